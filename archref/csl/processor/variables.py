"""The variables of CSL 1.0.2 by kind; citeproc-py knows those of 1.0 only. Source: the specification, appendix IV."""


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


NAMES = words(
    """author chair collection-editor compiler composer container-author contributor curator director editor
    editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer
    original-author performer producer recipient reviewed-author script-writer series-creator translator"""
)
NAME_ORDER = (  # whose names stand for a work that has no author
    "author", "editor", "translator", "container-author", "editorial-director", "collection-editor", "director",
    "composer", "illustrator", "interviewer", "original-author", "recipient", "reviewed-author",
)  # fmt: skip
DATES = words("accessed available-date event-date issued original-date submitted container")
NUMBERS = words(
    """chapter-number citation-number collection-number edition first-reference-note-number issue locator number
    number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number version
    volume"""
)
# those that may be in another language than the style: title case is for English alone
LANGUAGES = words(
    """archive archive-place authority collection-title container-title event-place event-title genre jurisdiction medium
    original-title part-title publisher publisher-place reviewed-title title title-short volume-title"""
)
ALIASES = {
    "shortTitle": "title-short",
    "journalAbbreviation": "container-title-short",
    "archive-collection": "archive_collection",
    "archive-location": "archive_location",
    "archive_place": "archive-place",
    "event": "event-title",
}
