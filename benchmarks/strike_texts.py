"""Reports of strikes as a wire writes them, every one different: the dense corpus."""

from benchmarks.grammar import Grammar

#: First what opens a report, then what follows, by how often.
PLAN = (
    ("lead", 1.0), ("figures", 3.0), ("said", 3.0), ("quoted", 2.5), ("background", 3.0),
    ("toll", 1.5), ("scene", 3.0), ("reaction", 2.5), ("silence", 0.7), ("context", 3.0),
    ("designated", 0.4),
)  # fmt: skip

_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_GIVEN = (
    "Ana Luis Marta Diego Elena Tomas Rosa Pablo Ines Hugo Clara Ivan Nadia Omar Leila Samir Aisha "
    "Karim Dina Yusuf John Mary Peter Susan David Karen Mark Laura Paul Helen Andre Sofia Bruno "
    "Carla Felix Irene Jorge Lucia Mateo Nora"
).split()
_FAMILY = (
    "Ortega Salas Villar Montes Prado Quiroga Zamora Lozano Cardenas Benitez Haddad Nasser Khalil "
    "Farah Mansour Saleh Darwish Barakat Walsh Turner Harding Collins Fletcher Brandt Keller Novak "
    "Lindgren Moreau Duarte Teixeira Ferreira Pacheco Rincon Arboleda Escobedo Valdez Cifuentes "
    "Guerrero Palacios Sandoval"
).split()

