-- Organisation: who answers for the experience, what is in place, how far the organisation is.
CREATE TABLE responsibility_model (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  kind TEXT NOT NULL UNIQUE CHECK (kind IN ('expertTeam', 'department', 'chiefOfficer', 'contactDepartments', 'chain', 'everyone')),
  chosen INTEGER NOT NULL DEFAULT 0 CHECK (chosen IN (0, 1)),
  reason TEXT,
  pros TEXT,
  cons TEXT,
  -- Chain phases it covers here, as JSON; NULL = as usual for the kind.
  covers TEXT CHECK (json_valid(covers)),
  -- What a separate team or department is asked to do, as JSON.
  remit TEXT CHECK (json_valid(remit))
) STRICT;

CREATE TABLE responsibility (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  touchpoint INTEGER NOT NULL REFERENCES touchpoint (id) ON DELETE CASCADE,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('responsible', 'accountable', 'consulted', 'informed')),
  UNIQUE (touchpoint, person)
) STRICT;
CREATE INDEX responsibility_by_person ON responsibility (person);

CREATE TABLE influence_statement (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  statement TEXT NOT NULL CHECK (length(statement) > 0)
) STRICT;
CREATE INDEX influence_statement_by_person ON influence_statement (person);

CREATE TABLE stakeholder_note (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  person INTEGER REFERENCES person (id) ON DELETE SET NULL,
  who TEXT,
  noted_on TEXT,
  kind TEXT CHECK (kind IN ('support', 'cooperation', 'inspiration', 'resistance', 'agreement', 'other')),
  what TEXT NOT NULL CHECK (length(what) > 0),
  attitude TEXT CHECK (attitude IN ('opponent', 'doubtful', 'neutral', 'supporter', 'ally')),
  power INTEGER CHECK (power BETWEEN 1 AND 3),
  interest INTEGER CHECK (interest BETWEEN 1 AND 3),
  agreement TEXT,
  next_step TEXT,
  due_on TEXT,
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
) STRICT;
CREATE INDEX stakeholder_note_by_person ON stakeholder_note (person);

CREATE TABLE precondition (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('sponsor', 'access', 'reportingLine', 'budget', 'time', 'own')),
  department INTEGER REFERENCES department (id) ON DELETE CASCADE,
  name TEXT,
  met INTEGER CHECK (met IN (0, 1)),
  evidence TEXT
) STRICT;
CREATE INDEX precondition_by_department ON precondition (department);

-- Who does each of the eight tasks of the customer experience manager.
CREATE TABLE manager_task (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  task TEXT NOT NULL CHECK (task IN ('design', 'journeys', 'research', 'concepts', 'data', 'customerValue', 'brand', 'culture')),
  person INTEGER REFERENCES person (id) ON DELETE SET NULL,
  who TEXT,
  state TEXT CHECK (state IN ('done', 'partly', 'nobody')),
  notes TEXT
) STRICT;
CREATE INDEX manager_task_by_person ON manager_task (person);

CREATE TABLE maturity_model (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  source TEXT,
  description TEXT,
  lowest INTEGER NOT NULL DEFAULT 1,
  highest INTEGER NOT NULL DEFAULT 5,
  -- When a stage is reached: by the mean, or only when every topic, question or statement of it is.
  rule TEXT NOT NULL DEFAULT 'mean' CHECK (rule IN ('mean', 'topics', 'questions', 'statements')),
  -- Mark from which a statement is met; NULL = three quarters of the scale.
  passing REAL
) STRICT;

CREATE TABLE maturity_stage (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  model INTEGER NOT NULL REFERENCES maturity_model (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  description TEXT,
  -- What to do to get from the stage before to this one.
  step TEXT
) STRICT;
CREATE INDEX maturity_stage_by_model ON maturity_stage (model);

CREATE TABLE maturity_question (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  model INTEGER NOT NULL REFERENCES maturity_model (id) ON DELETE CASCADE,
  topic TEXT,
  text TEXT NOT NULL CHECK (length(text) > 0),
  -- Stage that the statement belongs to, where the rule of the model asks for one.
  stage INTEGER REFERENCES maturity_stage (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX maturity_question_by_model ON maturity_question (model);
CREATE INDEX maturity_question_by_stage ON maturity_question (stage);

CREATE TABLE maturity_round (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  model INTEGER NOT NULL REFERENCES maturity_model (id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (length(name) > 0),
  held_on TEXT
) STRICT;
CREATE INDEX maturity_round_by_model ON maturity_round (model);

CREATE TABLE maturity_answer (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  round INTEGER NOT NULL REFERENCES maturity_round (id) ON DELETE CASCADE,
  question INTEGER NOT NULL REFERENCES maturity_question (id) ON DELETE CASCADE,
  respondent TEXT NOT NULL CHECK (length(respondent) > 0),
  score REAL,
  evidence TEXT,
  UNIQUE (round, question, respondent)
) STRICT;
CREATE INDEX maturity_answer_by_question ON maturity_answer (question);

-- Figures nobody knows exactly, each with a range: margin, retention, cost of an hour.
CREATE TABLE assumption (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
  low REAL,
  likely REAL,
  high REAL,
  source TEXT
) STRICT;

-- Own entries of the glossary and the fact library.
CREATE TABLE library_entry (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  position REAL NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('term', 'fact', 'misunderstanding')),
  name TEXT NOT NULL CHECK (length(name) > 0),
  text TEXT,
  synonyms TEXT,
  source TEXT,
  dated TEXT
) STRICT;
