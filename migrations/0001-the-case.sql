-- The case as the user enters it. Money is integer fen, dates are civil dates, rates are decimal text.
-- `number` keeps the order of entry; `removed_at` hides an entry so that its removal can be undone.

-- Counts every figure that is typed or recorded, so that of two things of one day the later is known.
CREATE TABLE sequence (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  value INTEGER NOT NULL CHECK (value >= 0)
) STRICT;
INSERT INTO sequence (id, value) VALUES (1, 0);

CREATE TABLE settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  locale TEXT NOT NULL CHECK (locale IN ('system', 'zh-CN', 'en')),
  theme TEXT NOT NULL CHECK (theme IN ('system', 'light', 'dark'))
) STRICT;
INSERT INTO settings (id, locale, theme) VALUES (1, 'system', 'system');

-- What the entries below are: the sample or the user's own, and the copy that takes the last import back.
CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  import_copy TEXT CHECK (length(import_copy) BETWEEN 1 AND 200)
) STRICT;
INSERT INTO workspace (id, sample, import_copy) VALUES (1, 0, NULL);

CREATE TABLE debts (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  kind TEXT NOT NULL CHECK (kind IN ('revolving', 'instalment', 'fee-instalment', 'simple', 'informal')),
  product TEXT CHECK (length(product) <= 64),
  platform TEXT CHECK (length(platform) <= 64),
  on_credit_report INTEGER CHECK (on_credit_report IN (0, 1)),
  balance INTEGER NOT NULL CHECK (balance BETWEEN 0 AND 999999999999),
  balance_as_of TEXT NOT NULL CHECK (balance_as_of IS date(balance_as_of)),
  balance_sequence INTEGER NOT NULL CHECK (balance_sequence > 0),
  credit_limit INTEGER CHECK (credit_limit BETWEEN 0 AND 999999999999),
  overdue_principal INTEGER CHECK (overdue_principal >= 0),
  overdue_interest INTEGER CHECK (overdue_interest BETWEEN 0 AND 999999999999),
  overdue_fees INTEGER CHECK (overdue_fees BETWEEN 0 AND 999999999999),
  overdue_since TEXT CHECK (overdue_since IS date(overdue_since)),
  settled_until TEXT CHECK (settled_until IS date(settled_until)),
  charged_interest INTEGER CHECK (charged_interest BETWEEN 0 AND 999999999999),
  charged_fees INTEGER CHECK (charged_fees BETWEEN 0 AND 999999999999),
  rate TEXT CHECK (rate GLOB '[0-9]*' AND rate NOT GLOB '*[^0-9.]*'),
  rate_period TEXT CHECK (rate_period IN ('daily', 'monthly', 'annual')),
  rate_day_count INTEGER CHECK (rate_day_count IN (360, 365)),
  penalty_rate TEXT CHECK (penalty_rate GLOB '[0-9]*' AND penalty_rate NOT GLOB '*[^0-9.]*'),
  penalty_rate_period TEXT CHECK (penalty_rate_period IN ('daily', 'monthly', 'annual')),
  penalty_rate_day_count INTEGER CHECK (penalty_rate_day_count IN (360, 365)),
  grace_days INTEGER CHECK (grace_days BETWEEN 0 AND 31),
  late_fee_share TEXT CHECK (late_fee_share GLOB '[0-9]*' AND late_fee_share NOT GLOB '*[^0-9.]*'),
  late_fee_floor INTEGER CHECK (late_fee_floor BETWEEN 0 AND 999999999999),
  late_fee_cap INTEGER CHECK (late_fee_cap BETWEEN 0 AND 999999999999),
  prepay TEXT CHECK (prepay IN ('allowed', 'forbidden')),
  prepay_fee TEXT CHECK (prepay_fee GLOB '[0-9]*' AND prepay_fee NOT GLOB '*[^0-9.]*'),
  due_day INTEGER CHECK (due_day BETWEEN 1 AND 31),
  -- revolving
  accrues TEXT CHECK (accrues IN ('after-due', 'daily')),
  statement_day INTEGER CHECK (statement_day BETWEEN 1 AND 31),
  statement_billed INTEGER CHECK (statement_billed BETWEEN 0 AND 999999999999),
  statement_carried INTEGER CHECK (statement_carried BETWEEN 0 AND 999999999999),
  statement_minimum_due INTEGER CHECK (statement_minimum_due BETWEEN 0 AND 999999999999),
  minimum_share TEXT CHECK (minimum_share GLOB '[0-9]*' AND minimum_share NOT GLOB '*[^0-9.]*'),
  minimum_floor INTEGER CHECK (minimum_floor BETWEEN 0 AND 999999999999),
  -- instalment and fee-instalment
  method TEXT CHECK (method IN ('equal-payment', 'equal-principal', 'interest-only')),
  remaining_periods INTEGER CHECK (remaining_periods BETWEEN 1 AND 600),
  instalment INTEGER CHECK (instalment BETWEEN 1 AND 999999999999),
  original_principal INTEGER CHECK (original_principal BETWEEN 1 AND 999999999999),
  periods INTEGER CHECK (periods BETWEEN 1 AND 600),
  total_fee_rate TEXT CHECK (total_fee_rate GLOB '[0-9]*' AND total_fee_rate NOT GLOB '*[^0-9.]*'),
  remaining_fees TEXT CHECK (remaining_fees IN ('waived', 'due')),
  -- simple
  minimum_amount INTEGER CHECK (minimum_amount BETWEEN 0 AND 999999999999),
  -- informal
  due_date TEXT CHECK (due_date IS date(due_date)),
  removed_at TEXT CHECK (removed_at IS date(removed_at)),

  CONSTRAINT overdue_is_whole CHECK (
    (overdue_since IS NULL) = (overdue_principal IS NULL)
    AND (overdue_since IS NULL) = (overdue_interest IS NULL)
    AND (overdue_since IS NULL) = (overdue_fees IS NULL)
  ),
  CONSTRAINT overdue_within_balance CHECK (overdue_principal <= balance),
  CONSTRAINT charged_is_whole CHECK ((charged_interest IS NULL) = (charged_fees IS NULL)),
  CONSTRAINT rate_is_whole CHECK ((rate IS NULL) = (rate_period IS NULL)),
  CONSTRAINT day_count_is_annual CHECK (rate_day_count IS NULL OR rate_period IS 'annual'),
  CONSTRAINT penalty_rate_is_whole CHECK ((penalty_rate IS NULL) = (penalty_rate_period IS NULL)),
  CONSTRAINT penalty_day_count_is_annual CHECK (penalty_rate_day_count IS NULL OR penalty_rate_period IS 'annual'),
  CONSTRAINT late_fee_is_whole CHECK (
    (late_fee_share IS NULL) = (late_fee_floor IS NULL) AND (late_fee_cap IS NULL OR late_fee_share IS NOT NULL)
  ),
  CONSTRAINT late_fee_cap_above_floor CHECK (late_fee_cap >= late_fee_floor),
  CONSTRAINT revolving_terms CHECK (
    CASE kind
      WHEN 'revolving' THEN
        accrues IS NOT NULL AND statement_day IS NOT NULL AND minimum_share IS NOT NULL AND minimum_floor IS NOT NULL
      ELSE
        accrues IS NULL AND statement_day IS NULL AND statement_billed IS NULL AND statement_carried IS NULL
        AND statement_minimum_due IS NULL AND minimum_share IS NULL AND minimum_floor IS NULL
    END
  ),
  CONSTRAINT statement_within_balance CHECK (
    coalesce(statement_billed, 0) + coalesce(statement_carried, 0) + coalesce(overdue_principal, 0) <= balance
  ),
  CONSTRAINT instalment_terms CHECK (
    CASE kind
      WHEN 'instalment' THEN method IS NOT NULL AND (rate IS NOT NULL OR (method = 'equal-payment' AND instalment IS NOT NULL))
      ELSE method IS NULL AND instalment IS NULL
    END
  ),
  CONSTRAINT fee_instalment_terms CHECK (
    CASE kind
      WHEN 'fee-instalment' THEN
        original_principal IS NOT NULL AND periods IS NOT NULL AND total_fee_rate IS NOT NULL AND remaining_fees IS NOT NULL
        AND original_principal >= balance AND periods >= remaining_periods
      ELSE original_principal IS NULL AND periods IS NULL AND total_fee_rate IS NULL AND remaining_fees IS NULL
    END
  ),
  CONSTRAINT simple_terms CHECK ((kind = 'simple') = (minimum_amount IS NOT NULL)),
  CONSTRAINT informal_terms CHECK (kind = 'informal' OR due_date IS NULL),
  CONSTRAINT rate_by_kind CHECK (
    CASE kind WHEN 'revolving' THEN rate IS NOT NULL WHEN 'simple' THEN rate IS NOT NULL WHEN 'instalment' THEN 1 ELSE rate IS NULL END
  ),
  CONSTRAINT due_day_by_kind CHECK ((kind = 'informal') = (due_day IS NULL)),
  CONSTRAINT remaining_periods_by_kind CHECK ((kind IN ('instalment', 'fee-instalment')) = (remaining_periods IS NOT NULL)),
  CONSTRAINT prepay_by_kind CHECK (
    kind IN ('instalment', 'fee-instalment', 'simple') OR (prepay IS NULL AND prepay_fee IS NULL)
  )
) STRICT;

