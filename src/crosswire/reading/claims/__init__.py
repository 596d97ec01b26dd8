"""From what the extractors found to claims: one file a kind of claim, `maker` what all of them share."""
