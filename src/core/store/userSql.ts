// A person's own statement on a copy of the database: one, and reading only.
import { CodeweftError } from "../errors.ts";
import type { SqlResult } from "../ports.ts";
import { addFactsView } from "./factsConsole.ts";
import { loadSqlite } from "./sqlite.ts";
import { findSqlPlace } from "./sqlPlace.ts";

export interface SqlConsole {
  /**
   * Throws CodeweftError sql_refused for what is not one reading statement, sql_failed for what SQLite does not understand: with
   * the place in `details`, `from` and `to` in UTF-16 units, where the message leads to one.
   */
  run(
    text: string,
    parameters: readonly (string | number | null)[],
    limit: number,
  ): SqlResult;
}

/** Statements that begin with another word change something or reach out of the database. */
const readingWords = ["SELECT", "WITH", "VALUES", "EXPLAIN", "PRAGMA"];
/** Pragmas that only tell something. */
const readingPragmas = [
  "application_id",
  "collation_list",
  "compile_options",
  "database_list",
  "encoding",
  "foreign_key_list",
  "freelist_count",
  "function_list",
  "index_info",
  "index_list",
  "index_xinfo",
  "page_count",
  "page_size",
  "pragma_list",
  "schema_version",
  "table_info",
  "table_list",
  "table_xinfo",
  "user_version",
];
/** Bytes of a blob that are shown. */
const shownBlob = 32;

/** The console owns the copy; nothing that runs in it reaches the database that the bytes came from. */
export async function openSqlConsole(
  wasm: Uint8Array,
  bytes: Uint8Array,
): Promise<SqlConsole> {
  const database = new (await loadSqlite(wasm)).Database(bytes);
  addFactsView(database);
  // The guarantee. The check of words below only gives better messages, and keeps this pragma as it is.
  database.exec("PRAGMA query_only=1; PRAGMA trusted_schema=off");
  const complaint = (text: string): string | undefined => {
    try {
      database.prepare(text).free();
      return undefined;
    } catch (error) {
      return messageOf(error);
    }
  };
  return {
    run(text, parameters, limit) {
      checkWords(text);
      try {
        const statements = database.iterateStatements(text);
        const first = statements.next();
        if (first.done === true) throw refused("There is no statement in it.");
        const statement = first.value;
        try {
          if (hasMore(statements.getRemainingSQL()))
            throw refused("There is more than one statement in it.");
          statement.bind([...parameters]);
          const rows: (string | number | null)[][] = [];
          let truncated = false;
          while (statement.step()) {
            truncated = rows.length === limit;
            if (truncated) break;
            rows.push(statement.get().map(toPlain));
          }
          return { columns: statement.getColumnNames(), rows, truncated };
        } finally {
          statement.free();
        }
      } catch (error) {
        throw translate(error, text, complaint);
      }
    },
  };
}

function checkWords(text: string): void {
  const words = /^(\w+)\s*(?:(\w+)\s*\.\s*)?(\w*)\s*([=(])?/.exec(
    withoutComments(text),
  );
  const word = words?.[1]?.toUpperCase() ?? "";
  if (word === "") throw refused("There is no statement in it.");
  if (!readingWords.includes(word))
    throw refused(
      `${word} is not allowed; a statement begins with ${readingWords.join(", ")}.`,
    );
  if (word !== "PRAGMA") return;
  const pragma = words?.[3]?.toLowerCase() ?? "";
  const assigns = words?.[4] === "=";
  if (assigns || !readingPragmas.includes(pragma))
    throw refused(
      `PRAGMA ${pragma} is not allowed; these are: ${readingPragmas.join(", ")}.`,
    );
}

/** Comments before the first word and white space go. */
function withoutComments(text: string): string {
  return text.replace(
    /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$)|;)+/,
    "",
  );
}

function hasMore(rest: string): boolean {
  return withoutComments(rest) !== "";
}

function toPlain(
  value: string | number | bigint | Uint8Array | null,
): string | number | null {
  if (typeof value === "bigint") return Number(value);
  if (!(value instanceof Uint8Array)) return value;
  const hex = [...value.subarray(0, shownBlob)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  return value.length > shownBlob
    ? `x'${hex}…' (${value.length} bytes)`
    : `x'${hex}'`;
}

function refused(reason: string): CodeweftError {
  return new CodeweftError(
    "sql_refused",
    `The statement was not run: ${reason}`,
    {
      kept: "Nothing was changed.",
      next: "Ask with a single SELECT; the views are listed in the README.",
    },
  );
}

/** Of SQLite's own words, which may repeat the statement: letters that are told. */
const mostWords = 500;

function translate(
  error: unknown,
  statement: string,
  complaint: (text: string) => string | undefined,
): Error {
  if (error instanceof CodeweftError) return error;
  const text = messageOf(error);
  if (/readonly database|not authorized/i.test(text))
    return refused("it would change the database.");
  const place = findSqlPlace(statement, text, complaint);
  const said = text.length > mostWords ? `${text.slice(0, mostWords)}…` : text;
  return new CodeweftError(
    "sql_failed",
    `SQLite says: ${said}${place === undefined ? "" : ` (${placeWords(statement, place.from)})`}`,
    {
      kept: "Nothing was changed.",
      next: "Correct the statement and run it again.",
    },
    { ...place },
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** 1-based, as editors say it. */
function placeWords(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  return `line ${before.length}, column ${column}`;
}
