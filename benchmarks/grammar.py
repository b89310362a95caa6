"""A small grammar of texts: templates whose ``{slots}`` are filled at random, over and over."""

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_SLOT = re.compile(r"\{(\w+)(?::(\d+)-(\d+))?\}")


@dataclass(frozen=True, slots=True)
class Grammar:
    """``rules`` name the wordings of a slot; ``{number:3-40}`` is a number between the two."""

    rules: Mapping[str, Sequence[str]]

    def sentence(self, start: str, chance: random.Random) -> str:
        """Return one wording of ``start``, all slots filled, its first letter a capital."""
        text = self._fill(chance.choice(self.rules[start]), chance)
        return text[0].upper() + text[1:]

    def _fill(self, template: str, chance: random.Random) -> str:
        def filled(slot: re.Match[str]) -> str:
            if slot[2]:
                return str(chance.randint(int(slot[2]), int(slot[3])))
            return self._fill(chance.choice(self.rules[slot[1]]), chance)

        return _SLOT.sub(filled, template)


def compose(
    grammar: Grammar, plan: Sequence[tuple[str, float]], length: int, chance: random.Random
) -> str:
    """Return a text of about ``length`` characters: the plan's first slot, then others by weight.

    Paragraphs hold one to three sentences, with a blank line between them; none comes twice.
    """
    lead, *rest = plan
    kinds, weights = [kind for kind, _ in rest], [weight for _, weight in rest]
    paragraphs = [[grammar.sentence(lead[0], chance)]]
    size = len(paragraphs[0][0])
    told = set(paragraphs[0])
    while size < length:
        sentence = grammar.sentence(chance.choices(kinds, weights)[0], chance)
        if sentence in told:
            continue
        told.add(sentence)
        if len(paragraphs[-1]) >= chance.choice((1, 2, 2, 3)):
            paragraphs.append([])
        paragraphs[-1].append(sentence)
        size += len(sentence) + 2
    return "\n\n".join(" ".join(held) for held in paragraphs)
