"""The web: pages and feeds fetched with care for whoever serves them and for the network that crosswire runs in."""
