/** Tables of organisations and business contacts. */
export const organisationTables = `
  CREATE TABLE provider (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    sector TEXT
      CHECK (sector IN ('public', 'nonprofit', 'for_profit')),
    legal_form TEXT,
    registry_number TEXT,
    registry TEXT,
    intersectoral_sector TEXT,
    purchaser_level TEXT,
    status TEXT,
    parent_id TEXT REFERENCES provider(id) DEFERRABLE INITIALLY DEFERRED,
    country TEXT,
    socially_oriented INTEGER CHECK (socially_oriented IN (0, 1)),
    goal TEXT,
    founded_year INTEGER,
    registered_on TEXT
      CHECK (registered_on GLOB '[0-9][0-9][0-9][0-9]' OR registered_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR registered_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    donations_approval INTEGER CHECK (donations_approval IN (0, 1)),
    last_report_year INTEGER,
    turnover INTEGER,
    turnover_currency TEXT,
    turnover_vat INTEGER CHECK (turnover_vat IN (0, 1)),
    turnover_year INTEGER,
    employees INTEGER,
    volunteers INTEGER,
    staff_qualified REAL,
    staff_licensed REAL,
    staff_turnover REAL,
    training_hours REAL,
    staff_year INTEGER,
    strength_mobility INTEGER,
    strength_efficiency INTEGER,
    strength_approach INTEGER,
    strength_new_services INTEGER,
    strength_evidence TEXT,
    development_potential INTEGER,
    development_motivation INTEGER,
    development_plan TEXT,
    needs_fit INTEGER,
    social_benefit INTEGER,
    visibility INTEGER,
    main_purchaser_share REAL,
    board_composition TEXT,
    own_agenda INTEGER,
    locality_id TEXT REFERENCES locality(id) DEFERRABLE INITIALLY DEFERRED,
    address TEXT,
    postal_code TEXT,
    phone TEXT,
    email TEXT,
    website TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    legal_form_list TEXT GENERATED ALWAYS AS ('legal_form') VIRTUAL,
    registry_list TEXT GENERATED ALWAYS AS ('registry') VIRTUAL,
    intersectoral_sector_list TEXT GENERATED ALWAYS AS ('intersectoral_sector') VIRTUAL,
    purchaser_level_list TEXT GENERATED ALWAYS AS ('purchaser_level') VIRTUAL,
    status_list TEXT GENERATED ALWAYS AS ('organisation_status') VIRTUAL,
    country_list TEXT GENERATED ALWAYS AS ('country') VIRTUAL,
    turnover_currency_list TEXT GENERATED ALWAYS AS ('currency') VIRTUAL,
    FOREIGN KEY (legal_form_list, legal_form) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (registry_list, registry) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (intersectoral_sector_list, intersectoral_sector) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (purchaser_level_list, purchaser_level) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (status_list, status) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (country_list, country) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (turnover_currency_list, turnover_currency) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX provider_parent_id ON provider(parent_id);
  CREATE INDEX provider_locality_id ON provider(locality_id);
  CREATE TABLE provider__roles (
    record_id TEXT NOT NULL REFERENCES provider(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('organisation_role') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX provider__roles_code ON provider__roles(code);
  CREATE TABLE provider__activity_fields (
    record_id TEXT NOT NULL REFERENCES provider(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('activity_field') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX provider__activity_fields_code ON provider__activity_fields(code);
  CREATE TABLE provider__domains (
    record_id TEXT NOT NULL REFERENCES provider(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('service_domain') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX provider__domains_code ON provider__domains(code);

  CREATE TABLE management_certificate (
    id TEXT PRIMARY KEY,
    provider_id TEXT NOT NULL REFERENCES provider(id) DEFERRABLE INITIALLY DEFERRED,
    year INTEGER NOT NULL,
    status TEXT NOT NULL,
    status_printed TEXT,
    source TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    status_list TEXT GENERATED ALWAYS AS ('certificate_status') VIRTUAL,
    FOREIGN KEY (status_list, status) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX management_certificate_provider_id ON management_certificate(provider_id);

  CREATE TABLE contact (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    side TEXT
      CHECK (side IN ('department', 'provider')),
    role_title TEXT,
    department_id TEXT REFERENCES department(id) DEFERRABLE INITIALLY DEFERRED,
    heads_department INTEGER CHECK (heads_department IN (0, 1)),
    provider_id TEXT REFERENCES provider(id) DEFERRABLE INITIALLY DEFERRED,
    locality_id TEXT REFERENCES locality(id) DEFERRABLE INITIALLY DEFERRED,
    cluster_id TEXT REFERENCES cluster(id) DEFERRABLE INITIALLY DEFERRED,
    phone TEXT,
    mobile TEXT,
    email TEXT,
    purpose TEXT,
    source TEXT,
    collected_on TEXT
      CHECK (collected_on GLOB '[0-9][0-9][0-9][0-9]' OR collected_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR collected_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    left_on TEXT
      CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]' OR left_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR left_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom))
  ) STRICT;
  CREATE INDEX contact_department_id ON contact(department_id);
  CREATE INDEX contact_provider_id ON contact(provider_id);
  CREATE INDEX contact_locality_id ON contact(locality_id);
  CREATE INDEX contact_cluster_id ON contact(cluster_id);
  CREATE TABLE contact__languages (
    record_id TEXT NOT NULL REFERENCES contact(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('document_language') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX contact__languages_code ON contact__languages(code);
`;