-- Rates that change: a promotion that ends, a repricing.
CREATE TABLE rate_steps (
  debt TEXT NOT NULL REFERENCES debts (id) ON DELETE CASCADE,
  date TEXT NOT NULL CHECK (date IS date(date)),
  rate TEXT NOT NULL CHECK (rate GLOB '[0-9]*' AND rate NOT GLOB '*[^0-9.]*'),
  rate_period TEXT NOT NULL CHECK (rate_period IN ('daily', 'monthly', 'annual')),
  rate_day_count INTEGER CHECK (rate_day_count IN (360, 365)),
  PRIMARY KEY (debt, date),
  CONSTRAINT day_count_is_annual CHECK (rate_day_count IS NULL OR rate_period = 'annual')
) STRICT, WITHOUT ROWID;

-- Plans the lender accepted.
CREATE TABLE agreements (
  debt TEXT NOT NULL PRIMARY KEY REFERENCES debts (id) ON DELETE CASCADE,
  since TEXT NOT NULL CHECK (since IS date(since)),
  interest TEXT NOT NULL CHECK (interest IN ('waived', 'kept'))
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement_instalments (
  debt TEXT NOT NULL REFERENCES agreements (debt) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  date TEXT NOT NULL CHECK (date IS date(date)),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 999999999999),
  PRIMARY KEY (debt, position)
) STRICT, WITHOUT ROWID;

