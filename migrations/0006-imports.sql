-- Bills that were taken in. Of a bill only this is kept: what was made of it, and by which transactions, so that the same
-- one is not taken in twice. No file name, no counterparty but that of an income.
CREATE TABLE bill_imports (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  imported_on TEXT NOT NULL CHECK (imported_on IS date(imported_on)),
  first_day TEXT CHECK (first_day IS date(first_day)),
  last_day TEXT CHECK (last_day IS date(last_day)),
  -- transactions in the bills
  transactions INTEGER NOT NULL CHECK (transactions BETWEEN 0 AND 10000000),
  removed_at TEXT CHECK (removed_at IS date(removed_at)),
  CONSTRAINT days_in_order CHECK ((first_day IS NULL) = (last_day IS NULL) AND first_day <= last_day)
) STRICT;

CREATE TABLE bill_import_sources (
  import TEXT NOT NULL REFERENCES bill_imports (id) ON DELETE CASCADE,
  source TEXT NOT NULL CHECK (source IN ('alipay', 'wechat', 'jd', 'bank')),
  PRIMARY KEY (import, source)
) STRICT, WITHOUT ROWID;

-- The transaction that a payment was recorded from; NULL where the bill gives it no order number.
CREATE TABLE bill_payments (
  payment TEXT NOT NULL PRIMARY KEY REFERENCES recorded_payments (id) ON DELETE CASCADE,
  import TEXT NOT NULL REFERENCES bill_imports (id) ON DELETE CASCADE,
  source TEXT NOT NULL CHECK (source IN ('alipay', 'wechat', 'jd', 'bank')),
  order_id TEXT CHECK (length(order_id) BETWEEN 1 AND 500),
  at TEXT NOT NULL CHECK (length(at) BETWEEN 10 AND 19),
  direction TEXT NOT NULL CHECK (direction IN ('income', 'expense', 'neutral')),
  amount INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 999999999999),
  -- what the bill says of the debt; the debt chosen for it is chosen again
  hint TEXT NOT NULL CHECK (length(hint) BETWEEN 1 AND 200)
) STRICT, WITHOUT ROWID;
CREATE INDEX bill_payments_by_import ON bill_payments (import);

-- Due dates that failed debits showed to be unpaid.
CREATE TABLE bill_answers (
  import TEXT NOT NULL REFERENCES bill_imports (id) ON DELETE CASCADE,
  debt TEXT NOT NULL REFERENCES debts (id) ON DELETE CASCADE,
  due_date TEXT NOT NULL CHECK (due_date IS date(due_date)),
  PRIMARY KEY (import, debt, due_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE bill_incomes (
  income TEXT NOT NULL PRIMARY KEY REFERENCES incomes (id) ON DELETE CASCADE,
  import TEXT NOT NULL REFERENCES bill_imports (id) ON DELETE CASCADE,
  counterparty TEXT NOT NULL CHECK (length(counterparty) BETWEEN 1 AND 500)
) STRICT, WITHOUT ROWID;
CREATE INDEX bill_incomes_by_import ON bill_incomes (import);

-- Days with free activity that an import showed first.
CREATE TABLE bill_days (
  import TEXT NOT NULL REFERENCES bill_imports (id) ON DELETE CASCADE,
  date TEXT NOT NULL CHECK (date IS date(date)),
  PRIMARY KEY (import, date)
) STRICT, WITHOUT ROWID;

-- Counts of the user's own that the count of a bill took the place of.
CREATE TABLE bill_replaced_months (
  import TEXT NOT NULL REFERENCES bill_imports (id) ON DELETE CASCADE,
  month TEXT NOT NULL CHECK (month || '-01' IS date(month || '-01')),
  days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 31),
  noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
  PRIMARY KEY (import, month)
) STRICT, WITHOUT ROWID;

-- What the columns of a table mean, by its heading: said once, known the next time.
CREATE TABLE column_mappings (
  heading TEXT NOT NULL PRIMARY KEY CHECK (length(heading) BETWEEN 1 AND 1000),
  at_column TEXT NOT NULL CHECK (length(at_column) BETWEEN 1 AND 120),
  time_column TEXT CHECK (length(time_column) BETWEEN 1 AND 120),
  sums TEXT NOT NULL CHECK (sums IN ('two-columns', 'sign', 'words')),
  amount_column TEXT CHECK (length(amount_column) BETWEEN 1 AND 120),
  direction_column TEXT CHECK (length(direction_column) BETWEEN 1 AND 120),
  expense_is TEXT CHECK (expense_is IN ('negative', 'positive')),
  income_column TEXT CHECK (length(income_column) BETWEEN 1 AND 120),
  expense_column TEXT CHECK (length(expense_column) BETWEEN 1 AND 120),
  counterparty_column TEXT CHECK (length(counterparty_column) BETWEEN 1 AND 120),
  text_column TEXT CHECK (length(text_column) BETWEEN 1 AND 120),
  order_id_column TEXT CHECK (length(order_id_column) BETWEEN 1 AND 120),
  status_column TEXT CHECK (length(status_column) BETWEEN 1 AND 120),
  -- what the whole table is an account of, in words; NULL where that was not said
  account TEXT CHECK (length(account) BETWEEN 1 AND 60),
  CONSTRAINT columns_by_sums CHECK (
    CASE sums
      WHEN 'two-columns' THEN income_column IS NOT NULL AND expense_column IS NOT NULL AND amount_column IS NULL AND direction_column IS NULL AND expense_is IS NULL
      WHEN 'sign' THEN amount_column IS NOT NULL AND expense_is IS NOT NULL AND direction_column IS NULL AND income_column IS NULL AND expense_column IS NULL
      ELSE amount_column IS NOT NULL AND direction_column IS NOT NULL AND expense_is IS NULL AND income_column IS NULL AND expense_column IS NULL
    END
  )
) STRICT, WITHOUT ROWID;
