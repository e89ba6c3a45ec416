-- Measurements: waves of survey answers. Raw answers stay; figures are computed when asked for.
CREATE TABLE wave (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  starts_on TEXT,
  ends_on TEXT,
  notes TEXT,
  csat_variant TEXT NOT NULL DEFAULT 'topTwo' CHECK (csat_variant IN ('topTwo', 'mean')),
  ces_variant TEXT NOT NULL DEFAULT 'mean' CHECK (ces_variant IN ('mean', 'share', 'index')),
  -- Lowest and highest possible answer per measure where it is not the usual one: {"csat":{"min":1,"max":7}}.
  scales TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(scales))
) STRICT;

-- What an answer is about, as the survey names it, and the touchpoint it stands for.
CREATE TABLE survey_topic (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  name_key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  touchpoint INTEGER REFERENCES touchpoint (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX survey_topic_by_touchpoint ON survey_topic (touchpoint);

-- What a column of this client's surveys is for, by its header; field NULL = left out.
CREATE TABLE survey_column (
  id INTEGER PRIMARY KEY,
  label_key TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  field TEXT
) STRICT;

-- A feature that a survey asks about twice, by the headers of the two columns: what if it is there, what if it is not (Kano).
CREATE TABLE kano_feature (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  functional TEXT NOT NULL CHECK (length(functional) > 0),
  dysfunctional TEXT NOT NULL CHECK (length(dysfunctional) > 0),
  UNIQUE (functional, dysfunctional),
  CHECK (functional <> dysfunctional)
) STRICT;

-- One answer of one respondent, kept or rejected with the reason. `identity` tells at a second import of the same export that it is there.
CREATE TABLE response (
  id INTEGER PRIMARY KEY,
  wave INTEGER NOT NULL REFERENCES wave (id) ON DELETE CASCADE,
  identity TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  import_run INTEGER REFERENCES import_run (id) ON DELETE SET NULL,
  source_row INTEGER,
  status TEXT NOT NULL CHECK (status IN ('kept', 'rejected')),
  reason TEXT CHECK (reason = 'test' OR reason = 'unfinished' OR reason = 'duplicate' OR reason = 'ignored' OR reason = 'excluded'),
  respondent TEXT,
  topic INTEGER REFERENCES survey_topic (id) ON DELETE SET NULL,
  channel TEXT,
  segment TEXT,
  answered_at TEXT,
  nps INTEGER,
  csat INTEGER,
  ces INTEGER,
  functional REAL,
  emotional REAL,
  comment TEXT,
  -- Answers that cannot be, as they stand in the export: {"nps":"11"}.
  impossible TEXT CHECK (json_valid(impossible)),
  -- Other columns by their header.
  other TEXT CHECK (json_valid(other)),
  UNIQUE (wave, identity),
  CHECK ((status = 'rejected') = (reason IS NOT NULL))
) STRICT;
CREATE INDEX response_by_topic ON response (topic);
CREATE INDEX response_by_import_run ON response (import_run);

-- A touchpoint whose scores follow a measurement: of one wave, or (wave NULL) of the newest with answers. The estimates come back when it ends;
-- measured_… is what was put in the table, so that a score changed by hand is told apart.
CREATE TABLE measured_score (
  id INTEGER PRIMARY KEY,
  touchpoint INTEGER NOT NULL UNIQUE REFERENCES touchpoint (id) ON DELETE CASCADE,
  wave INTEGER REFERENCES wave (id) ON DELETE CASCADE,
  estimate_functional REAL,
  estimate_emotional REAL,
  measured_functional REAL,
  measured_emotional REAL
) STRICT;
CREATE INDEX measured_score_by_wave ON measured_score (wave);

CREATE VIEW responses_readable AS
SELECT w.name AS wave, r.status, r.reason, r.answered_at, s.name AS topic, t.name AS touchpoint, r.channel, r.segment,
  r.nps, r.csat, r.ces, r.functional, r.emotional, r.comment, r.source_row
FROM response r
JOIN wave w ON w.id = r.wave
LEFT JOIN survey_topic s ON s.id = r.topic
LEFT JOIN touchpoint t ON t.id = s.touchpoint
ORDER BY w.position, r.id;