-- Due dates waiting for an answer or for their grace days, that an imported case carries; those since `balance_as_of` are computed.
CREATE TABLE carried_dues (
  debt TEXT NOT NULL REFERENCES debts (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  due_date TEXT NOT NULL CHECK (due_date IS date(due_date)),
  overdue_on TEXT CHECK (overdue_on IS date(overdue_on)),
  principal INTEGER NOT NULL CHECK (principal BETWEEN 0 AND 999999999999),
  interest INTEGER NOT NULL CHECK (interest BETWEEN 0 AND 999999999999),
  fees INTEGER NOT NULL CHECK (fees BETWEEN 0 AND 999999999999),
  PRIMARY KEY (debt, position)
) STRICT, WITHOUT ROWID;

-- Either once (`once_on`) or recurring (`every_unit` and `starts_on`).
CREATE TABLE incomes (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 999999999999),
  every_unit TEXT CHECK (every_unit IN ('month', 'week', 'year')),
  every_weekday INTEGER CHECK (every_weekday BETWEEN 1 AND 7),
  every_month INTEGER CHECK (every_month BETWEEN 1 AND 12),
  every_day INTEGER CHECK (every_day BETWEEN 1 AND 31),
  starts_on TEXT CHECK (starts_on IS date(starts_on)),
  ends_on TEXT CHECK (ends_on IS date(ends_on)),
  once_on TEXT CHECK (once_on IS date(once_on)),
  varies_spread TEXT CHECK (varies_spread GLOB '[0-9]*' AND varies_spread NOT GLOB '*[^0-9.]*'),
  varies_gap TEXT CHECK (varies_gap GLOB '[0-9]*' AND varies_gap NOT GLOB '*[^0-9.]*'),
  removed_at TEXT CHECK (removed_at IS date(removed_at)),
  CONSTRAINT once_or_recurring CHECK (
    CASE WHEN once_on IS NULL THEN every_unit IS NOT NULL AND starts_on IS NOT NULL
    ELSE every_unit IS NULL AND starts_on IS NULL AND ends_on IS NULL END
  ),
  CONSTRAINT day_by_unit CHECK (
    (every_weekday IS NOT NULL) = (every_unit IS 'week')
    AND (every_month IS NOT NULL) = (every_unit IS 'year')
    AND (every_day IS NOT NULL) = (every_unit IS 'month' OR every_unit IS 'year')
  ),
  CONSTRAINT ends_after_start CHECK (ends_on >= starts_on),
  CONSTRAINT varies_is_whole CHECK ((varies_spread IS NULL) = (varies_gap IS NULL))
) STRICT;

