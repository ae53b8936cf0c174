-- What one is reminded of while the program runs.
CREATE TABLE reminders (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  at_time TEXT NOT NULL CHECK (at_time GLOB '[0-2][0-9]:[0-5][0-9]' AND at_time < '24:00'),
  overdue_too INTEGER NOT NULL CHECK (overdue_too IN (0, 1)),
  zhima_too INTEGER NOT NULL CHECK (zhima_too IN (0, 1)),
  follow_ups_too INTEGER NOT NULL CHECK (follow_ups_too IN (0, 1)),
  quiet_from TEXT NOT NULL CHECK (quiet_from GLOB '[0-2][0-9]:[0-5][0-9]' AND quiet_from < '24:00'),
  quiet_to TEXT NOT NULL CHECK (quiet_to GLOB '[0-2][0-9]:[0-5][0-9]' AND quiet_to < '24:00'),
  -- what a locked screen shows
  shows TEXT NOT NULL CHECK (shows IN ('plain', 'named', 'amounts'))
) STRICT;

-- How many days before a due date.
CREATE TABLE reminder_days (
  days INTEGER NOT NULL PRIMARY KEY CHECK (days BETWEEN 0 AND 14)
) STRICT;

-- What was shown, so that it is shown once.
CREATE TABLE reminders_shown (
  reminder TEXT NOT NULL PRIMARY KEY CHECK (length(reminder) BETWEEN 1 AND 200),
  shown_on TEXT NOT NULL CHECK (shown_on IS date(shown_on))
) STRICT, WITHOUT ROWID;
