"""A record to be sent: everything that is known of one event as plain words, for a file that stands by itself."""
