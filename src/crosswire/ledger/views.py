"""Views for people with a SQLite tool, and the triggers that keep decisions for good."""

VIEWS = {
    "figures": """
CREATE VIEW figures AS
SELECT events.id AS event_id, events.label AS event, events.date_start AS date, events.place_name AS place,
  questions.kind, questions.of_label AS of_whom, questions.low, questions.best, questions.high, questions.status,
  questions.rule, questions.why, events.n_reports, events.n_outlets, events.n_origins
FROM questions JOIN events ON events.id = questions.event_id
ORDER BY events.date_start, events.id, questions.position
""",
    "who_said_what": """
CREATE VIEW who_said_what AS
SELECT events.label AS event, json_extract(event_claims.body, '$.kind') AS kind,
  json_extract(event_claims.body, '$.text') AS text, json_extract(event_claims.body, '$.quantity.low') AS low,
  json_extract(event_claims.body, '$.quantity.high') AS high,
  coalesce(json_extract(event_claims.body, '$.of.label'), json_extract(event_claims.body, '$.of.text')) AS of_whom,
  coalesce(json_extract(event_claims.body, '$.attribution[0].label'),
    json_extract(event_claims.body, '$.attribution[0].text')) AS speaker,
  coalesce(reports.outlet, readings.outlet) AS outlet, event_reports.published_start AS published,
  json_extract(event_claims.body, '$.evidence.quote') AS quote, event_claims.scope,
  json_extract(event_claims.body, '$.polarity') AS polarity, json_extract(event_claims.body, '$.modality') AS modality,
  event_claims.when_start, event_claims.when_end, event_claims.event_id, event_claims.report_id, event_claims.claim_id
FROM event_claims
JOIN events ON events.id = event_claims.event_id
JOIN claims ON claims.report_id = event_claims.report_id AND claims.id = event_claims.claim_id
JOIN reports ON reports.id = event_claims.report_id
LEFT JOIN readings ON readings.report_id = event_claims.report_id
LEFT JOIN event_reports
  ON event_reports.event_id = event_claims.event_id AND event_reports.report_id = event_claims.report_id
ORDER BY events.date_start, events.id, event_reports.published_start, event_claims.report_id, claims.position
""",
    "reports_as_read": """
CREATE VIEW reports_as_read AS
SELECT reports.id, reports.external_id, coalesce(reports.outlet, readings.outlet) AS outlet,
  coalesce(reports.title, readings.title) AS title, coalesce(reports.byline, readings.byline) AS byline, reports.url,
  coalesce(reports.language, readings.language) AS language,
  coalesce(reports.published_start, readings.published_start) AS published_start,
  CASE WHEN reports.published_start IS NULL THEN readings.published_end ELSE reports.published_end END AS published_end,
  coalesce(readings.inferred, reports.inferred) AS inferred, reports.chars, readings.reader, report_texts.text
FROM reports
JOIN report_texts ON report_texts.report_id = reports.id
LEFT JOIN readings ON readings.report_id = reports.id
ORDER BY reports.id
""",
}
"""The views by name: what is known of each figure, every claim with its speaker as it stands in the record (what a person
corrected is there as corrected), every report with what was read."""

SEARCH = {
    # Of each word no more than which events have it: places of words would be of the bag of words, not of a text.
    "event_words_index": """
CREATE VIRTUAL TABLE event_words_index
USING fts5(words, content='event_words', content_rowid='number', tokenize='unicode61 remove_diacritics 2', detail='none')
""",
    "event_words_are_found": """
CREATE TRIGGER event_words_are_found AFTER INSERT ON event_words
BEGIN INSERT INTO event_words_index (rowid, words) VALUES (NEW.number, NEW.words); END
""",
    "event_words_are_lost": """
CREATE TRIGGER event_words_are_lost AFTER DELETE ON event_words
BEGIN INSERT INTO event_words_index (event_words_index, rowid, words) VALUES ('delete', OLD.number, OLD.words); END
""",
    "a_listing_came": """
CREATE TRIGGER a_listing_came AFTER INSERT ON event_listing
BEGIN DELETE FROM listing_changes WHERE event_id = NEW.event_id;
INSERT INTO listing_changes (event_id) VALUES (NEW.event_id); END
""",
    "a_listing_changed": """
CREATE TRIGGER a_listing_changed AFTER UPDATE ON event_listing
BEGIN DELETE FROM listing_changes WHERE event_id = NEW.event_id;
INSERT INTO listing_changes (event_id) VALUES (NEW.event_id); END
""",
    "a_listing_went": """
CREATE TRIGGER a_listing_went AFTER DELETE ON event_listing
BEGIN DELETE FROM listing_changes WHERE event_id = OLD.event_id;
INSERT INTO listing_changes (event_id) VALUES (OLD.event_id); END
""",
}
"""What keeps the words of events searchable (SQLite's FTS5), and the mark of the events whose row in the list changed last."""

TRIGGERS = {
    "decisions_are_not_changed": """
CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
BEGIN SELECT raise(ABORT, 'a decision is never changed; undo it with one more'); END
""",
    "decisions_are_not_deleted": """
CREATE TRIGGER decisions_are_not_deleted BEFORE DELETE ON decisions
BEGIN SELECT raise(ABORT, 'a decision is never deleted; undo it with one more'); END
""",
    # INSERT OR REPLACE would delete the old row without waking the trigger above.
    "decisions_are_not_replaced": """
CREATE TRIGGER decisions_are_not_replaced BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE id = NEW.id OR number = NEW.number)
BEGIN SELECT raise(ABORT, 'a decision is never replaced; undo it with one more'); END
""",
}
"""The triggers by name: decisions are only ever appended."""
