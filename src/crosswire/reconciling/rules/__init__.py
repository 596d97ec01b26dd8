"""What rules are made of: the steps that narrow the figures that stand, and the notes that go with the choice."""
