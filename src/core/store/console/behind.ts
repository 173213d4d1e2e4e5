// Show SQL: the statement behind an answer, to be read and changed. Plain look-ups get one that gives the same; what an algorithm
// computes gets the statement of what it works on, and a comment says so.
import { callKinds, relationKinds } from "../../model/edge.ts";
import { groupOfProblem, namedCategories } from "../../model/problemGroup.ts";
import { DefinitionFlag } from "../../model/symbol.ts";
import type { SymbolKind } from "../../model/symbol.ts";
import {
  edgesStatement,
  neighbourhoodNotes,
  neighbourhoodStatement,
} from "./behindEdges.ts";
import { referencesStatement, relationsStatement } from "./behindRelations.ts";
import {
  comment,
  edgeConditions,
  inScope,
  isWithoutTests,
  listOf,
  quote,
  readingsOf,
  scopeNote,
  strings,
  testCode,
  where,
  withTables,
} from "./sqlText.ts";
import type { Values } from "./sqlText.ts";

/** A symbol that a parameter names. */
export interface NamedSymbol {
  readonly id: number;
  readonly kind: SymbolKind;
  /** For people. */
  readonly words: string;
}

/** A question as it was asked; what is not among `parameters` has its default. */
export interface AskedQuestion {
  readonly id: string;
  readonly title: string;
  readonly parameters: Values;
  /** By the parameter that names them. */
  readonly symbols: Readonly<Record<string, NamedSymbol>>;
}

/** Parameters of questions that may name one symbol. */
export const symbolParameters = ["symbol", "from", "to"] as const;

export interface StatementBehind {
  readonly text: string;
  /** It gives what the answer lists, all of it. */
  readonly same: boolean;
}

type Write = (asked: AskedQuestion) => string | undefined;

/** Undefined where the parameters do not name what has to be named. */
const same: Readonly<Record<string, Write>> = {
  symbols: symbolsStatement,
  symbol: ({ symbols: { symbol } }) =>
    symbol && `SELECT * FROM definition WHERE symbol_id = ${String(symbol.id)}`,
  callers: (asked) => relationsStatement(asked, "in", callKinds, false),
  callees: (asked) => relationsStatement(asked, "out", callKinds, false),
  dependents: (asked) => relationsStatement(asked, "in", relationKinds, true),
  dependencies: (asked) =>
    relationsStatement(asked, "out", relationKinds, true),
  references: referencesStatement,
  edges: edgesStatement,
  neighbourhood: neighbourhoodStatement,
  statistics: statisticsStatement,
  resolution: resolutionStatement,
  unresolved: unresolvedStatement,
  skipped: ({ parameters }) => {
    const reasons = strings(parameters["reasons"]);
    return `SELECT path, reason, detail
FROM ignored_file${where([
      ...narrow("path", parameters["scope"]),
      ...(reasons.length === 0 ? [] : [`reason IN ${listOf(reasons)}`]),
    ])}
ORDER BY path`;
  },
  problems: problemsStatement,
};

/** What has no rows of its own in the database, or none that say more than the answer. */
const none = new Set([
  "help",
  "health",
  "watched",
  "queue",
  "history",
  "runs",
  "run",
  "processing",
  "sql",
]);

/** Questions about files whose answer rests on git, which the database does not hold. */
const ofGit = new Set(["churn", "coChange"]);

/** Undefined where there is nothing to show. */
export function statementBehind(
  asked: AskedQuestion,
): StatementBehind | undefined {
  const { id, title, parameters, symbols } = asked;
  const about = Object.values(symbols).map(({ words }) => words);
  const head = comment([title, ...about].join(" · "));
  if (id === "sql") {
    const { text } = parameters;
    return typeof text === "string" ? { text, same: true } : undefined;
  }
  if (none.has(id)) return undefined;
  const text = same[id]?.(asked);
  const narrowed = scopeNote(parameters);
  const scopeNotes = narrowed === undefined ? [] : [narrowed];
  if (text !== undefined) {
    const notes = [...scopeNotes, ...differences(asked)];
    return {
      text: head + notes.map(comment).join("") + text,
      same: notes.length === 0,
    };
  }
  const [words, material] = materialOf(asked);
  return {
    text: head + [...scopeNotes, words].map(comment).join("") + material,
    same: false,
  };
}

