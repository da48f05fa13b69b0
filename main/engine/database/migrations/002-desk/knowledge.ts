/** Tables of documents and what they speak about. */
export const knowledgeTables = `
  CREATE TABLE document (
    id TEXT PRIMARY KEY,
    name_he TEXT,
    name_en TEXT,
    name_ar TEXT,
    kind TEXT,
    source_type TEXT,
    original_title TEXT,
    authors TEXT,
    publisher TEXT,
    commissioner_id TEXT REFERENCES provider(id) DEFERRABLE INITIALLY DEFERRED,
    funder_id TEXT REFERENCES provider(id) DEFERRABLE INITIALLY DEFERRED,
    purpose TEXT,
    method TEXT,
    summary TEXT,
    dated_on TEXT
      CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]' OR dated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR dated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    series TEXT,
    parent_id TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
    certainty TEXT,
    url TEXT,
    accessed_on TEXT
      CHECK (accessed_on GLOB '[0-9][0-9][0-9][0-9]' OR accessed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR accessed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    licence TEXT,
    file_name TEXT,
    file_type TEXT,
    file_size INTEGER,
    file_hash TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
    kind_list TEXT GENERATED ALWAYS AS ('document_kind') VIRTUAL,
    source_type_list TEXT GENERATED ALWAYS AS ('evidence_source_type') VIRTUAL,
    certainty_list TEXT GENERATED ALWAYS AS ('certainty') VIRTUAL,
    FOREIGN KEY (kind_list, kind) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (source_type_list, source_type) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (certainty_list, certainty) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;
  CREATE INDEX document_commissioner_id ON document(commissioner_id);
  CREATE INDEX document_funder_id ON document(funder_id);
  CREATE INDEX document_parent_id ON document(parent_id);
  CREATE TABLE document__challenges (
    record_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('challenge') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX document__challenges_code ON document__challenges(code);
  CREATE TABLE document__languages (
    record_id TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    code_list TEXT GENERATED ALWAYS AS ('document_language') VIRTUAL,
    PRIMARY KEY (record_id, position),
    FOREIGN KEY (code_list, code) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX document__languages_code ON document__languages(code);

  CREATE TABLE document_link (
    id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
    record_type TEXT NOT NULL,
    record_id TEXT NOT NULL,
    about TEXT,
    pages TEXT,
    notes TEXT,
    responsible TEXT,
    confirmed_on TEXT
      CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom))
  ) STRICT;
  CREATE INDEX document_link_document_id ON document_link(document_id);
`;
