// What can be asked and done over HTTP: for programs as JSON, for a person in a browser as one plain page.
import { createHash } from "node:crypto";
import { actions } from "../core/action/list.ts";
import { describeAll } from "../core/query/help.ts";
import { queries } from "../core/query/list.ts";
import type { QueryHelp } from "../core/query/results.ts";
import { toVerb } from "../core/query/verbs.ts";

export interface RouteHelp extends QueryHelp {
  readonly method: "GET" | "POST";
  readonly path: string;
}

export interface Reference {
  readonly name: "codeweft";
  readonly version: string;
  /** The folders whose graph is asked. */
  readonly roots: readonly string[];
  readonly database: string;
  /** How answers, errors and actions look. */
  readonly conventions: readonly string[];
  readonly routes: readonly RouteHelp[];
}

export function createReference(
  about: Pick<Reference, "version" | "roots" | "database">,
): Reference {
  return {
    name: "codeweft",
    ...about,
    conventions: [
      "Answers are JSON: query, parameters as understood, revision and captured (time) of the index, data, counted (the list in data that is counted, where data is no list), total, returned, truncated, and estimatedTokens, about how many a language model reads the data as.",
      "An error is { error: { code, message, kept, next, details } } with a status that follows from its code.",
      "Lists are written with commas or as the same name several times; true and false are written out; times are milliseconds, or have a unit (5s).",
      "An action is a POST with its parameters as a JSON object and `Authorization: Bearer TOKEN`; the token stands in the file beside the database that ends in .server.",
      "What is long is paged by limit and offset, or top.",
    ],
    routes: describeAll(queries, actions).map((one) => ({
      method: one.kind === "question" ? "GET" : "POST",
      path: `/${one.kind === "question" ? "query" : "action"}/${toVerb(one.id)}`,
      ...one,
    })),
  };
}

const style =
  "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fff}" +
  "code{font:13px/1.5 ui-monospace,monospace}h2{margin-top:2.5rem}h3{margin:1.8rem 0 .2rem}p{margin:.3rem 0}" +
  "table{border-collapse:collapse;margin:.4rem 0}td,th{text-align:left;vertical-align:top;padding:.15rem 1rem .15rem 0}th{font-weight:600}" +
  "@media(prefers-color-scheme:dark){body{color:#ddd;background:#1e1e1e}a{color:#7ab4ff}}";

/** Nothing but this page's own style sheet. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export function writePage(reference: Reference): string {
  const { version, roots, database, conventions, routes } = reference;
  const list = (method: RouteHelp["method"]): string =>
    routes
      .filter((route) => route.method === method)
      .map(writeRoute)
      .join("\n");
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Codeweft</title><meta name="viewport" content="width=device-width"><style>${style}</style></head>
<body>
<h1>Codeweft</h1>
<p>The dependency graph of ${roots.map((root) => `<code>${escape(root)}</code>`).join(", ")}, kept in <code>${escape(database)}</code>. Version ${escape(version)}.</p>
<ul>${conventions.map((line) => `<li>${escape(line)}</li>`).join("")}</ul>
<h2>Questions</h2>
${list("GET")}
<h2>Actions</h2>
${list("POST")}
</body>
</html>
`;
}

function writeRoute(route: RouteHelp): string {
  const { method, path, title, description, parameters } = route;
  const address =
    method === "GET"
      ? `<a href="${escape(exampleOf(route))}"><code>GET ${escape(exampleOf(route))}</code></a>`
      : `<code>POST ${escape(path)} ${escape(JSON.stringify(route.example))}</code>`;
  const rows = parameters.map(
    ({ name, type, required, default: standard, description: words }) =>
      `<tr><td><code>${escape(name)}</code></td><td>${escape(type)}</td><td>${required ? "required" : standard === undefined ? "" : `<code>${escape(JSON.stringify(standard))}</code>`}</td><td>${escape(words)}</td></tr>`,
  );
  const table =
    rows.length === 0
      ? ""
      : `<table><tr><th>parameter</th><th>type</th><th>default</th><th></th></tr>${rows.join("")}</table>`;
  return `<h3>${escape(title)}</h3>\n<p>${address}</p>\n<p>${escape(description)}</p>\n${table}`;
}

/** An address that works where the workspace has what the example names. */
function exampleOf({ path, example }: RouteHelp): string {
  const search = new URLSearchParams(
    Object.entries(example).map(([name, value]): [string, string] => [
      name,
      Array.isArray(value) ? value.join(",") : String(value),
    ]),
  ).toString();
  return search === "" ? path : `${path}?${search}`;
}

function escape(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (character) => `&#${String(character.charCodeAt(0))};`,
  );
}
