/** Tables of indicators and their values. */
export const numberTables = `
  CREATE TABLE indicator (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    slug TEXT NOT NULL,
    topic TEXT,
    definition TEXT,
    definition_en TEXT,
    unit TEXT,
    unit_en TEXT,
    value_type TEXT NOT NULL
      CHECK (value_type IN ('number', 'text')),
    decimals INTEGER,
    polarity TEXT NOT NULL
      CHECK (polarity IN ('higher', 'lower', 'none')),
    aggregation TEXT NOT NULL
      CHECK (aggregation IN ('sum', 'mean', 'weighted', 'none')),
    weight_by_id TEXT REFERENCES indicator(id) DEFERRABLE INITIALLY DEFERRED,
    source TEXT,
    source_url TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    topic_list TEXT GENERATED ALWAYS AS ('indicator_topic') VIRTUAL,
    FOREIGN KEY (topic_list, topic) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX indicator_weight_by_id ON indicator(weight_by_id);
  CREATE INDEX indicator_key ON indicator(slug);

  CREATE TABLE indicator_value (
    id TEXT PRIMARY KEY,
    indicator_id TEXT NOT NULL REFERENCES indicator(id) DEFERRABLE INITIALLY DEFERRED,
    locality_id TEXT NOT NULL REFERENCES locality(id) DEFERRABLE INITIALLY DEFERRED,
    year INTEGER,
    period_label TEXT,
    period_from TEXT
      CHECK (period_from GLOB '[0-9][0-9][0-9][0-9]' OR period_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR period_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    period_to TEXT
      CHECK (period_to GLOB '[0-9][0-9][0-9][0-9]' OR period_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR period_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    value REAL,
    text_value TEXT,
    status TEXT
      CHECK (status IN ('no_cases', 'unknown', 'not_meaningful', 'low_reliability', 'below_half_unit', 'provisional', 'computed')),
    sign TEXT,
    source_id TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom))
  ) STRICT;
  CREATE INDEX indicator_value_indicator_id ON indicator_value(indicator_id);
  CREATE INDEX indicator_value_locality_id ON indicator_value(locality_id);
  CREATE INDEX indicator_value_source_id ON indicator_value(source_id);

  CREATE TABLE indicator_national (
    id TEXT PRIMARY KEY,
    indicator_id TEXT NOT NULL REFERENCES indicator(id) DEFERRABLE INITIALLY DEFERRED,
    year INTEGER,
    period_label TEXT,
    value REAL,
    status TEXT
      CHECK (status IN ('no_cases', 'unknown', 'not_meaningful', 'low_reliability', 'below_half_unit', 'provisional', 'computed')),
    source_id TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom))
  ) STRICT;
  CREATE INDEX indicator_national_indicator_id ON indicator_national(indicator_id);
  CREATE INDEX indicator_national_source_id ON indicator_national(source_id);

  CREATE TABLE indicator_header (
    id TEXT PRIMARY KEY,
    indicator_id TEXT NOT NULL REFERENCES indicator(id) DEFERRABLE INITIALLY DEFERRED,
    header TEXT NOT NULL,
    year INTEGER,
    sheet TEXT,
    source TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom))
  ) STRICT;
  CREATE INDEX indicator_header_indicator_id ON indicator_header(indicator_id);
`;
