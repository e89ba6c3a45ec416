-- What was chosen for each kind of report, own texts between the sections included, and the part of the house style that is no picture or colour.
CREATE TABLE report_choice (
  id INTEGER PRIMARY KEY,
  -- A kind of report, or 'style'.
  kind TEXT NOT NULL UNIQUE,
  choices TEXT NOT NULL CHECK (json_valid(choices))
) STRICT;
