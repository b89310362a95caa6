from datetime import date
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from bundled import bundled
from extracting import statements
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.article import Article
from ingest.claims import StatementClaim
from ingest.extract.speech import attributions
from ingest.extract.speech.attribution import attribution, clause_attribution
from ingest.extract.speech.quotes import find_quotes
from ingest.extract.speech.words import Reading
from ingest.extract.statements import find_statements
from ingest.text.document import read_document
from ingest.text.paragraphs import paragraphs

PUBLISHED = date(2026, 3, 6)  # a Friday


def only(text: str) -> StatementClaim:
    found = statements(text)
    assert len(found) == 1, found
    return found[0]


# ---------- quotation spans


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("He said “we go” and “we stay”.", ["we go", "we stay"]),
        ('"A," Ruiz said. "B."', ["A", "B."]),
        (
            "'We will go,' he said. The boys' toys are not 'lethal' at all.",
            ["We will go", "lethal"],
        ),
        ("A ‘big’ raid on ‘narco-boats’ isn’t new.", ["big", "narco-boats"]),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice"]),
        ("“One is open\n“Two goes on,” he said.", ["One is open", "Two goes on"]),
        ("“It was never closed. The army then left.\nNext line.", ["It was never closed."]),
        ("A 6\" pipe and the ships' crews.", []),
        ("She said «nos vamos» and left.", ["nos vamos"]),
        ("“ ”", []),
    ],
)
def test_quotes_are_found_to_the_mark(text: str, inner: list[str]) -> None:
    assert [text[q.inner_start : q.inner_end] for q in find_quotes(text, paragraphs(text))] == inner


def test_a_quotation_goes_on_in_the_next_paragraph_that_opens_with_a_mark() -> None:
    first, second = find_quotes(
        "“The first is open\n“and this goes on.”",
        paragraphs("“The first is open\n“and this goes on.”"),
    )
    assert (first.continued, second.continued) == (False, True)


# ---------- who speaks, and how


@pytest.mark.parametrize(
    ("text", "speaker", "mode", "quote"),
    [
        # names with particles, appositions, titles in no vocabulary
        ("“We ran,” said Umm Karim al-Saadi, who sells bread.", "Umm Karim al-Saadi", "direct",
         "We ran"),
        ("“Who is left?” Omar Lutfi, the mayor of the town, wrote on X.", "Omar Lutfi", "direct",
         "Who is left?"),
        ("A Qatar-backed militia leader, Salim Haddad, denounced the raid.", "Salim Haddad",
         "reported", ""),
        ("The DPO, Rashid Anwar, told reporters that they fled.", "Rashid Anwar", "reported", ""),
        ("The peace force in southern Lebanon, Unifil, says it was hit.", "Unifil", "reported", ""),
        ("Four of his drivers told this paper the road was open.", "Four of his drivers",
         "reported", ""),
        ("Residents and a welder told this paper the road was open.", "Residents and a welder",
         "reported", ""),
        ("“The sea was calm.” — Rosa Vidal, mother of a diver", "Rosa Vidal", "direct",
         "The sea was calm."),
        ("“We ran,” said Omar Said, a driver.", "Omar Said", "direct", "We ran"),
        ("The minister's message was blunt: “Leave now.”", "The minister", "direct", "Leave now."),
        ("Statement by Ambassador Rosa Vidal: “We mourn.”", "Rosa Vidal", "direct", "We mourn."),
        # next to who and which; with somebody telling; a claim denied
        ("Reporters spoke to a clan elder who says the herd was hit.", "a clan elder", "reported",
         ""),
        ("The talks failed, with press secretary Rosa Vidal telling reporters that it was over.",
         "Rosa Vidal", "reported", ""),
        ("The palace was hit, a claim Cyprus denied.", "Cyprus", "reported", ""),
        # counts, positions, deeds
        ("Nine died, by Kenya's count.", "Kenya", "reported", ""),
        ("Earlier tolls given by the coast guard had put the dead at nine.", "the coast guard",
         "reported", ""),
        ("The navy's view is that the hull was sound.", "The navy", "reported", ""),
        ("The rebels claimed an ambush on the convoy.", "The rebels", "reported", ""),
        ("The mayor called it murder.", "The mayor", "reported", ""),
        # silence
        ("Neither the embassy nor the army would say who fired.", "the embassy", "declined", ""),
        ("Calls to the embassy went unanswered.", "the embassy", "declined", ""),
        ("The embassy has said nothing about the raid.", "The embassy", "declined", ""),
        # the verb before and after, with every kind of source
        ("The army said the bridge had been retaken.", "The army", "reported", ""),
        ("Two tankers turned back, the navy said.", "the navy", "reported", ""),
        ("“The river is ours,” the governor said.", "the governor", "direct", "The river is ours"),
        ('"Nobody slept," recalled Marta Rey, a nurse.', "Marta Rey", "direct", "Nobody slept"),
        ("According to witnesses, the depot burned all night.", "witnesses", "reported", ""),
        ("The depot burned, according to two port workers.", "two port workers", "reported", ""),
        ("The blockade was announced by the navy on Monday.", "the navy", "reported", ""),
        ("A raid announced Tuesday by Kenya's army began at noon.", "Kenya's army", "reported", ""),
        ("The announcement was made Monday by the Kremlin.", "the Kremlin", "reported", ""),
        ("Officials who asked not to be named said it failed.", "Officials", "reported", ""),
        ("Officials familiar with the plan said it was off.", "Officials familiar with the plan",
         "reported", ""),
        ("Gen. Ana Solís, who led the raid, said it was over.", "Ana Solís", "reported", ""),
        ("The boat, which the coast guard said was empty, sank.",
         "the coast guard", "reported", ""),
        ("Mayor Iván Rojas praised the crews for their work.", "Iván Rojas", "reported", ""),
        ("Gaza's Health Ministry, run by Hamas, says 12 were hurt.", "Gaza's Health Ministry",
         "reported", ""),
        ("The navy, in a message on X, reported the loss of a boat.", "The navy", "reported", ""),
        ("The union accused the port of hiding the dead.", "The union", "reported", ""),
        ("Hamas claimed responsibility for the ambush.", "Hamas", "reported", ""),
        ("Tehran has denied any role in the attack.", "Tehran", "reported", ""),
        ("Governor Luz Paredes toured the port, saying it was safe.",
         "Luz Paredes", "reported", ""),
        ("Residents of Puerto Viejo said drones came at dawn.", "Residents of Puerto Viejo",
         "reported", ""),
        # fragments that a verb governs
        ("The minister said troops had shown “real restraint” there.", "The minister", "direct",
         "real restraint"),
        ("The raid, she said, “changes nothing” at sea.", "she", None, "changes nothing"),
        ('The bishop called the raid "shameful."', "The bishop", "reported", "shameful."),
        ("The bishop said he was “appalled” by it.", "The bishop", "reported", "appalled"),
        ("The bishop called the raid “a disgrace”.", "The bishop", "direct", "a disgrace"),
        ("Asked about it, Rubio said: “We have the right.”",
         "Rubio", "direct", "We have the right."),
        ('Soldiers\' union: "We were never asked about it."', "Soldiers' union", "direct",
         "We were never asked about it."),
        # a person's body, a party and a state stand between name and verb
        ("“They ran,” said Ana Rey of Harbour Watch.", "Ana Rey", "direct", "They ran"),
        ("“They ran,” said Ana Rey of Just Ports, a charity.", "Ana Rey", "direct", "They ran"),
        ("“They ran,” said his cousin, Luis Tapia.", "Luis Tapia", "direct", "They ran"),
        ("Luis Tapia Jr. said the port was shut.", "Luis Tapia Jr.", "reported", ""),
        ("Sen. Ann Lee, R-La., told reporters it was over.", "Ann Lee", "reported", ""),
        ("Ann Lee, D-N.Y., the senior member, told CNN it was over.", "Ann Lee", "reported", ""),
        ("“It is over,” said Sen. Ann Lee, I-Vt.", "Ann Lee", "direct", "It is over"),
        # whoever "said" it spoke; no list of nouns is complete
        ("The harbour pilot said nobody warned him.", "The harbour pilot", "reported", ""),
        ("“It shook,” said one victim's aunt as she wept.", "one victim's aunt", "direct",
         "It shook"),
        # participles have the subject of their clause
        ("The navy answered critics by saying it had warned the crew.", "The navy", "reported", ""),
        ("It came as Rubio met envoys in Lima, urging them to act.", "Rubio", "reported", ""),
        ("A village elder, Ali Warsame, disputed it, telling AFP by telephone that six fled.",
         "Ali Warsame", "reported", ""),
        ("The army announced the raid on X, saying intelligence showed it was a “supply base”.",
         "The army", "direct", "supply base"),
        ("The mayor described the raid as an “outrage” and said talks were off.", "The mayor",
         "reported", "outrage"),
        ("The union denounced that a house had burned.", "The union", "reported", ""),
        ("Rubio posted on X that the port was shut.", "Rubio", "reported", ""),
        ("The ministry claimed its gunners shot down nine drones.", "The ministry", "reported", ""),
        ("The navy put the toll of the campaign at 60.", "The navy", "reported", ""),
        ("In a letter to Hegseth, Warner asked for the legal opinion.", "Warner", "reported", ""),
        ("A news agency quoted a port official as saying six fled.", "a port official",
         "reported", ""),
        ("The Islamic State group claimed the attack.", "The Islamic State group",
         "reported", ""),
        ("“Is it over at last?” Rubio asked on Friday.", "Rubio", "direct", "Is it over at last?"),
        ("Ali Warsame, al-Shabab's spokesman, told Reuters it was over.", "Ali Warsame",
         "reported", ""),
        ("Rubio issued a statement on Friday in which he said: “The port is open.”", "Rubio",
         "direct", "The port is open."),
        # texts that nobody signs
        ("The lawsuit calls the raids “plain murder”.", "The lawsuit", "direct", "plain murder"),
        ("The crew was armed, according to court records.", "court records", "reported", ""),
        ("A police report said the crew was armed.", "A police report", "reported", ""),
        ("According to a report by the navy, six fled.", "the navy", "reported", ""),
        # a programme is where it was said, and no quotation
        ('Rubio told "Face the Nation" on Sunday he would go.', "Rubio", "reported", ""),
        # silence
        ("Requests for comment from the Kremlin were not returned.", "the Kremlin", "declined",
         ""),
        ("The embassy referred questions to the navy.", "The embassy", "declined", ""),
        ("The embassy did not return an email seeking comment.", "The embassy", "declined", ""),
        ("The embassy declined to comment.", "The embassy", "declined", ""),
        ("The port authority did not immediately respond.", "The port authority", "declined", ""),
        ("The White House would not say who was aboard.", "The White House", "declined", ""),
        ("The police chief, Juan Pérez, could not be reached.", "Juan Pérez", "declined", ""),
        ("There was no immediate comment from the Kremlin.", "the Kremlin", "declined", ""),
        ("The army has yet to comment.", "The army", "declined", ""),
        ("Neither the navy nor the port responded to calls.", "the navy", "declined", ""),
        ("The ministry refused to identify the ship.", "The ministry", "declined", ""),
        # wire text in capitals
        ('"WE WILL GO," SAID MAJOR LOPEZ.', "LOPEZ", "direct", "WE WILL GO"),
        ("COLONEL CARLOS GUZMAN ADDED THAT THE PLANS WERE OLD.", "CARLOS GUZMAN", "reported", ""),
        ("OFFICIAL SOURCES REPORTED TODAY THAT A BRIDGE FELL.", "OFFICIAL SOURCES", "reported", ""),
        ("A POWER STATION BURNED, THE POLICE SAID.", "THE POLICE", "reported", ""),
    ],
)  # fmt: skip
def test_a_statement_is_read(text: str, speaker: str, mode: str | None, quote: str) -> None:
    found = statements(text)
    if mode is None:  # a pronoun without anybody before it
        assert found == []
        return
    assert [(s.speaker_text, s.mode, s.quote) for s in found] == [(speaker, mode, quote)]


