"""Records: dataclasses that nothing changes."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class a record.

    That nothing changes one, mypy sees to: were it seen to again as each is made, as frozen
    dataclasses do, making them would take four times as long, and they are made by the million.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
