"""Speech: who says what, and through which channel."""
