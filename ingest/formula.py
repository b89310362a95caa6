"""Cells that a spreadsheet would run instead of show.

A spreadsheet takes a cell for a formula that begins with one of six characters (OWASP, "CSV
injection"). Metadata is held to that closely, as whoever wrote it can write it otherwise. Words of
an article can't be changed, and often begin with a dash or a handle, so there only what would
really compute or call something counts.
"""

import re

_STARTS = ("=", "+", "-", "@", "\t", "\r")
#: "+972 Magazine", "@handle says so": two words after the sign, and nothing that calls or computes.
_WORDS = re.compile(r"[+\-@] ?[\w.’']+,? +\w[^(|!=]*")
#: "=...", "@SUM(...", "-2+3+cmd|...", but not "- Five people (all men) were killed".
_CALL = re.compile(r"[=\t\r]|[+\-@] ?[\w.+\-*/]*[(|]")


def runs_as_formula(cell: str) -> bool:
    """Whether a cell of metadata, as it was written, would be run as a formula."""
    return cell.startswith(_STARTS) and not _WORDS.fullmatch(cell)


def text_runs_as_formula(cell: str) -> bool:
    """Whether a cell that holds words of an article would compute or call something."""
    return cell.startswith(_STARTS) and _CALL.match(cell) is not None