/** Of what is computed. */
function materialOf({
  id,
  parameters,
}: AskedQuestion): readonly [words: string, text: string] {
  const { level, scope } = parameters;
  if (ofGit.has(id))
    return [
      "Computed from git's commits, which are not in the database. These are the files.",
      `SELECT path, language, line_count FROM file${where(narrow("path", scope))}\nORDER BY path`,
    ];
  if (id === "search" || id === "symbolAt" || id === "unused")
    return [
      "Computed by an algorithm. These are the definitions that it looks at.",
      symbolsStatement({
        id,
        title: "",
        symbols: {},
        parameters: { ...parameters, kind: undefined },
      }),
    ];
  if (id === "complexity" || id === "coupling" || id === "debt")
    return [
      "Computed by an algorithm from these figures of functions and methods.",
      `${withTables([isWithoutTests(parameters) ? testCode : undefined])}SELECT d.symbol_id, d.qualified_name, s.cyclomatic, s.cognitive, s.nesting, s.parameters, d.path, d.start_line, d.end_line
FROM definition AS d
JOIN symbol AS s ON s.id = d.symbol_id${where([
        "s.cyclomatic IS NOT NULL",
        ...narrow("d.path", scope),
        ...(isWithoutTests(parameters)
          ? ["d.symbol_id NOT IN (SELECT symbol_id FROM test_code)"]
          : []),
      ])}
ORDER BY s.cyclomatic DESC, d.path, d.start_line`,
    ];
  const ofFiles =
    ["cycles", "instability", "overview", "folders", "coverage"].includes(id) &&
    level !== "symbol";
  if (ofFiles)
    return [
      "Computed by an algorithm. These are the dependencies between files that it works on.",
      `${withTables([isWithoutTests(parameters) ? testCode : undefined])}SELECT e.from_path, e.to_path, e.kind, count(*) AS edges, sum(e.sites) AS sites
FROM dependency AS e${where(["e.from_path <> e.to_path", ...edgeConditions(parameters, relationKinds)])}
GROUP BY e.from_path, e.to_path, e.kind
ORDER BY e.from_path, e.to_path, e.kind`,
    ];
  return [
    "Computed by an algorithm. These are the edges that it works on.",
    `${withTables([isWithoutTests(parameters) ? testCode : undefined])}SELECT e.edge_id, e.kind, e.resolution, e.from_id, e.from_path, e.from_line, e.from_name, e.to_id, e.to_path, e.to_line, e.to_name, e.sites
FROM dependency AS e${where(edgeConditions(parameters, relationKinds))}
ORDER BY e.from_path, e.from_line, e.to_path, e.to_line`,
  ];
}

/** What the answer has that the statement leaves out, or the other way around; none where both are the same. */
function differences(asked: AskedQuestion): readonly string[] {
  const { id, parameters } = asked;
  const walks = [
    "callers",
    "callees",
    "dependents",
    "dependencies",
    "neighbourhood",
  ];
  if (!walks.includes(id)) return [];
  return [
    ...(parameters["rollUp"] === false
      ? []
      : [
          "An anonymous function stands for itself here; the answer counts it as what stands around it.",
        ]),
    ...(id === "neighbourhood"
      ? neighbourhoodNotes(asked)
      : strings(parameters["symbolKinds"]).includes("external")
        ? ["What stands outside of the workspace has no kind here."]
        : []),
  ];
}

