"""``make benchmark-accuracy CORPUS=path``: the whole line over a corpus with known answers, scored.

A corpus is an archive ``NAME.jsonl.gz``, or a folder of such. Beside it lie the scorer,
``score_PREFIX.py`` (PREFIX being NAME up to the first ``_``), which is given the folder of marts,
and the answers: ``NAME_gold.csv`` is handed on as ``--gold``, ``NAME_keys.txt.gz`` as ``--keys``.
"""

import argparse
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.runs import ROOT
from benchmarks.speed import table
from ingest.errors import InputError

ENDING = ".jsonl.gz"
#: Option of a scorer -> what its file of answers is called after the corpus.
ANSWERS = {"--gold": "_gold.csv", "--keys": "_keys.txt.gz"}
#: A run may not write into a folder that holds others' builds, so each corpus has one of its own.
BUILDS = ROOT / "build"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and score each corpus; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    parser.add_argument("corpus", type=Path, help="NAME.jsonl.gz or a folder of such files")
    options = parser.parse_args(arguments)
    try:
        found = [(corpus, scorer_of(corpus)) for corpus in corpora(options.corpus)]
        for corpus, scorer in found:
            _score(corpus, scorer)
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def corpora(path: Path) -> list[Path]:
    """Return the archives at ``path``. Raises InputError if there is none."""
    if path.is_dir():
        found = sorted(path.glob(f"*{ENDING}"))
        if not found:
            raise InputError(str(path), f"holds no *{ENDING}", "name a folder that holds corpora")
        return found
    if not path.is_file():
        raise InputError(
            str(path) or "CORPUS", "there is no such file or folder",
            f"name a corpus: make benchmark-accuracy CORPUS=path/to/NAME{ENDING}",
        )  # fmt: skip
    if not path.name.endswith(ENDING):
        raise InputError(str(path), f"is no {ENDING} file", "name an archive of articles")
    return [path]


def scorer_of(corpus: Path) -> list[str]:
    """Return the command that scores a corpus, but for the marts. Raises InputError if none can."""
    name = corpus.name.removesuffix(ENDING)
    prefix = name.split("_")[0]
    scorer = corpus.with_name(f"score_{prefix}.py")
    if not scorer.is_file():
        raise InputError(
            str(corpus), f"has no scorer {scorer.name} beside it", "put the scorer into its folder"
        )
    answers = [
        part
        for option, ending in ANSWERS.items()
        if (file := corpus.with_name(name + ending)).is_file() and option in scorer.read_text()
        for part in (option, str(file.resolve()))
    ]
    if not answers:
        wanted = " or ".join(name + ending for ending in ANSWERS.values())
        raise InputError(
            str(corpus), f"has no answers beside it ({wanted})", "put them into its folder"
        )
    return [str(scorer.resolve()), *answers]


def figures(told: str) -> list[tuple[str, str]]:
    """Return the figures that a scorer prints, one a line: what it is called, and the rest."""
    found = []
    for line in told.splitlines():
        name = re.match(r"\s*(\S.*?)(?:\s{2,}|:\s*|\t)", line)
        name = name or re.match(r"\s*(.*?)(?=\s[.\d])", line)
        if name and re.search(r"\d", line[name.end() :]):
            found.append((name[1].strip(), " ".join(line[name.end() :].split())))
    return found


def _score(corpus: Path, scorer: Sequence[str]) -> None:
    name = corpus.name.removesuffix(ENDING)
    started = time.monotonic()
    build = run_line(corpus)
    seconds = time.monotonic() - started
    told = _run(scorer[0], str(build / "marts"), *scorer[1:])
    print(f"## {name}\n\nThe whole line took {seconds:.0f} s.\n")
    table((name, ""), figures(told) or [("what the scorer says", " ".join(told.split()))])


def run_line(corpus: Path) -> Path:
    """Run the whole line over ``corpus``; return its build folder. Raises InputError if it ends."""
    build = BUILDS / f"benchmark-{corpus.name.removesuffix(ENDING)}"
    _run("-m", "pipeline", "run", "--articles", str(corpus.resolve()), "--build", str(build),
         judged=True)  # fmt: skip
    return build


def _run(*command: str, judged: bool = False) -> str:
    """Run Python on ``command``; ``judged`` runs may end with 1: an expectation has failed."""
    done = subprocess.run(
        [sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode not in ((0, 1) if judged else (0,)):
        said = (done.stderr or done.stdout).strip().splitlines()
        raise InputError(
            " ".join(command), f"ended with {done.returncode}", said[-1] if said else "no word"
        )
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
