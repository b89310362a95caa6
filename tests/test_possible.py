"""Rules that can't match a sentence are left out, and no rule that can."""

import re
from dataclasses import dataclass

import pytest
from bundled import bundled
from hypothesis import given
from hypothesis import strategies as st

from ingest.extract.figures.rules import RULES, Rule
from ingest.extract.grammar.possible import Rules, needed
from ingest.text.document import read_document


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        (r"9r?K", {"9", "K"}),
        (r"(?:[ta]w)+(?P<verb>K)", {"at", "w", "K"}),
        (r"[KD]w?", {"DK"}),
        (r"(?:K|D.)w*", {"DK"}),
        (r"w*|K", set()),
        (r"[^K]w?", set()),
        (r"(?<=K)w?", set()),
    ],
)
def test_what_a_pattern_needs_is_read_off_it(pattern: str, needs: set[str]) -> None:
    assert {"".join(sorted(need)) for need in needed(re.compile(pattern))} == needs


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_no_rule_is_left_out_where_it_finds_its_example(rule: Rule) -> None:
    codes = [s.codes for s in read_document(rule.finds, None, bundled()).sentences]
    assert any(rule in Rules(RULES).possible(held) for held in codes)


@dataclass(frozen=True)
class _Plain:
    pattern: re.Pattern[str]


@given(st.text(alphabet="9PKDwr,.", max_size=12))
def test_whatever_matches_is_possible(codes: str) -> None:
    rules = [_Plain(re.compile(p)) for p in (r"9r?P?[KD]", r"(?:K|Dr)9", r"[^w]P", r"w{2,}", r"9?")]
    possible = Rules(rules).possible(codes)
    assert [rule for rule in rules if rule.pattern.search(codes)] == [
        rule for rule in possible if rule.pattern.search(codes)
    ]
