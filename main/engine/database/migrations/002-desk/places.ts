/** Tables of clusters, localities, their departments and what ties them together. */
export const placeTables = `
  CREATE TABLE cluster (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    code TEXT,
    legal_form TEXT,
    established_on TEXT
      CHECK (established_on GLOB '[0-9][0-9][0-9][0-9]' OR established_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR established_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    reform_stage TEXT,
    aims TEXT,
    area_served TEXT,
    address TEXT,
    phone TEXT,
    email TEXT,
    website TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    legal_form_list TEXT GENERATED ALWAYS AS ('cluster_legal_form') VIRTUAL,
    reform_stage_list TEXT GENERATED ALWAYS AS ('reform_stage') VIRTUAL,
    FOREIGN KEY (legal_form_list, legal_form) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (reform_stage_list, reform_stage) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX cluster_key ON cluster(code);

  CREATE TABLE locality (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    kind TEXT NOT NULL
      CHECK (kind IN ('municipality', 'local_council', 'regional_council', 'settlement')),
    code TEXT,
    parent_id TEXT REFERENCES locality(id) DEFERRABLE INITIALLY DEFERRED,
    district TEXT,
    sub_district TEXT,
    welfare_district TEXT,
    natural_region TEXT,
    metropolitan_area TEXT,
    form TEXT,
    religion TEXT,
    affiliation TEXT,
    founding_year INTEGER,
    long_established INTEGER CHECK (long_established IN (0, 1)),
    status_year INTEGER,
    abolished_on TEXT
      CHECK (abolished_on GLOB '[0-9][0-9][0-9][0-9]' OR abolished_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR abolished_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    coordinates TEXT,
    altitude INTEGER,
    planning_committee TEXT,
    police_station TEXT,
    transliteration TEXT,
    address TEXT,
    phone TEXT,
    email TEXT,
    website TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    district_list TEXT GENERATED ALWAYS AS ('district') VIRTUAL,
    sub_district_list TEXT GENERATED ALWAYS AS ('sub_district') VIRTUAL,
    welfare_district_list TEXT GENERATED ALWAYS AS ('welfare_district') VIRTUAL,
    form_list TEXT GENERATED ALWAYS AS ('locality_form') VIRTUAL,
    religion_list TEXT GENERATED ALWAYS AS ('locality_religion') VIRTUAL,
    FOREIGN KEY (district_list, district) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (sub_district_list, sub_district) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (welfare_district_list, welfare_district) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (form_list, form) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (religion_list, religion) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX locality_parent_id ON locality(parent_id);
  CREATE INDEX locality_key ON locality(kind, code);

  CREATE TABLE membership (
    id TEXT PRIMARY KEY,
    cluster_id TEXT NOT NULL REFERENCES cluster(id) DEFERRABLE INITIALLY DEFERRED,
    locality_id TEXT NOT NULL REFERENCES locality(id) DEFERRABLE INITIALLY DEFERRED,
    valid_from TEXT
      CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    valid_to TEXT
      CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    observed_on TEXT
      CHECK (observed_on GLOB '[0-9][0-9][0-9][0-9]' OR observed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR observed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    legal_basis TEXT,
    source TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom))
  ) STRICT;
  CREATE INDEX membership_cluster_id ON membership(cluster_id);
  CREATE INDEX membership_locality_id ON membership(locality_id);

  CREATE TABLE delegated_power (
    id TEXT PRIMARY KEY,
    membership_id TEXT NOT NULL REFERENCES membership(id) DEFERRABLE INITIALLY DEFERRED,
    domain TEXT NOT NULL,
    scope TEXT,
    valid_from TEXT
      CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    valid_to TEXT
      CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    source TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    domain_list TEXT GENERATED ALWAYS AS ('power_domain') VIRTUAL,
    FOREIGN KEY (domain_list, domain) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX delegated_power_membership_id ON delegated_power(membership_id);

  CREATE TABLE department (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    locality_id TEXT NOT NULL REFERENCES locality(id) DEFERRABLE INITIALLY DEFERRED,
    domain TEXT,
    level TEXT,
    parent_id TEXT REFERENCES department(id) DEFERRABLE INITIALLY DEFERRED,
    head_title TEXT,
    posts REAL,
    social_workers REAL,
    households INTEGER,
    figures_year INTEGER,
    address TEXT,
    phone TEXT,
    email TEXT,
    website TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    domain_list TEXT GENERATED ALWAYS AS ('department_domain') VIRTUAL,
    level_list TEXT GENERATED ALWAYS AS ('purchaser_level') VIRTUAL,
    FOREIGN KEY (domain_list, domain) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (level_list, level) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX department_locality_id ON department(locality_id);
  CREATE INDEX department_parent_id ON department(parent_id);

  CREATE TABLE locality_alias (
    id TEXT PRIMARY KEY,
    locality_id TEXT NOT NULL REFERENCES locality(id) DEFERRABLE INITIALLY DEFERRED,
    alias TEXT NOT NULL,
    kind TEXT,
    source TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    kind_list TEXT GENERATED ALWAYS AS ('alias_kind') VIRTUAL,
    FOREIGN KEY (kind_list, kind) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX locality_alias_locality_id ON locality_alias(locality_id);

  CREATE TABLE code_succession (
    id TEXT PRIMARY KEY,
    old_kind TEXT NOT NULL
      CHECK (old_kind IN ('municipality', 'local_council', 'regional_council', 'settlement')),
    old_code TEXT NOT NULL,
    old_name TEXT,
    locality_id TEXT REFERENCES locality(id) DEFERRABLE INITIALLY DEFERRED,
    change TEXT,
    changed_on TEXT
      CHECK (changed_on GLOB '[0-9][0-9][0-9][0-9]' OR changed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR changed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    source TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    change_list TEXT GENERATED ALWAYS AS ('succession_kind') VIRTUAL,
    FOREIGN KEY (change_list, change) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX code_succession_locality_id ON code_succession(locality_id);
`;
