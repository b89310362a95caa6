"""What a user can mend, said as file, place and mend."""

from dataclasses import dataclass


@dataclass
class InputError(Exception):
    """An input that cannot be used.

    ``where`` names the file and the place in it (line, row or field), ``what`` the fault,
    ``mend`` what to do about it.
    """

    where: str
    what: str
    mend: str

    def __str__(self) -> str:
        """Read as one line: place, fault, mend."""
        return f"{self.where}: {self.what}; {self.mend}"
