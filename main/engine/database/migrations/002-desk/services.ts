/** Tables of service types, services and where they are provided. */
export const serviceTables = `
  CREATE TABLE service_type (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    taxonomy TEXT NOT NULL,
    code TEXT NOT NULL,
    version TEXT,
    axis TEXT,
    parent_id TEXT REFERENCES service_type(id) DEFERRABLE INITIALLY DEFERRED,
    definition TEXT,
    therapeutic_component TEXT
      CHECK (therapeutic_component IN ('with_professional', 'without_professional')),
    time_frame TEXT
      CHECK (time_frame IN ('one_time', 'short_term', 'long_term')),
    administration TEXT,
    organisational_path TEXT,
    minimum_to_open INTEGER,
    count_unit TEXT,
    budget_approved INTEGER,
    budget_executed INTEGER,
    budget_currency TEXT,
    budget_vat INTEGER CHECK (budget_vat IN (0, 1)),
    beneficiaries INTEGER,
    budget_year INTEGER,
    valid_from TEXT
      CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    valid_to TEXT
      CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    url TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    taxonomy_list TEXT GENERATED ALWAYS AS ('taxonomy') VIRTUAL,
    axis_list TEXT GENERATED ALWAYS AS ('taxonomy_axis') VIRTUAL,
    administration_list TEXT GENERATED ALWAYS AS ('administration') VIRTUAL,
    count_unit_list TEXT GENERATED ALWAYS AS ('count_unit') VIRTUAL,
    budget_currency_list TEXT GENERATED ALWAYS AS ('currency') VIRTUAL,
    FOREIGN KEY (taxonomy_list, taxonomy) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (axis_list, axis) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (administration_list, administration) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (count_unit_list, count_unit) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (budget_currency_list, budget_currency) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX service_type_parent_id ON service_type(parent_id);
  CREATE INDEX service_type_key ON service_type(taxonomy, code);
  CREATE TABLE service_type__populations (
    record_id TEXT NOT NULL REFERENCES service_type(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('target_population') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX service_type__populations_code ON service_type__populations(code);
  CREATE TABLE service_type__age_groups (
    record_id TEXT NOT NULL REFERENCES service_type(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('age_group') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX service_type__age_groups_code ON service_type__age_groups(code);
  CREATE TABLE service_type__intervention_domains (
    record_id TEXT NOT NULL REFERENCES service_type(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('intervention_domain') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX service_type__intervention_domains_code ON service_type__intervention_domains(code);
  CREATE TABLE service_type__interventions (
    record_id TEXT NOT NULL REFERENCES service_type(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('intervention_kind') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX service_type__interventions_code ON service_type__interventions(code);

  CREATE TABLE service_type_map (
    id TEXT PRIMARY KEY,
    from_id TEXT NOT NULL REFERENCES service_type(id) DEFERRABLE INITIALLY DEFERRED,
    to_id TEXT NOT NULL REFERENCES service_type(id) DEFERRABLE INITIALLY DEFERRED,
    relation TEXT,
    source TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    relation_list TEXT GENERATED ALWAYS AS ('map_relation') VIRTUAL,
    FOREIGN KEY (relation_list, relation) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX service_type_map_from_id ON service_type_map(from_id);
  CREATE INDEX service_type_map_to_id ON service_type_map(to_id);

  CREATE TABLE service (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    provider_id TEXT REFERENCES provider(id) DEFERRABLE INITIALLY DEFERRED,
    service_type_id TEXT REFERENCES service_type(id) DEFERRABLE INITIALLY DEFERRED,
    catalogue_number TEXT,
    therapeutic_component TEXT
      CHECK (therapeutic_component IN ('with_professional', 'without_professional')),
    time_frame TEXT
      CHECK (time_frame IN ('one_time', 'short_term', 'long_term')),
    description TEXT,
    minimum_age INTEGER,
    maximum_age INTEGER,
    eligibility TEXT,
    needs_referral INTEGER CHECK (needs_referral IN (0, 1)),
    reach TEXT
      CHECK (reach IN ('universal', 'targeted')),
    minimum_to_open INTEGER,
    count_unit TEXT,
    status TEXT
      CHECK (status IN ('planned', 'active', 'suspended', 'inactive', 'ended')),
    started_on TEXT
      CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]' OR started_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR started_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    ended_on TEXT
      CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]' OR ended_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR ended_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    setting_ownership TEXT,
    delivery TEXT,
    locality_id TEXT REFERENCES locality(id) DEFERRABLE INITIALLY DEFERRED,
    fee INTEGER,
    fee_currency TEXT,
    fee_vat INTEGER CHECK (fee_vat IN (0, 1)),
    waiting_days INTEGER,
    response_days INTEGER,
    depth INTEGER,
    person_centred INTEGER,
    accreditation TEXT,
    inspected INTEGER CHECK (inspected IN (0, 1)),
    inspected_by TEXT,
    measurement_method TEXT,
    control_group INTEGER CHECK (control_group IN (0, 1)),
    phone TEXT,
    url TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    count_unit_list TEXT GENERATED ALWAYS AS ('count_unit') VIRTUAL,
    setting_ownership_list TEXT GENERATED ALWAYS AS ('setting_ownership') VIRTUAL,
    delivery_list TEXT GENERATED ALWAYS AS ('service_delivery') VIRTUAL,
    fee_currency_list TEXT GENERATED ALWAYS AS ('currency') VIRTUAL,
    measurement_method_list TEXT GENERATED ALWAYS AS ('measurement_method') VIRTUAL,
    FOREIGN KEY (count_unit_list, count_unit) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (setting_ownership_list, setting_ownership) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (delivery_list, delivery) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (fee_currency_list, fee_currency) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (measurement_method_list, measurement_method) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX service_provider_id ON service(provider_id);
  CREATE INDEX service_service_type_id ON service(service_type_id);
  CREATE INDEX service_locality_id ON service(locality_id);
  CREATE TABLE service__more_types (
    record_id TEXT NOT NULL REFERENCES service(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    target TEXT NOT NULL REFERENCES service_type(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (record_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX service__more_types_target ON service__more_types(target);
  CREATE TABLE service__domains (
    record_id TEXT NOT NULL REFERENCES service(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('service_domain') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX service__domains_code ON service__domains(code);
  CREATE TABLE service__populations (
    record_id TEXT NOT NULL REFERENCES service(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('target_population') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX service__populations_code ON service__populations(code);
  CREATE TABLE service__age_groups (
    record_id TEXT NOT NULL REFERENCES service(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('age_group') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX service__age_groups_code ON service__age_groups(code);
  CREATE TABLE service__intervention_domains (
    record_id TEXT NOT NULL REFERENCES service(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('intervention_domain') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX service__intervention_domains_code ON service__intervention_domains(code);
  CREATE TABLE service__interventions (
    record_id TEXT NOT NULL REFERENCES service(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('intervention_kind') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX service__interventions_code ON service__interventions(code);
  CREATE TABLE service__languages (
    record_id TEXT NOT NULL REFERENCES service(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('document_language') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX service__languages_code ON service__languages(code);
  CREATE TABLE service__measured (
    record_id TEXT NOT NULL REFERENCES service(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('result_level') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX service__measured_code ON service__measured(code);

  CREATE TABLE provision (
    id TEXT PRIMARY KEY,
    service_id TEXT NOT NULL REFERENCES service(id) DEFERRABLE INITIALLY DEFERRED,
    locality_id TEXT NOT NULL REFERENCES locality(id) DEFERRABLE INITIALLY DEFERRED,
    department_id TEXT REFERENCES department(id) DEFERRABLE INITIALLY DEFERRED,
    status TEXT
      CHECK (status IN ('planned', 'active', 'paused', 'ended', 'gap')),
    valid_from TEXT
      CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    valid_to TEXT
      CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR valid_to GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    region TEXT
      CHECK (region IN ('in_region', 'out_of_region')),
    place_id TEXT REFERENCES locality(id) DEFERRABLE INITIALLY DEFERRED,
    purchase_mode TEXT
      CHECK (purchase_mode IN ('post', 'project', 'combined', 'grant', 'voucher', 'in_house')),
    capacity INTEGER,
    served INTEGER,
    eligible INTEGER,
    waiting INTEGER,
    count_unit TEXT,
    figures_on TEXT
      CHECK (figures_on GLOB '[0-9][0-9][0-9][0-9]' OR figures_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR figures_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    yearly_cost INTEGER,
    cost_currency TEXT,
    cost_vat INTEGER CHECK (cost_vat IN (0, 1)),
    transport_needed INTEGER CHECK (transport_needed IN (0, 1)),
    resident_satisfaction INTEGER,
    resident_participation INTEGER,
    feedback_n INTEGER,
    source TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    count_unit_list TEXT GENERATED ALWAYS AS ('count_unit') VIRTUAL,
    cost_currency_list TEXT GENERATED ALWAYS AS ('currency') VIRTUAL,
    FOREIGN KEY (count_unit_list, count_unit) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (cost_currency_list, cost_currency) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX provision_service_id ON provision(service_id);
  CREATE INDEX provision_locality_id ON provision(locality_id);
  CREATE INDEX provision_department_id ON provision(department_id);
  CREATE INDEX provision_place_id ON provision(place_id);
  CREATE TABLE provision__funding_sources (
    record_id TEXT NOT NULL REFERENCES provision(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('funding_source') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX provision__funding_sources_code ON provision__funding_sources(code);
`;
