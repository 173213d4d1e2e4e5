// Every statement that the store runs on its tables, in one place, so that a test can prepare each against a fresh schema.

/** A table and its columns in the order in which rows are given; `onConflict` completes the insert. */
export interface RowShape {
  readonly table: string;
  readonly columns: readonly string[];
  readonly onConflict?: string;
  /** Rows per statement: measured; more gives nothing and costs memory per statement. */
  readonly rowsAtOnce: number;
}

const update = (columns: readonly string[]): string =>
  `DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(", ")}`;

const symbolColumns = [
  "file_id",
  "definition_row",
  "parent_id",
  "local_key",
  "name",
  "qualified_name",
  "signature",
  "kind",
  "flags",
  "content_hash",
  "start_line",
  "start_column",
  "end_line",
  "end_column",
  "name_line",
  "name_column",
  "cyclomatic",
  "cognitive",
  "nesting",
  "parameters",
] as const;

const queueColumns = [
  "level",
  "position",
  "state",
  "queued_at",
  "not_before",
  "attempts",
  "reason",
] as const;

/** Each of ?1 … ?5 is null for no restriction, else a JSON array: of paths, sources, kinds, reasons, languages. */
const chosenUnresolved = `unresolved_reference
  WHERE (?1 IS NULL OR path IN (SELECT value FROM json_each(?1)))
  AND (?2 IS NULL OR from_id IN (SELECT value FROM json_each(?2)))
  AND (?3 IS NULL OR kind IN (SELECT value FROM json_each(?3)))
  AND (?4 IS NULL OR reason IN (SELECT value FROM json_each(?4)))
  AND (?5 IS NULL OR path IN (SELECT path FROM file WHERE language IN (SELECT value FROM json_each(?5))))`;

export const rowShapes = {
  symbol: {
    table: "symbol",
    columns: ["id", ...symbolColumns],
    // REPLACE would delete the row first, and with it what points at it.
    onConflict: `ON CONFLICT (id) ${update(symbolColumns)}`,
    rowsAtOnce: 16,
  },
  newSymbol: {
    table: "symbol",
    columns: ["id", ...symbolColumns],
    rowsAtOnce: 16,
  },
  import: {
    table: "import",
    columns: [
      "file_id",
      "row",
      "kind",
      "module",
      "imported",
      "local",
      "type_only",
      "line",
      "column",
      "end_line",
      "end_column",
    ],
    rowsAtOnce: 16,
  },
  edge: {
    table: "edge",
    columns: [
      "id",
      "from_id",
      "to_id",
      "external_id",
      "kind",
      "resolution",
      "type_only",
      "sites",
    ],
    rowsAtOnce: 64,
  },
  edgeSite: {
    table: "edge_site",
    columns: ["edge_id", "line", "column", "end_line", "end_column"],
    rowsAtOnce: 100,
  },
  unresolved: {
    table: "unresolved",
    columns: [
      "id",
      "file_id",
      "from_id",
      "kind",
      "resolution",
      "reason",
      "text",
      "line",
      "column",
      "end_line",
      "end_column",
    ],
    rowsAtOnce: 16,
  },
  candidate: {
    table: "candidate",
    columns: ["unresolved_id", "symbol_id"],
    onConflict: "ON CONFLICT DO NOTHING",
    rowsAtOnce: 64,
  },
  problem: {
    table: "problem",
    columns: ["file_id", "category", "path", "line", "column", "message"],
    rowsAtOnce: 16,
  },
  ignoredFile: {
    table: "ignored_file",
    columns: ["path", "reason", "detail"],
    onConflict: `ON CONFLICT (path) ${update(["reason", "detail"])}`,
    rowsAtOnce: 64,
  },
  queuedFile: {
    table: "processing_queue",
    columns: ["path", ...queueColumns],
    onConflict: `ON CONFLICT (path) ${update(queueColumns)}`,
    rowsAtOnce: 64,
  },
} as const satisfies Record<string, RowShape>;

