-- The whole schema of an engagement file (*.cxw) as it is today. Made for reading: named columns, checks, foreign keys, views for people.
-- Every row has `id` (number inside this file) and, where colleagues may merge copies, `uid` (the same in every copy).
-- Unknown is NULL, never 0 or ''. Yes/no is 1/0. Dates are ISO 8601 text. Scores are Dutch report marks, 1.0 to 10.0.
-- In large tables a choice of three or more is written with OR: IN (…) makes SQLite build a temporary table for every row it checks.

CREATE TABLE engagement (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL DEFAULT 'engagement' CHECK (kind IN ('engagement', 'pool')),
  name TEXT NOT NULL CHECK (length(name) > 0),
  client TEXT,
  sector TEXT,
  cx_definition TEXT,
  strategic_position TEXT CHECK (strategic_position IN ('differentiator', 'hygiene', 'notDifferentiator')),
  strategic_note TEXT,
  desired_image TEXT,
  sponsor TEXT,
  specialist TEXT,
  experience_answer TEXT,
  apply_answer TEXT,
  reference_date TEXT,
  report_language TEXT NOT NULL DEFAULT 'nl' CHECK (report_language IN ('nl', 'en')),
  colour TEXT,
  logo INTEGER REFERENCES attachment (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE stage (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  description TEXT
) STRICT;

CREATE TABLE channel (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  side TEXT CHECK (side IN ('online', 'offline'))
) STRICT;

CREATE TABLE department (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  kind TEXT CHECK (kind IN ('process', 'channel', 'staff', 'management')),
  promise INTEGER NOT NULL DEFAULT 0 CHECK (promise IN (0, 1)),
  deliver INTEGER NOT NULL DEFAULT 0 CHECK (deliver IN (0, 1)),
  settle INTEGER NOT NULL DEFAULT 0 CHECK (settle IN (0, 1)),
  part_of TEXT,
  fte REAL CHECK (fte >= 0),
  notes TEXT
) STRICT;

-- People are kept by role; a name is optional.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  role TEXT NOT NULL CHECK (length(role) > 0),
  name TEXT,
  department INTEGER REFERENCES department (id) ON DELETE SET NULL,
  is_manager INTEGER CHECK (is_manager IN (0, 1)),
  reports_to TEXT,
  notes TEXT
) STRICT;

CREATE TABLE persona (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  code TEXT,
  name TEXT NOT NULL CHECK (length(name) > 0),
  sentence TEXT,
  age TEXT,
  household TEXT,
  segment TEXT,
  share REAL CHECK (share BETWEEN 0 AND 100),
  wants TEXT,
  annoyances TEXT,
  channel_preference TEXT,
  online_preference REAL CHECK (online_preference BETWEEN 0 AND 100),
  emotional_drive TEXT,
  vulnerability TEXT,
  based_on TEXT,
  colour TEXT
) STRICT;

-- One row of the contactmomententabel.
CREATE TABLE touchpoint (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  number INTEGER,
  name TEXT NOT NULL,
  description TEXT,
  stage INTEGER REFERENCES stage (id) ON DELETE SET NULL,
  promise INTEGER NOT NULL DEFAULT 0 CHECK (promise IN (0, 1)),
  deliver INTEGER NOT NULL DEFAULT 0 CHECK (deliver IN (0, 1)),
  settle INTEGER NOT NULL DEFAULT 0 CHECK (settle IN (0, 1)),
  chain_phase TEXT CHECK (chain_phase = 'attention' OR chain_phase = 'orientation' OR chain_phase = 'purchase' OR chain_phase = 'delivery' OR chain_phase = 'use' OR chain_phase = 'aftercare'),
  mode_override TEXT CHECK (mode_override = 'online' OR mode_override = 'offline' OR mode_override = 'hybrid'),
  direction TEXT CHECK (direction = 'inbound' OR direction = 'outbound' OR direction = 'both'),
  owner INTEGER REFERENCES person (id) ON DELETE SET NULL,
  department INTEGER REFERENCES department (id) ON DELETE SET NULL,
  desired_image TEXT,
  clues TEXT,
  information_in TEXT,
  information_out TEXT,
  frequency_per_month REAL CHECK (frequency_per_month >= 0),
  frequency_is_estimate INTEGER CHECK (frequency_is_estimate IN (0, 1)),
  questions_per_month REAL CHECK (questions_per_month >= 0),
  customer_wish TEXT,
  expectation TEXT,
  factor TEXT CHECK (factor = 'hygiene' OR factor = 'performance' OR factor = 'delight'),
  importance INTEGER CHECK (importance BETWEEN 1 AND 5),
  functional_score REAL CHECK (functional_score BETWEEN 1 AND 10),
  emotional_score REAL CHECK (emotional_score BETWEEN 1 AND 10),
  target_score REAL CHECK (target_score BETWEEN 1 AND 10),
  moment_of_truth_customer INTEGER CHECK (moment_of_truth_customer IN (0, 1)),
  moment_of_truth_organisation INTEGER CHECK (moment_of_truth_organisation IN (0, 1)),
  emotional_charge INTEGER CHECK (emotional_charge IN (0, 1)),
  charge_kind TEXT CHECK (charge_kind = 'bereavement' OR charge_kind = 'illness' OR charge_kind = 'unableToPay' OR charge_kind = 'other'),
  law_honest_broken INTEGER NOT NULL DEFAULT 0 CHECK (law_honest_broken IN (0, 1)),
  law_respectful_broken INTEGER NOT NULL DEFAULT 0 CHECK (law_respectful_broken IN (0, 1)),
  law_safe_broken INTEGER NOT NULL DEFAULT 0 CHECK (law_safe_broken IN (0, 1)),
  laws_known INTEGER CHECK (laws_known IN (0, 1)),
  law_quote TEXT,
  time_layer TEXT CHECK (time_layer = 'saved' OR time_layer = 'spent' OR time_layer = 'invested'),
  machine_prepares TEXT,
  human_acts TEXT,
  promise_text TEXT,
  delivery_text TEXT,
  settlement_text TEXT,
  promise_verdict TEXT CHECK (promise_verdict = 'kept' OR promise_verdict = 'partly' OR promise_verdict = 'broken'),
  lost_customers_euro REAL CHECK (lost_customers_euro >= 0),
  rework_hours REAL CHECK (rework_hours >= 0),
  basis TEXT CHECK (basis = 'assumption' OR basis = 'observation' OR basis = 'interview' OR basis = 'data'),
  notes TEXT
) STRICT;
CREATE INDEX touchpoint_by_position ON touchpoint (position);
CREATE INDEX touchpoint_by_stage ON touchpoint (stage);
CREATE INDEX touchpoint_by_owner ON touchpoint (owner);
CREATE INDEX touchpoint_by_department ON touchpoint (department);

CREATE TABLE touchpoint_channel (
  id INTEGER PRIMARY KEY,
  touchpoint INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
  channel INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  UNIQUE (touchpoint, channel)
) STRICT;
CREATE INDEX touchpoint_channel_by_channel ON touchpoint_channel (channel);

CREATE TABLE touchpoint_persona (
  id INTEGER PRIMARY KEY,
  touchpoint INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
  persona INTEGER NOT NULL REFERENCES persona (id) ON DELETE CASCADE,
  UNIQUE (touchpoint, persona)
) STRICT;
CREATE INDEX touchpoint_persona_by_persona ON touchpoint_persona (persona);

-- Fields of the engagement's own; values as text, numbers as a decimal point, yes/no as 1/0, dates as ISO.
CREATE TABLE extra_field (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'boolean', 'choice')),
  choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices))
) STRICT;

