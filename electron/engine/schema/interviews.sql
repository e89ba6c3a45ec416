-- Interviews: who was spoken to, what was said, and what was marked in it. Offsets count UTF-16 units of transcript.text, `end` is exclusive.
-- `name` is a pseudonym; what leads back to the person stands only in the table pseudonym, which can be removed for good.
CREATE TABLE participant (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  kind TEXT CHECK (kind IN ('current', 'former', 'atRisk', 'employee', 'manager', 'other')),
  segment TEXT,
  consent TEXT CHECK (consent IN ('full', 'anonymous', 'teamOnly', 'withdrawn')),
  consent_on TEXT,
  retain_until TEXT,
  notes TEXT
) STRICT;

-- One conversation. `text` has LF line ends and no byte order mark.
CREATE TABLE transcript (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  participant INTEGER REFERENCES participant (id) ON DELETE SET NULL,
  language TEXT CHECK (language IN ('nl', 'en')),
  held_on TEXT,
  format TEXT NOT NULL DEFAULT 'typed' CHECK (format IN ('typed', 'txt', 'md', 'docx', 'vtt', 'srt', 'qdpx')),
  source_hash TEXT,
  text TEXT NOT NULL,
  -- Times of the recording as [[offset, milliseconds], …].
  marks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(marks)),
  notes TEXT
) STRICT;
CREATE INDEX transcript_by_participant ON transcript (participant);
CREATE INDEX transcript_by_source ON transcript (source_hash);

-- Who speaks from where to where; `speech` is where the words begin after name and time.
CREATE TABLE transcript_turn (
  id INTEGER PRIMARY KEY,
  transcript INTEGER NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  speaker TEXT NOT NULL,
  interviewer INTEGER NOT NULL DEFAULT 0 CHECK (interviewer IN (0, 1)),
  start INTEGER NOT NULL CHECK (start >= 0),
  speech INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  at_ms INTEGER CHECK (at_ms >= 0),
  CHECK (start <= speech AND speech <= "end")
) STRICT;
CREATE INDEX transcript_turn_by_transcript ON transcript_turn (transcript, start);

-- The codebook: a tree.
CREATE TABLE code (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  parent INTEGER REFERENCES code (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  colour TEXT CHECK (colour GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f][0-9a-f]'),
  definition TEXT,
  codable INTEGER NOT NULL DEFAULT 1 CHECK (codable IN (0, 1)),
  CHECK (parent <> id)
) STRICT;
CREATE INDEX code_by_parent ON code (parent, position);

CREATE TABLE coder (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) > 0)
) STRICT;

-- A passage that something is said about: codes, a memo, a link.
CREATE TABLE quote (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  transcript INTEGER NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL,
  CHECK (start < "end")
) STRICT;
CREATE INDEX quote_by_transcript ON quote (transcript, start);

-- A code that a coder gave to a quote; coder NULL = nobody's name.
CREATE TABLE coding (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  quote INTEGER NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
  code INTEGER NOT NULL REFERENCES code (id) ON DELETE CASCADE,
  coder INTEGER REFERENCES coder (id) ON DELETE CASCADE,
  at TEXT
) STRICT;
CREATE UNIQUE INDEX coding_once ON coding (quote, code, coalesce(coder, 0));
CREATE INDEX coding_by_code ON coding (code);
CREATE INDEX coding_by_coder ON coding (coder);

CREATE TABLE quote_touchpoint (
  id INTEGER PRIMARY KEY,
  quote INTEGER NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
  touchpoint INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
  UNIQUE (quote, touchpoint)
) STRICT;
CREATE INDEX quote_touchpoint_by_touchpoint ON quote_touchpoint (touchpoint);

CREATE TABLE quote_step (
  id INTEGER PRIMARY KEY,
  quote INTEGER NOT NULL REFERENCES quote (id) ON DELETE CASCADE,
  step INTEGER NOT NULL REFERENCES journey_step (id) ON DELETE CASCADE,
  UNIQUE (quote, step)
) STRICT;
CREATE INDEX quote_step_by_step ON quote_step (step);

-- A note of the analyst on one thing; on nothing in particular it is about the engagement.
CREATE TABLE memo (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  quote INTEGER REFERENCES quote (id) ON DELETE CASCADE,
  code INTEGER REFERENCES code (id) ON DELETE CASCADE,
  transcript INTEGER REFERENCES transcript (id) ON DELETE CASCADE,
  participant INTEGER REFERENCES participant (id) ON DELETE CASCADE,
  title TEXT,
  text TEXT NOT NULL,
  coder INTEGER REFERENCES coder (id) ON DELETE SET NULL,
  at TEXT NOT NULL,
  CHECK ((quote IS NOT NULL) + (code IS NOT NULL) + (transcript IS NOT NULL) + (participant IS NOT NULL) <= 1)
) STRICT;
CREATE INDEX memo_by_quote ON memo (quote);
CREATE INDEX memo_by_code ON memo (code);
CREATE INDEX memo_by_transcript ON memo (transcript);
CREATE INDEX memo_by_participant ON memo (participant);
CREATE INDEX memo_by_coder ON memo (coder);

-- The key: what was replaced by what. replacement NULL = somebody said that this may stay. Removing the key takes these rows for good.
CREATE TABLE pseudonym (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'phone', 'email', 'iban', 'bsn', 'address', 'organisation')),
  original TEXT NOT NULL CHECK (length(original) > 0),
  original_key TEXT NOT NULL,
  replacement TEXT,
  at TEXT NOT NULL,
  UNIQUE (kind, original_key)
) STRICT;

-- Names to look for in transcripts beside those that the engagement knows. Part of the key: they go with it.
CREATE TABLE personal_name (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organisation')),
  name TEXT NOT NULL CHECK (length(name) > 0),
  UNIQUE (kind, name)
) STRICT;

-- Agreeing on words: what customer experience means to each person involved.
CREATE TABLE definition_view (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  person INTEGER REFERENCES person (id) ON DELETE SET NULL,
  who TEXT,
  text TEXT NOT NULL CHECK (length(text) > 0),
  said_on TEXT,
  -- The quote it comes from.
  quote INTEGER REFERENCES quote (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX definition_view_by_person ON definition_view (person);
CREATE INDEX definition_view_by_quote ON definition_view (quote);

-- Whether a usual misunderstanding lives here, with what shows it.
CREATE TABLE misunderstanding (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  rule TEXT NOT NULL UNIQUE,
  found TEXT CHECK (found IN ('yes', 'partly', 'no')),
  evidence TEXT
) STRICT;

CREATE VIEW quotes_readable AS
SELECT t.name AS transcript, p.name AS participant, p.kind, c.name AS code, r.name AS coder, q.start, q."end",
  (SELECT group_concat(tp.name, '; ') FROM quote_touchpoint l JOIN touchpoint tp ON tp.id = l.touchpoint WHERE l.quote = q.id) AS touchpoints, q.uid
FROM quote q
JOIN transcript t ON t.id = q.transcript
LEFT JOIN participant p ON p.id = t.participant
LEFT JOIN coding k ON k.quote = q.id
LEFT JOIN code c ON c.id = k.code
LEFT JOIN coder r ON r.id = k.coder
ORDER BY t.position, q.start;