export function insertRows(shape: RowShape, rows: number): string {
  const row = `(${shape.columns.map(() => "?").join(", ")})`;
  const values = Array.from({ length: rows }, () => row).join(", ");
  // SQLite wants a WHERE between a SELECT and ON CONFLICT, but not after VALUES.
  return `INSERT INTO ${shape.table} (${shape.columns.join(", ")}) VALUES ${values} ${shape.onConflict ?? ""}`;
}

const fileColumns =
  "id, path, language, state, hash, size, mtime, extractor_version, extracted_at, extract_milliseconds, resolved, error, EXISTS (SELECT 1 FROM file_facts WHERE file_id = file.id AND version = ?1)";

/** What a graph is made of, in the order in which its reader takes them. */
export const graphColumns = {
  symbols: [
    "id",
    "file_id",
    "definition_row",
    "parent_id",
    "kind",
    "flags",
    "start_line",
    "start_column",
    "end_line",
    "end_column",
    "name_line",
    "name_column",
    "cyclomatic",
    "cognitive",
    "nesting",
    "parameters",
  ],
  symbolTexts: ["local_key", "name", "qualified_name", "signature"],
  edges: [
    "id",
    "from_id",
    "to_id",
    "external_id",
    "kind",
    "resolution",
    "sites",
    "type_only",
  ],
  sites: ["line", "column", "end_line", "end_column"],
} as const;
const graphSymbolColumns = graphColumns.symbols.join(", ");
const graphTextColumns = graphColumns.symbolTexts.join(", ");
const inTable = (table: string, columns: readonly string[]): string =>
  columns.map((column) => `${table}.${column}`).join(", ");
const graphEdgeColumns = inTable("edge", graphColumns.edges);
const graphSiteColumns = inTable("edge_site", graphColumns.sites);
const chosenFiles = "(SELECT value FROM json_each(?1))";
// CROSS JOIN keeps SQLite from starting with the large table.
const chosenEdges = `symbol CROSS JOIN edge ON edge.from_id = symbol.id`;

