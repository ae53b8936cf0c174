-- What a lender showed of a debt at the end of a day, and that was taken over. What was left out is NULL. `removed_at`
-- hides one so that its removal can be undone.
CREATE TABLE statement_checks (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  debt TEXT NOT NULL REFERENCES debts (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date IS date(date)),
  balance INTEGER NOT NULL CHECK (balance BETWEEN 0 AND 999999999999),
  overdue INTEGER CHECK (overdue BETWEEN 0 AND 999999999999),
  next_due INTEGER CHECK (next_due BETWEEN 0 AND 999999999999),
  note TEXT CHECK (length(note) BETWEEN 1 AND 200),
  recorded_sequence INTEGER NOT NULL CHECK (recorded_sequence > 0),
  removed_at TEXT CHECK (removed_at IS date(removed_at))
) STRICT;
CREATE INDEX statement_checks_by_debt ON statement_checks (debt, date);
CREATE INDEX statement_checks_by_date ON statement_checks (date, number);

-- How far it moved the position, as last known: it stays when the balance is typed anew after it.
CREATE TABLE statement_corrections (
  statement TEXT NOT NULL PRIMARY KEY REFERENCES statement_checks (id) ON DELETE CASCADE,
  principal_change INTEGER NOT NULL CHECK (principal_change BETWEEN -99999999999999 AND 99999999999999),
  interest_change INTEGER NOT NULL CHECK (interest_change BETWEEN -99999999999999 AND 99999999999999),
  fees_change INTEGER NOT NULL CHECK (fees_change BETWEEN -99999999999999 AND 99999999999999),
  overdue_change INTEGER NOT NULL CHECK (overdue_change BETWEEN -99999999999999 AND 99999999999999)
) STRICT, WITHOUT ROWID;

-- What the lender calls an agreement, and the day the user marked it broken.
ALTER TABLE agreements ADD COLUMN reference TEXT CHECK (length(reference) BETWEEN 1 AND 60);
ALTER TABLE agreements ADD COLUMN broken_on TEXT
  CONSTRAINT broken_after_it_began CHECK (broken_on IS NULL OR (broken_on IS date(broken_on) AND broken_on >= since));

-- The debt as it was entered before an agreement was recorded, so that the record can be taken back as long as nothing
-- of its figures was typed since: `agreed_sequence` is then still the one of its balance.
CREATE TABLE agreement_bases (
  debt TEXT NOT NULL PRIMARY KEY REFERENCES debts (id) ON DELETE CASCADE,
  entered TEXT NOT NULL CHECK (json_valid(entered)),
  balance_sequence INTEGER NOT NULL CHECK (balance_sequence > 0),
  agreed_sequence INTEGER NOT NULL CHECK (agreed_sequence > 0)
) STRICT, WITHOUT ROWID;
