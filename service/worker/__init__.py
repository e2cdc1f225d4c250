"""Long work: archives planned, cut into shards, and done by worker processes that may die."""
