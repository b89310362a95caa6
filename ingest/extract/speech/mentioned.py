"""Who speaks, and where in an article somebody who may speak is named."""

from ingest.record import record
from ingest.text.tokens import fold


@record
class Speaker:
    """Who speaks. ``kind``: person, body, text or source (somebody without a name, or several)."""

    text: str
    kind: str
    actor_id: str = ""
    role: str = ""
    organization_id: str = ""
    country: str = ""
    head: str = ""
    words: tuple[str, ...] = ()
    sex: str = ""  # female, male, or unknown
    plural: bool = False

    @property
    def key(self) -> str:
        """What makes two statements one speaker's."""
        return self.actor_id or fold(self.text)


@record
class Mention:
    """A speaker named at a place in the text; ``leading``: as subject of its sentence or agent."""

    speaker: Speaker
    start: int
    unit: int
    paragraph: int
    leading: bool
    quoted: bool = False
    spoke: bool = False
    place: bool = False  # a country's name, which may stand for its state or only for its land
    owner: bool = False  # only as whose somebody or something is: "Ruiz's rival"
