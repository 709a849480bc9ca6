"""What citeproc-py prints wrongly, mended one node a file.

The library reads the style, its element classes and its locales stay; the classes here take over how each
element prints. They are chosen by the parser (see `processor.parser`), so the library itself is left unchanged.

    state, items, quotes, markup                          what an item holds, made ready: variables, dates, quotation marks
    text, names, dates, numbers, group, conditions, layout     an element of the style each
    name_lists, persons, shared_names, numeric          how names and numbers print
    style, parser, node                                 the style itself: read once, its macros and terms kept
    positions, sorting, repeated, disambiguation, collapsing   what depends on other cites and entries
    punctuation, case, instructions                     the finished text
"""
