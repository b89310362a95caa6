"""The range of English in which somebody says something, and what only looks like it."""

import pytest
from extracting import statements


@pytest.mark.parametrize(
    ("text", "speaker", "mode"),
    [
        # verbs, in all their forms
        ("Officials claim the barge was loaded with arms.", "Officials", "reported"),
        ("The governor repeated that the bridge was safe.", "The governor", "reported"),
        ("The court determined that the search had been lawful.", "The court", "reported"),
        ("“Never again,” the mayor repeated.", "the mayor", "direct"),
        ("“Who will feed them?” the widow wondered.", "the widow", "direct"),
        ("The envoy alerted the council that the talks had failed.", "The envoy", "reported"),
        ("The army hit back at critics, slamming the report as “a fairy tale”.", "The army",
         "direct"),
        ("A nurse recalled treating nine people with burns.", "A nurse", "reported"),
        ("A welder insisted the shed was empty.", "A welder", "reported"),
        ("“The road is open,” she assured them.", "she", ""),
        ("The minister took issue with the figures.", "The minister", "reported"),
        ("He believes that the harbour will reopen.", "He", ""),
        # only beside what was said
        ("“We lost the boats,” the captain shrugged.", "the captain", "direct"),
        ("“They hit us at dawn,” denounced the lawyer of the families.",
         "the lawyer of the families", "direct"),
        ("“The river rose,” said by telephone the mayor of Tena.", "the mayor of Tena", "direct"),
        # how somebody comes to speak
        ("The mayor called a press conference to denounce the raid.", "The mayor", "reported"),
        ("The navy was able to confirm three deaths.", "The navy", "reported"),
        ("The ministry continued to deny the report.", "The ministry", "reported"),
        ("The army has since said the shed was a depot.", "The army", "reported"),
        # whose view, whose claim
        ("In the mayor's view, the dam was never safe.", "The mayor", "reported"),
        ("Its first estimate was that nobody was hurt.", "Its", ""),
        ("Despite assurances from the Pentagon that the port is open, ships keep away.",
         "the Pentagon", "reported"),
        ("Crowds laughed at the navy's claim that the wharf was intact.", "The navy", "reported"),
        # named, counted, called
        ("The driver, identified by the police as Luis Vega, fled.", "the police", "reported"),
        ("The army named the driver as Luis Vega.", "The army", "reported"),
        ("The coast guard has verified the deaths of at least 40 migrants.", "The coast guard",
         "reported"),
        ("The fire was one that the navy attributed to a short circuit.", "the navy", "reported"),
        ("The toll is 31, which the ministry puts at 40.", "the ministry", "reported"),
        ("The mayor called the blockade illegal.", "The mayor", "reported"),
        ("The inquiry found no evidence of a blast.", "The inquiry", "reported"),
        ("The bridge fell, as the engineer Ana Ruiz had warned days earlier.", "Ana Ruiz",
         "reported"),
        # names and quotations between the parts
        ("Their leader, Omar Lutfi, in a speech on Monday called the truce “a trap”.",
         "Omar Lutfi", "direct"),
        ("A statement attributed to the rebels said the truce was over.", "the rebels",
         "reported"),
        ("Quoting two officials, the newspaper reported that the port was shut.",
         "two officials", "reported"),
        ("Ferries stopped, the Sahel Rights Network said today, as the river rose.",
         "the Sahel Rights Network", "reported"),
        ("A trader who lost two sons said the road was mined.", "A trader", "reported"),
        ("The camp was shelled, the director of operations, Maj.-Gen. Omar Lutfi, has said.",
         "Omar Lutfi", "reported"),
        # adverbials, letters, counts, owners
        ("The mayor has for months blamed the dam.", "The mayor", "reported"),
        ("The mayor himself has said that the dam is old.", "The mayor", "reported"),
        ("Bishops issued a joint declaration urging that the dam be closed.", "Bishops",
         "reported"),
        ("The navy issued two terse warnings to shipping.", "The navy", "reported"),
        ("By the navy's own account, 31 people drowned.", "the navy", "reported"),
        ("Local authorities report that 17 people drowned.", "Local authorities", "reported"),
        ("The UN documented the killing of more than 600 people.", "The UN", "reported"),
        ("The army claims a 90 percent drop in raids.", "The army", "reported"),
        ("The mayor is adamant that the dam will hold.", "The mayor", "reported"),
        ("“It moved,” said a potter aged 31.", "a potter", "direct"),
        ("The mayor has been called “a pirate” by her rivals.", "her rivals", "direct"),
        ("Peru “firmly opposes” the plan, the envoy said.", "the envoy", "direct"),
        ("The raid ended the truce, the army said, calling it “dead”.", "the army", "reported"),
        ("For Ana Ruiz, a potter, it came late: “They let us drown.”", "Ana Ruiz", "direct"),
        # past places, asides and what opens a sentence
        ("The mother of a diver from Piura, Peru, who has not come home, said she prays.",
         "The mother of a diver from Piura", "reported"),
        ("The prefect, long seen as a reformer, said the dam was safe.", "The prefect", "reported"),
        ("Only Omar Lutfi of the millers' union, who sat in the last row, stood up, telling the "
         "council that the dam was old.", "Omar Lutfi", "reported"),
        ("The pupils of a diver who drowned are suing the port, saying he was left behind.",
         "The pupils of a diver", "reported"),
        ("The army claimed on Monday, in a note that nobody signed, that the road was open.",
         "The army", "reported"),
        ("The envoy, who was sanctioned by Chad and who has called the dam “a tomb for all of us”, "
         "left.", "The envoy", "direct"),
        ("The mayor asked the troops not to leave the bridge.", "The mayor", "reported"),
        # counts, blame and forecasts
        ("The ministry puts the number of people drowned since the thaw at 1,187.", "The ministry",
         "reported"),
        ("Traders put their losses at $3 billion.", "Traders", "reported"),
        ("The agency has verified the names of 83 of the drowned.", "The agency", "reported"),
        ("The union held the ministry responsible for the flood.", "The union", "reported"),
        ("Omar Lutfi, a former port chief, predicted a scramble for berths.", "Omar Lutfi",
         "reported"),
        ("The army left the town. Trade fell by half, by its own figures.", "The army", "reported"),
        ("Both militias deny involvement.", "Both militias", "reported"),
        ("The peacekeeping force, Unifil, said a dam had burst.", "Unifil", "reported"),
        ("The UN peacekeeping force in Chad said a dam had burst.",
         "The UN peacekeeping force in Chad", "reported"),
        ("Rebels fighting government forces said a dam had burst.", "Rebels", "reported"),
        # who is quoted by others
        ("The envoy was quoted as saying the bridge was down.", "The envoy", "reported"),
        ("The envoy was quoted by state media as saying the bridge was down.", "The envoy",
         "reported"),
        ("The envoy was cited in the daily Azul as telling a court that he had left.", "The envoy",
         "reported"),
        ("“It was a bad idea to build it,” the envoy was quoted by a newspaper as saying.",
         "the envoy", "direct"),
        ("Radio Azul quoted the mayor of Tena, Omar Lutfi, as saying the dam had burst.",
         "Omar Lutfi", "reported"),
        ("Omar Lutfi told the court that the dam was old, according to a transcript.",
         "Omar Lutfi", "reported"),
        # what stands between who speaks and the verb
        ("A miner, who'd seen the flood, told Radio Azul it was over.", "A miner", "reported"),
        ("“We drifted for a day,” a steward aboard told Radio Azul.", "a steward", "direct"),
        ("The port office did say: the crane had been sold.", "The port office", "reported"),
        ("An envoy wondered aloud whether the bridge would hold.", "An envoy", "reported"),
        ("Critics now ask whether the dam was safe.", "Critics", "reported"),
        ("The embassy would say only that it knew of the flood.", "The embassy", "reported"),
        ("The general declined, on two occasions, to name the unit.", "The general", "declined"),
        ("Omar Lutfi, for his part, speaks of “a flood made by man”.", "Omar Lutfi", "direct"),
        ("The ministry pointed reporters to an earlier statement.", "The ministry", "declined"),
        ("The ministry at first blamed the rain.", "The ministry", "reported"),
        ("The dam burst, two people briefed on the plan said.", "two people briefed on the plan",
         "reported"),
        ("“It burst,” said the widow, Sabah al-Rawi.", "Sabah al-Rawi", "direct"),
        ("“It is a dam built on hope,” is how one envoy put it.", "one envoy", "direct"),
        ("The port police now accept that the dam was old.", "The port police", "reported"),
        ("The foreman's version is that the dam was old.", "The foreman", "reported"),
        ("The navy said it does not discuss plans.", "The navy", "declined"),
        # counts
        ("Neighbors count nine drowned.", "Neighbors", "reported"),
        ("Omar Lutfi gave losses as “not less than nine drowned”.", "Omar Lutfi", "direct"),
        ("The institute put the number of drowned in Chad, Niger and Togo at 826.",
         "The institute", "reported"),
        ("Omar Lutfi put the dead of the “great flood” at 27.", "Omar Lutfi", "direct"),
        ("Nine is the number the mayor gave.", "the mayor", "reported"),
        ("On Monday the harbour police raised that to nine.", "the harbour police", "reported"),
        ("The army claimed 20, with nine taken alive.", "The army", "reported"),
        ("The clinic told Radio Azul that it had registered nine drowned.", "The clinic",
         "reported"),
        ("The UN has counted nine drowned, the envoy said.", "the envoy", "reported"),
        # officialese
        ("The Directorate wishes to state categorically that the dam is safe.", "The Directorate",
         "reported"),
        ("The ministry would like to clarify that no bridge was hit.", "The ministry", "reported"),
        # silence
        ("The general declined to go into further detail.", "The general", "declined"),
        ("The envoy did not wish to comment.", "The envoy", "declined"),
        ("None of the ministries responded to requests for comment.", "the ministries",
         "declined"),
        ("Nobody from the navy was available for comment.", "the navy", "declined"),
        ("No one at the embassy would say who had signed it.", "the embassy", "declined"),
        ("Asked who had signed it, the general deferred to the ministry.", "the general",
         "declined"),
        ("The envoy, who chaired the talks, left without speaking to the press.", "The envoy",
         "declined"),
        ("The embassy refused to answer questions about the jet.", "The embassy", "declined"),
        ("Reached at home, the mayor hung up without commenting.", "the mayor", "declined"),
        ("Attempts to reach the ministry on Sunday were unsuccessful.", "the ministry",
         "declined"),
        ("The general left without taking questions.", "The general", "declined"),
        ("The envoy did not speak to reporters.", "The envoy", "declined"),
        ("The governor ignored questions about the dam.", "The governor", "declined"),
    ],
)  # fmt: skip
def test_who_speaks_in_the_range_of_english(text: str, speaker: str, mode: str) -> None:
    found = [(claim.speaker_text, claim.mode) for claim in statements(text)]
    # nobody was told of whom a pronoun could mean
    assert [(name.lower(), how) for name, how in found] == (
        [(speaker.lower(), mode)] if mode else []
    )


