"""The cleaning rules, one per file.

A line rule names whole lines that are not part of the speech; a text rule repairs what is left. Each file
has NAME (stable: it stands in stored maps and in JSON), and either `claims(draft, zones)` → line numbers or
`find(draft)` → cuts. The order is that of `ingest.pipeline`; the first line rule that claims a line has it.
"""
