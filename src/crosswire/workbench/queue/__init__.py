"""The review queue: what of the store needs a person, and why, a sentence each."""
