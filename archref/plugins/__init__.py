"""Doors for publishing systems: Sphinx, Python-Markdown, MkDocs, markdown-it-py, pandoc.

A door knows its system's tree and nothing of citations. It lays its tree's words down as a Document with a
`common.gathering.Gatherer`, gives all pages to a `common.project.Project`, and gets for each page the stretches to
link with what they mean; `common.weaving` tells where in the tree they go. Importing this package loads nothing.
"""
