// What to do next, as a command that can be pasted into the shell that the last one was typed into.
import { CodeweftError } from "../core/errors.ts";
import type { Query } from "../core/query/query.ts";
import { invocation } from "./invocation.ts";
import { toVerb } from "../core/query/verbs.ts";
import { shellQuote } from "./shellQuote.ts";
import { ingestCommand, placeFlags } from "./workspace.ts";
import type { Place, Workspace } from "./workspace.ts";

/** What was asked, where, and in which words behind the program's name. */
export interface Asked {
  readonly query: Query;
  readonly workspace: Workspace;
  readonly place: Place;
  readonly words: readonly string[];
}

/** The same error with a command as its `next`, where one helps; any other error comes back as it is. */
export function adviseCommand(error: unknown, asked: Asked): unknown {
  if (!(error instanceof CodeweftError)) return error;
  const next = nextOf(error, asked);
  if (next === undefined) return error;
  const { code, message, advice, details } = error;
  return new CodeweftError(code, message, { ...advice, next }, details);
}

function nextOf(
  { code, advice, details }: CodeweftError,
  { query, workspace, place, words }: Asked,
): string | undefined {
  const ask = (rest: string): string =>
    `${invocation()} ${rest}${placeFlags(workspace, place)}`;
  const { symbol, suggestions, candidates } = details;
  if (code === "database_damaged")
    // Facts that do not decode stand under files that did not change: those have to be read again too.
    return `Run: ${ingestCommand(workspace, place)}${"path" in details ? " --force" : ""}`;
  if (code === "not_found" && symbol !== undefined) {
    const [first] = readTexts(suggestions);
    return first === undefined
      ? `See what there is: ${ask("symbols")}`
      : `${advice.next ?? ""} Look for it: ${ask(`search ${shellQuote(first)}`)}`.trim();
  }
  if (code === "ambiguous_symbol" && words.includes(String(symbol))) {
    const place = firstPlace(candidates);
    if (place === undefined) return undefined;
    const again = words.map((word) => (word === symbol ? place : word));
    return `Name one of them by its place, for example: ${commandOf(again)}`;
  }
  if (code === "timeout" && !words.some((word) => word.startsWith("--timeout")))
    return `Narrow it down, or give it more time: ${commandOf([...words, "--timeout", "1min"])}`;
  if (query.id === "sql" && (badStatement.has(code) || "issues" in details))
    return `Write one SELECT, for example: ${ask(`sql ${shellQuote(String(query.example["text"]))}`)}`;
  if ("issues" in details)
    return `See its arguments and flags: ${invocation()} ${toVerb(query.id)} --help`;
  return undefined;
}

/** The command line that was typed, flags left as they are. */
function commandOf(words: readonly string[]): string {
  return [
    invocation(),
    ...words.map((word) =>
      /^--[a-z-]+$/.test(word) ? word : shellQuote(word),
    ),
  ].join(" ");
}

const badStatement: ReadonlySet<string> = new Set([
  "sql_refused",
  "sql_failed",
]);

function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === "string")
    : [];
}

function firstPlace(candidates: unknown): string | undefined {
  const [first] = Array.isArray(candidates)
    ? (candidates as readonly unknown[])
    : [];
  if (typeof first !== "object" || first === null) return undefined;
  const { path, line } = first as { readonly path?: string; line?: number };
  return path === undefined || line === undefined
    ? undefined
    : `${path}:${String(line)}`;
}