@pytest.mark.parametrize(
    "text",
    [
        "The army fired on “narco-terrorists” near the border.",
        'Last week troops sank a "narco sub" there.',
        "The so-called “shadow fleet” carries oil to Asia.",
        "Troops attacked what they call the “bandits”.",
        "The announced plan was reported to have failed.",
        "The raid was said to be over.",
        "The ministry added 200 soldiers to the garrison.",
        "The gathering highlighted the need for talks.",
        "She believes the raids will go on.",
        "Experts believe in the plan.",
        "Radio Caracas reported that a bridge fell.",
        "Local media reported two blasts.",
        "Reuters reported that a bridge fell.",
        "The army will announce its losses on Monday.",
        "No group has claimed responsibility for the blast.",
        "A man accused of smuggling was freed.",
        "The navy did not fire on the boat.",
        "The attack claimed six lives.",
        "RADIO CADENA REPORTED THAT A BRIDGE FELL.",
        "Some have called for the release of a video.",
        "At least 40 boats sank, according to an AFP count.",
        "The navy has sunk boats and killed alleged smugglers.",
        "The navy's habit of blowing up alleged smuggling boats goes on.",
        "The family has received no word from Lima.",
        "The navy has provided no evidence that the vessels carried drugs.",
        "Volunteers put on a concert by Ann Lee.",
        "Police responded to a call that a man was hurt.",
    ],
)
def test_what_nobody_says_is_no_statement(text: str) -> None:
    assert statements(text) == []


def test_a_label_in_a_statement_is_not_its_quotation() -> None:
    found = only("The army said it had struck what officials describe as “terror targets”.")
    assert (found.mode, found.quote) == ("reported", "")


def test_a_judgement_in_a_statement_is_another_statement() -> None:
    officials, army = statements(
        "Ten died in what officials called “a breach of the truce”, the army said on Monday."
    )
    assert (officials.mode, officials.quote) == ("direct", "a breach of the truce")
    assert officials.evidence == "what officials called “a breach of the truce”"
    assert (army.mode, army.quote) == ("reported", "")


def test_a_headline_is_no_statement() -> None:
    text = "Navy Says Two Boats Sank Off Coast\nThe navy said two boats sank off the coast."
    assert [s.sentence_no for s in statements(text)] == [2]


# ---------- who "he" is


def test_a_pronoun_takes_the_last_speaker() -> None:
    text = "Admiral Rosa Vidal said the port was open. She added: “Ships may sail.”"
    assert [s.speaker_text for s in statements(text)] == ["Rosa Vidal", "Rosa Vidal"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will go on,” he said. Colonel Tomás Arce spoke at the port.", "Tomás Arce"),
        ("“He was no smuggler,” she said.\n\nRosa Vidal lost her brother there.", "Rosa Vidal"),
        # who was named before stands before who is named afterwards
        ("Tomás Arce met the press. “We will go on,” he said. Juan Pérez left.", "Tomás Arce"),
    ],
)
def test_a_pronoun_may_be_named_afterwards(text: str, speaker: str) -> None:
    assert [s.speaker_text for s in statements(text)] == [speaker]


def test_a_surname_takes_the_full_name_and_its_role() -> None:
    text = "Police chief Tomás Arce met the press. “It is over,” Arce said."
    found = only(text)
    assert (found.speaker_text, found.role_text) == ("Tomás Arce", "Police chief")


