"""The search of the whole library: box, results, concordance, charts."""