CREATE TABLE expenses (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 999999999999),
  every_unit TEXT CHECK (every_unit IN ('month', 'week', 'year')),
  every_weekday INTEGER CHECK (every_weekday BETWEEN 1 AND 7),
  every_month INTEGER CHECK (every_month BETWEEN 1 AND 12),
  every_day INTEGER CHECK (every_day BETWEEN 1 AND 31),
  starts_on TEXT CHECK (starts_on IS date(starts_on)),
  ends_on TEXT CHECK (ends_on IS date(ends_on)),
  once_on TEXT CHECK (once_on IS date(once_on)),
  removed_at TEXT CHECK (removed_at IS date(removed_at)),
  CONSTRAINT once_or_recurring CHECK (
    CASE WHEN once_on IS NULL THEN every_unit IS NOT NULL AND starts_on IS NOT NULL
    ELSE every_unit IS NULL AND starts_on IS NULL AND ends_on IS NULL END
  ),
  CONSTRAINT day_by_unit CHECK (
    (every_weekday IS NOT NULL) = (every_unit IS 'week')
    AND (every_month IS NOT NULL) = (every_unit IS 'year')
    AND (every_day IS NOT NULL) = (every_unit IS 'month' OR every_unit IS 'year')
  ),
  CONSTRAINT ends_after_start CHECK (ends_on >= starts_on)
) STRICT;

-- No row until cash is entered.
CREATE TABLE cash (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  on_hand INTEGER NOT NULL CHECK (on_hand BETWEEN 0 AND 999999999999),
  buffer INTEGER NOT NULL CHECK (buffer BETWEEN 0 AND 999999999999),
  as_of TEXT NOT NULL CHECK (as_of IS date(as_of)),
  entered_sequence INTEGER NOT NULL CHECK (entered_sequence > 0)
) STRICT;

CREATE TABLE scores (
  date TEXT NOT NULL PRIMARY KEY CHECK (date IS date(date)),
  zhima INTEGER NOT NULL CHECK (zhima BETWEEN 350 AND 950)
) STRICT, WITHOUT ROWID;

CREATE TABLE restriction (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  since TEXT NOT NULL CHECK (since IS date(since)),
  platform TEXT NOT NULL CHECK (length(platform) BETWEEN 1 AND 64)
) STRICT;

CREATE TABLE restriction_causes (
  position INTEGER PRIMARY KEY CHECK (position >= 0),
  restriction INTEGER NOT NULL REFERENCES restriction (id) ON DELETE CASCADE,
  cause TEXT NOT NULL CHECK (length(cause) BETWEEN 1 AND 64)
) STRICT;