def test_a_quotation_that_is_a_sentence_goes_on_with_who_spoke() -> None:
    text = "“The line held,” Colonel Tomás Arce said in a statement. “Nobody ran from it.”"
    first, second = statements(text)
    assert second.speaker_text == first.speaker_text == "Tomás Arce"
    assert second.quote == "Nobody ran from it."
    assert second.channel == "statement"


def test_a_quotation_open_over_a_paragraph_goes_on() -> None:
    text = "He spoke.\nColonel Tomás Arce said: “We hold the line\n“and we will not leave.”"
    assert [s.quote for s in statements(text)] == ["We hold the line", "and we will not leave."]


def test_each_sentence_of_a_quotation_is_a_statement() -> None:
    last, first = statements("“We came back. The house was gone,” farmer Luis Tapia told AFP.")
    assert (first.quote, first.verb) == ("We came back.", "")
    assert (last.quote, last.verb) == ("The house was gone", "told")
    assert last.evidence == "The house was gone,” farmer Luis Tapia told AFP."
    assert (first.speaker_text, last.speaker_text) == ("Luis Tapia", "Luis Tapia")
    assert (first.sentence_no, last.sentence_no) == (1, 2)
    assert last.addressee_text == "AFP"


def test_a_sentence_of_two_words_is_no_statement_of_its_own() -> None:
    found = only("“Talks, yes. Threats, never,” Mayor Luis Tapia told AFP.")
    assert found.quote == "Talks, yes. Threats, never"


def test_each_sentence_after_a_colon_is_a_statement() -> None:
    first, second = statements("Mayor Luis Tapia was blunt: “They came by night. They took all.”")
    assert (first.quote, second.quote) == ("They came by night.", "They took all.")
    assert first.speaker_text == second.speaker_text == "Luis Tapia"


def test_a_quotation_that_has_a_clause_of_its_own_is_a_statement() -> None:
    text = (
        "Colonel Tomás Arce wrote on X that “five armed men” had been killed in the river camp "
        "and that the house was “packed with explosives”."
    )
    first, second = statements(text)
    assert (first.quote, second.quote) == ("five armed men", "packed with explosives")
    assert (first.speaker_text, second.speaker_text) == ("Tomás Arce", "Tomás Arce")


def test_scraps_of_one_clause_are_one_statement() -> None:
    text = "Colonel Tomás Arce said the raid was “lawful in every way” and “free of mistakes”."
    assert only(text).quote == "lawful in every way"


def test_the_official_is_the_one_quoted_before() -> None:
    text = "A U.S. official said the raid was planned. The official noted that it was brief."
    assert [s.speaker_text for s in statements(text)] == ["A U.S. official"] * 2
    assert {s.organization_actor_id for s in statements(text)} == {"united-states"}


def test_it_is_the_body_that_leads_the_sentence_before() -> None:
    text = (
        "U.S. Central Command covers 21 countries from Egypt to Kazakhstan. It said it had struck."
    )
    assert only(text).speaker_actor_id == "us-central-command"


def test_the_ministry_is_the_one_named_before() -> None:
    text = "Ecuador's Ministry of Defense announced raids. The ministry described them as brief."
    assert {s.speaker_actor_id for s in statements(text)} == {"ecuador-defense-ministry"}


def test_another_ministry_is_not_the_one_named_before() -> None:
    text = "Colombia's Foreign Ministry spoke. The defence ministry said the raid was over."
    assert only(text).speaker_actor_id != "colombia-foreign-ministry"


def test_the_president_is_of_the_country_whose_force_acts() -> None:
    text = (
        "Ecuador's president, Daniel Noboa, met ministers.\n"
        "In October, the US military seized a boat. The president later said two men would go home."
    )
    assert only(text).speaker_actor_id == "donald-trump"


def test_the_president_is_the_one_named_in_the_same_breath() -> None:
    text = "Ecuador's president, Daniel Noboa, met ministers. The president said talks went well."
    assert only(text).speaker_actor_id == "daniel-noboa"


def test_a_president_by_country_is_who_the_article_calls_so() -> None:
    text = "Ecuadorian President Guillermo Lasso came. The Ecuadorian president praised the raid."
    assert only(text).speaker_actor_id == "guillermo-lasso"


def test_the_statement_is_that_of_who_issued_it() -> None:
    text = (
        "A camp burned, according to a statement by U.S. Southern Command. "
        "The statement posted to X said it was a supply camp."
    )
    first, second = statements(text)
    assert (first.channel, second.channel) == ("statement", "X")
    assert second.speaker_actor_id == "us-southern-command"


def test_a_fronted_pronoun_is_the_subject_that_follows() -> None:
    text = "Though it confirmed the raid, the Pentagon declined to comment further."
    assert {s.speaker_actor_id for s in statements(text)} == {"us-defense-department"}


def test_a_subject_is_found_past_what_is_inserted() -> None:
    found = only("Daniel Noboa, a close ally of Trump, previously said that the port was safe.")
    assert found.speaker_actor_id == "daniel-noboa"


def test_a_second_verb_has_the_first_ones_subject() -> None:
    found = only("Ecuador's president, Daniel Noboa, likes Trump and said the US was an ally.")
    assert (found.speaker_actor_id, found.role_text) == ("daniel-noboa", "Ecuador's president")


def test_he_is_who_spoke_and_not_who_is_spoken_of() -> None:
    text = (
        "Minister Yusuf Bello told Radio One that he had met U.S. Secretary of State Marco Rubio. "
        '"It must be clear that this is a joint raid," he said.'
    )
    assert [s.speaker_text for s in statements(text)] == ["Yusuf Bello"] * 2


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("MEXICO CITY (AP) — The U.S. Navy sank a boat off Mexico.", "united-states"),
        ("The Trump administration sank a boat. Mexico asked why.", "united-states"),
        ("Mexico moved its navy to the coast of Peru.", ""),
    ],
)
def test_the_administration_is_neither_dateline_nor_bystander(before: str, speaker: str) -> None:
    found = statements(f"{before} The administration has told Congress that it is at war.")
    assert [s.speaker_actor_id for s in found if s.verb == "told"] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Six alleged members of the gang were held.",
        "The president declared the gang a terrorist group by decree.",
        "The governor declined to confirm it.\nA boat passed, at 40 knots per the hour.",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert [s for s in statements(text) if s.mode != "declined"] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # the last sentence is whose?
        ("Asked by Senator Ana Ruiz about it, Admiral Holt paused. He said no.", "Holt"),
        ("Luis Vega stressed that the chief, Ana Ruiz, had called for calm. He said no.",
         "Luis Vega"),
        ("The aid group Anera confirmed the raid. It said two were hurt.",
         "The aid group Anera"),
        ("A nurse in Jinja said nine came in. She said four died.", "A nurse in Jinja"),
        ("His brother, Musa, came home. He said it was over.", "Musa"),
        ("Gen. Luis Vega flew in. The general said it was over.", "Luis Vega"),
        ("Shopkeepers told another story. They said it was over.", "Shopkeepers"),
    ],
)  # fmt: skip
def test_a_pronoun_is_who_was_told_of(text: str, speaker: str) -> None:
    assert statements(text)[-1].speaker_text == speaker


def test_a_transcript_is_all_quotation_but_for_the_questions() -> None:
    text = "QUESTION: Who fired?\nMR. VEGA: We did not fire.\nQUESTION: Then who?"
    found = only(text)
    assert (found.speaker_text, found.mode, found.quote) == ("VEGA", "direct", "We did not fire.")


