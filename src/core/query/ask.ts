// Asks one question of the list: checks its parameters, runs it on one revision, wraps the answer.
import type { z } from "zod";
import { Cancelled, CodeweftError } from "../errors.ts";
import type { Envelope } from "./envelope.ts";
import { findNearest } from "./nearest.ts";
import { toPlain } from "./plain.ts";
import type { Query, QueryContext } from "./query.ts";
import { estimateTokens } from "./tokenEstimate.ts";

/**
 * Throws CodeweftError unknown_query or invalid_parameters (with suggestions), whatever the question throws, and
 * Cancelled when `context.aborted()` turns true. The envelope is plain data: it equals its JSON round trip.
 */
export async function ask(
  queries: readonly Query[],
  context: QueryContext,
  id: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<Envelope<unknown>> {
  const query = getQuery(queries, id);
  const understood = parseParameters(query, parameters);
  if (context.aborted()) throw new Cancelled();
  const { data, total, returned } = await query.run(context, understood);
  if (context.aborted()) throw new Cancelled();
  const plain = toPlain(data);
  const before =
    typeof understood["offset"] === "number" ? understood["offset"] : 0;
  return {
    query: query.id,
    parameters: toPlain(understood) as Record<string, unknown>,
    revision: context.graph.revision,
    captured: new Date(context.graph.capturedAt).toISOString(),
    data: plain,
    ...(query.counted === undefined ? {} : { counted: query.counted }),
    total,
    returned,
    truncated: before + returned < total,
    estimatedTokens: estimateTokens(plain),
  };
}

/** Throws unknown_query with the closest ids. */
export function getQuery(queries: readonly Query[], id: string): Query {
  return getEntry(queries, id, "question");
}

/** How errors name what is not in a list. */
const unknownEntries = {
  question: { code: "unknown_query", detail: "query" },
  action: { code: "unknown_action", detail: "action" },
} as const;

/** Of a list of questions or actions. Throws unknown_query or unknown_action with the closest ids. */
export function getEntry<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  kind: keyof typeof unknownEntries,
): T {
  const entry = list.find((candidate) => candidate.id === id);
  if (entry !== undefined) return entry;
  const { code, detail } = unknownEntries[kind];
  const suggestions = findNearest(
    id,
    list.map((candidate) => candidate.id),
    3,
  );
  throw new CodeweftError(
    code,
    `There is no ${kind} "${shorten(id)}".`,
    {
      next:
        suggestions.length > 0
          ? `Did you mean ${suggestions.join(", ")}? The question "help" lists them all.`
          : 'The question "help" lists them all.',
    },
    { [detail]: shorten(id), suggestions },
  );
}

/**
 * The parameters with defaults filled in, in the order in which the question, or whatever else it is, declares them. Throws
 * invalid_parameters, which says what each is wrong with.
 */
export function parseParameters(
  query: Pick<Query, "id" | "parameters">,
  parameters: Readonly<Record<string, unknown>>,
  what: "question" | "action" = "question",
): Record<string, unknown> {
  const known = Object.keys(query.parameters.shape);
  const given = Object.fromEntries(
    Object.entries(parameters).filter(([, value]) => value !== undefined),
  );
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const suggestions = findNearest(unknown, known, 3);
    throw new CodeweftError(
      "invalid_parameters",
      `The ${what} "${query.id}" has no parameter "${shorten(unknown)}".`,
      {
        next:
          suggestions.length > 0
            ? `Did you mean ${suggestions.join(", ")}?`
            : `Its parameters are: ${known.join(", ") || "none"}.`,
      },
      { query: query.id, parameter: shorten(unknown), suggestions },
    );
  }
  const result = query.parameters.safeParse(given);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({
    parameter: issue.path.join("."),
    problem: describeIssue(issue, given),
  }));
  throw new CodeweftError(
    "invalid_parameters",
    `The ${what} "${query.id}" cannot be ${what === "question" ? "asked" : "done"} like this: ${issues
      .map(({ parameter, problem }) => `${parameter} ${problem}`)
      .join("; ")}.`,
    { next: `See the question "help" for the parameters of "${query.id}".` },
    { query: query.id, issues },
  );
}

function describeIssue(
  issue: z.core.$ZodIssue,
  given: Readonly<Record<string, unknown>>,
): string {
  if (issue.code === "invalid_value") {
    const value = shorten(wordOf(valueAt(given, issue.path)));
    const values = issue.values.map(String);
    const near = findNearest(value, values, 2);
    return `is "${value}"${near.length > 0 ? ` (did you mean ${near.join(", ")}?)` : ""}, but must be one of ${values.join(", ")}`;
  }
  if (issue.path.length > 0 && valueAt(given, issue.path) === undefined)
    return "is missing";
  return `is wrong (${issue.message.replace(/^Invalid input: /, "")})`;
}

/** What is written is repeated, what is built is only named: it may be as deep as a request can be. */
function wordOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null
    ? "an object"
    : String(value);
}

/** Enough of it to be recognised: an error is no place for what somebody sent by the megabyte. */
export function shorten(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === "object" && at !== null
        ? (at as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}
