-- What became of the due dates that have passed, as far as it is known. No reference to debts: what happened stays when a
-- balance is typed anew or a debt is deleted.
CREATE TABLE due_outcomes (
  debt TEXT NOT NULL CHECK (length(debt) BETWEEN 1 AND 64),
  due_date TEXT NOT NULL CHECK (due_date IS date(due_date)),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  required INTEGER NOT NULL CHECK (required > 0),
  paid INTEGER NOT NULL CHECK (paid BETWEEN 0 AND required),
  result TEXT NOT NULL CHECK (result IN ('on-time', 'late', 'partly', 'not-paid', 'unconfirmed')),
  settled_on TEXT CHECK (settled_on IS date(settled_on)),
  PRIMARY KEY (due_date, debt),
  CONSTRAINT result_by_paid CHECK (
    CASE result
      WHEN 'on-time' THEN settled_on IS NOT NULL AND settled_on <= due_date AND paid = required
      WHEN 'late' THEN settled_on IS NOT NULL AND settled_on > due_date AND paid = required
      WHEN 'partly' THEN settled_on IS NULL AND paid BETWEEN 1 AND required - 1
      WHEN 'not-paid' THEN settled_on IS NULL AND paid = 0
      ELSE settled_on IS NULL AND paid < required
    END
  )
) STRICT, WITHOUT ROWID;
CREATE INDEX due_outcomes_by_debt ON due_outcomes (debt, due_date);

-- What is left of the arrears that an agreement covers: overdue again if it is broken.
ALTER TABLE agreements ADD COLUMN covered_principal INTEGER CHECK (covered_principal BETWEEN 0 AND 999999999999);
ALTER TABLE agreements ADD COLUMN covered_interest INTEGER CHECK (covered_interest BETWEEN 0 AND 999999999999);
ALTER TABLE agreements ADD COLUMN covered_fees INTEGER CHECK (covered_fees BETWEEN 0 AND 999999999999);
ALTER TABLE agreements ADD COLUMN covered_since TEXT
  CONSTRAINT covered_is_whole CHECK (
    (covered_since IS NULL OR covered_since IS date(covered_since))
    AND (covered_principal IS NULL) = (covered_since IS NULL)
    AND (covered_interest IS NULL) = (covered_since IS NULL)
    AND (covered_fees IS NULL) = (covered_since IS NULL)
  );

-- Beside the figures of a day: its regular income as it was known, and what the ratios were divided by (twelfths of a
-- fen), so that a correction of the past divides by what was known then. NULL where no income was entered, and in older
-- rows.
ALTER TABLE snapshots ADD COLUMN income INTEGER CHECK (income >= 0);
ALTER TABLE snapshots ADD COLUMN income_ahead INTEGER CHECK (income_ahead >= 0);
-- NULL in older rows.
ALTER TABLE snapshot_debts ADD COLUMN principal INTEGER CHECK (principal BETWEEN 0 AND owed);

-- Payments since a debt's balance are found without reading the older ones.
DROP INDEX recorded_payments_by_debt;
CREATE INDEX recorded_payments_by_debt ON recorded_payments (debt, date);
-- Few are: the others are counted as all but these.
CREATE INDEX recorded_payments_removed ON recorded_payments (removed_at) WHERE removed_at IS NOT NULL;

-- How a payment was split, as last known: it stays when the balance is typed anew after it.
CREATE TABLE payment_splits (
  payment TEXT NOT NULL PRIMARY KEY REFERENCES recorded_payments (id) ON DELETE CASCADE,
  fees INTEGER NOT NULL CHECK (fees BETWEEN 0 AND 999999999999),
  interest INTEGER NOT NULL CHECK (interest BETWEEN 0 AND 999999999999),
  principal INTEGER NOT NULL CHECK (principal BETWEEN 0 AND 999999999999),
  excess INTEGER NOT NULL CHECK (excess BETWEEN 0 AND 999999999999)
) STRICT, WITHOUT ROWID;

-- Plans that were kept to be measured against, the newest last. Debts are named as they were: a deleted one stays in it.
CREATE TABLE kept_plans (
  number INTEGER PRIMARY KEY,
  kept_on TEXT NOT NULL CHECK (kept_on IS date(kept_on)),
  strategy TEXT NOT NULL CHECK (
    strategy IN ('fastest-unlock', 'avalanche', 'snowball', 'cash-flow', 'utilisation', 'custom', 'minimums')
  ),
  overdue_cleared_on TEXT CHECK (overdue_cleared_on IS date(overdue_cleared_on)),
  ratio_target_on TEXT CHECK (ratio_target_on IS date(ratio_target_on)),
  debt_free_on TEXT CHECK (debt_free_on IS date(debt_free_on)),
  -- Interest and fees that the plan pays, and that required payments alone would pay; NULL where they come to no end.
  cost INTEGER CHECK (cost >= 0),
  minimums_cost INTEGER CHECK (minimums_cost >= 0)
) STRICT;

CREATE TABLE kept_plan_debts (
  plan INTEGER NOT NULL REFERENCES kept_plans (number) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  debt TEXT NOT NULL CHECK (length(debt) BETWEEN 1 AND 64),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  -- before anything is paid on the day of the plan
  owed INTEGER NOT NULL CHECK (owed >= 0),
  overdue INTEGER NOT NULL CHECK (overdue BETWEEN 0 AND owed),
  PRIMARY KEY (plan, position),
  UNIQUE (plan, debt)
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_plan_points (
  plan INTEGER NOT NULL,
  position INTEGER NOT NULL,
  date TEXT NOT NULL CHECK (date IS date(date)),
  owed INTEGER NOT NULL CHECK (owed >= 0),
  overdue INTEGER NOT NULL CHECK (overdue BETWEEN 0 AND owed),
  PRIMARY KEY (plan, position, date),
  FOREIGN KEY (plan, position) REFERENCES kept_plan_debts (plan, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