def test_a_quotation_runs_over_the_lines_of_a_wrapped_paragraph() -> None:
    text = (
        "The convoy left the coast before dawn and was\nseen again only at noon.\n\n"
        '"We waited until the tide had turned and then\nwe left the harbour at last," said\n'
        "Luis Vega, a pilot who has worked the port for\nmany years now.\n"
    )
    assert only(text).quote.startswith("We waited")


# ---------- role, organisation, channel, date, addressee


def test_a_role_and_its_organisation_are_read() -> None:
    found = only("Pentagon spokesman Sean Parnell said the boat had sunk.")
    assert (found.speaker_actor_id, found.role_text) == ("sean-parnell", "Pentagon spokesman")
    assert found.organization_actor_id == "us-defense-department"


def test_the_office_gives_the_organisation_where_no_role_does() -> None:
    found = only("Donald Trump said the boat had sunk.")
    assert found.organization_actor_id == "united-states"


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("The navy said in a post on X that two boats sank.", "X"),
        ("In a statement, the navy said two boats sank.", "statement"),
        ("The admiral told us by email that two boats sank.", "email"),
        ("The admiral said by telephone that two boats sank.", "telephone"),
        ("The admiral told Geo News that two boats sank.", "Geo News"),
        ("The admiral said on NBC's “Meet the Press” that two boats sank.", "Meet the Press"),
        ("The admiral told a news briefing that two boats sank.", "briefing"),
        ("The admiral told reporters on a conference call that two boats sank.", "conference call"),
        ("“We sank two,” the admiral said at a press conference in Lima.", "press conference"),
        ("The admiral told a news conference that two boats sank.", "press conference"),
        ("Trump announced the raid on Truth Social, saying it was over.", "Truth Social"),
        ("The mayor wrote on Telegram that debris fell.", "Telegram"),
        ("Hegseth, in a post on X: “We found them far out at sea.”", "X"),
        ("The mayor said in an Instagram post the bridge was open.", "Instagram"),
        ("The minister said in an interview with RCN that troops advanced.", "interview"),
        ("“It is over,” said Ana Ríos, the mayor, in a statement.", "statement"),
        ("The navy said two boats sank.", ""),
    ],
)
def test_the_channel_is_normalised(text: str, channel: str) -> None:
    assert only(text).channel == channel


def test_a_post_is_on_the_platform_last_used() -> None:
    text = "Daniel Noboa said on Instagram the camp was gone. “It is rubble,” he wrote in the post."
    assert [s.channel for s in statements(text)] == ["Instagram", "Instagram"]


def test_what_was_posted_before_gives_the_channel() -> None:
    text = "Hegseth posted a video of the raid on X. “They are gone,” he wrote."
    assert only(text).channel == "X"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The navy said on Wednesday that two boats sank.", date(2026, 3, 4)),
        ("Two boats sank, the navy said Thursday.", date(2026, 3, 5)),
        ("On Tuesday, the navy said two boats had sunk.", date(2026, 3, 3)),
        ("The navy said two boats sank on Tuesday.", None),
    ],
)
def test_the_day_it_was_said_is_the_verbs_and_not_the_events(text: str, day: date | None) -> None:
    assert only(text).said_start == day


def test_the_addressee_is_read() -> None:
    assert (
        only("Hegseth told reporters on Friday that two boats sank.").addressee_text == "reporters"
    )


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("“They ran,” said Ana Rey of Human Rights Watch.", "human-rights-watch"),
        ("“They ran,” said Ana Rey, Washington director at Human Rights Watch.",
         "human-rights-watch"),
    ],
)  # fmt: skip
def test_a_person_belongs_to_the_body_named_after(text: str, organization: str) -> None:
    assert only(text).organization_actor_id == organization


def test_a_rank_of_two_words_is_the_role() -> None:
    found = only("Two boats sank, Lt. Cmdr. Maria Holt, a spokesperson, said in an email.")
    assert found.role_text == "Lt. Cmdr., a spokesperson"
    assert found.channel == "email"


def test_a_programme_is_the_addressee() -> None:
    found = only('Rubio told "Face the Nation" on Sunday he would go.')
    assert found.addressee_text == '"Face the Nation"'


# ---------- spans


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('"If you sail this way again," Rubio wrote on X. "Day or night, we will find you."',
         ["If you sail this way again", "Day or night, we will find you."]),
        ("“We had no warning at all,” Rubio said, “and nobody has told us why.”",
         ["We had no warning at all", "and nobody has told us why."]),
        ("“We had no warning,” Rubio said, “and nobody has told us why.”",
         ["and nobody has told us why."]),
        ("Rubio said “we had no warning at all” and “nobody has told us the reason why”.",
         ["nobody has told us the reason why"]),
    ],
)  # fmt: skip
def test_a_long_quotation_on_either_side_is_a_statement(text: str, quotes: list[str]) -> None:
    found = statements(text)
    assert [s.quote for s in found] == quotes
    assert {s.speaker_text for s in found} == {"Rubio"}
    assert len({s.claim_id for s in found}) == len(found)


def test_two_speakers_in_one_sentence_have_two_spans() -> None:
    text = "The army said the town was calm, while residents said shells still fell."
    first, second = statements(text)
    assert first.claim_id != second.claim_id
    assert first.evidence.startswith("The army said the town was calm")
    assert "shells" not in first.evidence
    assert second.evidence.startswith("residents said")


_PIECES = [
    "The army said “we’re ready” on Friday. ", "“¡Sí!” dijo él, said José Ñáñez, ", "😀 ", "\n",
    'He added: "', "“", "”", "’", "‘", '"', "Officials declined to comment. ", "according to ",
    "Gen. Ana Solís, the commander, ", "she said in a post on X ", "=cmd ", "told AFP that ",
    "President Noboa ", "the U.S. military announced ", "Sucumbíos, ", ", ", "-- [RUIZ] ", ": ",
    "the ministry ", "was announced by ", "and ", "who ", "which ", "said ",
    "told ", "wrote ", "it ", "'",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PIECES) | st.text(max_size=6), max_size=14).map("".join))
def test_every_span_is_what_it_says(text: str) -> None:
    found = statements(text)
    for claim in found:
        assert text[claim.char_start : claim.char_end] == claim.evidence != ""
        if claim.quote:
            assert claim.quote_start is not None and claim.quote_end is not None
            assert text[claim.quote_start : claim.quote_end] == claim.quote
            assert claim.char_start <= claim.quote_start < claim.quote_end <= claim.char_end
        assert (claim.mode == "direct") == (len(claim.quote.split()) > 1)
        assert claim.evidence in claim.sentence
    assert len({claim.claim_id for claim in found}) == len(found)


_WORDS = st.sampled_from(
    [
        "said", "told", "telling", "saying", "the", "a", "he", "she", "it", "Rubio", "army", "navy",
        ",", ".", "“", "”", '"', "'", "of", "in", "on", "by", "to", "that", "who", "R-La.", "Lt.",
        "Gen.", "put", "toll", "at", "126", "reported", "alleged", "no", "word", "from",
        "according", "Friday", "X", "statement", "and", "declined", "has", "not", "comment", "was",
        "described", "as", "while", "—", "(", ")", "administration", "report", "spokesman"
    ]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(_WORDS, max_size=60).map(" ".join))
def test_a_soup_of_words_is_read_in_no_time(text: str) -> None:
    began = perf_counter()
    statements(text)
    assert perf_counter() - began < 5  # seconds; it takes milliseconds


# ---------- reading once


_ARTICLES = sorted((Path(__file__).parent.parent / "articles").glob("*.md"))