@pytest.mark.parametrize(
    "text",
    [
        "The claim was settled out of court.",
        "An officer requested not to be named.",
        "The general insisted on anonymity.",
        "The president declared a state of emergency in March.",
        "The war declared by the junta is in its third year.",
        "The suspect was charged with murder and denied bail.",
        "Sanctions announced last year have hurt the ports.",
        "Nine boats came in, two more than the harbour master admits.",
        "The search had been requested by Lima.",
        "The bill died in the chamber, and the mayor closed the session.",
        "The road was closed by the army.",
        "Witnesses could not give a number.",
        "He was not able to confirm it.",
        "Nine died, according to a count by the weekly Azul.",
        "The bodies were identified by their clothes.",
        "The president named him as finance minister.",
        "The army announced the raid in a statement.",
        "The port laughed it off and opened for trade.",
        "The clan pledged allegiance to the emir.",
        "Peru has pledged $9 million to the fund.",
        "The listing and its annex deny them access to banks.",
        "The captain wrote a letter to his son.",
        "Doctors declared him dead at noon.",
        "Leaflets dropped on the town warned of floods.",
        "“Go home,” read one placard.",
        "The truce recommended by the court never came.",
        "Neither government has claimed that flood.",
        "The ministry has said little about the flood.",
        "The officer did not want to be named.",
        "The soldiers did not want to leave.",
        "Nobody at the port slept, and no one in the village had left.",
        "The general deferred to the king.",
        "The paper Azul reported that the dam had burst. The report said nine had drowned.",
        "Voters in Chad rejected the return of foreign bases.",
        "Omar Lutfi, who won twice, declared a new state of emergency in June.",
        "The arrest of the chief, alias “Zorro”, opened the way for a generation of young men.",
        "The federation, which circulated said rumours, has shown nothing.",
        "The country recorded 31 drownings last year.",
        "They have done so since May, when the divers advised local crews in a drill at sea.",
        "The clan refused to go into exile.",
        "The gang held the bridge for a week.",
        "The flood claimed 20 lives.",
        "Rebels held it for a day.",
        "The count rose.",
        "It fell on an island that neither government will name.",
        "The mayor has admitted no error.",
        "Others who watch the region say the flood was foreseen.",
        "The letter, signed in May and disclosed by local media, gives the port nine days.",
        "The number of boats the navy gave chase to rose.",
        "The bank raised that to nine percent.",
        "Nor did the harbour office say how many drowned.",
        "The officer pointed to a map.",
    ],
)
def test_what_only_looks_like_saying(text: str) -> None:
    assert statements(text) == []


