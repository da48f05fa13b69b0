/** Tables of accompaniment programmes and who takes part. */
export const programmeTables = `
  CREATE TABLE programme (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    original_name TEXT,
    country TEXT,
    oecd_member INTEGER CHECK (oecd_member IN (0, 1)),
    autonomy_level TEXT,
    model_type TEXT
      CHECK (model_type IN ('consulting', 'organisational_research', 'structured')),
    accompaniment_is_main INTEGER CHECK (accompaniment_is_main IN (0, 1)),
    main_tool TEXT,
    body_type TEXT
      CHECK (body_type IN ('government', 'nonprofit', 'business')),
    body_id TEXT REFERENCES provider(id) DEFERRABLE INITIALLY DEFERRED,
    managing_body_id TEXT REFERENCES provider(id) DEFERRABLE INITIALLY DEFERRED,
    managing_cluster_id TEXT REFERENCES cluster(id) DEFERRABLE INITIALLY DEFERRED,
    commissioner_id TEXT REFERENCES provider(id) DEFERRABLE INITIALLY DEFERRED,
    status TEXT
      CHECK (status IN ('planned', 'running', 'ended', 'unknown')),
    started_on TEXT
      CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]' OR started_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR started_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    ended_on TEXT
      CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]' OR ended_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR ended_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    phases TEXT,
    funding INTEGER,
    funding_currency TEXT,
    funding_vat INTEGER CHECK (funding_vat IN (0, 1)),
    authorities_served INTEGER,
    goals TEXT,
    framework TEXT,
    variation TEXT,
    managerial_freedom TEXT,
    evaluation_part TEXT,
    temporary_by_design INTEGER CHECK (temporary_by_design IN (0, 1)),
    structural_changes TEXT,
    knowledge_sharing TEXT,
    exit_plan TEXT,
    results TEXT,
    israel_fit INTEGER,
    israel_fit_reason TEXT,
    certainty TEXT,
    evidence_sources TEXT,
    website TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    country_list TEXT GENERATED ALWAYS AS ('country') VIRTUAL,
    autonomy_level_list TEXT GENERATED ALWAYS AS ('autonomy_level') VIRTUAL,
    funding_currency_list TEXT GENERATED ALWAYS AS ('currency') VIRTUAL,
    certainty_list TEXT GENERATED ALWAYS AS ('certainty') VIRTUAL,
    FOREIGN KEY (country_list, country) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (autonomy_level_list, autonomy_level) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (funding_currency_list, funding_currency) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (certainty_list, certainty) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX programme_body_id ON programme(body_id);
  CREATE INDEX programme_managing_body_id ON programme(managing_body_id);
  CREATE INDEX programme_managing_cluster_id ON programme(managing_cluster_id);
  CREATE INDEX programme_commissioner_id ON programme(commissioner_id);
  CREATE TABLE programme__domains (
    record_id TEXT NOT NULL REFERENCES programme(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('service_domain') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX programme__domains_code ON programme__domains(code);
  CREATE TABLE programme__funders (
    record_id TEXT NOT NULL REFERENCES programme(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    target TEXT NOT NULL REFERENCES provider(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (record_id, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX programme__funders_target ON programme__funders(target);
  CREATE TABLE programme__goal_tags (
    record_id TEXT NOT NULL REFERENCES programme(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('policy_goal') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX programme__goal_tags_code ON programme__goal_tags(code);
  CREATE TABLE programme__sustainability (
    record_id TEXT NOT NULL REFERENCES programme(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('sustainability_mechanism') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX programme__sustainability_code ON programme__sustainability(code);

  CREATE TABLE participation (
    id TEXT PRIMARY KEY,
    programme_id TEXT NOT NULL REFERENCES programme(id) DEFERRABLE INITIALLY DEFERRED,
    locality_id TEXT REFERENCES locality(id) DEFERRABLE INITIALLY DEFERRED,
    cluster_id TEXT REFERENCES cluster(id) DEFERRABLE INITIALLY DEFERRED,
    department_id TEXT REFERENCES department(id) DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL
      CHECK (status IN ('candidate', 'agreed', 'running', 'exit', 'after')),
    started_on TEXT
      CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]' OR started_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR started_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    ended_on TEXT
      CHECK (ended_on GLOB '[0-9][0-9][0-9][0-9]' OR ended_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR ended_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    goals TEXT,
    team TEXT,
    meetings TEXT,
    deliverables TEXT,
    outcome TEXT,
    local_variation TEXT,
    funding_source TEXT,
    funding_ends_on TEXT
      CHECK (funding_ends_on GLOB '[0-9][0-9][0-9][0-9]' OR funding_ends_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR funding_ends_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    decision_rights TEXT,
    decision_share REAL,
    felt_partnership INTEGER,
    felt_n INTEGER,
    felt_on TEXT
      CHECK (felt_on GLOB '[0-9][0-9][0-9][0-9]' OR felt_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR felt_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    exit_plan TEXT,
    exit_plan_on TEXT
      CHECK (exit_plan_on GLOB '[0-9][0-9][0-9][0-9]' OR exit_plan_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR exit_plan_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    exit_responsible TEXT,
    structural_changes TEXT,
    source TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    funding_source_list TEXT GENERATED ALWAYS AS ('funding_source') VIRTUAL,
    FOREIGN KEY (funding_source_list, funding_source) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX participation_programme_id ON participation(programme_id);
  CREATE INDEX participation_locality_id ON participation(locality_id);
  CREATE INDEX participation_cluster_id ON participation(cluster_id);
  CREATE INDEX participation_department_id ON participation(department_id);

  CREATE TABLE participation_capability (
    id TEXT PRIMARY KEY,
    participation_id TEXT NOT NULL REFERENCES participation(id) DEFERRABLE INITIALLY DEFERRED,
    area TEXT NOT NULL,
    rated_before INTEGER,
    rated_after INTEGER,
    retained_12 INTEGER CHECK (retained_12 IN (0, 1)),
    retained_24 INTEGER CHECK (retained_24 IN (0, 1)),
    checked_on TEXT
      CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]' OR checked_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR checked_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    evidence TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    area_list TEXT GENERATED ALWAYS AS ('capability_area') VIRTUAL,
    FOREIGN KEY (area_list, area) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX participation_capability_participation_id ON participation_capability(participation_id);
`;