def test_rules_that_share_a_reading_find_the_same() -> None:
    found = 0
    for path in _ARTICLES:
        text = path.read_text(encoding="utf-8")
        article = Article("a-1", text, published_on=PUBLISHED)
        document = read_document(text, PUBLISHED, bundled())
        reading = Reading(document, bundled())
        for sentence in document.sentences:
            reading.words(sentence)
        shared = find_statements(document, article, bundled(), reading)
        assert shared == find_statements(document, article, bundled()), path.stem
        found += len(shared)
    assert found > 50


def test_a_word_of_no_term_opens_no_attribution() -> None:
    """The rules skip such words; none of them would have found anything there."""
    skipped = 0
    for path in _ARTICLES:
        document = read_document(path.read_text(encoding="utf-8"), PUBLISHED, bundled())
        reading = Reading(document, bundled())
        for sentence in document.sentences:
            words = reading.words(sentence)
            reader = attributions._Reader(words, document.text, bundled())
            for at, word in enumerate(words):
                if not word.terms and word.code != "X":
                    skipped += 1
                    assert reader._at(at, word, []) is None, (path.stem, word)
    assert skipped > 1000


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
def test_words_with_quotations_are_spans_in_order(text: str) -> None:
    document = read_document(text, PUBLISHED, bundled())
    reading = Reading(document, bundled())
    for sentence in document.sentences:
        held = [q for q in reading.quotes if q.start < sentence.end and q.end > sentence.start]
        words = reading.quoting([sentence], held)
        assert all(document.text[w.start : w.end] == w.text for w in words)
        assert all(a.end <= b.start for a, b in pairwise(words))


# ---------- attribution for other rules


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The U.S. military said it killed six men.", "The U.S. military"),
        ("Officials say 151 people have died.", "Officials"),
        ("Six died, according to local media.", "local media"),
        ("Six men died in the raid.", ""),
        ("The army declined to say how many died.", ""),
    ],
)
def test_attribution_names_the_source(text: str, source: str) -> None:
    document = read_document(text, PUBLISHED, bundled())
    assert attribution(document, document.sentences[0], bundled()) == source


def test_clause_attribution_takes_the_source_of_the_clause() -> None:
    text = "The army said six died, while residents said nine were killed."
    document = read_document(text, PUBLISHED, bundled())
    sentence = document.sentences[0]
    for number, source in (("six", "The army"), ("nine", "residents")):
        at = text.index(number)
        found = clause_attribution(document, sentence, bundled(), at, at + len(number))
        assert found == source


def test_a_quotation_runs_over_lines_wrapped_by_hand() -> None:
    text = (
        "The envoy for the lakes, Ana Ruiz, who lives in the old\n"
        'harbour town, said in a letter that the coast "must not become\n'
        'the firing range of anybody else, near or far".\n\n'
        "Her deputy, who was asked later, said that nothing had been\n"
        "settled, and that the\n"
        "talks would go on.\n"
    )
    claim = statements(text)[0]
    assert claim.quote == "must not become\nthe firing range of anybody else, near or far"
    assert claim.speaker_text == "Ana Ruiz"


@pytest.mark.parametrize("name", ["Yousef al-Rashidi", "Umm Karim el-Hashem", "Turki al-Otaybi"])
def test_an_arabic_surname_belongs_to_the_name_before_it(name: str) -> None:
    assert only(f'"They came at six," said {name}, who was hit.').speaker_text == name


@pytest.mark.parametrize(
    ("text", "speaker", "mode"),
    [
        ("Neither the Treasury nor the navy would say if it was over.", "Treasury", "declined"),
        ("Neither the navy nor the mayor has issued a statement.", "the navy", "declined"),
        ("The navy in Lima has not reacted.", "navy", "declined"),
        ("Calls and messages to the spokesman, Luis Prado, went unanswered.", "Prado", "declined"),
        ("Ana Ruiz condemned what she called a breach of the truce.", "Ana Ruiz", "reported"),
        ("119: people held in raids since May, per the Pentagon.", "Pentagon", "reported"),
        ("Their brothers, speaking through a neighbour, said it was late.", "brothers", "reported"),
        ("A nurse at the ward in Jiga said that nine had come in.", "A nurse", "reported"),
        ("We spoke to a village elder who says two men died.", "village elder", "reported"),
        ("The mayor asked the navy, which declined to elaborate.", "navy", "declined"),
        ("The councillor representing the ward, Luis Prado, told us that it was over.",
         "Luis Prado", "reported"),
        ("The officer who led the raid, General Luis Prado, refused to answer.",
         "Luis Prado", "declined"),
        ("Four of his workers told this newspaper that soldiers had come.",
         "Four of his workers", "reported"),
        ('"What happened to the truce?" Luis Prado, the top official in the town, wrote on X.',
         "Luis Prado", "direct"),
        ("Governor Ana Ruiz declined to confirm accounts by army bloggers that it was hit.",
         "Ana Ruiz", "declined"),
        ("GENEVA – Human rights experts* today condemned the raids.", "experts", "reported"),
    ],
)  # fmt: skip
def test_who_speaks_or_keeps_silent(text: str, speaker: str, mode: str) -> None:
    claim = only(text)
    assert speaker in claim.speaker_text
    assert claim.mode == mode


@pytest.mark.parametrize(
    "text",
    [
        "Five alleged members of the gang were killed.",
        "Fourteen alleged smugglers were killed.",
        "They said that it had not replied.",
        "The count by the window was over.",
        "The position of the boat is that of May.",
    ],
)
def test_who_says_nothing(text: str) -> None:
    assert not [c for c in statements(text) if c.speaker_text != "They"]


def test_who_was_asked_answers() -> None:
    text = (
        "General Luis Prado disclosed that there were reviews. "
        'Asked by Senator Ana Ruiz how many had found fault, he answered, "None to date, madam."'
    )
    assert statements(text)[-1].speaker_text == "Luis Prado"


