// Inputs for servers, from nearly right to nonsense, made by a seed: what comes back must be an answer or a coded error.
import fc from "fast-check";
import { actions } from "../../src/core/action/list.ts";
import { errorCodes } from "../../src/core/errors.ts";
import { describeParameters } from "../../src/core/query/describeParameters.ts";
import { queries } from "../../src/core/query/list.ts";
import { toToolName, toVerb } from "../../src/core/query/verbs.ts";

const names = [
  "Checkout",
  "Checkout.placeOrder",
  "src/main.ts",
  "src/main.ts:7",
  "src",
  "nobody",
  "order",
  "__proto__",
  "constructor",
  "toString",
  "../../etc/passwd",
  "a\u0000b",
  "💥",
  "%00",
  "",
  "-1",
  "NaN",
  "true",
  "null",
  "*".repeat(50),
  "[[[[",
  "(a+)+$",
  "' OR 1=1 --",
  "select 1",
  "pragma query_only=0",
  "x".repeat(3_000),
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names) },
  { weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
);
const amount = fc.oneof(
  fc.integer({ min: -2, max: 30 }),
  fc.constantFrom(1e9, -1e9, 1e308, 0.5, Number.MAX_SAFE_INTEGER, 2 ** 53),
);
const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 3, arbitrary: amount },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.array(text, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 4 }) },
);

/** A value that a parameter of this type takes, most of the time. */
function valueFor(type: string, values?: readonly string[]) {
  const fitting: fc.Arbitrary<unknown> =
    values !== undefined
      ? type.endsWith("[]")
        ? fc.array(fc.constantFrom(...values), { maxLength: 4 })
        : fc.constantFrom(...values)
      : type === "boolean"
        ? fc.boolean()
        : type.endsWith("[]")
          ? fc.array(text, { maxLength: 4 })
          : type === "integer" || type === "number"
            ? amount
            : text;
  return fc.oneof(
    { weight: 4, arbitrary: fitting },
    { weight: 1, arbitrary: anything },
  );
}

const endless =
  "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)";

/** Statements that answer, that write or would change what may be written, that never end, and that give far too much. */
const statement: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      "SELECT name, path FROM definition",
      "SELECT 1",
      "EXPLAIN SELECT * FROM edge",
      "INSERT INTO file (path) VALUES ('x')",
      "UPDATE symbol SET name = 'x'",
      "DELETE FROM edge",
      "DROP TABLE symbol",
      "CREATE TEMP TABLE t (x)",
      "ATTACH DATABASE 'other.db' AS other",
      "ATTACH DATABASE ':memory:' AS other",
      "VACUUM INTO 'copy.db'",
      "PRAGMA query_only = 0",
      "PRAGMA writable_schema = 1",
      "PRAGMA journal_mode = WAL",
      "/* */ ; PRAGMA user_version = 99",
      "SELECT load_extension('x')",
      "SELECT 1; DELETE FROM edge",
      "SELEC",
      ";",
      "SELECT '",
      `${endless} SELECT count(*) FROM n`,
      `${endless} SELECT i FROM n LIMIT 10000000`,
      "SELECT * FROM definition a, definition b, definition c",
      "SELECT hex(zeroblob(100000000))",
      "SELECT zeroblob(2000000000)",
      "SELECT printf('%.*c', 1000000000, 'x')",
      `SELECT ${"(".repeat(2_000)}1${")".repeat(2_000)}`,
    ),
  },
  { weight: 1, arbitrary: text },
);

/** Milliseconds: little, so that what never ends is ended soon, or what no statement may have. */
const patience: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 0.5, 1e9, "soon") },
);

const parametersOf = queries.map((query) => {
  const parameters = describeParameters(query).map(
    ({ name, type, values, required }) => {
      const isSql = query.id === "sql";
      if (isSql && name === "text") return { name, required, value: statement };
      // Without one the longest of all would be taken.
      if (isSql && name === "timeout")
        return { name, required: true, value: patience };
      return { name, required, value: valueFor(type, values) };
    },
  );
  const recordOf = (some: typeof parameters) =>
    Object.fromEntries(some.map(({ name, value }) => [name, value]));
  return {
    id: query.id,
    record: fc.record(recordOf(parameters), {
      requiredKeys: query.id === "sql" ? ["timeout"] : [],
    }),
    required: fc.record(recordOf(parameters.filter((each) => each.required))),
  };
});

