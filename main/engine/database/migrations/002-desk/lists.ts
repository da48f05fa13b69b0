/** Tables of the code lists and of what a person arranges: own fields, views, comparison sets. */
export const listTables = `
  CREATE TABLE list (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    key TEXT NOT NULL,
    closed INTEGER CHECK (closed IN (0, 1)),
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    UNIQUE (key)
  ) STRICT;

  CREATE TABLE list_item (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    list TEXT NOT NULL,
    code TEXT NOT NULL,
    position INTEGER,
    active INTEGER CHECK (active IN (0, 1)),
    parent_code TEXT,
    definition TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    UNIQUE (list, code),
    FOREIGN KEY (list) REFERENCES list(key) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;

  CREATE TABLE custom_field (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    record_type TEXT NOT NULL,
    key TEXT NOT NULL,
    field_type TEXT NOT NULL
      CHECK (field_type IN ('text', 'longText', 'integer', 'decimal', 'percent', 'date', 'year', 'yesNo', 'choice', 'choices', 'reference', 'references', 'code', 'url', 'email', 'phone', 'rating')),
    list TEXT,
    "to" TEXT,
    position INTEGER,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom))
  ) STRICT;

  CREATE TABLE saved_view (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    record_type TEXT NOT NULL,
    state TEXT,
    shared INTEGER CHECK (shared IN (0, 1)),
    position INTEGER,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom))
  ) STRICT;

  CREATE TABLE comparison_set (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    record_type TEXT NOT NULL,
    ids TEXT,
    rows TEXT,
    year INTEGER,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom))
  ) STRICT;
`;