function problemsStatement({ parameters }: AskedQuestion): string {
  const languages = strings(parameters["languages"]);
  const chosen = strings(parameters["categories"]);
  const named = namedCategories.filter((category) =>
    chosen.includes(groupOfProblem(category)),
  );
  const listed = `problem.category IN ${listOf([...new Set([...chosen, ...named])])}`;
  // What no other group claims is of this one.
  const ofCategory = chosen.includes(groupOfProblem(""))
    ? `(${listed} OR problem.category NOT IN ${listOf(namedCategories)})`
    : listed;
  return `SELECT problem.category, coalesce(file.path, problem.path) AS path, problem.line + 1 AS line, problem.column + 1 AS "column", problem.message
FROM problem
LEFT JOIN file ON file.id = problem.file_id${where([
    ...narrow("coalesce(file.path, problem.path)", parameters["scope"]),
    ...(chosen.length === 0 ? [] : [ofCategory]),
    ...(languages.length === 0
      ? []
      : [`file.language IN ${listOf(languages)}`]),
  ])}
ORDER BY path, line, "column"`;
}

function symbolsStatement({ parameters }: AskedQuestion): string {
  const { kind, language, path, scope, includeAnonymous } = parameters;
  const text = (column: string, value: unknown) =>
    typeof value === "string" ? [`${column} = ${quote(value)}`] : [];
  return `${withTables([isWithoutTests(parameters) ? testCode : undefined])}SELECT symbol_id, qualified_name, kind, path, name_line, name_column, signature
FROM definition${where([
    ...text("kind", kind),
    ...text("language", language),
    ...(typeof path === "string"
      ? [`path IN ${listOf(readingsOf(path))}`]
      : []),
    ...narrow("path", scope),
    ...(includeAnonymous === true
      ? []
      : [
          `symbol_id NOT IN (SELECT id FROM symbol WHERE flags & ${String(DefinitionFlag.anonymous)}) -- anonymous functions`,
        ]),
    ...(isWithoutTests(parameters)
      ? ["symbol_id NOT IN (SELECT symbol_id FROM test_code)"]
      : []),
  ])}
ORDER BY path, start_line, start_column`;
}

function unresolvedStatement({ parameters }: AskedQuestion): string {
  const one = (column: string, name: string) => {
    const values = strings(parameters[name]);
    return values.length === 0 ? [] : [`${column} IN ${listOf(values)}`];
  };
  const languages = strings(parameters["languages"]);
  return `SELECT path, line, column, text, kind, reason, from_id, candidates
FROM unresolved_reference${where([
    ...narrow("path", parameters["scope"]),
    ...one("kind", "kinds"),
    ...one("reason", "reasons"),
    ...(languages.length === 0
      ? []
      : [
          `path IN (SELECT path FROM file WHERE language IN ${listOf(languages)})`,
        ]),
  ])}
ORDER BY path, line, column, text, kind`;
}

function statisticsStatement({ parameters: { scope } }: AskedQuestion): string {
  const files = where(narrow("path", scope));
  const edges = where(["kind <> 'contains'", ...narrow("from_path", scope)]);
  return `SELECT 'files by language' AS what, language AS name, count(*) AS count
FROM file${where([
    "id IN (SELECT file_id FROM symbol)",
    ...narrow("path", scope),
  ])}
GROUP BY language
UNION ALL
SELECT 'symbols by kind', kind, count(*) FROM definition${files}
GROUP BY kind
UNION ALL
SELECT 'edges by kind', kind, count(*) FROM dependency${edges}
GROUP BY kind
UNION ALL
SELECT 'edges by resolution', resolution, count(*) FROM dependency${edges}
GROUP BY resolution`;
}

function resolutionStatement({ parameters: { scope } }: AskedQuestion): string {
  return `SELECT resolution, sum(places) AS "references"
FROM (
  SELECT resolution, sites AS places FROM dependency${where(["kind <> 'contains'", ...narrow("from_path", scope)])}
  UNION ALL
  SELECT CASE candidates WHEN '[]' THEN 'unresolved' ELSE 'ambiguous' END, 1 FROM unresolved_reference${where(narrow("path", scope))}
)
GROUP BY resolution
ORDER BY "references" DESC`;
}

function narrow(column: string, scope: unknown): string[] {
  const condition = inScope(column, scope);
  return condition === undefined ? [] : [condition];
}
