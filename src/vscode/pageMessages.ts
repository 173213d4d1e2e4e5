// Checks what a page sends before anybody acts on it: a page draws names from foreign code and is not trusted.
import type {
  Activation,
  AnswerSource,
  NamedInRows,
  PageQuery,
  Place,
  ToHost,
} from "../protocol.ts";
import { fits, mostToHost } from "../protocolBounds.ts";
import { toExportedPicture } from "./exportedPicture.ts";
import { isResolutions } from "./resolutionSet.ts";

/** The questions that a page may ask. A record, so that the compiler demands every member. */
const pageQueries: Readonly<Record<PageQuery, true>> = {
  neighbourhood: true,
  trail: true,
  symbol: true,
  symbols: true,
  search: true,
  edges: true,
  dependencies: true,
  dependents: true,
  overview: true,
  hotspots: true,
  churn: true,
  debt: true,
  clusters: true,
  path: true,
  statistics: true,
  coverage: true,
  resolution: true,
  unresolved: true,
  problems: true,
  skipped: true,
};

type RunCommand = Extract<ToHost, { type: "run" }>["command"];

const runCommands: Readonly<Record<RunCommand, true>> = {
  ingest: true,
  cancel: true,
  showProblems: true,
  showLog: true,
  openFolder: true,
  openInTab: true,
  askAgain: true,
  askForMore: true,
  exportGraph: true,
  runQuery: true,
  saveView: true,
  showSql: true,
};

const longestText = 2_000;
/** The longest answer that a page may put into the clipboard, in UTF-16 units. */
const longestCopy = 100_000_000;
/** The longest statement of SQL that is kept; SQLite itself takes no more than a million bytes. */
const longestStatement = 1_000_000;
/** More than any picture has. */
const mostNamed = 10_000;

/** The message, rebuilt from its checked parts, or undefined when it is not one, or larger than the protocol allows. */
export function toHostMessage(value: unknown): ToHost | undefined {
  if (!isRecord(value) || !fits(value, mostToHost)) return undefined;
  const { type } = value;
  switch (type) {
    case "ready":
    case "used":
      return { type };
    case "ask": {
      const { id, query, parameters } = value;
      if (!isCount(id) || !isKey(query, pageQueries) || !isRecord(parameters))
        return undefined;
      return { type, id, query, parameters };
    }
    case "cancelAsk":
      return isCount(value["id"]) ? { type, id: value["id"] } : undefined;
    case "preview":
    case "open": {
      const place = toPlace(value["place"]);
      return place && { type, place };
    }
    case "activated": {
      const activation = toActivation(value["activation"]);
      const { label } = value;
      if (activation === undefined || !isText(label)) return undefined;
      return { type, activation, label };
    }
    case "returned": {
      const { label } = value;
      return isText(label) ? { type, label } : undefined;
    }
    case "setFollowCursor":
      return typeof value["value"] === "boolean"
        ? { type, value: value["value"] }
        : undefined;
    case "setResolutions":
      return isResolutions(value["value"])
        ? { type, value: value["value"] }
        : undefined;
    case "run": {
      const { command } = value;
      return isKey(command, runCommands) ? { type, command } : undefined;
    }
    case "pickTarget": {
      const { from } = value;
      return isText(from) ? { type, from } : undefined;
    }
    case "bookmark": {
      const { symbol } = value;
      return Number.isSafeInteger(symbol)
        ? { type, symbol: Number(symbol) }
        : undefined;
    }
    case "exported": {
      const { id } = value;
      const picture = toExportedPicture(value["picture"]);
      return isCount(id) && picture !== undefined
        ? { type, id, picture }
        : undefined;
    }
    case "runStatement": {
      const { id, text, limit, timeout } = value;
      return isCount(id) &&
        isStatement(text) &&
        isCount(limit) &&
        isCount(timeout)
        ? { type, id, text, limit, timeout }
        : undefined;
    }
    case "showSql": {
      const { query, parameters } = value;
      return isKey(query, pageQueries) && isRecord(parameters)
        ? { type, query, parameters }
        : undefined;
    }
    case "showAnswerSql": {
      const { title } = value;
      const source = toSource(value["source"]);
      return isText(title) && source !== undefined
        ? { type, title, source }
        : undefined;
    }
    case "drawRows": {
      const named = toNamed(value["named"]);
      const { statement } = value;
      return named !== undefined && isStatement(statement)
        ? { type, named, statement }
        : undefined;
    }
    case "exportRows": {
      const { format, text } = value;
      if (format !== "csv" && format !== "json") return undefined;
      return typeof text === "string" && text.length <= longestCopy
        ? { type, format, text }
        : undefined;
    }
    case "saveStatement": {
      const { text } = value;
      return isStatement(text) ? { type, text } : undefined;
    }
    case "copy": {
      const { text } = value;
      return typeof text === "string" && text.length <= longestCopy
        ? { type, text }
        : undefined;
    }
    case "tooLarge": {
      const { message, id } = value;
      return isKey(message, mostToHost)
        ? { type, message, ...(isCount(id) ? { id } : {}) }
        : undefined;
    }
    case "pageError": {
      const { message } = value;
      return typeof message === "string"
        ? { type, message: message.slice(0, longestText) }
        : undefined;
    }
    default:
      return undefined;
  }
}

