"""The words by which listings are told: what groups are called, what states list by."""

#: "the first country to list Y", "the decision to list Y" tell what was done.
DONE = ("first", "decision", "agreed", "voted", "decided", "resolved")
#: What a list follows that somebody stands on; "went on" is one word, as it may be "said".
STANDS_ON = ("on", "onto", "went on", "there")
#: Lists that the United States alone keep, by their name in the marts.
AMERICAN = ("FTO", "SDGT", "TCO", "kingpin")
BY_WHICH = ("by", "under", "through", "in", "with")  # "a decree by which Y is listed"
#: "The first group to be designated", "the latest to be listed".
RANKS = {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth", "latest", "last", "only", "newest"}  # fmt: skip
ALL = ("both", "all", "each")
#: "Y's Lebanese branch": a part that can be listed by itself.
PARTS = {"branch", "wing", "arm", "affiliate", "offshoot", "chapter", "faction"}
#: What a group is called when its name went before.
BARE_GROUPS = {"group", "gang", "cartel", "movement", "militia", "organization", "organisation",
                "faction", "syndicate", "network", "party", "groups", "gangs", "cartels",
                "organizations", "organisations", "factions", "militias", "coalition",
                "alliance", "outfit", "rebels", "insurgents", "jihadists", "militants",
                "separatists", "guerrillas", "brigade", "networks", "syndicates", "outfits",
                "entities", "clan", "ring", "mafia", "sect", "cult", "crew", "posse",
                "bloc", "mercenaries", "corps"}  # fmt: skip
_FORCES = frozenset({"brigade", "force", "unit", "battalion", "branch", "wing", "affiliate",
                     "offshoot", "rebels", "militias", "insurgents", "coalition",
                     "alliance"})  # fmt: skip
CALLED_A_GROUP = BARE_GROUPS | _FORCES
COUNTS = {word: count for count, word in enumerate(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 2
)}  # fmt: skip
#: What states list by: "a decree naming Y".
ACTS = ("decree", "order", "law", "resolution", "act", "ruling", "list", "decision", "motion",
        "bill", "measure", "ordinance", "proclamation", "declaration",
        "regulation", "regulations", "notification", "instrument", "edict")  # fmt: skip
#: What is done with an act: "approved the designation of Y".
ORDERS = ("signed off", "announced", "announces", "approved", "ordered", "signed", "issued",
          "backed", "gazetted", "renewed", "extended", "finalized", "finalised")  # fmt: skip
#: "Several countries, including Peru", "governments — those of Peru and Chile —".
STATES = ("countries", "nations", "governments", "states", "neighbors", "neighbours", "capitals")
AS_ONE_OF = ("including", "such as", "like", "among", "them", "those", "of", "namely")
OFFICERS = ("minister", "ministers", "secretary", "premier", "president")
#: What groups do that are listed after others: "A followed in May".
FOLLOWS = ("came", "followed", "joined")
REACH = 16
NEAR = 8
