"""What holds of every file that has been given its links."""

import archref


def linked_once(path, before, found, **more):
    """The linked file is read with the words it had, and linking it again changes nothing; gives `found`."""
    path.write_bytes(found.data)
    assert [d.text for d in archref.read(path)] == before
    again = archref.link(path, **more)
    assert not again.changed, again.insertions
    assert [k.words for k in again.kept] == [k.words for k in found.kept]
    return found