def test_a_body_named_after_what_it_is_speaks_again_as_it() -> None:
    text = 'The aid group Verdana said two men died. "They were on their way," it said.'
    assert [claim.speaker_text for claim in statements(text)][-1].endswith("Verdana")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # requests, counts, figures
        ("The mayor's office asked residents to boil their water.",
         [("The mayor's office", "reported")]),
        ("Canada asked Oslo for more radars.", [("Canada", "reported")]),
        ("The man asked about the weather.", []),
        ("The harbour police counted nine bodies.", [("The harbour police", "reported")]),
        ("The harbour police counted the votes.", []),
        ("Nine people died, WHO figures show.", [("WHO", "reported")]),
        ("The figures show nine deaths.", []),
        # a refusal told as speech, or as sent on to others
        ("The navy said it could not comment.", [("The navy", "declined")]),
        ("The navy said it could see the boat.", [("The navy", "reported")]),
        ("The navy referred our questions to the ministry.", [("The navy", "declined")]),
        ("The navy referred the boat to the harbour.", []),
        ("The spokeswoman Inés Paz did not provide one.", []),
        # who it is
        ("Captain Inés Paz, a spokeswoman in Manta, Ecuador, would not say why.",
         [("Inés Paz", "declined")]),
        ("One of them, Tomás Gil, told the paper that the boat burned.",
         [("Tomás Gil", "reported")]),
        ("Captain Inés Paz said it was over. Two Peruvian sailors were hurt, she said.",
         [("Inés Paz", "reported"), ("Inés Paz", "reported")]),
        ("Ten died, according to the Sahel Doctors Network, which counted 28.",
         [("the Sahel Doctors Network", "reported"), ("the Sahel Doctors Network", "reported")]),
        ("Ten died, according to the Centers for River Health.",
         [("the Centers for River Health", "reported")]),
        ("The morgue, where the dead lie, said it was full.", [("The morgue", "reported")]),
        # a long quotation in a label is said, one in scare quotes is not
        ("Ten died in what the Red Cross described as “a breach of every rule of war”.",
         [("the Red Cross", "direct")]),
        ("Ten died in what the Red Cross described as a “kinetic” strike.",
         [("the Red Cross", "reported")]),
        # what only names something judges nothing
        ("Ten died in what the army calls the Ring.", []),
        ("Ten died in a raid on what the army calls bandits.", []),
        ("Ten died in what the UN calls the world's worst crisis.", [("the UN", "reported")]),
        ("Ten died in what one nurse described at the time as a fight over fuel.",
         [("one nurse", "reported")]),
        ("Ten died. Captain Inés Paz praised what she called “a clean operation”.",
         [("Inés Paz", "direct")]),
        # a quotation of its own goes on with who spoke in its paragraph
        ("“They came at night,” said Tomás Gil, a fisherman. His hand was bandaged."
         " “I want them only to tell me why.”", [("Tomás Gil", "direct"), ("Tomás Gil", "direct")]),
        # insertions, accounts, questions, and what answers "it" where it stands behind
        ("A White House spokeswoman, asked for the source of it, did not reply.",
         [("A White House spokeswoman", "declined")]),
        ("A nurse and an official, neither of whom would be named, said ten died.",
         [("A nurse and an official", "reported")]),
        ("By the Pentagon's account, ten people were killed.", [("the Pentagon", "reported")]),
        ("Ten died, as announced at the time by the president, Donald Trump.",
         [("Donald Trump", "reported")]),
        ("Inés Paz wept. She asked what law allows it.", [("Inés Paz", "reported")]),
        ("The command said it was over. No American troops were hurt, it said.",
         [("The command", "reported"), ("The command", "reported")]),
        ("Pete Hegseth was invited. Through a spokesman he declined.",
         [("Pete Hegseth", "declined")]),
        ("The army claimed 15 militants dead.", [("The army", "reported")]),
        ("Aid agencies say the toll is over 400.", [("Aid agencies", "reported")]),
        ("ANA RUIZ\n\nInés Paz, a widow, wept. Her son was at sea, she said.",
         [("Inés Paz", "reported")]),
        # no speaker
        ("A survey found that 58% of Peruvians welcomed the raid.", []),
        ("Inés Paz wept in a statement read on television.", []),
        ("Ten families mourn the dead of a raid blamed on rebels.", []),
        ("Paz reported from Lima.", []),
        ("Was the ministry told of the raid beforehand?", []),
        ("The Peruvian government added it to its own list.", []),
    ],
)  # fmt: skip
def test_who_says_it_in_other_ways(text: str, said: list[tuple[str, str]]) -> None:
    assert [(claim.speaker_text, claim.mode) for claim in statements(text)] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # several that are named speak as one; not who speaks for them, nor two roles of one person
        ("Chad and Togo called for calm.", [("Chad and Togo", "reported")]),
        ("Chad and Togo, which border the lake, urged both camps to talk.",
         [("Chad and Togo", "reported")]),
        ("A spokesman for Chad and Togo said it was over.",
         [("A spokesman for Chad and Togo", "reported")]),
        ("Founder and president Inés Paz said it was over.", [("Inés Paz", "reported")]),
        # the name before its office, whatever is inserted
        ("Tomás Gil, the harbour spokesman, asked about it on Friday, said no.",
         [("Tomás Gil", "reported")]),
        ("Inés Paz, a former nun known as “Lola”, promised a reply.", [("Inés Paz", "reported")]),
        ("The union, known as UTP, claimed responsibility.", [("UTP", "reported")]),
        ("The union, as its members call it, accused the port of fraud.",
         [("The union", "reported")]),
        ("The town was quiet. On the quay hung a flag, Inés Paz, a nurse, said.",
         [("Inés Paz", "reported")]),
        # the object of a relative clause is not the subject
        ("A nurse who treated the men said they were burned.", [("A nurse", "reported")]),
        ("A reporter who visited Jiga counted nine graves.", []),
        ("The ship went to the navy of his country, which said it was old.",
         [("the navy of his country", "reported")]),
        ("Tomás Gil, head of the Dockers Union, which claims to be the oldest, said it was over.",
         [("the Dockers Union", "reported"), ("Tomás Gil", "reported")]),
        # what is said to be said within another's words is not said twice
        ("The navy said that two had died and that officials in Lima had asked for help.",
         [("The navy", "reported")]),
        ("The navy, in a note read on its station, said its men sank nine boats.",
         [("The navy", "reported")]),
        ("Medics and the Red Crescent said it was over.",
         [("Medics and the Red Crescent", "reported")]),
        ("Jets struck Hamas and the army said it was over.", [("the army", "reported")]),
        ("In a note, Chad, Niger and Togo urged calm.", [("Chad, Niger and Togo", "reported")]),
        ("Two sources, speaking to Hamas, said it was over.", [("Two sources", "reported")]),
        ("A nurse, who gave her name as Inés Paz, said it was over.", [("Inés Paz", "reported")]),
        ("A nurse, who works for Inés Paz, said it was over.", [("A nurse", "reported")]),
        ("His cousin, Inés Paz of Cali, said it was over.", [("Inés Paz", "reported")]),
        # counts and figures
        ("The city put it at 38.", [("The city", "reported")]),
        ("The city raised the toll to 38.", [("The city", "reported")]),
        ("The city raised the flag.", []),
        ("Nine died, according to a list made by the city.", [("the city", "reported")]),
        ("The city gave the final toll as 38.", [("The city", "reported")]),
        ("The city gave a lower count of 11.", [("The city", "reported")]),
        ("The city gave the number of the ship.", []),
        ("Nine died, figures from the health ministry show.",
         [("the health ministry", "reported")]),
        ("The ministry's figures for May are 228 dead.", [("The ministry", "reported")]),
        ("The ministry's figures for May are late.", []),
        ("Local drivers report nine dead.", [("Local drivers", "reported")]),
        ("The harbour police recorded more than 1,000 deaths.",
         [("The harbour police", "reported")]),
        ("Ten died, by the account of an elder.", [("an elder", "reported")]),
        # putting one thing down to another, and other ways to say so
        ("The blast was attributed by the army to a gang.", [("the army", "reported")]),
        ("A blast attributed to a gang killed two.", []),
        ("Officials have linked the blast to a gang.", [("Officials", "reported")]),
        ("Experts have long argued that it is too late.", [("Experts", "reported")]),
        ("Lawyers note that the list is long.", [("Lawyers", "reported")]),
        ("The mayor has written to the king demanding a reply.", [("The mayor", "reported")]),
        ("The widow asked on Friday for an inquiry.", [("The widow", "reported")]),
        ("The mayor called accounts of the raid exaggerated.", [("The mayor", "reported")]),
        ("The mayor called the police to report a fire.", []),
        ("The mine was held by a gang.", []),
        ("Nobody has claimed responsibility.", []),
        ("The mayor questioned whether it was safe.", [("The mayor", "reported")]),
        ("The police questioned the mayor.", []),
        ("The inspector general found that it was safe.", [("The inspector general", "reported")]),
        ("Neighbours found that it was safe.", []),
        ("The claim was rejected by the mayor as late.", [("the mayor", "reported")]),
        ("A man described by officials as a thief fled.", []),
        # an announcement named, not made
        ("The navy announced the strike on Monday.", []),
        ("The navy announced the arrest of two men.", [("The navy", "reported")]),
        # an aside in a noun phrase says nothing of its own
        ("The navy hit a boat it says was smuggling.", []),
        ("They struck the group Lima says is behind it, which calls itself the Cell.", []),
        # who is named afterwards, or described at length
        ("The woman, who gave her name only as Rosa, said it fell.", [("Rosa", "reported")]),
        ('"It fell," said her nephew, Tomás, in tears.', [("Tomás", "direct")]),
        ("A trader who fled to Jaén that morning said it fell.", [("A trader", "reported")]),
        ("Two officials, asking not to be named, said MQ-9 drones had been flown.",
         [("Two officials", "reported")]),
        ("Ten died, according to the conflict monitoring group ACLED.",
         [("the conflict monitoring group ACLED", "reported")]),
        ('"It fell," said the governor of Cauca, Ana María Ruiz, who was there.',
         [("Ana María Ruiz", "direct")]),
        ("A naval officer, who asked not to be named, said soldiers who came had found it.",
         [("A naval officer", "reported")]),
        ("Sen. Ana Ruiz, the Republican who chairs the committee, said its inquiry was over.",
         [("Ana Ruiz", "reported")]),
        # what somebody ought to say, and what is only counted
        ("President Noboa demanded that the United States explain it.",
         [("Noboa", "reported")]),
        ("The navy has announced 22 strikes.", []),
        # who is named afterwards in the sentence
        ("Though it confirmed the raid, the Pentagon gave few details of it.",
         [("the Pentagon", "reported")]),
        # refusals, and what is only left out
        ("Officials neither identified the groups nor made clear where they were.", []),
        ("The Pentagon has neither confirmed nor denied it.", [("The Pentagon", "declined")]),
        ("The mayor said it was safe but declined to elaborate.",
         [("The mayor", "reported"), ("The mayor", "declined")]),
        ("The mayor has not said why, saying it was too soon.", [("The mayor", "reported")]),
        ("Emails seeking comment from the union were not returned.",
         [("the union", "declined")]),
        ("The command did not say how many had died.", [("The command", "declined")]),
        ("The command would not say how many had died.", [("The command", "declined")]),
        ("The command did not say more.", []),
        ("The command gave no details of the crew.", []),
        ("Officials have not disclosed where it happened.", []),
        ("The command has not addressed the accusation.", [("The command", "declined")]),
        ("A duty officer said the command has nothing to add.", [("A duty officer", "declined")]),
        ("Residents said the command would not comment.",
         [("Residents", "reported"), ("the command", "declined")]),
        ("There was no comment from the army on the claim, which could not be verified.",
         [("the army", "declined")]),
        ("Calls to the union's spokesman went unanswered.",
         [("the union's spokesman", "declined")]),
    ],
)  # fmt: skip
def test_who_says_it_among_others(text: str, said: list[tuple[str, str]]) -> None:
    assert [(claim.speaker_text, claim.mode) for claim in statements(text)] == said


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        # the word for what was done is the speaker's, a name for somebody is not
        ("The army said it had “neutralised” a commander.", "neutralised"),
        ("The army said the “bandits” had fled.", ""),
        ("“Several dozen” fighters were killed, the army said.", "Several dozen"),
        ("The “ghost” ship was sunk, the army said.", ""),
        ("The army rejected as “cheap talk” the claim that it had fled.", "cheap talk"),
        ("The army refers to the men as “the hidden hand” and says they are few.", ""),
        ("The union in a note mourned “the great captain Abu Omar”.", "the great captain Abu Omar"),
    ],
)
def test_a_short_quotation_is_said_or_not(text: str, quote: str) -> None:
    assert only(text).quote == quote


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # the last sentence is whose?
        ("The Secretariat of Ports said two died. The ministry added that one was hurt.",
         "The Secretariat of Ports"),
        ("The Lake Nurses Network counted nine. The volunteer group blamed the army.",
         "The Lake Nurses Network"),
        ("The Lake Nurses Network counted nine. The network said two were children.",
         "The Lake Nurses Network"),
        ("Amnesty International counted nine. The London-based monitor said two were children.",
         "Amnesty International"),
        ("Amnesty International counted nine. The rebel group said it was a lie.",
         "The rebel group"),
        ("Hezbollah said nine died. The Iran-backed group said two were children.", "Hezbollah"),
        ("Hezbollah said nine died. The rights group said two were children.", "The rights group"),
        ("The army struck a Hamas post. The group said nobody was hurt.", "Hamas"),
        ("Washington listed nine men. The state government said it was not told.",
         "The state government"),
        ("Capt. Luis Vega led the raid. The officer said it was over.", "Luis Vega"),
        ("Sen. Luis Vega was there. The lawmaker said it was over.", "Luis Vega"),
        ("The Health Ministry has a new count. Nine died, it says.", "The Health Ministry"),
        ("ODVV said nine died. It said two were children.", "ODVV"),
        ("Two women wept. One of them, a tailor named Lidia, ran. “I ran,” she said.", "Lidia"),
    ],
)  # fmt: skip
def test_a_description_is_who_was_told_of(text: str, speaker: str) -> None:
    assert statements(text)[-1].speaker_text == speaker


