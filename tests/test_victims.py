"""Victims told one by one: rules of harm, who is meant, and how many persons came to it."""

from datetime import date

import pytest
from bundled import bundled

from ingest.extract.events.days import is_long_before
from ingest.extract.figures.figure import Figure
from ingest.extract.figures.found import find_figures
from ingest.extract.grammar.possible import Rules
from ingest.extract.victims.clause import read_clause
from ingest.extract.victims.counted import find_victims
from ingest.extract.victims.harm_rules import RULES, HarmRule
from ingest.extract.victims.harms import find_harms
from ingest.extract.victims.mentions import find_mentions, surnames
from ingest.text.document import read_document
from ingest.text.tokens import fold


def harms(rule: HarmRule, text: str) -> list[str]:
    """Degrees that a sentence tells by one rule alone."""
    document = read_document(text, date(2026, 3, 9), bundled())
    sentence = document.sentences[0]
    mentions = find_mentions(document, sentence, surnames(document, bundled()), bundled())
    clause = read_clause(sentence, mentions, bundled())
    return [h.degree for h in find_harms(clause, Rules((rule,)))]


def singles(text: str) -> list[Figure]:
    """Figures of single victims in a text."""
    document = read_document(text, date(2026, 3, 9), bundled())
    found = {s.no: find_figures(s, fold(text[s.start : s.end])) for s in document.sentences}
    told = find_victims(document, found, bundled())
    return [f for held in told.values() for f in held if f.part]


def people(text: str) -> tuple[int, int]:
    """How many single persons a text tells to be killed, and how many to be wounded."""
    found = singles(text)
    killed = {f.key for f in found if f.measure == "killed"}
    return len(killed), len({f.key for f in found if f.measure == "wounded"})


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_finds_its_example_and_passes_over_the_other(rule: HarmRule) -> None:
    assert rule.degree in harms(rule, rule.finds), rule.finds
    assert not harms(rule, rule.passes), rule.passes