/** A question with what it needs and some of what it may have, now and then with what it does not know. */
const question = fc
  .constantFrom(...parametersOf)
  .chain(({ id, record, required }) =>
    fc
      .tuple(
        fc.oneof(
          { weight: 3, arbitrary: required },
          { weight: 1, arbitrary: fc.constant({}) },
        ),
        fc.oneof(
          { weight: 2, arbitrary: fc.constant({}) },
          { weight: 1, arbitrary: record },
        ),
        fc.oneof(
          { weight: 8, arbitrary: fc.constant({}) },
          {
            weight: 1,
            arbitrary: fc.dictionary(text, anything, { maxKeys: 2 }),
          },
        ),
      )
      .map(([needed, some, foreign]) => ({
        id,
        parameters: { ...some, ...needed, ...foreign },
      })),
  );

/** An action with a parameter that no action has: it is refused before it is begun. */
const refusedAction = fc
  .tuple(
    fc.constantFrom(...actions.map(({ id }) => id)),
    fc.dictionary(text, anything, { maxKeys: 3 }),
  )
  .map(([id, rest]) => ({ id, parameters: { ...rest, noSuchThing: 1 } }));

// ── HTTP ──────────────────────────────────────────────────────────────────────────────────────

export interface HttpInput {
  readonly method: string;
  /** As it goes over the line; of characters that Node's own client sends. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** The token is to be sent along. */
  readonly token?: true;
}

function toSearch(parameters: Readonly<Record<string, unknown>>): string {
  return Object.entries(parameters)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(
        (one) =>
          `${encode(name)}=${encode(typeof one === "string" ? one : (JSON.stringify(one) ?? ""))}`,
      ),
    )
    .join("&");
}

/** Half a pair of UTF-16 cannot be encoded: it goes as it would from a careless client. */
function encode(value: string): string {
  return encodeURIComponent(Buffer.from(value, "utf8").toString("utf8"));
}

const rawPath = fc.oneof(
  fc.string({ maxLength: 60 }).map((tail) => `/${encode(tail)}`),
  fc
    .array(
      fc.constantFrom(
        "/",
        "query",
        "action",
        "..",
        "%",
        "%2e",
        "%ff",
        "?",
        "&",
        "=",
        "callers",
        "symbol",
        "+",
        ";",
        "%00",
        "//",
        "%c3%28",
      ),
      { maxLength: 12 },
    )
    .map((parts) => `/${parts.join("")}`),
);

export const httpInput: fc.Arbitrary<HttpInput> = fc.oneof(
  {
    weight: 12,
    arbitrary: question.map(({ id, parameters }) => ({
      method: "GET",
      path: `/query/${toVerb(id)}?${toSearch(parameters)}`,
      headers: {},
    })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      method: fc.constantFrom(
        "GET",
        "HEAD",
        "POST",
        "PUT",
        "DELETE",
        "OPTIONS",
        "PATCH",
        "TRACE",
        "PROPFIND",
      ),
      path: rawPath,
      headers: fc.constantFrom<Record<string, string>>(
        {},
        { origin: "http://evil.example" },
        { host: "evil.example" },
        { "sec-fetch-site": "cross-site" },
        { accept: "text/html" },
        { expect: "something" },
        { authorization: "Bearer x" },
        { cookie: "a=b" },
        { range: "bytes=0-" },
        { "transfer-encoding": "chunked" },
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: refusedAction.map(({ id, parameters }) => ({
      method: "POST",
      path: `/action/${toVerb(id)}`,
      headers: {},
      body: JSON.stringify(parameters),
      token: true as const,
    })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...actions.map(({ id }) => id)),
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }).map((bytes) =>
            // A brace at the front makes it certain that no object comes out of it by chance.
            Uint8Array.from([0x7b, 0x7b, ...bytes]),
          ),
          fc.string({ maxLength: 200 }).map((rest) => `{{${rest}`),
          fc.constantFrom("[]", "7", "null", '"x"', "[".repeat(5_000)),
        ),
        fc.boolean(),
      )
      .map(([id, body, token]) => ({
        method: "POST",
        path: `/action/${toVerb(id)}`,
        headers: {},
        body,
        ...(token ? { token: true as const } : {}),
      })),
  },
);

const codes: ReadonlySet<string> = new Set([...errorCodes, "cancelled"]);
/** Codes that say that something broke here, not that a request is wrong. */
const broken: ReadonlySet<string> = new Set([
  "internal",
  "worker_died",
  "store_failed",
  "database_damaged",
  "save_failed",
  "engine_stopped",
]);

