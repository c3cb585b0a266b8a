"""The window (界面): the only package that knows Qt. Panels each have a view, a model and a presenter."""
