"""Review: what the pages of the queue say of one item, made from the record."""
