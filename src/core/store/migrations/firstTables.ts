// Step 1: the tables of facts, of derived relationships and of ingest runs, and the views for outside readers.
import { edgeKinds, resolutions } from "../../model/edge.ts";
import { DefinitionFlag, symbolKinds } from "../../model/symbol.ts";
import type { MigrationStep } from "./step.ts";

const rowsOf = (names: readonly string[]): string =>
  names.map((name, code) => `(${code}, '${name}')`).join(", ");

// Codes rather than names in the large tables; these three say what they mean.
const kindTables = `
CREATE TABLE symbol_kind (code INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE edge_kind (code INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE resolution (code INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO symbol_kind VALUES ${rowsOf(symbolKinds)};
INSERT INTO edge_kind VALUES ${rowsOf(edgeKinds)};
INSERT INTO resolution VALUES ${rowsOf(resolutions)};
`;

// Foreign keys wait for the commit, so that a file's rows can be replaced while others point at them.
// Lines and columns are zero-based in tables and 1-based in views.
const tables = `
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE root (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  location TEXT NOT NULL
) STRICT;

CREATE TABLE file (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  language TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'processing', 'parsed', 'degraded', 'failed', 'skipped')),
  hash TEXT NOT NULL,
  size INTEGER NOT NULL,
  mtime REAL NOT NULL,
  extractor_version TEXT NOT NULL,
  extracted_at REAL NOT NULL,
  extract_milliseconds REAL NOT NULL,
  line_count INTEGER NOT NULL,
  resolved INTEGER NOT NULL,
  error TEXT
) STRICT;

CREATE TABLE file_facts (
  file_id INTEGER PRIMARY KEY REFERENCES file (id) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE symbol (
  id INTEGER PRIMARY KEY,
  file_id INTEGER NOT NULL REFERENCES file (id) DEFERRABLE INITIALLY DEFERRED,
  definition_row INTEGER NOT NULL,
  parent_id INTEGER REFERENCES symbol (id) DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  qualified_name TEXT NOT NULL,
  signature TEXT,
  kind INTEGER NOT NULL REFERENCES symbol_kind (code) DEFERRABLE INITIALLY DEFERRED,
  flags INTEGER NOT NULL,
  content_hash INTEGER NOT NULL,
  start_line INTEGER NOT NULL,
  start_column INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  end_column INTEGER NOT NULL,
  name_line INTEGER NOT NULL,
  name_column INTEGER NOT NULL
) STRICT;

CREATE TABLE symbol_moved (
  old_key TEXT PRIMARY KEY,
  new_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
  file_id INTEGER NOT NULL REFERENCES file (id) DEFERRABLE INITIALLY DEFERRED,
  row INTEGER NOT NULL,
  kind TEXT NOT NULL,
  module TEXT NOT NULL,
  imported TEXT,
  local TEXT,
  type_only INTEGER NOT NULL,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  end_column INTEGER NOT NULL,
  PRIMARY KEY (file_id, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE external (
  id INTEGER PRIMARY KEY,
  package TEXT NOT NULL,
  name TEXT NOT NULL,
  UNIQUE (package, name)
) STRICT;

CREATE TABLE edge (
  id INTEGER PRIMARY KEY,
  from_id INTEGER NOT NULL REFERENCES symbol (id) DEFERRABLE INITIALLY DEFERRED,
  to_id INTEGER REFERENCES symbol (id) DEFERRABLE INITIALLY DEFERRED,
  external_id INTEGER REFERENCES external (id) DEFERRABLE INITIALLY DEFERRED,
  kind INTEGER NOT NULL REFERENCES edge_kind (code) DEFERRABLE INITIALLY DEFERRED,
  resolution INTEGER NOT NULL REFERENCES resolution (code) DEFERRABLE INITIALLY DEFERRED,
  type_only INTEGER NOT NULL,
  sites INTEGER NOT NULL CHECK (sites > 0),
  CHECK ((to_id IS NULL) <> (external_id IS NULL))
) STRICT;

CREATE TABLE edge_site (
  edge_id INTEGER NOT NULL REFERENCES edge (id) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  end_column INTEGER NOT NULL,
  PRIMARY KEY (edge_id, line, column, end_line, end_column)
) STRICT, WITHOUT ROWID;

CREATE TABLE unresolved (
  id INTEGER PRIMARY KEY,
  file_id INTEGER NOT NULL REFERENCES file (id) DEFERRABLE INITIALLY DEFERRED,
  from_id INTEGER NOT NULL REFERENCES symbol (id) DEFERRABLE INITIALLY DEFERRED,
  kind INTEGER NOT NULL REFERENCES edge_kind (code) DEFERRABLE INITIALLY DEFERRED,
  resolution INTEGER NOT NULL REFERENCES resolution (code) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL,
  text TEXT NOT NULL,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  end_line INTEGER NOT NULL,
  end_column INTEGER NOT NULL
) STRICT;

CREATE TABLE candidate (
  unresolved_id INTEGER NOT NULL REFERENCES unresolved (id) DEFERRABLE INITIALLY DEFERRED,
  symbol_id INTEGER NOT NULL REFERENCES symbol (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (unresolved_id, symbol_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE problem (
  id INTEGER PRIMARY KEY,
  file_id INTEGER REFERENCES file (id) DEFERRABLE INITIALLY DEFERRED,
  category TEXT NOT NULL,
  path TEXT,
  line INTEGER,
  column INTEGER,
  message TEXT NOT NULL
) STRICT;

CREATE TABLE ignored_file (
  path TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ingest_run (
  id INTEGER PRIMARY KEY,
  started_at REAL NOT NULL,
  finished_at REAL,
  milliseconds REAL,
  outcome TEXT NOT NULL,
  files INTEGER NOT NULL,
  failed INTEGER NOT NULL
) STRICT;

CREATE TABLE ingest_run_file (
  run_id INTEGER NOT NULL REFERENCES ingest_run (id) DEFERRABLE INITIALLY DEFERRED,
  path TEXT NOT NULL,
  state TEXT NOT NULL,
  milliseconds REAL NOT NULL,
  message TEXT,
  PRIMARY KEY (run_id, path)
) STRICT, WITHOUT ROWID;
`;

