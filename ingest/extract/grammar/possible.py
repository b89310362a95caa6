"""Which rules can match a string of codes at all: those whose codes it holds.

Of a hundred rules a sentence has the codes of a few, and to look for a code is ten times as fast as
to run a regular expression. What codes a rule needs is read off its pattern, so that none is
listed twice.
"""

import re
from collections.abc import Iterable, Sequence
from re import _parser  # type: ignore[attr-defined]  # the one reader of patterns that there is
from typing import Any, Generic, Protocol, TypeVar


class Patterned(Protocol):
    """A rule with a pattern."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """What the rule looks for."""
        ...


Rule = TypeVar("Rule", bound=Patterned)


class Rules(Generic[Rule]):
    """Rules over codes, and what each of them needs."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Read the patterns of the rules, once and for all."""
        self._rules = [(needed(rule.pattern), rule) for rule in rules]

    def possible(self, codes: str) -> list[Rule]:
        """Return the rules that may match, in their order."""
        held = frozenset(codes)
        return [rule for needs, rule in self._rules if not needs.isdisjoint(held) or not needs]


def needed(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return characters of which every match holds one; none where the pattern doesn't tell."""
    return _of_all(_parser.parse(pattern.pattern, pattern.flags))


def _of_all(parts: Sequence[tuple[object, Any]]) -> frozenset[str]:
    """Return the needs of parts that all have to match: those of the part that needs most."""
    found = [needs for part in parts if (needs := _of_part(*part))]
    return min(found, key=len, default=frozenset())


def _of_part(kind: object, told: Any) -> frozenset[str]:  # noqa: ANN401
    match str(kind), told:
        case "LITERAL", code:
            return frozenset(chr(code))
        case "IN", members if all(str(kind) == "LITERAL" for kind, _ in members):
            return frozenset(chr(code) for _, code in members)
        case (("MAX_REPEAT" | "MIN_REPEAT"), (least, _, parts)) if least:
            return _of_all(parts)
        case "SUBPATTERN", (*_, parts):
            return _of_all(parts)
        case "BRANCH", (_, branches):
            needs = [_of_all(branch) for branch in branches]
            return frozenset().union(*needs) if all(needs) else frozenset()
    return frozenset()
