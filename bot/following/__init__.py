"""What a chat follows: how a reader says it, what it is taken for, and what it would have brought."""