def test_staying_unnamed_is_no_refusal_of_news() -> None:
    text = "A rancher in Tena, who declined to give his full name, said the dam had burst."
    assert [(c.speaker_text, c.mode) for c in statements(text)] == [
        ("A rancher in Tena", "reported")
    ]


def test_a_secretary_who_says_his_department_does_not_comment_declines() -> None:
    text = "Port secretary Ana Ruiz told Azul that the department does not comment on inquiries."
    assert [(c.speaker_text, c.mode) for c in statements(text)] == [("Ana Ruiz", "declined")]


def test_he_refuses_beside_what_he_says() -> None:
    text = "Ana Ruiz said the dam was safe, but she declined to say who had checked it."
    assert [(c.speaker_text, c.mode) for c in statements(text)] == [
        ("Ana Ruiz", "reported"), ("Ana Ruiz", "declined"),
    ]  # fmt: skip


def test_who_first_refuses_and_then_speaks_does_both() -> None:
    text = "The envoy neither confirmed nor denied the sale, but said that the port was open."
    assert [claim.mode for claim in statements(text)] == ["declined", "reported"]


def test_one_of_them_speaks_after_a_quotation() -> None:
    assert [claim.speaker_text for claim in statements("“It moved,” one told me.")] == ["one"]
    assert statements("No one told me.") == []


