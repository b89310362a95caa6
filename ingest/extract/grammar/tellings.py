"""What news is told in and at: nouns of documents, speeches and occasions, which have a day."""

#: "In a letter on Friday", "made public in a report on Friday".
DOCUMENTS = frozenset(
    {"affidavit", "announcement", "bulletin", "communique", "complaint", "editorial", "filing"}
    | {"lawsuit", "letter", "memo", "op-ed", "petition", "press release", "release", "report"}
    | {"statement", "thread", "tweet"}
)
#: "In a video on Friday".
SPEECHES = frozenset(
    {"address", "audio", "broadcast", "call", "message", "note", "post", "recording", "remarks"}
    | {"speech", "video"}
)
#: "At a briefing on Friday": nobody strikes one, as a rally may be struck.
OCCASIONS = frozenset(
    {"briefing", "debate", "hearing", "interview", "news conference", "press conference"}
    | {"session", "testimony", "vote"}
)
