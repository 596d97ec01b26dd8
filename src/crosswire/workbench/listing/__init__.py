"""The list of events: filters that narrow rows, timeline, map and counts together, quick at a hundred thousand events.

Always holds: the store is asked for the rows of one page alone; what is filtered by stands in columns in memory, and a change of
an event touches that event's row. The columns (`index` and below) load numpy and are imported late.
"""
