-- What the user notes about the restriction beside debts, incomes and scores. Every note has its day, so that the state
-- of any past day can be told again. Names and dates only: no document number has a column.

-- No row until the questionnaire was filled in.
CREATE TABLE diagnosis (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  answered_on TEXT NOT NULL CHECK (answered_on IS date(answered_on))
) STRICT;

CREATE TABLE diagnosis_answers (
  position INTEGER PRIMARY KEY CHECK (position >= 0),
  diagnosis INTEGER NOT NULL REFERENCES diagnosis (id) ON DELETE CASCADE,
  answer TEXT NOT NULL UNIQUE CHECK (length(answer) BETWEEN 1 AND 64)
) STRICT;

-- Steps that were done.
CREATE TABLE condition_ticks (
  condition TEXT NOT NULL CHECK (length(condition) BETWEEN 1 AND 64),
  step TEXT NOT NULL CHECK (length(step) BETWEEN 1 AND 64),
  done_on TEXT NOT NULL CHECK (done_on IS date(done_on)),
  PRIMARY KEY (condition, step)
) STRICT, WITHOUT ROWID;

-- Facts only the user knows, as noted on a day; NULL takes an earlier note back.
CREATE TABLE condition_facts (
  fact TEXT NOT NULL CHECK (fact IN ('cash-out-last', 'cash-out-none', 'identity-expires', 'service-restored')),
  noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on)),
  value TEXT CHECK (value IS date(value)),
  PRIMARY KEY (fact, noted_on)
) STRICT, WITHOUT ROWID;

-- The next review that the user chose.
CREATE TABLE condition_reviews (
  condition TEXT NOT NULL PRIMARY KEY CHECK (length(condition) BETWEEN 1 AND 64),
  review_on TEXT NOT NULL CHECK (review_on IS date(review_on))
) STRICT, WITHOUT ROWID;

-- What happened: events of the account, calls with support, contacts by collectors, documents that are ready.
CREATE TABLE log_entries (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 64),
  kind TEXT NOT NULL CHECK (kind IN ('account-event', 'support-call', 'collector-contact', 'proof-document')),
  date TEXT NOT NULL CHECK (date IS date(date)),
  note TEXT CHECK (length(note) BETWEEN 1 AND 1000),
  -- account-event
  event TEXT CHECK (event IN ('new-device', 'unusual-place', 'phone', 'bank-card', 'address', 'identity')),
  -- support-call and collector-contact
  channel TEXT,
  person TEXT CHECK (length(person) BETWEEN 1 AND 60),
  -- support-call
  follow_up_on TEXT CHECK (follow_up_on IS date(follow_up_on)),
  -- collector-contact
  time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]' AND time < '24:00'),
  third_party INTEGER CHECK (third_party IN (0, 1)),
  -- proof-document
  document TEXT CHECK (
    document IN ('income-proof', 'bank-statement', 'hardship-proof', 'debt-list', 'identity', 'other')
  ),
  removed_at TEXT CHECK (removed_at IS date(removed_at)),
  CONSTRAINT account_event_terms CHECK ((kind = 'account-event') = (event IS NOT NULL)),
  CONSTRAINT channel_by_kind CHECK (
    CASE kind
      WHEN 'support-call' THEN channel IS NOT NULL AND channel IN ('95188', 'in-app', '12378', '12363', 'other')
      WHEN 'collector-contact' THEN channel IS NOT NULL AND channel IN ('phone', 'message', 'visit', 'other')
      ELSE channel IS NULL AND person IS NULL
    END
  ),
  CONSTRAINT follow_up_by_kind CHECK (kind = 'support-call' OR follow_up_on IS NULL),
  CONSTRAINT follow_up_after_call CHECK (follow_up_on >= date),
  CONSTRAINT collector_contact_terms CHECK (
    (kind = 'collector-contact') = (time IS NOT NULL) AND (kind = 'collector-contact') = (third_party IS NOT NULL)
  ),
  CONSTRAINT proof_document_terms CHECK ((kind = 'proof-document') = (document IS NOT NULL))
) STRICT;
CREATE INDEX log_entries_by_date ON log_entries (date, number);

-- Days of a month with free actions, typed or counted in imported bills.
CREATE TABLE activity_months (
  month TEXT NOT NULL PRIMARY KEY CHECK (month || '-01' IS date(month || '-01')),
  days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 31),
  origin TEXT NOT NULL CHECK (origin IN ('typed', 'bill')),
  noted_on TEXT NOT NULL CHECK (noted_on IS date(noted_on))
) STRICT, WITHOUT ROWID;

-- What was typed from a credit report of a day.
CREATE TABLE credit_reports (
  date TEXT NOT NULL PRIMARY KEY CHECK (date IS date(date)),
  lenders INTEGER NOT NULL CHECK (lenders BETWEEN 0 AND 999),
  enquiries INTEGER NOT NULL CHECK (enquiries BETWEEN 0 AND 999),
  bad_record TEXT NOT NULL CHECK (bad_record IN ('none', 'open', 'settled')),
  settled_on TEXT CHECK (settled_on IS date(settled_on)),
  CONSTRAINT settled_has_its_day CHECK ((bad_record = 'settled') = (settled_on IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- The state of each condition as it was kept with the figures of a day.
CREATE TABLE snapshot_conditions (
  date TEXT NOT NULL REFERENCES snapshots (date) ON DELETE CASCADE,
  condition TEXT NOT NULL CHECK (length(condition) BETWEEN 1 AND 64),
  status TEXT NOT NULL CHECK (status IN ('met', 'under-way', 'unmet', 'unknown', 'not-applicable')),
  PRIMARY KEY (date, condition)
) STRICT, WITHOUT ROWID;
