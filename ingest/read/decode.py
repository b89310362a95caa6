"""Bytes of a file to the text that spans count into, or a clear word why not."""

import codecs

from resiliparse.parse.encoding import detect_encoding

from ingest.errors import InputError

#: No article is larger, in bytes of UTF-8: the longest reports of the trade, inquiries and live
#: blogs of weeks, stay under 1 MB of text. What is larger is a dump, a log or the wrong file.
MAX_TEXT_BYTES = 2_000_000

#: What people take for text but is not, by how the file begins.
_SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zip file or an office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "a rich text document",
    b"\x1f\x8b": "a gzip file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
_BOMS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
#: More control characters than this share of a file, and it is no text.
_MAX_CONTROL_SHARE = 0.01
_CONTROLS = bytes(code for code in range(32) if chr(code) not in "\t\n\v\f\r\x1b") + b"\x7f"
_SAVE_AS_TEXT = "save its text as a .txt file in UTF-8"


def decode(data: bytes, where: str, limit: int | None = MAX_TEXT_BYTES) -> str:
    """Return the text of ``data``: UTF-8 without byte order mark, line ends as ``\\n``.

    Raises InputError, for the file ``where``, if it is empty, larger than ``limit`` bytes, binary
    or in another encoding.
    """
    if limit is not None:
        check_size(len(data), where, limit)
    check_text(data, where)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _wrong_encoding(data, where, error) from None
    return lines_joined(text, where)


def check_size(size: int, where: str, limit: int = MAX_TEXT_BYTES) -> None:
    """Raise InputError if ``size`` bytes are more than an article can have."""
    if size > limit:
        raise InputError(
            where,
            f"is too large for an article ({size:,} bytes, the limit is {limit:,})",
            "split it into single articles, or remove it",
        )


def check_text(data: bytes, where: str) -> None:
    """Raise InputError if ``data`` is empty or binary."""
    if not data:
        raise InputError(where, "is empty", "give it the text of the article, or remove it")
    if data.startswith(tuple(_BOMS)):
        return
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature):
            raise InputError(where, f"is {name}, not text", _SAVE_AS_TEXT)
    zero = data.find(0)
    if zero >= 0:
        raise InputError(where, f"is binary, not text (a zero byte at byte {zero})", _SAVE_AS_TEXT)
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls > len(data) * _MAX_CONTROL_SHARE:
        raise InputError(
            where, f"is binary, not text ({controls:,} control characters)", _SAVE_AS_TEXT
        )


def lines_joined(text: str, where: str) -> str:
    """Return ``text`` with line ends as ``\\n``; raises InputError if it is nothing but blanks."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise InputError(where, "holds no text", "give it the text of the article, or remove it")
    return text


def _wrong_encoding(data: bytes, where: str, error: UnicodeDecodeError) -> InputError:
    """Say where the text stops being UTF-8, what it looks like and how to convert it."""
    guess = guess_encoding(data)
    line = data.count(b"\n", 0, error.start) + 1
    what = f"is not UTF-8 (byte {error.start}, line {line})"
    if guess is None:
        return InputError(where, what, "convert it to UTF-8")
    if guess == "UTF-8":
        return InputError(where, f"{what}; but for that it is", "mend or remove the broken bytes")
    convert = f"iconv -f {guess} -t UTF-8"
    return InputError(where, f"{what}; it looks like {guess}", f"convert it to UTF-8 ({convert})")


def guess_encoding(data: bytes) -> str | None:
    """Return the name of the encoding that ``data`` looks like, None if there is no telling."""
    for mark, name in _BOMS.items():
        if data.startswith(mark):
            return name
    name = (detect_encoding(data) or "").upper()
    if name in ("", "UTF-8", "ASCII"):
        # Too few odd bytes to tell by. UTF-8 with a broken place has whole characters elsewhere.
        if not data.decode(errors="ignore").isascii():
            return "UTF-8"
        try:
            data.decode("cp1252")
        except UnicodeDecodeError:
            return None
        return "WINDOWS-1252"
    return f"WINDOWS-{name[2:]}" if name.startswith("CP125") else name