/** What is wrong with an answer over HTTP; undefined where it is an answer or a coded error as it should be. */
export function judgeHttp(
  { method, path }: HttpInput,
  status: number,
  text: string,
): string | undefined {
  const what = `${method} ${path} → ${status} ${text.slice(0, 300)}`;
  if (method === "HEAD" || status === 204)
    return text === "" ? undefined : `a body where none belongs: ${what}`;
  if (status === 200 && text.startsWith("<!doctype html>")) return undefined;
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return `no JSON: ${what}`;
  }
  if (status === 200)
    return answer !== null && typeof answer === "object" && !("error" in answer)
      ? undefined
      : `no answer: ${what}`;
  const code = (answer as { error?: { code?: unknown } }).error?.code;
  if (typeof code !== "string" || !codes.has(code)) return `no code: ${what}`;
  return broken.has(code) ? `broken: ${what}` : undefined;
}

// ── MCP ───────────────────────────────────────────────────────────────────────────────────────

/** A line without its end. `answered`: one line comes back, with this id unless it is "any". */
export interface McpInput {
  readonly line: (id: number) => string;
  readonly answered: "own" | "any" | "none";
}

const toolCall = fc
  .oneof(
    { weight: 5, arbitrary: question },
    { weight: 1, arbitrary: refusedAction },
    {
      weight: 1,
      arbitrary: fc.record({
        id: text,
        parameters: fc.dictionary(text, anything, { maxKeys: 2 }),
      }),
    },
  )
  .map(({ id, parameters }): McpInput => ({
    answered: "own",
    line: (number) =>
      JSON.stringify({
        jsonrpc: "2.0",
        id: number,
        method: "tools/call",
        params: { name: toToolName(id), arguments: parameters },
      }),
  }));

export const mcpInput: fc.Arbitrary<McpInput> = fc.oneof(
  { weight: 8, arbitrary: toolCall },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          "tools/list",
          "tools/call",
          "resources/list",
          "resources/read",
          "resources/templates/list",
          "prompts/list",
          "ping",
          "completion/complete",
          "nonsense",
          "__proto__",
          "constructor",
          "",
        ),
        fc.option(fc.dictionary(text, anything, { maxKeys: 3 }), {
          nil: undefined,
        }),
      )
      .map(([method, params]): McpInput => ({
        answered: "own",
        line: (id) => JSON.stringify({ jsonrpc: "2.0", id, method, params }),
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 200 }).map((rest) => `{${rest}`),
        fc.string({ unit: "binary", maxLength: 60 }).map((rest) => `x${rest}`),
        fc.constantFrom(
          "[]",
          "[1,2]",
          "7",
          "null",
          '""',
          "{}",
          '{"jsonrpc":"2.0"}',
          '{"jsonrpc":"1.0","id":"x","method":"ping"}',
          "[".repeat(3_000),
        ),
      )
      // A line is what stands before its end.
      .map((line) => line.replace(/[\n\r]/g, " "))
      .filter((line) => !isMessage(line))
      .map((line): McpInput => ({ answered: "any", line: () => line })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("notifications/initialized", "notifications/nonsense")
      .map((method): McpInput => ({
        answered: "none",
        line: () => JSON.stringify({ jsonrpc: "2.0", method }),
      })),
  },
);

function isMessage(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && "method" in value;
  } catch {
    return false;
  }
}

/** What is wrong with a line that came back; undefined where it is as it should be. */
export function judgeMcp(line: string): string | undefined {
  let answer: {
    readonly jsonrpc?: unknown;
    readonly error?: { readonly code?: unknown; readonly message?: unknown };
    readonly result?: {
      readonly isError?: boolean;
      readonly content?: readonly { readonly text?: string }[];
    };
  };
  try {
    answer = JSON.parse(line) as typeof answer;
  } catch {
    return `no JSON on standard output: ${line.slice(0, 300)}`;
  }
  const { jsonrpc, error, result } = answer;
  if (jsonrpc !== "2.0" || (error === undefined) === (result === undefined))
    return `no message: ${line.slice(0, 300)}`;
  if (error !== undefined)
    return typeof error.code === "number" && error.code !== -32_603
      ? undefined
      : `broken: ${line.slice(0, 300)}`;
  if (result?.isError !== true) return undefined;
  const code = /^Error (\w+): /.exec(result.content?.[0]?.text ?? "")?.[1];
  if (code === undefined || !codes.has(code))
    return `no code: ${line.slice(0, 300)}`;
  return broken.has(code) ? `broken: ${line.slice(0, 300)}` : undefined;
}
