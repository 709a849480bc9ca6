"""The same file back with its links: what was found is woven into the text that it was found in.

`link_spans` says which places of a document lead where; one module a format says what stands before and behind each
in that format, as a list of insertions into the source; `insertions` sets them in. Outside them the file is
unchanged, byte for byte.

The room stands behind records and beside export: it needs what was found and the map back to the file, and knows
neither how it was found nor styles.
"""
