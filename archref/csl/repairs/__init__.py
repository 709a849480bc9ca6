"""What citeproc-py prints wrongly, mended one node a file.

The library reads the style, its element classes and its locales stay; the classes here take over how each
element prints. They are chosen by the parser (see `repairs.parser`), so the library itself is left unchanged.
"""
