// A library of good statements on the stable views, for people to run, read and change. A test runs each of them.

export interface ExampleStatement {
  /** Never changes. */
  readonly id: string;
  /** The question that it answers. */
  readonly title: string;
  readonly text: string;
}

export const exampleStatements: readonly ExampleStatement[] = [
  {
    id: "mostUsed",
    title: "What is used by the most others?",
    text: `-- Each user counts once, however often it uses the symbol.
SELECT d.symbol_id, d.qualified_name, d.kind, count(DISTINCT e.from_id) AS users, d.path, d.start_line
FROM definition AS d
JOIN dependency AS e ON e.to_id = d.symbol_id
WHERE e.kind <> 'contains'
GROUP BY d.symbol_id
ORDER BY users DESC, d.path, d.start_line
LIMIT 100`,
  },
  {
    id: "kinds",
    title: "How many definitions of each kind are there?",
    text: `SELECT kind, count(*) AS definitions
FROM definition
GROUP BY kind
ORDER BY definitions DESC, kind`,
  },
  {
    id: "callersOfName",
    title: "Who calls what bears this name, and where?",
    text: `-- Change the name in the last line but one.
SELECT e.from_name AS caller, s.path, s.line, s.column, s.end_line, s.end_column, e.to_name, e.resolution, e.from_id
FROM dependency AS e
JOIN dependency_site AS s ON s.edge_id = e.edge_id
WHERE e.kind = 'calls'
  AND e.to_name = 'label'
ORDER BY s.path, s.line, s.column`,
  },
  {
    id: "reach",
    title: "What may notice a change, up to three steps away?",
    text: `-- Change the name in the third line, and the number of steps.
WITH RECURSIVE affected(symbol_id, steps) AS (
  SELECT symbol_id, 0 FROM definition WHERE name = 'label'
  UNION
  SELECT e.from_id, a.steps + 1
  FROM affected AS a
  JOIN dependency AS e ON e.to_id = a.symbol_id
  WHERE a.steps < 3 AND e.kind NOT IN ('contains', 'imports')
)
SELECT min(a.steps) AS steps, d.qualified_name, d.kind, d.path, d.start_line, d.symbol_id
FROM affected AS a
JOIN definition AS d ON d.symbol_id = a.symbol_id
GROUP BY d.symbol_id
ORDER BY steps, d.path, d.start_line`,
  },
  {
    id: "leaning",
    title: "Which files depend on the most others?",
    text: `SELECT from_path, count(DISTINCT to_path) AS files
FROM file_dependency
GROUP BY from_path
ORDER BY files DESC, from_path
LIMIT 40`,
  },
  {
    id: "mutual",
    title: "Which files depend on each other directly?",
    text: `SELECT there.from_path, there.to_path, sum(there.sites) AS sites
FROM file_dependency AS there
WHERE EXISTS (
  SELECT 1 FROM file_dependency AS back
  WHERE back.from_path = there.to_path AND back.to_path = there.from_path
)
GROUP BY there.from_path, there.to_path
ORDER BY sites DESC, there.from_path, there.to_path`,
  },
  {
    id: "betweenFolders",
    title: "What does one folder use of another?",
    text: `-- Change the two folders.
SELECT e.from_path, e.from_line, e.from_name, e.kind, e.to_name, e.to_path, e.from_id, e.to_id
FROM dependency AS e
WHERE e.from_path LIKE 'tests/%'
  AND e.to_path LIKE 'src/%'
ORDER BY e.from_path, e.from_line, e.to_name`,
  },
  {
    id: "outside",
    title: "What of other packages is used, and how often?",
    text: `SELECT to_name AS outside, sum(sites) AS places
FROM dependency
WHERE resolution = 'external'
GROUP BY to_id
ORDER BY places DESC, outside`,
  },
  {
    id: "certainty",
    title: "How certain are the dependencies?",
    text: `SELECT resolution, sum(sites) AS places
FROM dependency
WHERE kind <> 'contains'
GROUP BY resolution
ORDER BY places DESC`,
  },
  {
    id: "nowhere",
    title: "Which references lead nowhere, and why?",
    text: `SELECT path, line, column, text, kind, reason, from_id
FROM unresolved_reference
ORDER BY path, line, column`,
  },
  {
    id: "longest",
    title: "Which functions are the longest?",
    text: `SELECT qualified_name, end_line - start_line + 1 AS lines, path, start_line, symbol_id
FROM definition
WHERE kind IN ('function', 'method', 'constructor')
ORDER BY lines DESC, path, start_line
LIMIT 100`,
  },
  {
    id: "onlyAtHome",
    title: "What is exported, but used in its own file alone?",
    text: `SELECT d.qualified_name, d.kind, d.path, d.start_line, d.symbol_id
FROM definition AS d
WHERE d.is_exported
  AND NOT EXISTS (
    SELECT 1 FROM dependency AS e
    WHERE e.to_id = d.symbol_id AND e.from_path <> d.path
  )
ORDER BY d.path, d.start_line`,
  },
  {
    id: "tested",
    title: "What do tests use directly?",
    text: `SELECT d.qualified_name, count(DISTINCT e.from_id) AS tests, d.path, d.start_line, d.symbol_id
FROM dependency AS e
JOIN definition AS t ON t.symbol_id = e.from_id
JOIN definition AS d ON d.symbol_id = e.to_id
WHERE t.is_test AND NOT d.is_test AND e.kind <> 'imports'
GROUP BY d.symbol_id
ORDER BY tests DESC, d.path, d.start_line`,
  },
  {
    id: "importsAsWritten",
    title: "What do files import, as it is written?",
    text: `-- The view fact has every fact of every file; its places are zero-based.
SELECT path,
  json_extract(content, '$.module') AS module,
  json_extract(content, '$.imported') AS name
FROM fact
WHERE fact = 'import'
ORDER BY path, row`,
  },
];