RULES: dict[str, list[str]] = {
    "weekday": _WEEKDAYS,
    "month": _MONTHS,
    "given": _GIVEN,
    "family": _FAMILY,
    "person": ["{given} {family}"],
    "small": ["two", "three", "four", "five", "six", "seven", "eight", "nine", "{n:10-38}"],
    "large": ["{n:41-260}", "at least {n:41-260}", "more than {n:41-260}", "about {n:41-260}"],
    "some": ["{small}", "at least {small}", "as many as {small}", "up to {small}"],
    "day": [
        "on {weekday}", "on {month} {n:1-28}", "early on {weekday}", "late {weekday}", "yesterday",
        "on {weekday} morning", "on {weekday} night", "last week", "on {n:1-28} {month} 202{n:4-5}",
    ],
    "sea": [
        "in the Caribbean Sea", "in the eastern Pacific", "off the coast of Venezuela",
        "in international waters", "in the Gulf of Aden", "in the Red Sea", "off Ecuador",
    ],
    "land": [
        "in Yemen", "in southern Lebanon", "in the Esmeraldas province", "in northern Colombia",
        "near Damascus", "in central Gaza", "in eastern Ukraine", "in the Sinaloa highlands",
        "in the northern region of Somalia", "outside Sanaa", "in Borno state", "near the border",
    ],
    "place": ["{sea}", "{land}"],
    "force": [
        "the U.S. military", "the Ecuadorian army", "Israeli forces", "the Colombian navy",
        "Ukrainian forces", "the air force", "government troops", "the coast guard",
        "Russian warplanes", "Turkish drones", "Mexican marines", "the Saudi-led coalition",
    ],
    "vessel": [
        "a boat", "a speedboat", "a fishing boat", "a low-profile vessel", "a go-fast vessel",
        "a semi-submersible", "two boats", "three vessels", "a small craft",
    ],
    "thing": [
        "a camp", "a training camp", "an ammunition depot", "a market", "a convoy", "a warehouse",
        "a house", "a compound", "a command post", "a radar station", "a truck", "a fuel depot",
    ],
    "group": [
        "Los Choneros", "Los Lobos", "the Tren de Aragua gang", "the Sinaloa Cartel", "Hezbollah",
        "the Houthis", "al-Shabab", "the Islamic State group", "Hamas", "a rebel faction",
    ],
    "victims": [
        "people", "men", "civilians", "fishermen", "soldiers", "fighters", "suspected smugglers",
        "militants", "residents", "alleged traffickers", "rebels", "workers", "passengers",
    ],
    "role": [
        "a Pentagon spokesman", "the defense minister", "a senior U.S. official",
        "the provincial governor", "an army spokeswoman", "the local health director",
        "a hospital official", "the interior minister", "a police commander",
    ],
    "title": [
        "Defense Minister {person}", "Gen. {person}", "Gov. {person}", "Col. {person}",
        "Health Ministry spokeswoman {person}", "President {person}", "Adm. {person}",
        "{person}, a military spokesman,", "{person}, who heads the district hospital,",
    ],
    "body": [
        "the Defense Ministry", "the Pentagon", "Southern Command", "the health ministry",
        "the foreign ministry", "the army", "the presidency", "the Red Cross", "the navy",
    ],
    "who": ["{role}", "{title}", "{body}", "officials", "witnesses", "two officials", "rescuers"],
    "channel": [
        "in a statement", "in a post on X", "at a news conference", "in a televised address",
        "on condition of anonymity", "in an interview", "to reporters", "on social media",
    ],
    "struck": ["struck", "hit", "destroyed", "targeted", "bombed", "attacked", "fired on"],
    "attack": [
        "airstrike", "drone strike", "missile strike", "strike", "raid", "attack", "operation",
        "bombing", "ambush", "shelling",
    ],
    "lead": [
        "{force} {struck} {vessel} {sea} {day}, killing {some} {victims}, {who} said.",
        "{force} {struck} {thing} {land} {day}, killing {some} {victims} and wounding {small} "
        "others, {body} said.",
        "A {attack} {land} killed {some} {victims} {day}, {who} said {weekday}.",
        "{some} {victims} were killed and {small} were wounded {day} when a {attack} hit {thing} "
        "{land}, according to {body}.",
        "{body} said {weekday} that {force} had carried out a {attack} on {vessel} {sea} that left "
        "{small} {victims} dead.",
    ],
    "figures": [
        "The {attack} killed {some} {victims}, including {n:2-3} women, {who} said.",
        "{some} {victims} were wounded, {n:2-9} of them seriously, {role} said {channel}.",
        "Two survivors were pulled from the water and taken to a hospital, {body} said.",
        "No one was hurt in the second {attack}, which hit {thing} {land}.",
        "Among the dead were a {n:19-70}-year-old teacher and {n:2-4} of her relatives.",
        "The bodies of {small} {victims} were recovered, and {n:2-9} people were still missing.",
        "Another {small} {victims} were detained during the {attack}, {body} said.",
        "{person}, {n:19-70}, was killed when the roof came down, his brother said.",
        "Rescue crews said {some} {victims} died and {n:12-60} others were taken to hospitals.",
    ],
    "said": [
        "{who} said the {attack} was aimed at {group} and that no civilians were in the area.",
        "{title} said {channel} that the {vessel_bare} had been tracked for {n:2-30} hours.",
        "According to {body}, the {attack} was the {rank} since {month}.",
        "{body} confirmed {weekday} that {force} had taken part in the {attack}.",
        "{who} said that {group} had used the route to move {n:2-9} tons of cocaine.",
        "{who} told reporters that the investigation would take {n:2-9} weeks.",
        "{who} denied that {force} had been in the area {day}.",
        "{body} announced {channel} that schools would stay closed until {weekday}.",
    ],
    "vessel_bare": ["boat", "vessel", "convoy", "camp", "group", "truck"],
    "rank": ["third", "fourth", "fifth", "seventh", "{n:11-19}th", "{n:24-40}th"],
    "quoted": [
        "“We heard {n:2-9} explosions and then the lights went out,” said {person}, who lives "
        "{near}.",
        "“{threat},” {title} said {channel}.",
        "“{threat},” {person} told a local radio station. “{plea}.”",
        "{title} wrote on X: “{threat}.”",
        "“{plea},” said {person}, a nurse at the district hospital.",
        "{who} called the {attack} “{label}” and asked for an inquiry.",
    ],
    "near": ["nearby", "two streets away", "across the river", "in the next village"],
    "threat": [
        "We will not stop until this network is broken",
        "Those who bring poison to our shores will be found",
        "Every strike of this kind is lawful and was approved at the highest level",
        "There is no place where they can hide from us",
        "Our forces acted on good intelligence and hit what they meant to hit",
        "This country will answer each attack with {n:2-9} of its own",
    ],
    "plea": [
        "We are asking for water, for blankets and for somebody to listen",
        "My brother went out to fish and he did not come back",
        "Nobody warned us and nobody has come since",
        "The wards are full and we have medicine for {n:2-6} days",
        "All we want is to bury our people in peace",
    ],
    "label": ["a massacre", "a grave mistake", "a necessary step", "an act of war", "unlawful"],
    "background": [
        "It was the {rank} such {attack} since {month}, when {force} began to patrol the area.",
        "A similar {attack} {place} {day} killed {small} {victims}.",
        "Since {month}, {force} have carried out {n:12-60} strikes {place}.",
        "The campaign began on {month} {n:1-28} with a {attack} on {vessel} {sea}.",
        "In {month}, {small} {victims} died when {force} {struck} {thing} {land}.",
        "The area has been contested for {n:4-20} years and has changed hands {n:3-9} times.",
    ],
    "toll": [
        "The {attack} brings the death toll of the campaign to {large}.",
        "{large} {victims} have been killed in {n:12-60} strikes since the campaign began.",
        "At least {n:41-260} people have died in such strikes since {month}, according to {body}.",
        "The death toll from the {attack} rose to {n:12-40} {day}, {who} said.",
    ],
    "scene": [
        "Footage released by {body} showed a plume of smoke above the water.",
        "Ambulances took the wounded along the coast road, which had been closed for hours.",
        "Shops stayed shut and soldiers stopped cars at the entrance to the town.",
        "The road to the {vessel_bare} was littered with glass and torn sheets of metal.",
        "A crater {n:3-12} meters wide was left where the kitchen of the house had been.",
        "By noon the fires were out and families were looking through the rubble.",
        "Power returned to {n:2-9} of the {n:10-20} districts by the evening.",
        "Fishermen said they had found pieces of fiberglass along {n:2-9} miles of beach.",
    ],
    "reaction": [
        "{body} condemned the {attack} and called for restraint on both sides.",
        "The opposition asked parliament to summon {title} within {n:2-9} days.",
        "Human rights groups said the {attack} could amount to an extrajudicial killing.",
        "Lawmakers from both parties have questioned the legal basis of the strikes.",
        "{person}, who studies the region at a university, said the figures could not be checked.",
        "{title} thanked {force} and said the country was safer than it had been.",
        "Neighboring governments urged {body} to publish what it knows.",
    ],
    "silence": [
        "{body} did not immediately respond to a request for comment.",
        "{body} declined to say how many people had been killed.",
        "{who} gave no details of the casualties.",
        "There was no immediate comment from {group}.",
    ],
    "context": [
        "The {vessel_bare} lay about {n:8-90} kilometers from the nearest port.",
        "Prices of food and fuel have doubled in the province since the fighting came closer.",
        "The two governments signed an agreement on joint patrols in 202{n:1-4}.",
        "Some {n:20-90},000 people have left their homes, many of them for the capital.",
        "The port handles a third of the country's exports and has long been used by smugglers.",
        "Parliament is to vote on a new budget for the armed forces next month.",
        "Relations between the two countries have been strained for more than a decade.",
        "The river marks the border for {n:20-90} miles before it turns west to the sea.",
    ],
    "designated": [
        "The United States designated {group} a foreign terrorist organization on {month} "
        "{n:1-28}, 202{n:4-5}.",
        "The State Department added {group} to its list of terrorist organizations last year.",
    ],
}

GRAMMAR = Grammar(RULES)
