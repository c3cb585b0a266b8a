"""Frozen values of the field (讲话模型): no I/O, no Qt, no SQL. Offsets count code points, spans are half-open."""