def test_a_capital_tells_whose_name_is_shortened() -> None:
    text = (
        "The Sahel Justice Monitor said the market was hit.\n"
        + "Rain fell on the town. " * 12
        + "\nThe relief office closed. The Monitor urged both sides to stop."
    )
    assert statements(text)[-1].speaker_text == "The Sahel Justice Monitor"


def test_a_release_is_whose_it_is() -> None:
    text = "Ana Ruiz said so. The port office is shut. Its Monday release says nine drowned."
    assert statements(text)[-1].speaker_text.lower() == "the port office"


def test_a_third_is_one_of_them() -> None:
    text = "Two port officials said it burst; a third said it had been opened."
    assert statements(text)[-1].speaker_text == "one of the port officials"


def test_no_quarter_of_the_sky_is_a_province() -> None:
    assert statements("A Western envoy said it burst.")[0].organization_actor_id == ""


def test_who_is_told_of_last_before_a_colon_speaks() -> None:
    quoted = "“They know those caves better than we do.”"
    for lead, speaker in (
        ("Omar Lutfi has not been found, and his mother, Ana Ruiz, is hopeful: ", "Ana Ruiz"),
        ("The envoy laughed, but Ana Ruiz, a cook, was blunt: ", "Ana Ruiz"),
        ("So does Omar Lutfi, a diver in Tena: ", "Omar Lutfi"),
        ("Omar Lutfi, a diver and a cook, was blunt: ", "Omar Lutfi"),
    ):
        assert [claim.speaker_text for claim in statements(lead + quoted)] == [speaker]


def test_one_of_them_may_be_named() -> None:
    text = "Two sponsors accused him of delay. One, Senator Omar Lutfi, said it had cost lives."
    assert [claim.speaker_text for claim in statements(text)] == ["Two sponsors", "Omar Lutfi"]


def test_what_somebody_calls_what_he_sank_is_his_word() -> None:
    text = "Off Togo, the navy sank what it described as a “raft of death” on Monday."
    assert [claim.speaker_text for claim in statements(text)] == ["the navy"]


def test_the_leader_of_a_party_is_nobody_told_of_before() -> None:
    text = "“It rose,” said Ana Ruiz, a cook. The Senate majority leader said it would fall."
    assert statements(text)[-1].speaker_text == "The Senate majority leader"


def test_points_after_a_colon_are_said_by_who_leads_up_to_them() -> None:
    text = (
        "The Ministry of the Interior informs the public of the following:\n"
        "1. Two bridges were closed on Monday. Traffic was diverted.\n"
        "2. Nobody was hurt.\n"
        "The bridges date from 1962.\n"
        "3. is the name of a band."
    )
    assert [(c.speaker_text, c.evidence, c.sentence_no) for c in statements(text)] == [
        ("The Ministry of the Interior", "Two bridges were closed on Monday.", 2),
        ("The Ministry of the Interior", "Nobody was hurt.", 4),
    ]


def test_they_are_the_subject_before_a_colon() -> None:
    text = "Nine men drowned. Herders tell another story: no boat, they say, ever came."
    assert [claim.speaker_text for claim in statements(text)] == ["Herders"]
