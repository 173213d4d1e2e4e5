// The secondary indexes. They stand apart from the tables because a first bulk load is faster without them.

export const secondaryIndexes: Readonly<Record<string, string>> = {
  symbol_local_key:
    "CREATE UNIQUE INDEX IF NOT EXISTS symbol_local_key ON symbol (file_id, local_key)",
  symbol_parent:
    "CREATE INDEX IF NOT EXISTS symbol_parent ON symbol (parent_id)",
  symbol_name: "CREATE INDEX IF NOT EXISTS symbol_name ON symbol (name)",
  import_module: "CREATE INDEX IF NOT EXISTS import_module ON import (module)",
  edge_from: "CREATE INDEX IF NOT EXISTS edge_from ON edge (from_id)",
  // Edges inside the project and edges to the outside: each edge stands in one of the two.
  edge_to:
    "CREATE INDEX IF NOT EXISTS edge_to ON edge (to_id) WHERE to_id IS NOT NULL",
  edge_external:
    "CREATE INDEX IF NOT EXISTS edge_external ON edge (external_id) WHERE external_id IS NOT NULL",
  unresolved_file:
    "CREATE INDEX IF NOT EXISTS unresolved_file ON unresolved (file_id)",
  unresolved_from:
    "CREATE INDEX IF NOT EXISTS unresolved_from ON unresolved (from_id)",
  candidate_symbol:
    "CREATE INDEX IF NOT EXISTS candidate_symbol ON candidate (symbol_id)",
  problem_file: "CREATE INDEX IF NOT EXISTS problem_file ON problem (file_id)",
};

export const dropIndex = (name: string): string =>
  `DROP INDEX IF EXISTS ${name}`;