const visibility = `CASE
    WHEN flags & ${DefinitionFlag.private} THEN 'private'
    WHEN flags & ${DefinitionFlag.protected} THEN 'protected'
    WHEN flags & ${DefinitionFlag.internal} THEN 'internal'
    ELSE 'public'
  END`;
const exported = DefinitionFlag.exported | DefinitionFlag.defaultExport;
const usesType = edgeKinds.indexOf("uses_type");

// Outside readers come with SQLite as old as 3.37 (the first with STRICT): a view that such a version cannot parse makes
// the whole file unreadable to it. So no ORDER BY inside an aggregate, no ->> and no RIGHT JOIN.
// External targets have the negative id of their row in \`external\`: distinct from symbols, and equal for equal targets.
// \`contains\` follows from \`symbol.parent_id\` and has no rows: its edge id is the negative id of what is contained.
// A file depends on another for types alone when each of the edges is erased at run time or uses only a type.
const views = `
CREATE VIEW definition AS
SELECT
  symbol.id AS symbol_id,
  symbol.key AS key,
  file.path AS path,
  symbol.name AS name,
  symbol.name_line + 1 AS name_line,
  symbol.name_column + 1 AS name_column,
  symbol.qualified_name AS qualified_name,
  symbol_kind.name AS kind,
  symbol.start_line + 1 AS start_line,
  symbol.start_column + 1 AS start_column,
  symbol.end_line + 1 AS end_line,
  symbol.end_column + 1 AS end_column,
  symbol.signature AS signature,
  ${visibility} AS visibility,
  file.language AS language,
  (symbol.flags & ${DefinitionFlag.test}) <> 0 AS is_test,
  (symbol.flags & ${exported}) <> 0 AS is_exported
FROM symbol
JOIN file ON file.id = symbol.file_id
JOIN symbol_kind ON symbol_kind.code = symbol.kind;

CREATE VIEW dependency AS
SELECT
  edge.id AS edge_id,
  edge_kind.name AS kind,
  resolution.name AS resolution,
  edge.from_id AS from_id,
  from_file.path AS from_path,
  source.name AS from_name,
  source.start_line + 1 AS from_line,
  edge.to_id AS to_id,
  to_file.path AS to_path,
  target.name AS to_name,
  target.start_line + 1 AS to_line,
  edge.sites AS sites
FROM edge
JOIN edge_kind ON edge_kind.code = edge.kind
JOIN resolution ON resolution.code = edge.resolution
JOIN symbol AS source ON source.id = edge.from_id
JOIN file AS from_file ON from_file.id = source.file_id
JOIN symbol AS target ON target.id = edge.to_id
JOIN file AS to_file ON to_file.id = target.file_id
UNION ALL
SELECT
  edge.id,
  edge_kind.name,
  resolution.name,
  edge.from_id,
  from_file.path,
  source.name,
  source.start_line + 1,
  -external.id,
  NULL,
  CASE external.name WHEN '' THEN external.package ELSE external.name END,
  NULL,
  edge.sites
FROM edge
JOIN edge_kind ON edge_kind.code = edge.kind
JOIN resolution ON resolution.code = edge.resolution
JOIN symbol AS source ON source.id = edge.from_id
JOIN file AS from_file ON from_file.id = source.file_id
JOIN external ON external.id = edge.external_id
UNION ALL
SELECT
  -child.id,
  'contains',
  'exact',
  parent.id,
  file.path,
  parent.name,
  parent.start_line + 1,
  child.id,
  file.path,
  child.name,
  child.start_line + 1,
  0
FROM symbol AS child
JOIN symbol AS parent ON parent.id = child.parent_id
JOIN file ON file.id = child.file_id;

CREATE VIEW dependency_site AS
SELECT
  edge_site.edge_id AS edge_id,
  file.path AS path,
  edge_site.line + 1 AS line,
  edge_site.column + 1 AS column,
  edge_site.end_line + 1 AS end_line,
  edge_site.end_column + 1 AS end_column
FROM edge_site
JOIN edge ON edge.id = edge_site.edge_id
JOIN symbol ON symbol.id = edge.from_id
JOIN file ON file.id = symbol.file_id;

CREATE VIEW file_dependency AS
SELECT
  from_file.path AS from_path,
  to_file.path AS to_path,
  edge_kind.name AS kind,
  pair.edges AS edges,
  pair.sites AS sites,
  pair.type_only AS type_only
FROM (
  SELECT
    source.file_id AS from_file,
    target.file_id AS to_file,
    edge.kind AS kind,
    count(*) AS edges,
    sum(edge.sites) AS sites,
    min(edge.type_only OR edge.kind = ${usesType}) AS type_only
  FROM edge
  JOIN symbol AS source ON source.id = edge.from_id
  JOIN symbol AS target ON target.id = edge.to_id
  WHERE source.file_id <> target.file_id
  GROUP BY 1, 2, 3
) AS pair
JOIN edge_kind ON edge_kind.code = pair.kind
JOIN file AS from_file ON from_file.id = pair.from_file
JOIN file AS to_file ON to_file.id = pair.to_file;

CREATE VIEW unresolved_reference AS
SELECT
  file.path AS path,
  unresolved.line + 1 AS line,
  unresolved.column + 1 AS column,
  unresolved.text AS text,
  edge_kind.name AS kind,
  unresolved.reason AS reason,
  unresolved.from_id AS from_id,
  (
    SELECT json_group_array(ordered.symbol_id)
    FROM (
      SELECT candidate.symbol_id AS symbol_id
      FROM candidate
      WHERE candidate.unresolved_id = unresolved.id
      ORDER BY candidate.symbol_id
    ) AS ordered
  ) AS candidates
FROM unresolved
JOIN edge_kind ON edge_kind.code = unresolved.kind
JOIN file ON file.id = unresolved.file_id;
`;

export const firstTables: MigrationStep = {
  version: 1,
  title: "facts, derived relationships, ingest runs, and the views",
  sql: kindTables + tables + views,
};