def test_what_is_refused_beside_what_is_said_has_a_span_of_its_own() -> None:
    found = statements("The mayor said it was safe, but would not say why.")
    assert [claim.evidence for claim in found] == [
        "The mayor said it was safe",
        "would not say why.",
    ]


def test_a_body_is_called_by_its_own_noun() -> None:
    text = (
        "Quito (AFP) – Ecuador's navy ended a search and said they were dead. "
        "The strike was on a boat, the US military said. A ship found nothing, the navy said."
    )
    assert [claim.speaker_actor_id for claim in statements(text)][::2] == ["ecuador-navy"] * 2


def test_it_is_who_spoke_and_no_machine() -> None:
    text = "The ministry said so. Two air force helicopters took part. No one was hurt, it added."
    assert [claim.speaker_text for claim in statements(text)] == ["The ministry"] * 2


def test_a_union_is_nobody_else() -> None:
    text = "Mali's general staff said so. The drivers' union said its members would stay."
    assert [claim.speaker_text for claim in statements(text)][1] == "The drivers' union"


def test_the_officer_may_be_named_afterwards() -> None:
    text = "The officer who led it told a court that he would do it again. Adm. Luis Vega said so."
    assert [claim.speaker_text for claim in statements(text)] == ["Luis Vega", "Luis Vega"]


def test_a_short_line_alone_is_a_subhead() -> None:
    text = (
        "The navy said it was over.\n\nNavy announces new strike\n\nThe navy declined to comment."
    )
    assert [claim.sentence_no for claim in statements(text)] == [1, 3]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # to refuse a deed is no refusal to speak
        ("Hamas will not release the men.", []),
        ("The Pentagon wouldn't say how many died.", [("The Pentagon", "declined")]),
        ("On Friday neither the army nor the police responded.", [("the army", "declined")]),
        # other words of saying than those of a demand
        ("The ministry said that Hamas claimed responsibility.",
         [("The ministry", "reported"), ("Hamas", "reported")]),
        ("The Health Ministry has reported 31 deaths.", [("The Health Ministry", "reported")]),
        ("While he said it was legal, Venezuela called it murder.",
         [("Venezuela", "reported")]),
        ("The navy the same day announced that it was over.", [("The navy", "reported")]),
    ],
)  # fmt: skip
def test_what_is_no_refusal_and_no_demand(text: str, said: list[tuple[str, str]]) -> None:
    assert [(claim.speaker_text, claim.mode) for claim in statements(text)] == said


