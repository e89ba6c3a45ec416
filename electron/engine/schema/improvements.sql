-- Improvements: finding, cause, proposal, decision, done, effect.
CREATE TABLE improvement (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  code TEXT,
  name TEXT NOT NULL CHECK (length(name) > 0),
  finding TEXT,
  cause TEXT,
  proposal TEXT,
  status TEXT NOT NULL DEFAULT 'proposed' CHECK (status IN ('proposed', 'decided', 'inProgress', 'done', 'stopped', 'rejected', 'onHold')),
  owner INTEGER REFERENCES person (id) ON DELETE SET NULL,
  department INTEGER REFERENCES department (id) ON DELETE SET NULL,
  cross_department INTEGER CHECK (cross_department IN (0, 1)),
  effort TEXT CHECK (effort IN ('small', 'medium', 'large')),
  impact INTEGER CHECK (impact BETWEEN 1 AND 5),
  customer_benefit TEXT,
  organisation_benefit TEXT,
  proposed_on TEXT,
  decided_on TEXT,
  due_on TEXT,
  done_on TEXT,
  measure TEXT,
  measure_kind TEXT CHECK (measure_kind IN ('nps', 'csat', 'ces', 'functional', 'emotional', 'mark', 'share', 'rate', 'number')),
  unit TEXT,
  n_unit TEXT CHECK (n_unit IN ('respondents', 'months', 'weeks', 'cases')),
  baseline_value REAL,
  baseline_n INTEGER CHECK (baseline_n >= 0),
  baseline_deviation REAL CHECK (baseline_deviation >= 0),
  baseline_wave INTEGER REFERENCES wave (id) ON DELETE SET NULL,
  after_value REAL,
  after_n INTEGER CHECK (after_n >= 0),
  after_deviation REAL CHECK (after_deviation >= 0),
  after_wave INTEGER REFERENCES wave (id) ON DELETE SET NULL,
  notes TEXT,
  -- What a source said where it could not be read: {"doneOn":"mei 2024"}.
  unclear TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(unclear)),
  -- Assumptions of the business case, each with a range.
  business_case TEXT CHECK (json_valid(business_case))
) STRICT;
CREATE INDEX improvement_by_position ON improvement (position);
CREATE INDEX improvement_by_owner ON improvement (owner);
CREATE INDEX improvement_by_department ON improvement (department);
CREATE INDEX improvement_by_baseline_wave ON improvement (baseline_wave);
CREATE INDEX improvement_by_after_wave ON improvement (after_wave);

CREATE TABLE improvement_touchpoint (
  id INTEGER PRIMARY KEY,
  improvement INTEGER NOT NULL REFERENCES improvement (id) ON DELETE CASCADE,
  touchpoint INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
  UNIQUE (improvement, touchpoint)
) STRICT;
CREATE INDEX improvement_touchpoint_by_touchpoint ON improvement_touchpoint (touchpoint);

-- An improvement that waits for another one.
CREATE TABLE improvement_dependency (
  id INTEGER PRIMARY KEY,
  improvement INTEGER NOT NULL REFERENCES improvement (id) ON DELETE CASCADE,
  depends_on INTEGER NOT NULL REFERENCES improvement (id) ON DELETE CASCADE,
  UNIQUE (improvement, depends_on),
  CHECK (improvement <> depends_on)
) STRICT;
CREATE INDEX improvement_dependency_by_other ON improvement_dependency (depends_on);

-- A register or report that must change before the effect can be seen.
CREATE TABLE improvement_register (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  improvement INTEGER NOT NULL REFERENCES improvement (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  who TEXT,
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
) STRICT;
CREATE INDEX improvement_register_by_improvement ON improvement_register (improvement);

-- What a proposal rests on: a customer's words, a figure, a step of a map. `source_uid` is the uid of that row where it is one.
CREATE TABLE improvement_evidence (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  improvement INTEGER NOT NULL REFERENCES improvement (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('quote', 'touchpoint', 'measurement', 'journey', 'note')),
  source_uid TEXT,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX improvement_evidence_by_improvement ON improvement_evidence (improvement);
CREATE INDEX improvement_evidence_by_source ON improvement_evidence (source_uid);

-- How high a department puts an improvement: silos that differ stand out.
CREATE TABLE silo_priority (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  improvement INTEGER NOT NULL REFERENCES improvement (id) ON DELETE CASCADE,
  department INTEGER NOT NULL REFERENCES department (id) ON DELETE CASCADE,
  priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 5),
  note TEXT,
  UNIQUE (improvement, department)
) STRICT;
CREATE INDEX silo_priority_by_department ON silo_priority (department);

-- What somebody said that promises something, to hold beside what was done.
CREATE TABLE stated_word (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  person INTEGER REFERENCES person (id) ON DELETE CASCADE,
  text TEXT NOT NULL CHECK (length(text) > 0),
  said_on TEXT,
  source TEXT,
  source_uid TEXT
) STRICT;
CREATE INDEX stated_word_by_person ON stated_word (person);

CREATE VIEW improvements_readable AS
SELECT i.code, i.name, i.status, p.role AS owner, d.name AS department, i.effort, i.impact,
  (SELECT group_concat(t.name, '; ') FROM improvement_touchpoint it JOIN touchpoint t ON t.id = it.touchpoint WHERE it.improvement = i.id) AS touchpoints,
  i.proposed_on, i.decided_on, i.due_on, i.done_on, i.measure, i.baseline_value, i.baseline_n, i.after_value, i.after_n, i.notes, i.uid
FROM improvement i
LEFT JOIN person p ON p.id = i.owner
LEFT JOIN department d ON d.id = i.department
ORDER BY i.position;