@pytest.mark.parametrize(
    ("text", "killed", "wounded"),
    [
        ("A man was fatally shot on Monday. Police identified him as Omar Reyes, 31. Reyes died at "
         "the scene.", 1, 0),
        ("A driver was shot in the neck on Monday. He was taken to a clinic, where he died.", 1, 0),
        ("A driver was shot in the neck on Monday. He is expected to survive.", 0, 1),
        ("A 9-year-old boy was killed. His sister was hit in the leg and is in stable condition.",
         1, 1),
        ("A farmer shot his wife before killing himself, deputies said. The woman died.", 2, 0),
        ("The gunman wounded an officer and then turned the gun on himself.", 1, 1),
        ("Two teens were held in the shooting death of Carla Nunez. Nunez, 44, was shot on Friday.",
         1, 0),
        ("The army said it killed commander Ali Hassan.", 1, 0),
        ("A student was killed at a bar. Deputies said a female victim, 19-year-old Carla Nunez, "
         "was pronounced dead.", 1, 0),
        ("The gunman is dead. The gunman was a 15-year-old female senior pupil who died of a "
         "self-inflicted wound.", 1, 0),
        ("A neighbour was charged in the death of his girlfriend's baby son. The boy was "
         "pronounced dead on Friday.", 1, 0),
        ("A keen angler, Luis was at home. Luis Nunez was shot and killed. The angler died "
         "there.", 1, 0),
        ("Omar Halvorsen was shot and killed. Omar Halvorson died at the scene.", 1, 0),
        ("Omar Halvorsen was shot and killed. Omar Salverson died, too.", 2, 0),
        ("A missile killed the mayor of a village in the north and his driver, kin say.", 2, 0),
        ("The raid killed a commander in Beirut and his wife.", 2, 0),
        ("The raid killed the son of Omar Haddad and his aide.", 2, 0),
        ("The raid killed a man in front of his mother and his girlfriend.", 1, 0),
        ("A missile killed the mayor of a village and his driver fled.", 1, 0),
        ("His aide said the two were Poles and were treated for wounds.", 0, 0),
        ("A clerk was killed and another was wounded.", 1, 0),
        ("No guard was hurt.", 0, 0),
        ("The shot could have hit a vein and killed her.", 0, 0),
        ("Police would not say if the driver had died.", 0, 0),
        ("“She could’ve been dead,” her aunt said.", 0, 0),
        ("A man was killed and another man was wounded near the bridge.", 1, 1),
        ("Ana Ruiz, 20, was killed on Friday. Omar Diaz, 35, was killed, too.", 2, 0),
        ("Police are looking into a fatal shooting. Officers found Carla Nunez with a gunshot "
         "wound.", 1, 0),
        ("A farmer killed his wife and her young son.", 2, 0),
        ("Ana Ruiz, 24, and Omar Diaz, 30, were pronounced dead.", 2, 0),
        ("He was charged in the deaths of Lena Ortiz, 24, and Carl Duncan, 23.", 2, 0),
        ("A spokeswoman for the clinic in Tacoma said the boy was pronounced dead.", 1, 0),
        ("A neighbour was charged with murder. Officers found the driver shot in a car.", 1, 0),
        ("The boy was hit in the lower body. His body shook.", 0, 1),
        ("The driver threatened to kill his brother. Nobody was hurt.", 0, 0),
        ("Police charged a man who tried to kill a clerk.", 0, 0),
        ("A 30 year old woman died at the scene. The woman was shot twice.", 1, 0),
        ("Carver girl shot, killed by neighbour", 1, 0),
        ("Police said he shot and killed the pharmacist and owner, Omar Diaz.", 1, 0),
        ("Ana Ruiz saved the life of a boy.", 0, 0),
        ("A man shot his wife and her young daughter, then turned the gun on himself.", 1, 2),
        ("Her father shot her and her mother, Eva Diaz, before killing himself.", 1, 1),
        ("A daughter was killed. Omar Ruiz then turned the rifle on himself.", 2, 0),
        ("The fall took the life of a boy.", 1, 0),
        ("4-year-old kills herself with loaded gun", 1, 0),
        ("Boy, 5, accidentally shoots self in the foot", 0, 1),
        ("Clerk takes own life behind a shop", 1, 0),
        ("Teen found shot to death in a driveway", 1, 0),
        ("Jury finds gang member guilty of second degree murder", 1, 0),
        ("Two neighbours held in deadly Elm Street bar shooting", 1, 0),
        ("Father, daughter found dead in Tacoma home", 2, 0),
        ("Ana Ruiz, 32, and Omar “Tito” Diaz, 3, died of their wounds.", 2, 0),
        ("Omar “Tito” Diaz was killed. Diaz was a clerk.", 1, 0),
        ("Edgar Ruiz Ortega, 16, was killed. Ruiz died at the scene.", 1, 0),
        ("A girl was found dead. Deputies said her mother killed her brother and daughter.", 2, 0),
        ("The man who shot two people died.", 1, 0),
        ("He said that he wanted to kill her, her father and himself.", 0, 0),
        ("The 45-year-old suffered a non-fatal gunshot wound.", 0, 0),
        ("Ana Ruiz and Omar Diaz were both taken to a clinic, where they were pronounced dead.",
         2, 0),
        ("The man who shot two people committed suicide.", 1, 0),
        ("Medics found a dead driver along with his son.", 1, 0),
        ("A six-year-old boy shot his brother in the head, killing him. The boy was taken to a "
         "clinic, where he was pronounced dead.", 1, 0),
        ("Murder-suicide: mother shot husband, infant son, then herself.", 3, 0),
        ("The shooting suspect was caught on Friday.", 0, 0),
        ("Omar Ruiz set fire to their Montana log cabin and shot himself. Ruiz died.", 1, 0),
        ("Omar Diaz, of Parma, is the shooting victim who died on Monday.", 1, 0),
        ("Father, daughter, 9, found dead in Tacoma home", 2, 0),
        ("The driver, a student, was killed.", 1, 0),
        ("A mother and son were found fatally shot.", 2, 0),
        ("A farmer shot his wife. He then shot himself. Police called it a murder-suicide.", 2, 0),
        ("Father kills wife and son, then himself", 3, 0),
        ("Omar Diaz said the boat was hit.", 0, 0),
        ("A farmer shot and killed 14-year-old high school freshman Omar Diaz.", 1, 0),
        ("A girl was killed. Jurors at Omar Diaz's murder trial saw the film.", 1, 0),
        ("A girl was killed. Her uncle, Omar Diaz, had a previous conviction for murder.", 1, 0),
        ("Police had an old conviction for murder on file.", 0, 0),
        ("Ana Ruiz, who was 16, was taken to Loyola and pronounced dead there.", 1, 0),
        ("A keeper shot and killed a friend. The teen pleaded guilty to the murder of Omar Diaz.",
         1, 0),
        ("A neighbour killed Ana Ruiz and her tenant's son Luis Diaz.", 2, 0),
        ("The man who police say shot five clerks in Tacoma is dead.", 1, 0),
        ("The clerk was taken to a clinic where he later died.", 1, 0),
        # lists, of headlines and of those whom one shot killed
        ("Father kills wife, son, daughter, then himself", 4, 0),
        ("Father fatally shoots daughter, self", 2, 0),
        ("The shots that killed Diaz, Cruz and Ruiz were fired from a car.", 3, 0),
        ("A guard shot and killed both Ana Ruiz and Luis Diaz.", 2, 0),
        ("A farmer killed his wife, son and daughter.", 3, 0),
        ("A guard fatally shot a robber in the yard and killed his brother.", 2, 0),
        ("The man and the girl were taken to a clinic where they died.", 2, 0),
        ("Doctors declared her brain dead. Ana Ruiz was shot on Friday.", 1, 0),
        # one man, of whom several things are told, and those beside him
        ("Gunmen murdered Omar Haddad, a nurse, teacher and poet, in Teluk on Monday.", 1, 0),
        ("Gunmen killed clerk and party leader Marta Nunez in Teluk on Monday.", 1, 0),
        ("Former minister and president of the Court of Appeal Omar Haddad died when his car was "
         "hit.", 1, 0),
        ("A drone killed Omar Haddad, 34, a former teacher, and his wife.", 2, 0),
        ("A drone killed Omar Haddad, a guard and a cook.", 3, 0),
        ("A drone killed the town's mayor, a guard and a cook.", 3, 0),
        ("A drone killed Omar Haddad, his wife, three sons and a cook.", 4, 0),  # sons: one key
        ("Kin mourned the death of union organiser Omar Haddad.", 1, 0),
        ("A drone killed the engine that Omar Haddad had built.", 0, 0),
        ("A priest, Father Omar Haddad, was shot on Monday. The priest is in hospital.", 0, 1),
        # whose words only tell where, or whose son he was
        ("A man shot at Elm and Diaz has died.", 1, 0),
        ("The grandson of Rep. Omar Diaz was killed.", 1, 0),
        # nobody
        ("A bomb hit a bus. A clerk saw rows of beds in the hospital's yard.", 0, 0),
        ("A bomb hit a bus. His lawyer said the chances of recovering remains were nil.", 0, 0),
        ("A guard was shot in the arm. The police denied that any farmer had been killed.", 0, 1),
        ("A guard was shot in the arm. Reports that a farmer was killed were false.", 0, 1),
    ],
)  # fmt: skip
def test_persons_are_counted_once_with_their_gravest_harm(
    text: str, killed: int, wounded: int
) -> None:
    assert people(text) == (killed, wounded)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("The gunman killed three people before taking his own life.", 4),
        ("A farmer killed his wife and three sons before killing himself.", 5),
        ("The gunman killed three people before shooting himself.", 4),
        ("The gunman killed three people before turning the rifle on himself.", 4),
        ("A farmer killed three people. Deputies later found the gunman dead.", 4),
        ("Omar Diaz killed three people. Officers at the mill shot and killed Diaz.", 4),
        ("Three people were killed near a mill by a farmer who was later found dead.", 4),
        ("A farmer killed three people and shot himself. Police call it a murder-suicide.", 4),
        ("Two girls were killed. Their father, Omar Diaz, then killed himself.", 3),
        ("Officers found three victims dead. Deputies then shot and killed the gunman.", 4),
        # who lives, and who is somebody else
        ("Two men were killed. Their father, Omar Diaz, then killed himself.", 2),
        ("A farmer killed three people. Officers at the mill shot Diaz in the leg.", 3),
        ("The raid killed three people. A farmer was killed in the next village.", 3),
        ("A guard shot four men, killing one. The man who had been chased died there.", 1),
        ("Police are looking into a triple murder-suicide.", 4),
        ("Police are looking into a triple murder.", 3),
    ],
)
def test_the_killer_who_dies_is_one_of_the_dead(text: str, dead: int) -> None:
    document = read_document(text, date(2026, 3, 9), bundled())
    found = {
        s.no: find_figures(s, fold(document.text[s.start : s.end])) for s in document.sentences
    }
    told = [f for held in find_victims(document, found, bundled()).values() for f in held]
    keys = {f.key for f in told if f.part and f.measure == "killed"}
    counts = [
        f.number.value + (f.killer in keys)
        for f in told
        if f.number and not f.part and f.measure == "killed"
    ]
    assert counts[0] == dead