CREATE TABLE extra_value (
  id INTEGER PRIMARY KEY,
  touchpoint INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
  extra_field INTEGER NOT NULL REFERENCES extra_field (id) ON DELETE CASCADE,
  value ANY NOT NULL,
  UNIQUE (touchpoint, extra_field)
) STRICT;
CREATE INDEX extra_value_by_field ON extra_value (extra_field);

-- Consistency: is one item of information the same in every channel of a touchpoint.
CREATE TABLE information_item (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  touchpoint INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) > 0)
) STRICT;
CREATE INDEX information_item_by_touchpoint ON information_item (touchpoint);

CREATE TABLE information_verdict (
  id INTEGER PRIMARY KEY,
  information_item INTEGER NOT NULL REFERENCES information_item (id) ON DELETE CASCADE,
  channel INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict = 'same' OR verdict = 'different' OR verdict = 'unknown'),
  note TEXT,
  UNIQUE (information_item, channel)
) STRICT;
CREATE INDEX information_verdict_by_channel ON information_verdict (channel);

CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  definition TEXT NOT NULL CHECK (json_valid(definition))
) STRICT;

-- Remarks of the quality list that somebody set aside, with the reason. touchpoint NULL = a remark on the whole table.
CREATE TABLE dismissal (
  id INTEGER PRIMARY KEY,
  touchpoint INTEGER REFERENCES touchpoint (id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  reason TEXT,
  -- What the remark rested on when it was set aside; when that changes, the remark returns.
  fingerprint TEXT,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX dismissal_by_touchpoint ON dismissal (touchpoint);

-- What was taken in from outside, when, and how: one row an import.
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  sheet TEXT,
  header_row INTEGER,
  mapping TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(mapping)),
  account TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(account))
) STRICT;

