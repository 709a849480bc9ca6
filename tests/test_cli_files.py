"""Reading files: what is read, what is refused, and that the refusal says what to do."""

import pytest

from archref.reading.files import InputError, read_text

TEXT = "“The Department’s telegram” — 1962–63, Čapek’s copy, café"
WESTERN = "“The Department’s telegram” – see the café’s note…\n"


@pytest.fixture
def written(tmp_path):
    def write(data, name="notes.txt"):
        path = tmp_path / name
        path.write_bytes(data)
        return str(path)

    return write


@pytest.mark.parametrize("text", [TEXT, "one\r\ntwo\rthree\n", "", "\x0cpage\x1b"])
def test_utf8_is_read_as_it_stands(written, text):
    assert read_text(written(text.encode())) == text


def test_byte_order_mark_is_dropped(written):
    assert read_text(written(b"\xef\xbb\xbfnote")) == "note"
    assert read_text(written("note".encode("utf-16")), "utf-16") == "note"
    assert read_text(written("\ufeffnote".encode("utf-16-le")), "utf-16-le") == "note"


@pytest.mark.parametrize(
    ("data", "guess"),
    [
        (WESTERN.encode("cp1252"), "cp1252"),
        ("Ministère des Affaires étrangères, La Courneuve\n".encode("latin-1"), "cp1252"),
        (b"caf\xe9 \x81", "latin-1"),
        (WESTERN.encode("mac-roman"), "mac-roman"),
        ("note".encode("utf-16"), "utf-16"),
        (("a plain English note " * 3).encode("utf-16-le"), "utf-16-le"),
        (("a plain English note " * 3).encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_another_encoding_is_named_and_the_named_one_reads_it(written, data, guess):
    path = written(data)
    with pytest.raises(InputError) as error:
        read_text(path)
    assert str(error.value).endswith(f"--encoding {guess}")
    assert "\n" not in str(error.value)
    assert read_text(path, guess)


def test_mostly_cyrillic_text_is_guessed_as_such(written):
    data = "Архив внешней политики Российской Федерации, фонд 0129, опись 36, папка 268, дело 5. ".encode("cp1251") * 4
    with pytest.raises(InputError, match="--encoding (cp1251|mac-cyrillic|windows)"):
        read_text(written(data))


def test_a_damaged_line_of_utf8_is_named(written):
    with pytest.raises(InputError, match=r"damaged UTF-8 \(line 2, byte"):
        read_text(written(TEXT.encode() + b"\n\xff" + TEXT.encode()))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7\nabc", "a PDF file; .*pdftotext"),
        (b"PK\x03\x04abc", "Word"),
        (b"note\0note", "a binary file.*byte 4"),
        (bytes(range(1, 32)) * 9, "a binary file"),
    ],
)
def test_what_is_no_text_is_refused(written, data, says):
    with pytest.raises(InputError, match=says):
        read_text(written(data))


def test_a_binary_file_is_refused_in_a_named_encoding_too(written):
    with pytest.raises(InputError, match="not text in latin-1"):
        read_text(written(b"note\0note"), "latin-1")


def test_missing_file_names_the_nearest(written, tmp_path):
    written(b"note", "letters.txt")
    with pytest.raises(InputError, match="does not exist; nearest is .*letters.txt"):
        read_text(str(tmp_path / "leters.txt"))
    with pytest.raises(InputError, match="nor does its folder"):
        read_text(str(tmp_path / "nowhere" / "leters.txt"))


def test_folder_and_wrong_encoding(written, tmp_path):
    with pytest.raises(InputError, match="is a folder"):
        read_text(str(tmp_path))
    with pytest.raises(InputError, match="no encoding is called 'utf9'"):
        read_text(written(b"a"), "utf9")
    with pytest.raises(InputError, match=r"is not ascii \(at byte 3\); it looks like utf-8"):
        read_text(written("café".encode()), "ascii")
