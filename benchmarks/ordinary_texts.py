"""Sport, business, culture, weather: what a newsroom sends besides, every text different.

Somebody says something in nearly all of them, and about one in two hundred has a word of violence
in another sense ("an attack on good taste", "the drivers' strike"): those pass the gate.
"""

from benchmarks.grammar import Grammar
from benchmarks.strike_texts import RULES as STRIKES

PLAN = (
    ("lead", 1.0), ("match", 2.0), ("money", 2.0), ("stage", 2.0), ("sky", 1.0), ("town", 3.0),
    ("said", 4.0), ("quoted", 3.0), ("figure", 2.0), ("stray", 0.003),
)  # fmt: skip

RULES: dict[str, list[str]] = {
    **{slot: STRIKES[slot] for slot in ("weekday", "month", "given", "family", "person", "small")},
    "city": [
        "Lima", "Bogota", "Quito", "Porto", "Leeds", "Austin", "Denver", "Lyon", "Turin", "Osaka",
        "Nairobi", "Dakar", "Amman", "Madrid", "Oslo", "Hanoi", "Perth", "Boston", "Valencia",
    ],
    "club": ["{city} United", "{city} Athletic", "the {city} Rovers", "{city} City"],
    "firm": ["{family} Foods", "{family} and Sons", "{city} Rail", "{city} Bank"],
    "role": [
        "coach {person}", "chief executive {person}", "the mayor of {city}", "conductor {person}",
        "a spokeswoman for {firm}", "economist {person}", "forecaster {person}", "the club",
        "the company", "the head of the library, {person},",
    ],
    "day": ["on {weekday}", "on {month} {n:1-28}", "last week", "late {weekday}", "yesterday"],
    "lead": [
        "{club} beat {club} {n:1-5}-{n:0-1} {day} in front of {n:9-70},{n:100-999} people.",
        "Shares of {firm} rose {n:2-9} percent {day} after it raised its forecast for the year.",
        "The {city} festival opened {day} with {n:20-90} films from {n:9-30} countries.",
        "Heavy rain is expected over {city} from {weekday}, {role} said.",
        "The council of {city} approved a plan {day} for {n:200-900} new homes by the river.",
    ],
    "match": [
        "{person} scored in the {n:3-88}th minute with a header from close range.",
        "{club} moved up to {small} points behind the leaders with {n:3-12} games to play.",
        "{person} finished in {n:1-2}:{n:10-59}.{n:10-99}, a personal best.",
        "The tournament goes on {day} with {small} games in {city}.",
    ],
    "money": [
        "Sales grew {n:2-19} percent to ${n:2-90} million in the {n:2-4} months to {month}.",
        "{firm} plans to open {n:10-60} shops in {city} and {city} next year.",
        "The bank left its rate at {n:2-7}.{n:10-75} percent, as most analysts had expected.",
        "Prices in {city} were {n:2-9} percent higher than in {month}.",
    ],
    "stage": [
        "The novel by {person} follows three sisters through a summer in {city}.",
        "{person} plays the father, a retired pilot who learns to paint.",
        "The exhibition brings together {n:40-200} drawings, most of them never shown before.",
        "The orchestra will give {n:5-20} concerts in {city} from {month}.",
    ],
    "sky": [
        "Temperatures will reach {n:18-36} degrees by {weekday}, with wind from the west.",
        "Snow covered the passes above {city} and {n:3-15} roads were closed for hours.",
    ],
    "town": [
        "The new line will link the station with the university in {n:8-40} minutes.",
        "The school has {n:200-900} pupils and a garden that they keep themselves.",
        "Volunteers planted {n:100-900} trees along the canal {day}.",
        "The market has stood on the square since 19{n:10-80}.",
        "More than {n:20-90} families have asked for a place in the new building.",
    ],
    "said": [
        "{role} said the result was better than anyone had hoped.",
        "{role} told reporters that a decision would be made by {month}.",
        "According to {role}, the work took {n:2-9} years.",
        "{role} said in a statement that tickets would go on sale {day}.",
        "{role} announced {day} that {n:20-400} people would be hired.",
    ],
    "quoted": [
        "“{remark},” {role} said.",
        "“{remark},” said {person}, who came with {n:2-5} friends.",
        "{role} called it “{praise}” and thanked everyone who had helped.",
    ],
    "remark": [
        "We played with patience and got what we deserved",
        "It has been a good year and the next one will be better",
        "I read it in one night and then I read it again",
        "People here have waited {n:5-30} years for this",
        "We will look at every offer with care",
    ],
    "praise": ["a great day for the town", "a work of rare beauty", "a fair result", "a new start"],
    "figure": [
        "About {n:20-90} percent of those asked said they were content with the service.",
        "The program costs ${n:2-90} million and runs until 20{n:27-35}.",
        "It was the {n:11-19}th time in {n:20-40} years.",
    ],
    "stray": [
        "The drivers' strike of {month} had closed the line for {n:2-9} days.",
        "Critics spoke of an attack on good taste.",
        "{person}, who missed {n:2-9} games, is back after an injury to the knee.",
        "The composer died in {city} in 19{n:10-80}.",
    ],
}  # fmt: skip

GRAMMAR = Grammar(RULES)