-- What the source said, where the program had to interpret it, and what it took instead (NULL = unknown).
CREATE TABLE import_original (
  id INTEGER PRIMARY KEY,
  import_run INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  touchpoint INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  source_row INTEGER NOT NULL,
  original TEXT NOT NULL,
  taken TEXT,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX import_original_by_touchpoint ON import_original (touchpoint);
CREATE INDEX import_original_by_run ON import_original (import_run);

-- The source's values of the last import per touchpoint (JSON by field), to tell at a second import what changed in the source.
CREATE TABLE import_source (
  id INTEGER PRIMARY KEY,
  touchpoint INTEGER NOT NULL UNIQUE REFERENCES touchpoint (id) ON DELETE CASCADE,
  import_run INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  source_row INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;
CREATE INDEX import_source_by_run ON import_source (import_run);

-- Pictures, sound, PDF. The bytes stand in attachment_content, once per content.
CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  touchpoint INTEGER REFERENCES touchpoint (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_by_touchpoint ON attachment (touchpoint);

CREATE TABLE attachment_content (
  sha256 TEXT PRIMARY KEY,
  data BLOB NOT NULL
) STRICT;

-- Journeys: maps of steps. A step refers to touchpoints and holds no copy of them.
CREATE TABLE journey (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  state TEXT NOT NULL DEFAULT 'asIs' CHECK (state IN ('asIs', 'toBe')),
  course TEXT CHECK (course IN ('planned', 'actual')),
  description TEXT,
  -- The journey it is held against: a to-be against its as-is, actual against planned.
  counterpart INTEGER REFERENCES journey (id) ON DELETE SET NULL,
  peaks_allowed INTEGER NOT NULL DEFAULT 3 CHECK (peaks_allowed BETWEEN 1 AND 20)
) STRICT;
CREATE INDEX journey_by_counterpart ON journey (counterpart);

-- Personas on a map; the first one is whose journey it is.
CREATE TABLE journey_persona (
  id INTEGER PRIMARY KEY,
  journey INTEGER NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  persona INTEGER NOT NULL REFERENCES persona (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  UNIQUE (journey, persona)
) STRICT;
CREATE INDEX journey_persona_by_persona ON journey_persona (persona);

-- Groups of columns of one map; `stage` is the entry of the engagement's own list that it stands for.
CREATE TABLE journey_stage (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  journey INTEGER NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  description TEXT,
  stage INTEGER REFERENCES stage (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX journey_stage_by_journey ON journey_stage (journey, position);
CREATE INDEX journey_stage_by_stage ON journey_stage (stage);

-- Columns of a map. Without a title a step is called after its first touchpoint, or after the journey it links to.
CREATE TABLE journey_step (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  stage INTEGER NOT NULL REFERENCES journey_stage (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  title TEXT CHECK (length(title) > 0),
  linked_journey INTEGER REFERENCES journey (id) ON DELETE SET NULL,
  picture INTEGER REFERENCES attachment (id) ON DELETE SET NULL,
  -- The step of the counterpart journey that this one was copied from.
  counterpart INTEGER REFERENCES journey_step (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX journey_step_by_stage ON journey_step (stage, position);
CREATE INDEX journey_step_by_linked_journey ON journey_step (linked_journey);
CREATE INDEX journey_step_by_picture ON journey_step (picture);
CREATE INDEX journey_step_by_counterpart ON journey_step (counterpart);

-- Channels of a step beside those of its touchpoints.
CREATE TABLE journey_step_channel (
  id INTEGER PRIMARY KEY,
  step INTEGER NOT NULL REFERENCES journey_step (id) ON DELETE CASCADE,
  channel INTEGER NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
  UNIQUE (step, channel)
) STRICT;
CREATE INDEX journey_step_channel_by_channel ON journey_step_channel (channel);

-- A touchpoint in a step: one point of the curve.
CREATE TABLE journey_moment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  step INTEGER NOT NULL REFERENCES journey_step (id) ON DELETE CASCADE,
  touchpoint INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  UNIQUE (step, touchpoint)
) STRICT;
CREATE INDEX journey_moment_by_touchpoint ON journey_moment (touchpoint);

-- Rows of a map. A fixed kind stands at most once in a journey; `name` NULL is the usual name of the kind.
CREATE TABLE journey_lane (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  journey INTEGER NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('touchpoints', 'doing', 'thinking', 'feeling', 'quotes', 'curve', 'pain', 'opportunity',
    'channels', 'backstage', 'systems', 'measurements', 'picture', 'free')),
  name TEXT CHECK (length(name) > 0),
  visible INTEGER NOT NULL DEFAULT 1 CHECK (visible IN (0, 1)),
  height INTEGER CHECK (height BETWEEN 24 AND 800)
) STRICT;
CREATE UNIQUE INDEX journey_lane_once ON journey_lane (journey, kind) WHERE kind <> 'free';
CREATE INDEX journey_lane_by_journey ON journey_lane (journey, position);

-- Sticky notes: any number in the cell of a step and a lane.
CREATE TABLE journey_note (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  step INTEGER NOT NULL REFERENCES journey_step (id) ON DELETE CASCADE,
  lane INTEGER NOT NULL REFERENCES journey_lane (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  text TEXT NOT NULL DEFAULT '',
  source TEXT CHECK (length(source) > 0),
  colour TEXT CHECK (colour IN ('paper', 'yellow', 'green', 'blue', 'pink', 'violet'))
) STRICT;
CREATE INDEX journey_note_by_step ON journey_note (step, lane, position);
CREATE INDEX journey_note_by_lane ON journey_note (lane);

-- Figures that hold in one journey only: as it should be, or as one persona feels it (persona NULL = everyone on the map).
CREATE TABLE journey_score (
  id INTEGER PRIMARY KEY,
  moment INTEGER NOT NULL REFERENCES journey_moment (id) ON DELETE CASCADE,
  persona INTEGER REFERENCES persona (id) ON DELETE CASCADE,
  functional REAL CHECK (functional BETWEEN 1 AND 10),
  emotional REAL CHECK (emotional BETWEEN 1 AND 10)
) STRICT;
CREATE UNIQUE INDEX journey_score_once ON journey_score (moment, coalesce(persona, 0));
CREATE INDEX journey_score_by_persona ON journey_score (persona);

-- Undo: one row a change that has a name; history_change holds what is needed to turn it back (or, once undone, to do it again).
CREATE TABLE history_step (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  label_key TEXT NOT NULL,
  label_params TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(label_params)),
  entities TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(entities)),
  merge_key TEXT,
  done INTEGER NOT NULL DEFAULT 1 CHECK (done IN (0, 1)),
  bytes INTEGER NOT NULL DEFAULT 0,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE history_change (
  id INTEGER PRIMARY KEY,
  step INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation = 'insert' OR operation = 'update' OR operation = 'delete'),
  row_id INTEGER NOT NULL,
  -- For rows added in bulk: the last of a range that begins at row_id.
  last_id INTEGER,
  before TEXT
) STRICT;
CREATE INDEX history_change_by_step ON history_change (step);

-- One row: how many changes were committed, and when the last one was.
CREATE TABLE document_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  revision INTEGER NOT NULL DEFAULT 0,
  saved_at TEXT,
  made_by TEXT NOT NULL
) STRICT;

-- Full-text index for search as you type: every three letters of every text, accents folded. Rows wait in search_pending until indexed.
CREATE TABLE search_pending (
  entity TEXT NOT NULL,
  id INTEGER NOT NULL,
  PRIMARY KEY (entity, id)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_index USING fts5 (title, body, tokenize = 'trigram remove_diacritics 1');
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

-- Views for people who open the file with another program.
CREATE VIEW touchpoints_readable AS
SELECT t.number, t.name, s.name AS stage,
  rtrim(CASE WHEN t.promise THEN 'promise, ' ELSE '' END || CASE WHEN t.deliver THEN 'deliver, ' ELSE '' END || CASE WHEN t.settle THEN 'settle, ' ELSE '' END, ', ') AS processes,
  (SELECT group_concat(c.name, ', ') FROM touchpoint_channel tc JOIN channel c ON c.id = tc.channel WHERE tc.touchpoint = t.id) AS channels,
  coalesce(t.mode_override, (SELECT CASE WHEN count(DISTINCT c.side) = 2 THEN 'hybrid' ELSE max(c.side) END FROM touchpoint_channel tc JOIN channel c ON c.id = tc.channel WHERE tc.touchpoint = t.id)) AS mode,
  p.role AS owner, d.name AS department, t.desired_image, t.clues, t.information_in, t.information_out,
  t.frequency_per_month, t.importance, t.functional_score, t.emotional_score,
  t.moment_of_truth_customer, t.moment_of_truth_organisation, t.emotional_charge,
  rtrim(CASE WHEN t.law_honest_broken THEN 'honest, ' ELSE '' END || CASE WHEN t.law_respectful_broken THEN 'respectful, ' ELSE '' END || CASE WHEN t.law_safe_broken THEN 'safe, ' ELSE '' END, ', ') AS broken_laws,
  t.notes, t.uid
FROM touchpoint t
LEFT JOIN stage s ON s.id = t.stage
LEFT JOIN person p ON p.id = t.owner
LEFT JOIN department d ON d.id = t.department
ORDER BY t.position;

CREATE VIEW journeys_readable AS
SELECT j.name AS journey, j.state, g.name AS stage, coalesce(s.title, t.name) AS step, t.number, t.name AS touchpoint,
  coalesce(own.emotional, t.emotional_score) AS emotional, coalesce(own.functional, t.functional_score) AS functional, j.uid
FROM journey j
JOIN journey_stage g ON g.journey = j.id
JOIN journey_step s ON s.stage = g.id
LEFT JOIN journey_moment m ON m.step = s.id
LEFT JOIN touchpoint t ON t.id = m.touchpoint
LEFT JOIN journey_score own ON own.moment = m.id AND own.persona IS NULL
ORDER BY j.position, g.position, s.position, m.position;

CREATE VIEW history_readable AS
SELECT seq, at, CASE done WHEN 1 THEN 'done' ELSE 'undone' END AS state, label_key AS change, label_params AS details,
  (SELECT count(*) FROM history_change c WHERE c.step = h.seq) AS rows_touched
FROM history_step h
ORDER BY seq DESC;