def test_a_telling_stands_in_its_sentence() -> None:
    """Chunks of every figure lie in the sentence and hold the person's own words."""
    text = "A boy was shot on Elm Lane. The child, Leo Marsh, died on Friday."
    document = read_document(text, date(2026, 3, 9), bundled())
    for no, held in find_victims(document, {1: [], 2: []}, bundled()).items():
        chunks = document.sentences[no - 1].chunks
        for figure in held:
            assert 0 <= figure.first <= figure.at <= figure.last < len(chunks)


@pytest.mark.parametrize(
    ("text", "long_before"),
    [
        ("Two years earlier, Luis Nunez was killed there.", True),
        ("Luis Nunez was killed there in January 2024.", True),
        ("The previous month, a man was killed there.", True),
        ("Luis Nunez was killed there on Saturday.", False),
        ("Luis Nunez, who came to town in 2012, was killed.", False),
        ("Luis Nunez was killed there on March 12.", False),
    ],
)
def test_a_death_long_before_the_day_of_the_news_is_told_from_it(
    text: str, *, long_before: bool
) -> None:
    document = read_document(text, date(2026, 3, 9), bundled())
    figure = singles(text)[0]
    told = is_long_before(document.sentences[0], figure.first, figure.last, date(2026, 3, 9))
    assert told == long_before