/** A place inside the workspace: no absolute path and no way out of it. */
export function toPlace(value: unknown): Place | undefined {
  if (!isRecord(value)) return undefined;
  const { path, line, column, endLine, endColumn } = value;
  if (!isInnerPath(path) || !isCount(line) || !isCount(column))
    return undefined;
  return {
    path,
    line,
    column,
    ...(isCount(endLine) ? { endLine } : {}),
    ...(isCount(endColumn) ? { endColumn } : {}),
  };
}

/** A question is looked up by its id and checks its parameters; a statement is shown and not run. */
function toSource(value: unknown): AnswerSource | undefined {
  if (!isRecord(value)) return undefined;
  const { query, parameters, statement } = value;
  if (isStatement(statement)) return { statement };
  return isText(query) && isRecord(parameters)
    ? { query, parameters }
    : undefined;
}

function toNamed(value: unknown): NamedInRows | undefined {
  if (!isRecord(value)) return undefined;
  const { symbols, paths, links, left, linksLeft } = value;
  if (!isShort(symbols) || !isShort(paths) || !isShort(links)) return undefined;
  if (
    !isCount(left) ||
    !isCount(linksLeft) ||
    !symbols.every((each) => Number.isSafeInteger(each) || isPathOrKey(each)) ||
    !paths.every(isPathOrKey)
  )
    return undefined;
  const known = links.flatMap((link) => {
    if (!isRecord(link)) return [];
    const { from, to, sites } = link;
    return isPathOrKey(from) && isPathOrKey(to) && isCount(sites)
      ? [{ from, to, sites }]
      : [];
  });
  if (known.length < links.length) return undefined;
  return {
    symbols: symbols as (number | string)[],
    paths,
    links: known,
    left,
    linksLeft,
  };
}

function isShort(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length <= mostNamed;
}

function isStatement(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestStatement;
}

/** It is looked up and never opened. */
function isPathOrKey(value: unknown): value is string {
  return typeof value === "string" && value.length <= 4_096;
}

function toActivation(value: unknown): Activation | undefined {
  if (!isRecord(value)) return undefined;
  const { kind, id, path } = value;
  // What stands outside the workspace has ids below zero.
  if (kind === "symbol")
    return Number.isSafeInteger(id) ? { kind, id: Number(id) } : undefined;
  if (kind === "file") return isInnerPath(path) ? { kind, path } : undefined;
  return kind === "overview" ? { kind } : undefined;
}

function isInnerPath(value: unknown): value is string {
  return (
    typeof value === "string" &&
    value !== "" &&
    value.length <= 4_096 &&
    !value.includes("\0") &&
    !value.startsWith("/") &&
    !/^[a-z]:/iu.test(value) &&
    !value.split(/[/\\]/u).includes("..")
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isKey<K extends string>(
  value: unknown,
  keys: Readonly<Record<K, unknown>>,
): value is K {
  return typeof value === "string" && Object.hasOwn(keys, value);
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.length <= longestText;
}