def test_a_body_is_not_its_spokesman() -> None:
    text = "An army spokesman said it was over. The army said it would go on."
    assert [claim.speaker_text for claim in statements(text)] == ["An army spokesman", "The army"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # beliefs that others have, told as such
        ("Port agents believe the hull was scuttled.", [("Port agents", "reported")]),
        ("In Jaén, where detectives believe more than nine were hidden, it rained.",
         [("detectives", "reported")]),
        ("The mayor believes in the harbour.", []),
        # to question a matter, and to question somebody
        ("Unions questioned the wisdom of the blockade.", [("Unions", "reported")]),
        ("The coast guard questioned the crew about the evidence.", []),
        # past whom something is told to
        ("The embassy informed families on Friday that the ship was safe.",
         [("The embassy", "reported")]),
        ("The navy assures fishermen that the bay is open.", [("The navy", "reported")]),
        ("The mayor was informed that the bay was open.", []),
        ("The army advised the crews to leave.", []),
        # who or what it was
        ("A craft that sailors identified as a Chadian tug sank.", [("sailors", "reported")]),
        ("Police identified the driver as Tomás Gil.", [("Police", "reported")]),
        ("A man identified as Tomás Gil was freed.", []),
        ("The pathologist identified nine bodies.", []),
        # counts: by somebody, of the dead, or in a place
        ("The union has logged more than 300 raids.", [("The union", "reported")]),
        ("The union verified nine photos.", []),
        ("Chad recorded nine murders.", []),
        ("Families are being registered by the city.", []),
        ("The bank estimates the cost of the works at $3bn.", [("The bank", "reported")]),
        ("Two raids took nine lives, the inspectorate of the police found.",
         [("the inspectorate of the police", "reported")]),
        ("The police found the boat.", []),
        # whose list it is
        ("Nine died, according to a list that the army gave to lawmakers.",
         [("the army", "reported")]),
        ("Nine died, according to figures of the Mali Health Ministry.",
         [("the Mali Health Ministry", "reported")]),
        ("Nine fled, according to a man the army released.", [("a man the army", "reported")]),
        # what is called, described, rejected
        ("The senator called the raids on boats unlawful.", [("The senator", "reported")]),
        ("Rights groups call the raids unlawful killings.", [("Rights groups", "reported")]),
        ("The senator called the raid off.", []),
        ("The general called the strike team together.", []),
        ("Lima shut the port, a move the mayor described as a farce.", [("the mayor", "reported")]),
        ("A man described by sailors as a thief fled.", []),
        ("The navy condemned as false the account of the crew.", [("The navy", "reported")]),
        ("The navy sinks those it calls “sea bandits”.", []),
        ("On Friday, the mayor called for “real calm” in the port.", [("the mayor", "direct")]),
        # letters
        ("The bishop wrote to the king with questions.", []),
        ("The bishop wrote to the king that it was over.", [("The bishop", "reported")]),
        # no verb of anybody
        ("The firm ignored calls by Chad's farmers to leave.", []),
        ("It asked Gulf states to leave.", []),
        ("Laws isolate firms and persons, denying them access to banks.", []),
        ("Good evening and welcome to our pages.", []),
        # told of by who speaks, supposed, or not said at all
        ("The consul said that Chad had asked for the list.", [("The consul", "reported")]),
        ("The fund pays if the city rules that the port was at fault.", []),
        ("The command did not stop the ship or say what it carried.", []),
        ("An admiral said it was over, an account two sailors said was wrong.",
         [("An admiral", "reported"), ("two sailors", "reported")]),
        ("The navy has acknowledged 22 strikes.", [("The navy", "reported")]),
        # names and nouns
        ("Connolly asked whether it was legal.", [("Connolly", "reported")]),
        ("“It was empty,” said Reilly, a sailor.", [("Reilly", "direct")]),
        ("Separately, Tomás Gil said it was over.", [("Tomás Gil", "reported")]),
        ("Reacting to the raid, the head of the port, Tomás Gil, said it was over.",
         [("Tomás Gil", "reported")]),
        ("“It burned,” said Rosa Vidal, a cook who joined 12 weeks ago.",
         [("Rosa Vidal", "direct")]),
        ("The year was poor, innkeepers say.", [("innkeepers", "reported")]),
        ("In town, leaflets said it was over.", []),
        ("The union blamed the Sinaloa Cartel, which did not respond to questions.",
         [("The union", "reported"), ("the Sinaloa Cartel", "declined")]),
        ("Tomás Gil, who once left in a “huff” at night, has not commented.",
         [("Tomás Gil", "declined")]),
        # what is kept back
        ("The consul would not give the sailor's name.", [("The consul", "declined")]),
        ("The navy said it would not release details of the ship.", [("The navy", "declined")]),
        ("The navy would not release the sailors.", []),
        ("The consul avoided confirming the sale.", [("The consul", "declined")]),
        ("The consul avoided the square.", []),
        ("The admiral has not spoken publicly about it.", [("The admiral", "declined")]),
        ("The navy did not name the ship or answer questions.", [("The navy", "declined")]),
    ],
)  # fmt: skip
def test_more_ways_to_say_and_to_keep_silent(text: str, said: list[tuple[str, str]]) -> None:
    assert [(s.speaker_text, s.mode) for s in statements(text)] == said


@pytest.mark.parametrize(
    ("text", "speaker", "evidence"),
    [
        ("The lawsuit against Chad was lodged in May. It contends that nobody was warned.",
         "The lawsuit", "It contends that nobody was warned."),
        ("Here is the full statement, from minister Rosa Vidal: “We will not leave the port.”",
         "Rosa Vidal",
         "Here is the full statement, from minister Rosa Vidal: “We will not leave the port.”"),
        ("Rosa Vidal was blunt. “Nobody sails from here tonight.” Asked when, Tomás Gil said soon.",
         "Tomás Gil", "Asked when, Tomás Gil said soon."),
    ],
)  # fmt: skip
def test_whose_words_the_last_are(text: str, speaker: str, evidence: str) -> None:
    last = statements(text)[-1]
    assert (last.speaker_text, last.evidence) == (speaker, evidence)


def test_what_sums_a_report_up_under_its_headline_repeats_it() -> None:
    text = (
        "Boat burns off the coast of Chad\n"
        "Sailors describe ‘flames as tall as the mast’ in a raid that medics say killed nine\n"
        "A boat burned on Monday, sailors said."
    )
    assert [s.sentence_no for s in statements(text)] == [3]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The relief mission in Chad, Minuca, urged calm. It said that nine had died.",
         [("Minuca", "reported"), ("Minuca", "reported")]),
        ("Tomás Gil, who once accused the port of fraud, has not commented on the sale.",
         [("Tomás Gil", "reported"), ("Tomás Gil", "declined")]),
    ],
)  # fmt: skip
def test_a_body_by_its_name_and_a_refusal_beside_the_way(
    text: str, said: list[tuple[str, str]]
) -> None:
    assert [(s.speaker_text, s.mode) for s in statements(text)] == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Asked about the sale, Tomás Gil shrugged: “We had to.”", "Tomás Gil"),
        ("The harbour master was blunt: “Leave now.”", ""),
        ("The mayor was blunt: “Leave now.”", "The mayor"),
        ("Tomás Gil was there. He was defiant: “We will not leave.”", "Tomás Gil"),
        ("His brother's shirt bore a slogan: “We will not leave.”", ""),
        ("The tug had a name: “Queen of the Great Lower Lakes”.", ""),
    ],
)
def test_a_colon_leads_to_the_words_of_whom_it_tells_of(text: str, speaker: str) -> None:
    found = statements(text)
    assert [claim.speaker_text for claim in found] == ([speaker] if speaker else [])


def test_whom_a_petition_is_filed_with_does_not_allege_it() -> None:
    assert statements("The firm filed a petition with the commission alleging fraud.") == []


def test_a_weekday_before_a_date_is_nobody() -> None:
    text = (
        "Changed at 9:05 AM, Mon March 2, 2026.\n"
        "The officer who led it told a court that he would do it again.\n"
        "Adm. Luis Vega said so."
    )
    assert [claim.speaker_text for claim in statements(text)] == ["Luis Vega", "Luis Vega"]
