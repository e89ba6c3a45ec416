-- Staffing: specialists, assignments with their criteria, and who stands on a shortlist. No column for age, sex, origin or a photo.
-- Strength is 0–5, shares 0–100; null and an absent key mean unknown, never zero.
CREATE TABLE skill (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0)
) STRICT;

CREATE TABLE specialist (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  number TEXT,
  name TEXT,
  status TEXT NOT NULL DEFAULT 'unknown' CHECK (status = 'active' OR status = 'placed' OR status = 'onHold' OR status = 'doNotContact' OR status = 'unknown'),
  online REAL CHECK (online BETWEEN 0 AND 100),
  offline REAL CHECK (offline BETWEEN 0 AND 100),
  levels TEXT CHECK (json_valid(levels)),
  processes TEXT CHECK (json_valid(processes)),
  -- {"3": 4.5}: strength by skill.
  skills TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(skills)),
  traits TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(traits)),
  takes_offline TEXT NOT NULL DEFAULT 'unknown' CHECK (takes_offline = 'yes' OR takes_offline = 'no' OR takes_offline = 'unknown'),
  takes_offline_evidence TEXT,
  knows_online_data TEXT NOT NULL DEFAULT 'unknown' CHECK (knows_online_data = 'yes' OR knows_online_data = 'no' OR knows_online_data = 'unknown'),
  knows_online_data_evidence TEXT,
  sectors TEXT CHECK (json_valid(sectors)),
  languages TEXT CHECK (json_valid(languages)),
  methods TEXT CHECK (json_valid(methods)),
  certificates TEXT CHECK (json_valid(certificates)),
  education TEXT,
  rate_low REAL CHECK (rate_low >= 0),
  rate_high REAL CHECK (rate_high >= rate_low),
  hours_low REAL CHECK (hours_low >= 0),
  hours_high REAL CHECK (hours_high >= hours_low),
  available_from TEXT,
  place TEXT,
  years REAL CHECK (years >= 0),
  last_contact TEXT,
  consent_until TEXT,
  source TEXT,
  notes TEXT,
  -- What a source said where it could not be read: {"availableFrom":"in overleg"}.
  unclear TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(unclear))
) STRICT;
CREATE INDEX specialist_by_number ON specialist (number);

CREATE TABLE assignment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  number TEXT,
  title TEXT NOT NULL CHECK (length(title) > 0),
  client TEXT,
  sector TEXT,
  description TEXT,
  status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'onHold', 'filled', 'withdrawn', 'unknown')),
  online REAL CHECK (online BETWEEN 0 AND 100),
  levels TEXT CHECK (json_valid(levels)),
  processes TEXT CHECK (json_valid(processes)),
  share REAL CHECK (share BETWEEN 0 AND 100),
  languages TEXT CHECK (json_valid(languages)),
  maximum_rate REAL CHECK (maximum_rate >= 0),
  hours_low REAL CHECK (hours_low >= 0),
  hours_high REAL CHECK (hours_high >= hours_low),
  start TEXT,
  months REAL CHECK (months >= 0),
  place TEXT,
  remote TEXT,
  requested_by TEXT,
  -- The words of the request as they came.
  said TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(said))
) STRICT;

-- One criterion as a person wrote it; only wishes have a weight that counts.
CREATE TABLE criterion (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  assignment INTEGER NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
  position REAL NOT NULL,
  condition TEXT NOT NULL CHECK (condition IN ('must', 'wish', 'mustNot')),
  weight REAL NOT NULL DEFAULT 0 CHECK (weight >= 0),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
CREATE INDEX criterion_by_assignment ON criterion (assignment, position);

CREATE TABLE shortlist_entry (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  assignment INTEGER NOT NULL REFERENCES assignment (id) ON DELETE CASCADE,
  specialist INTEGER NOT NULL REFERENCES specialist (id) ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('considered', 'approached', 'proposed', 'interviewed', 'chosen', 'declined')),
  note TEXT,
  set_at TEXT NOT NULL,
  -- The result of the match when the stage was set, and the rules and criteria it was made under; NULL where there was nothing to score.
  rubric_version TEXT,
  gate TEXT CHECK (gate IN ('pass', 'unknown', 'fail')),
  score_low REAL,
  score_high REAL,
  UNIQUE (assignment, specialist)
) STRICT;
CREATE INDEX shortlist_entry_by_specialist ON shortlist_entry (specialist);

-- Which sheets went out, of whom by number alone, so that erasing a person leaves nothing to tell who it was.
CREATE TABLE sheet_export (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('pdf', 'docx')),
  specialist INTEGER REFERENCES specialist (id) ON DELETE SET NULL,
  assignment INTEGER REFERENCES assignment (id) ON DELETE SET NULL,
  file TEXT NOT NULL
) STRICT;
CREATE INDEX sheet_export_by_specialist ON sheet_export (specialist);
CREATE INDEX sheet_export_by_assignment ON sheet_export (assignment);

-- How long profiles are kept, in days.
CREATE TABLE retention (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  without_consent INTEGER NOT NULL DEFAULT 28 CHECK (without_consent > 0),
  with_consent INTEGER NOT NULL DEFAULT 365 CHECK (with_consent > 0)
) STRICT;
INSERT INTO retention (id) VALUES (1);
