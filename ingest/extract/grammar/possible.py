"""Which rules can match a string of codes at all: those whose codes it holds.

Of a hundred rules a sentence has the codes of a few, and to look for a code is ten times as fast as
to run a regular expression. What codes a rule needs is read off its pattern, so that none is
listed twice. Rules that need the same are told apart at once, as bits of a number.
"""

import re
from collections.abc import Iterable, Sequence
from re import _parser  # type: ignore[attr-defined]  # the one reader of patterns that there is
from typing import Any, Generic, Protocol, TypeAlias, TypeVar


class Patterned(Protocol):
    """A rule with a pattern."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """What the rule looks for."""
        ...


Rule = TypeVar("Rule", bound=Patterned)
#: Codes of which a match holds one at least.
Need: TypeAlias = frozenset[str]

#: Combinations of rules kept.
_MOST = 10_000


class Rules(Generic[Rule]):
    """Rules over codes, and what each of them needs."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Read the patterns of the rules, once and for all."""
        self._rules = list(rules)
        asking: dict[Need, int] = {}  # what is needed -> a bit for each rule that does
        for number, rule in enumerate(self._rules):
            for need in needed(rule.pattern):
                asking[need] = asking.get(need, 0) | 1 << number
        self._asking = list(asking.items())
        self._left: dict[int, list[Rule]] = {}  # bits of rules that can't match -> the others

    def possible(self, codes: str) -> list[Rule]:
        """Return the rules that may match, in their order."""
        held = frozenset(codes)
        out = 0
        for need, rules in self._asking:
            if need.isdisjoint(held):
                out |= rules
        left = self._left.get(out)
        if left is None:
            if len(self._left) > _MOST:
                self._left.clear()
            left = [rule for number, rule in enumerate(self._rules) if not out >> number & 1]
            self._left[out] = left
        return left


def needed(pattern: re.Pattern[str]) -> frozenset[Need]:
    """Return sets of characters, of each of which every match holds one."""
    return _of_all(_parser.parse(pattern.pattern, pattern.flags))


def _of_all(parts: Sequence[tuple[object, Any]]) -> frozenset[Need]:
    """Return the needs of parts that all have to match."""
    return frozenset().union(*(_of_part(*part) for part in parts))


def _of_part(kind: object, told: Any) -> frozenset[Need]:  # noqa: ANN401
    match str(kind), told:
        case "LITERAL", code:
            return frozenset({frozenset({chr(code)})})
        case "IN", members if all(str(kind) == "LITERAL" for kind, _ in members):
            return frozenset({frozenset(chr(code) for _, code in members)})
        case (("MAX_REPEAT" | "MIN_REPEAT"), (least, _, parts)) if least:
            return _of_all(parts)
        case "SUBPATTERN", (*_, parts):
            return _of_all(parts)
        case "BRANCH", (_, branches):
            # whichever branch it is: one of the codes that each can't do without
            needs = [min(_of_all(branch), key=len, default=frozenset()) for branch in branches]
            if all(needs):
                return frozenset({frozenset().union(*needs)})
    return frozenset()
