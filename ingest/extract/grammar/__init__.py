"""Grammar that rules of every kind share."""
