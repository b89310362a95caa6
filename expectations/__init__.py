"""The facts, held to sentences that must be true of whatever is published.

Reads ``DIR/strikeledger.duckdb`` and nothing else of the project's.
"""

import os

# Read by Great Expectations when it is imported, so it is set before any module here can do that.
os.environ["GX_ANALYTICS_ENABLED"] = "false"
