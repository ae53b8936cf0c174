-- Suppositions kept under a name. `number` keeps the order of creation; `removed_at` hides one so that its removal can
-- be undone.

CREATE TABLE what_ifs (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  removed_at TEXT CHECK (removed_at IS date(removed_at))
) STRICT;

-- Parts apply in their order. Each kind has columns of its own; debts that a part names in a list stand below.
CREATE TABLE what_if_parts (
  what_if TEXT NOT NULL REFERENCES what_ifs (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 19),
  kind TEXT NOT NULL CHECK (
    kind IN ('extra-monthly', 'lump-sum', 'income-change', 'dear-month', 'consolidation', 'prepayment', 'negotiation')
  ),
  -- extra-monthly, lump-sum, dear-month and prepayment
  amount INTEGER CHECK (amount BETWEEN 1 AND 999999999999),
  -- lump-sum and dear-month
  happens_on TEXT CHECK (happens_on IS date(happens_on)),
  -- income-change: -1 takes the incomes away, 10 adds ten times as much
  share TEXT CHECK (
    (share GLOB '[0-9]*' OR share GLOB '-[0-9]*') AND ltrim(share, '-') NOT GLOB '*[^0-9.]*'
    AND CAST(share AS REAL) BETWEEN -1 AND 10
  ),
  starts_on TEXT CHECK (starts_on IS date(starts_on)),
  -- consolidation
  loan_name TEXT CHECK (length(loan_name) BETWEEN 1 AND 60),
  rate TEXT CHECK (rate GLOB '[0-9]*' AND rate NOT GLOB '*[^0-9.]*'),
  rate_period TEXT CHECK (rate_period IN ('daily', 'monthly', 'annual')),
  rate_day_count INTEGER CHECK (rate_day_count IN (360, 365)),
  periods INTEGER CHECK (periods BETWEEN 1 AND 600),
  due_day INTEGER CHECK (due_day BETWEEN 1 AND 31),
  loan_fee INTEGER CHECK (loan_fee BETWEEN 0 AND 999999999999),
  -- prepayment; a debt that is removed stays named here
  debt TEXT REFERENCES debts (id) ON DELETE RESTRICT,
  PRIMARY KEY (what_if, position),
  CONSTRAINT amount_by_kind CHECK (
    (kind IN ('extra-monthly', 'lump-sum', 'dear-month', 'prepayment')) = (amount IS NOT NULL)
  ),
  CONSTRAINT day_by_kind CHECK ((kind IN ('lump-sum', 'dear-month')) = (happens_on IS NOT NULL)),
  CONSTRAINT income_change_terms CHECK (
    (kind = 'income-change') = (share IS NOT NULL) AND (kind = 'income-change') = (starts_on IS NOT NULL)
  ),
  CONSTRAINT consolidation_terms CHECK (
    CASE kind
      WHEN 'consolidation' THEN
        loan_name IS NOT NULL AND rate IS NOT NULL AND rate_period IS NOT NULL AND periods IS NOT NULL
        AND due_day IS NOT NULL AND loan_fee IS NOT NULL
      ELSE
        loan_name IS NULL AND rate IS NULL AND rate_period IS NULL AND rate_day_count IS NULL AND periods IS NULL
        AND due_day IS NULL AND loan_fee IS NULL
    END
  ),
  CONSTRAINT day_count_is_annual CHECK (rate_day_count IS NULL OR rate_period = 'annual'),
  CONSTRAINT prepayment_terms CHECK ((kind = 'prepayment') = (debt IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Debts that a consolidation joins.
CREATE TABLE what_if_debts (
  what_if TEXT NOT NULL,
  part INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  debt TEXT NOT NULL REFERENCES debts (id) ON DELETE RESTRICT,
  PRIMARY KEY (what_if, part, position),
  UNIQUE (what_if, part, debt),
  FOREIGN KEY (what_if, part) REFERENCES what_if_parts (what_if, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Instalments that a negotiation reaches.
CREATE TABLE what_if_agreements (
  what_if TEXT NOT NULL,
  part INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  debt TEXT NOT NULL REFERENCES debts (id) ON DELETE RESTRICT,
  months INTEGER NOT NULL CHECK (months BETWEEN 1 AND 60),
  instalment INTEGER NOT NULL CHECK (instalment BETWEEN 1 AND 999999999999),
  interest TEXT NOT NULL CHECK (interest IN ('kept', 'waived')),
  PRIMARY KEY (what_if, part, position),
  UNIQUE (what_if, part, debt),
  FOREIGN KEY (what_if, part) REFERENCES what_if_parts (what_if, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