export const statements = {
  readMeta: "SELECT value FROM meta WHERE name = ?",
  writeMeta:
    "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",

  // files
  readFiles: `SELECT ${fileColumns} FROM file ORDER BY path`,
  findFile: `SELECT ${fileColumns} FROM file WHERE path = ?2`,
  findFileId: "SELECT id, resolved FROM file WHERE path = ?",
  writeFile: `INSERT INTO file (id, path, language, state, hash, size, mtime, extractor_version, extracted_at, extract_milliseconds, line_count, resolved, error)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)
    ON CONFLICT (id) ${update(["path", "language", "state", "hash", "size", "mtime", "extractor_version", "extracted_at", "extract_milliseconds", "line_count", "resolved", "error"])}`,
  touchFile:
    "UPDATE file SET size = ?, mtime = ?, extracted_at = ? WHERE id = ?",
  writeFacts:
    "INSERT INTO file_facts (file_id, version, bytes) VALUES (?, ?, ?) ON CONFLICT (file_id) DO UPDATE SET version = excluded.version, bytes = excluded.bytes",
  readFacts: "SELECT bytes FROM file_facts WHERE file_id = ? AND version = ?",
  pathOfFile: "SELECT path FROM file WHERE id = ?",
  removeFacts: "DELETE FROM file_facts WHERE file_id = ?",
  removeImports: "DELETE FROM import WHERE file_id = ?",
  removeFileProblems: "DELETE FROM problem WHERE file_id = ?",
  removeFile: "DELETE FROM file WHERE id = ?",
  markResolved: "UPDATE file SET resolved = 1 WHERE id = ?",

  // symbols
  readSymbolsToMatch:
    "SELECT id, local_key, name, qualified_name, kind, content_hash, start_line, flags FROM symbol WHERE file_id = ? ORDER BY definition_row",
  readSymbolIds: "SELECT definition_row, id FROM symbol WHERE file_id = ?",
  freeKey: "UPDATE symbol SET local_key = char(1) || id WHERE id = ?",
  removeSymbol: "DELETE FROM symbol WHERE id = ?",
  readNewSymbols:
    "SELECT file.path, local_key, name, kind, content_hash FROM symbol JOIN file ON file.id = symbol.file_id WHERE symbol.id >= ?",
  markDependantsOfSymbol: `UPDATE file SET resolved = 0 WHERE id IN (
    SELECT symbol.file_id FROM edge JOIN symbol ON symbol.id = edge.from_id WHERE edge.to_id = ?1
    UNION ALL
    SELECT unresolved.file_id FROM candidate JOIN unresolved ON unresolved.id = candidate.unresolved_id WHERE candidate.symbol_id = ?1)`,
  removeSitesOfSymbol:
    "DELETE FROM edge_site WHERE edge_id IN (SELECT id FROM edge WHERE from_id = ?1 UNION ALL SELECT id FROM edge WHERE to_id = ?1)",
  removeEdgesFromSymbol: "DELETE FROM edge WHERE from_id = ?",
  removeEdgesToSymbol: "DELETE FROM edge WHERE to_id = ?",
  removeCandidatesOfSymbol: "DELETE FROM candidate WHERE symbol_id = ?",
  removeCandidatesFromSymbol:
    "DELETE FROM candidate WHERE unresolved_id IN (SELECT id FROM unresolved WHERE from_id = ?)",
  removeUnresolvedFromSymbol: "DELETE FROM unresolved WHERE from_id = ?",

  // moves
  countMoves: "SELECT count(*) FROM symbol_moved",
  writeMove:
    "INSERT INTO symbol_moved (old_key, new_key) VALUES (?, ?) ON CONFLICT (old_key) DO UPDATE SET new_key = excluded.new_key",
  followMove: "UPDATE symbol_moved SET new_key = ?2 WHERE new_key = ?1",
  removeMovesOfPresent:
    "DELETE FROM symbol_moved WHERE old_key IN (SELECT key FROM definition)",

  // edges
  readEdgesOfFile: `SELECT ${graphEdgeColumns} FROM ${chosenEdges} WHERE symbol.file_id = ?`,
  updateEdge: "UPDATE edge SET type_only = ?, sites = ? WHERE id = ?",
  removeSites: "DELETE FROM edge_site WHERE edge_id = ?",
  removeEdge: "DELETE FROM edge WHERE id = ?",
  removeCandidatesOfFile:
    "DELETE FROM candidate WHERE unresolved_id IN (SELECT id FROM unresolved WHERE file_id = ?)",
  removeUnresolvedOfFile: "DELETE FROM unresolved WHERE file_id = ?",
  findExternal: "SELECT id FROM external WHERE package = ? AND name = ?",
  writeExternal: "INSERT INTO external (id, package, name) VALUES (?, ?, ?)",
  readExternals: "SELECT id, package, name FROM external",
  readChosenExternals:
    "SELECT id, package, name FROM external WHERE id IN (SELECT value FROM json_each(?1))",
  removeUnusedExternals:
    "DELETE FROM external WHERE NOT EXISTS (SELECT 1 FROM edge WHERE edge.external_id = external.id)",

  // bookkeeping
  removeProblemsWithoutFile: "DELETE FROM problem WHERE file_id IS NULL",
  removeIgnoredFiles: "DELETE FROM ignored_file",
  removeRunFilesBefore:
    "DELETE FROM ingest_run_file WHERE run_id IN (SELECT id FROM ingest_run WHERE started_at < ?)",

  // the queue; ?1: a JSON array of paths
  beginFiles:
    "UPDATE processing_queue SET state = 'processing' WHERE state = 'pending' AND path IN (SELECT value FROM json_each(?1))",
  putBackFiles:
    "UPDATE processing_queue SET state = 'pending' WHERE state = 'processing'",
  raiseFiles:
    "UPDATE processing_queue SET level = ?2 WHERE level < ?2 AND path IN (SELECT value FROM json_each(?1))",
  unqueueFile: "DELETE FROM processing_queue WHERE path = ? RETURNING state",
  unqueueFiles:
    "DELETE FROM processing_queue WHERE path IN (SELECT value FROM json_each(?1))",
  // Before the queue itself is written. ?1: a JSON array of [path, state, queued at].
  noteQueued: `INSERT INTO processing_history (path, from_state, to_state, at, milliseconds)
    SELECT new.value ->> 0, file.state, 'pending', new.value ->> 2, 0 FROM json_each(?1) AS new
    LEFT JOIN file ON file.path = new.value ->> 0
    LEFT JOIN processing_queue AS old ON old.path = new.value ->> 0
    WHERE old.path IS NULL ORDER BY new.key`,
  noteQueueStates: `INSERT INTO processing_history (path, from_state, to_state, at, milliseconds, message)
    SELECT new.value ->> 0, coalesce(old.state, 'pending'), new.value ->> 1, ?2, max(0, ?2 - (new.value ->> 2)), ?3
    FROM json_each(?1) AS new LEFT JOIN processing_queue AS old ON old.path = new.value ->> 0
    WHERE coalesce(old.state, 'pending') <> new.value ->> 1 ORDER BY new.key`,
  noteBegun: `INSERT INTO processing_history (path, from_state, to_state, at, milliseconds)
    SELECT path, state, 'processing', ?2, max(0, ?2 - queued_at) FROM processing_queue
    WHERE state = 'pending' AND path IN (SELECT value FROM json_each(?1)) ORDER BY position`,
  notePutBack: `INSERT INTO processing_history (path, from_state, to_state, at, milliseconds)
    SELECT path, state, 'pending', ?1, 0 FROM processing_queue WHERE state = 'processing' ORDER BY position`,
  noteLeft: `INSERT INTO processing_history (path, from_state, to_state, at, milliseconds, message)
    SELECT queue.path, queue.state, coalesce(file.state, ?2), ?3, max(0, ?3 - queue.queued_at), ?4
    FROM processing_queue AS queue LEFT JOIN file ON file.path = queue.path
    WHERE queue.path IN (SELECT value FROM json_each(?1)) ORDER BY queue.position`,
  // ?1: a path, or NULL for all. From what a file was before it began to wait.
  countDecided: `SELECT count(*) FROM processing_history
    WHERE (?1 IS NULL OR path = ?1) AND (to_state NOT IN ('pending', 'processing') OR message IS NOT NULL)`,
  readDecided: `SELECT path, CASE WHEN from_state IN ('pending', 'processing') AND to_state NOT IN ('pending', 'processing') THEN (
      SELECT before.from_state FROM processing_history AS before
      WHERE before.path = history.path AND before.id < history.id
        AND coalesce(before.from_state NOT IN ('pending', 'processing'), 1)
      ORDER BY before.id DESC LIMIT 1) ELSE from_state END, to_state, at, milliseconds, message
    FROM processing_history AS history
    WHERE (?1 IS NULL OR path = ?1) AND (to_state NOT IN ('pending', 'processing') OR message IS NOT NULL)
    ORDER BY id DESC LIMIT ?2 OFFSET ?3`,
  readQueue:
    "SELECT path, level, state, queued_at, not_before, attempts, reason FROM processing_queue ORDER BY state = 'pending', level DESC, position LIMIT ?1 OFFSET ?2",
  countQueueLevels:
    "SELECT level, count(*) FROM processing_queue GROUP BY level ORDER BY level DESC",
  oldestQueued: "SELECT min(queued_at) FROM processing_queue",
  readLastPhases: `SELECT label, sum FROM metric
    WHERE name = 'phase' AND day = (SELECT max(day) FROM metric WHERE name = 'phase') ORDER BY sum DESC, label`,
  nextQueuePosition:
    "SELECT coalesce(max(position), 0) + 1 FROM processing_queue",

  // counts
  countFiles: "SELECT count(*) FROM file",
  countSymbols: "SELECT count(*) FROM symbol",
  countEdges: "SELECT count(*) FROM edge",
  countSites: "SELECT coalesce(sum(sites), 0) FROM edge",

  // the graph: everything, or the files of a JSON array of ids
  readGraphFiles: "SELECT id, path, language FROM file ORDER BY path",
  readChosenGraphFiles: `SELECT id, path, language FROM file WHERE id IN ${chosenFiles} ORDER BY path`,
  readGraphSymbols: `SELECT ${graphSymbolColumns} FROM symbol ORDER BY id`,
  readChosenGraphSymbols: `SELECT ${graphSymbolColumns} FROM symbol WHERE file_id IN ${chosenFiles} ORDER BY id`,
  // In the same order.
  readGraphTexts: `SELECT ${graphTextColumns} FROM symbol ORDER BY id`,
  readChosenGraphTexts: `SELECT ${graphTextColumns} FROM symbol WHERE file_id IN ${chosenFiles} ORDER BY id`,
  readGraphEdges: `SELECT ${graphEdgeColumns} FROM edge ORDER BY edge.id`,
  readChosenGraphEdges: `SELECT ${graphEdgeColumns} FROM ${chosenEdges} WHERE symbol.file_id IN ${chosenFiles} ORDER BY edge.id`,
  readGraphSites: `SELECT ${graphSiteColumns} FROM edge_site ORDER BY edge_id, line, column, end_line, end_column`,
  readChosenGraphSites: `SELECT ${graphSiteColumns} FROM ${chosenEdges} CROSS JOIN edge_site ON edge_site.edge_id = edge.id WHERE symbol.file_id IN ${chosenFiles}
    ORDER BY edge_site.edge_id, edge_site.line, edge_site.column, edge_site.end_line, edge_site.end_column`,

  // questions that the graph cannot answer
  countProblems: "SELECT count(*) FROM problem",
  readProblems:
    "SELECT problem.category, coalesce(file.path, problem.path), problem.line + 1, problem.column + 1, problem.message FROM problem LEFT JOIN file ON file.id = problem.file_id ORDER BY 2, 3, 4, 1, 5, problem.id LIMIT ?1 OFFSET ?2",
  countUnresolved: `SELECT count(*) FROM ${chosenUnresolved}`,
  readUnresolved: `SELECT path, line, column, text, kind, reason, from_id, candidates FROM ${chosenUnresolved} ORDER BY path, line, column, text, kind LIMIT ?6 OFFSET ?7`,
  readUnresolvedTexts: "SELECT DISTINCT text FROM unresolved ORDER BY text",
  readFileStates: "SELECT path, language, state FROM file ORDER BY path",
  countIgnoredFiles: "SELECT count(*) FROM ignored_file",
  readIgnoredFiles:
    "SELECT path, reason, detail FROM ignored_file ORDER BY path LIMIT ?1 OFFSET ?2",
  readDocPlace: "SELECT file_id, definition_row FROM symbol WHERE id = ?",
  fileIdentity: "SELECT hash, size, mtime FROM file WHERE path = ?",
  /** ?1: null for everything, else a JSON array of paths. */
  countResolutions: `SELECT path, language, resolution, reason, sum(amount) FROM (
      SELECT file.path AS path, file.language AS language, resolution.name AS resolution, '' AS reason, edge.sites AS amount
      FROM edge JOIN symbol ON symbol.id = edge.from_id JOIN file ON file.id = symbol.file_id
      JOIN resolution ON resolution.code = edge.resolution
      WHERE ?1 IS NULL OR file.path IN (SELECT value FROM json_each(?1))
      UNION ALL
      SELECT file.path, file.language, resolution.name, unresolved.reason, 1
      FROM unresolved JOIN file ON file.id = unresolved.file_id
      JOIN resolution ON resolution.code = unresolved.resolution
      WHERE ?1 IS NULL OR file.path IN (SELECT value FROM json_each(?1))
    ) GROUP BY 1, 2, 3, 4`,

  // the digest: logical content, joined by key
  digestFiles: "SELECT id, path, language, state, hash, error FROM file",
  digestSymbols:
    "SELECT id, file_id, local_key, parent_id, name, qualified_name, signature, kind, flags, content_hash, definition_row, start_line, start_column, end_line, end_column, name_line, name_column, cyclomatic, cognitive, nesting, parameters FROM symbol",
  digestImports:
    "SELECT file_id, row, kind, module, imported, local, type_only, line, column, end_line, end_column FROM import",
  digestEdges:
    "SELECT id, from_id, to_id, external_id, kind, resolution, type_only, sites FROM edge",
  digestSites:
    "SELECT edge_id, line, column, end_line, end_column FROM edge_site",
  digestUnresolved:
    "SELECT id, from_id, kind, resolution, reason, text, line, column, end_line, end_column FROM unresolved",
  digestCandidates: "SELECT unresolved_id, symbol_id FROM candidate",
  digestProblems:
    "SELECT coalesce(file.path, problem.path), problem.category, problem.line, problem.column, problem.message FROM problem LEFT JOIN file ON file.id = problem.file_id",
  digestIgnoredFiles: "SELECT path, reason, detail FROM ignored_file",

  // the same file by file; the first column of a detail says it in words
  contentFacts: "SELECT file_id, version, bytes FROM file_facts",
  contentSymbolsOf: `SELECT symbol_kind.name || ' ' || symbol.qualified_name, symbol.local_key, parent.local_key, symbol.signature, symbol.flags, symbol.content_hash, symbol.definition_row,
    symbol.start_line, symbol.start_column, symbol.end_line, symbol.end_column, symbol.name_line, symbol.name_column, symbol.cyclomatic, symbol.cognitive, symbol.nesting, symbol.parameters
    FROM symbol JOIN file ON file.id = symbol.file_id JOIN symbol_kind ON symbol_kind.code = symbol.kind
    LEFT JOIN symbol AS parent ON parent.id = symbol.parent_id
    WHERE file.path = ? ORDER BY symbol.definition_row`,
  contentEdgesOf: `SELECT from_name || ' ' || replace(kind, '_', ' ') || ' ' || to_name || coalesce(' of ' || to_path, ''), resolution, from_line, to_line, sites,
    (SELECT json_group_array(line || ':' || column || '-' || end_line || ':' || end_column) FROM edge_site WHERE edge_site.edge_id = dependency.edge_id)
    FROM dependency WHERE from_path = ? AND kind <> 'contains' ORDER BY 1, 2, 3, 4`,

  // one run
  countRunFiles: "SELECT count(*) FROM ingest_run_file WHERE run_id = ?",
  readRunFiles:
    "SELECT path, state, milliseconds, message FROM ingest_run_file WHERE run_id = ? ORDER BY state = 'failed' DESC, milliseconds DESC, path LIMIT ? OFFSET ?",

  // maintenance
  removeMetricsBefore: "DELETE FROM metric WHERE day < ?",
  removeOrphanRunFiles:
    "DELETE FROM ingest_run_file WHERE run_id NOT IN (SELECT id FROM ingest_run)",
  removeOrphanFacts:
    "DELETE FROM file_facts WHERE file_id NOT IN (SELECT id FROM file)",
  removeOrphanImports:
    "DELETE FROM import WHERE file_id NOT IN (SELECT id FROM file)",
  removeOrphanProblems:
    "DELETE FROM problem WHERE file_id IS NOT NULL AND file_id NOT IN (SELECT id FROM file)",
  removeOrphanSymbols:
    "DELETE FROM symbol WHERE file_id NOT IN (SELECT id FROM file)",
  removeOrphanEdges:
    "DELETE FROM edge WHERE from_id NOT IN (SELECT id FROM symbol) OR to_id IS NOT NULL AND to_id NOT IN (SELECT id FROM symbol)",
  removeOrphanSites:
    "DELETE FROM edge_site WHERE edge_id NOT IN (SELECT id FROM edge)",
  removeOrphanUnresolved:
    "DELETE FROM unresolved WHERE file_id NOT IN (SELECT id FROM file) OR from_id NOT IN (SELECT id FROM symbol)",
  removeOrphanCandidates:
    "DELETE FROM candidate WHERE unresolved_id NOT IN (SELECT id FROM unresolved) OR symbol_id NOT IN (SELECT id FROM symbol)",
  removeOrphanFailures:
    "DELETE FROM failed_file WHERE path NOT IN (SELECT path FROM file)",
} as const;

/** Tables whose rows `storage` counts for people. */
export const countedTables = [
  "file",
  "symbol",
  "symbol_moved",
  "import",
  "edge",
  "edge_site",
  "unresolved",
  "candidate",
  "external",
  "problem",
  "ignored_file",
  "ingest_run",
  "ingest_run_file",
  "processing_history",
  "failed_file",
  "processing_queue",
  "system_state",
  "watch_folder",
  "metric",
] as const;
export const countRowsOf = (table: (typeof countedTables)[number]): string =>
  `SELECT count(*) FROM ${table}`;
