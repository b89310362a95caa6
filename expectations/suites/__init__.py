"""The suites, one file a subject."""

from expectations.expectation import Suite
from expectations.suites.articles import ARTICLES
from expectations.suites.casualties import CASUALTIES
from expectations.suites.conflicts import CONFLICTS
from expectations.suites.designations import DESIGNATIONS
from expectations.suites.places import PLACES
from expectations.suites.statements import STATEMENTS
from expectations.suites.strikes import STRIKES
from expectations.suites.tolls import TOLLS

#: In the order in which they are judged and shown.
SUITES: tuple[Suite, ...] = (
    STRIKES,
    CASUALTIES,
    TOLLS,
    CONFLICTS,
    STATEMENTS,
    DESIGNATIONS,
    PLACES,
    ARTICLES,
)