-- No row until a setting is chosen; until then the defaults of the plan hold.
CREATE TABLE plan_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  strategy TEXT NOT NULL CHECK (
    strategy IN ('fastest-unlock', 'avalanche', 'snowball', 'cash-flow', 'utilisation', 'custom', 'minimums')
  ),
  horizon_months INTEGER NOT NULL CHECK (horizon_months BETWEEN 1 AND 600),
  ratio_target TEXT NOT NULL CHECK (ratio_target GLOB '[0-9]*' AND ratio_target NOT GLOB '*[^0-9.]*'),
  monthly_budget INTEGER CHECK (monthly_budget BETWEEN 0 AND 999999999999),
  budget_day INTEGER CHECK (budget_day BETWEEN 1 AND 31)
) STRICT;

CREATE TABLE plan_order (
  position INTEGER PRIMARY KEY CHECK (position >= 0),
  debt TEXT NOT NULL UNIQUE REFERENCES debts (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE plan_extras (
  position INTEGER PRIMARY KEY CHECK (position >= 0),
  happens_on TEXT NOT NULL CHECK (happens_on IS date(happens_on)),
  amount INTEGER NOT NULL CHECK (amount BETWEEN -999999999999 AND 999999999999),
  name TEXT CHECK (length(name) <= 60)
) STRICT;

-- A payment outlives the removal of its debt: the money was paid.
CREATE TABLE recorded_payments (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  debt TEXT NOT NULL REFERENCES debts (id) ON DELETE RESTRICT,
  date TEXT NOT NULL CHECK (date IS date(date)),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 999999999999),
  note TEXT CHECK (length(note) BETWEEN 1 AND 200),
  recorded_sequence INTEGER NOT NULL CHECK (recorded_sequence > 0),
  removed_at TEXT CHECK (removed_at IS date(removed_at))
) STRICT;
CREATE INDEX recorded_payments_by_debt ON recorded_payments (debt);
CREATE INDEX recorded_payments_by_date ON recorded_payments (date, number);

CREATE TABLE due_answers (
  debt TEXT NOT NULL REFERENCES debts (id) ON DELETE CASCADE,
  due_date TEXT NOT NULL CHECK (due_date IS date(due_date)),
  answer TEXT NOT NULL CHECK (answer = 'not-paid'),
  PRIMARY KEY (debt, due_date)
) STRICT, WITHOUT ROWID;

-- The figures of a day as they were known on it. No reference to debts: a deleted debt stays in the past.
CREATE TABLE snapshots (
  date TEXT NOT NULL PRIMARY KEY CHECK (date IS date(date)),
  owed INTEGER NOT NULL CHECK (owed >= 0),
  overdue INTEGER NOT NULL CHECK (overdue BETWEEN 0 AND owed),
  principal INTEGER NOT NULL CHECK (principal BETWEEN 0 AND owed),
  ratio TEXT CHECK (ratio GLOB '[0-9]*.[0-9][0-9][0-9][0-9]'),
  ratio_reported TEXT CHECK (ratio_reported GLOB '[0-9]*.[0-9][0-9][0-9][0-9]'),
  utilisation TEXT CHECK (utilisation GLOB '[0-9]*.[0-9][0-9][0-9][0-9]'),
  zhima INTEGER CHECK (zhima BETWEEN 350 AND 950)
) STRICT, WITHOUT ROWID;

CREATE TABLE snapshot_debts (
  date TEXT NOT NULL REFERENCES snapshots (date) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  debt TEXT NOT NULL CHECK (length(debt) BETWEEN 1 AND 64),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  owed INTEGER NOT NULL CHECK (owed >= 0),
  overdue INTEGER NOT NULL CHECK (overdue BETWEEN 0 AND owed),
  PRIMARY KEY (date, position),
  UNIQUE (date, debt)
) STRICT, WITHOUT ROWID;

-- Records of an imported case file that this version does not read, kept as they came so that an export loses nothing.
CREATE TABLE records (
  key TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL CHECK (json_valid(text))
) STRICT, WITHOUT ROWID;
