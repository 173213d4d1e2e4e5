// Checks what the host sends before anybody acts on it: the page trusts no message, and a wrong one must not blank it.
import type { PageQuery, ToPage } from "../../src/protocol.ts";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value);

/** The message, or undefined when it is none. */
export function toPageMessage(value: unknown): ToPage | undefined {
  if (!isFields(value)) return undefined;
  switch (value["type"]) {
    case "settings":
      return isSettings(value["settings"]) ? (value as ToPage) : undefined;
    case "status":
      return isStatus(value["status"]) ? (value as ToPage) : undefined;
    case "activate":
      return isActivation(value["activation"]) &&
        ["cursor", "command", "restore"].includes(String(value["reason"]))
        ? (value as ToPage)
        : undefined;
    case "table":
      return value["table"] === undefined || isTable(value["table"])
        ? (value as ToPage)
        : undefined;
    case "schema":
      return isList(value["sources"], isSource) ? (value as ToPage) : undefined;
    case "statement":
      return typeof value["text"] === "string" &&
        typeof value["run"] === "boolean"
        ? (value as ToPage)
        : undefined;
    case "outdated":
      return { type: "outdated" };
    case "focus":
      return { type: "focus" };
    case "bookmarks":
      return isList(
        value["bookmarks"],
        (one) =>
          isFields(one) &&
          typeof one["key"] === "string" &&
          typeof one["note"] === "string",
      )
        ? (value as ToPage)
        : undefined;
    case "openView":
      return typeof value["name"] === "string" &&
        isView(value["view"]) &&
        isList(value["ids"], (id) => id === null || typeof id === "string") &&
        (value["ids"] as unknown[]).length ===
          ((value["view"] as Fields)["nodes"] as unknown[]).length
        ? (value as ToPage)
        : undefined;
    case "trail": {
      const { from, to } = value;
      return isNamed(to) &&
        isCount((to as Fields)["id"]) &&
        (from === null ||
          (isNamed(from) && isActivation((from as Fields)["activation"])))
        ? (value as ToPage)
        : undefined;
    }
    case "export":
      return isCount(value["id"]) &&
        ["svg", "png", "graph", "view"].includes(String(value["form"])) &&
        ["theme", "white"].includes(String(value["look"]))
        ? (value as ToPage)
        : undefined;
    case "answer":
      return isCount(value["id"]) && isEnvelope(value["envelope"])
        ? (value as ToPage)
        : undefined;
    case "failed":
      return isCount(value["id"]) && isError(value["error"])
        ? (value as ToPage)
        : undefined;
    default:
      return undefined;
  }
}

const isNamed = (value: unknown): boolean =>
  isFields(value) && typeof value["label"] === "string";

const isSettings = (value: unknown): boolean =>
  isFields(value) &&
  isCount(value["maxNodes"]) &&
  typeof value["followCursor"] === "boolean" &&
  Array.isArray(value["resolutions"]);

const isStatus = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["state"] === "string" &&
  isCount(value["revision"]) &&
  isCount(value["files"]) &&
  isCount(value["symbols"]) &&
  isCount(value["edges"]);

/** Also of a memory: what the host sent stands in it. */
export function isActivation(value: unknown): boolean {
  if (!isFields(value)) return false;
  if (value["kind"] === "symbol") return isCount(value["id"]);
  if (value["kind"] === "file") return typeof value["path"] === "string";
  return value["kind"] === "overview" || isAnswerGraph(value);
}

const isAnswerGraph = (value: Fields): boolean =>
  value["kind"] === "answer" &&
  typeof value["title"] === "string" &&
  isList(
    value["nodes"],
    (node) =>
      isSymbol(node) || (isFields(node) && typeof node["path"] === "string"),
  ) &&
  isList(value["edges"], isFields) &&
  isList(value["links"], isFields) &&
  isList(value["containers"], isSymbol) &&
  isList(value["bundles"], isFields) &&
  isList(
    value["stages"],
    (stage) =>
      isFields(stage) &&
      typeof stage["title"] === "string" &&
      Array.isArray(stage["nodes"]),
  ) &&
  isList(
    value["notes"],
    (note) => isFields(note) && typeof note["text"] === "string",
  ) &&
  isCount(value["left"]) &&
  isFields(value["source"]);

/** The host has checked each part of it. */
const isView = (value: unknown): boolean =>
  isFields(value) &&
  isFields(value["reach"]) &&
  isFields(value["filters"]) &&
  isFields(value["inside"]) &&
  isList(value["inside"]["open"], isPath) &&
  isList(value["inside"]["more"], isPath) &&
  isList(value["nodes"], isFields) &&
  isList(value["openings"], isFields) &&
  isList(value["places"], isFields) &&
  Array.isArray(value["removed"]) &&
  Array.isArray(value["pins"]) &&
  (value["center"] === null || isCount(value["center"])) &&
  ["graph", "table", "tree", "matrix"].includes(String(value["mode"]));

const isPath = (value: unknown): boolean => typeof value === "string";

const isTable = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["asked"] === "string" &&
  typeof value["title"] === "string" &&
  isCount(value["main"]) &&
  isCount(value["left"]) &&
  isList(
    value["lists"],
    (list) =>
      isFields(list) &&
      typeof list["name"] === "string" &&
      isList(list["columns"], (column) => typeof column === "string") &&
      isList(
        list["rows"],
        (row) =>
          isFields(row) &&
          Array.isArray(row["cells"]) &&
          row["cells"].length === (list["columns"] as unknown[]).length,
      ),
  );

const isSource = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["name"] === "string" &&
  (value["kind"] === "view" || value["kind"] === "table") &&
  isList(value["columns"], (column) => typeof column === "string");

const isEnvelope = (value: unknown): boolean =>
  isFields(value) &&
  isCount(value["revision"]) &&
  isCount(value["total"]) &&
  "data" in value;

const isError = (value: unknown): boolean =>
  isFields(value) &&
  typeof value["code"] === "string" &&
  typeof value["message"] === "string";

const isSymbol = (value: unknown): boolean =>
  isFields(value) &&
  isCount(value["id"]) &&
  typeof value["name"] === "string" &&
  typeof value["kind"] === "string" &&
  typeof value["path"] === "string";

const isList = (value: unknown, item: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(item);

const isListOrNone = (
  value: unknown,
  item: (each: unknown) => boolean,
): boolean => value === undefined || isList(value, item);

const isRow = (value: unknown): boolean =>
  isFields(value) && typeof value["path"] === "string";

/** Whether an answer's data has the shape that the page will read. */
export function isAnswerTo(query: PageQuery | "sql", data: unknown): boolean {
  switch (query) {
    case "neighbourhood":
      return (
        isFields(data) &&
        isCount(data["center"]) &&
        isList(data["nodes"], isSymbol) &&
        isList(data["edges"], isFields) &&
        isList(data["containers"], isSymbol) &&
        isList(data["bundles"], isFields) &&
        isFields(data["hidden"])
      );
    case "trail":
      return (
        isAnswerTo("neighbourhood", data) &&
        isFields(data) &&
        isCount(data["ways"]) &&
        isCount(data["shownWays"]) &&
        isCount(data["steps"]) &&
        isList(data["stoppedBy"], isFields)
      );
    case "overview":
      return (
        isFields(data) &&
        isList(data["folders"], isRow) &&
        isListOrNone(
          data["files"],
          (file) => isRow(file) && isSymbol((file as Fields)["symbol"]),
        ) &&
        isListOrNone(
          data["definitions"],
          (one) => isFields(one) && isSymbol(one["symbol"]),
        ) &&
        isListOrNone(data["opened"], isRow) &&
        isList(data["edges"], isFields)
      );
    case "hotspots":
      return (
        isFields(data) &&
        isList(
          data["symbols"],
          (one) =>
            isFields(one) && isSymbol(one["symbol"]) && isCount(one["score"]),
        )
      );
    case "churn":
      return (
        isFields(data) &&
        isList(
          data["files"],
          (file) =>
            isFields(file) &&
            typeof file["path"] === "string" &&
            isCount(file["commits"]),
        )
      );
    case "debt":
      return (
        isFields(data) &&
        isList(
          data["classes"],
          (one) =>
            isFields(one) && isSymbol(one["symbol"]) && isCount(one["hours"]),
        )
      );
    case "clusters":
      return (
        isFields(data) &&
        isList(
          data["clusters"],
          (one) =>
            isFields(one) &&
            isCount(one["id"]) &&
            isList(
              one["members"],
              (member) =>
                isFields(member) && typeof member["path"] === "string",
            ),
        )
      );
    case "symbol":
      return isFields(data) && isSymbol(data["symbol"]);
    case "dependencies":
    case "dependents":
      return isList(
        data,
        (item) =>
          isFields(item) && isSymbol(item["symbol"]) && isFields(item["edge"]),
      );
    case "edges":
      return isList(
        data,
        (item) =>
          isFields(item) && isFields(item["edge"]) && isSymbol(item["from"]),
      );
    case "search":
      return isList(data, (item) => isFields(item) && isSymbol(item["symbol"]));
    case "coverage":
      return (
        isFields(data) &&
        isCount(data["eligible"]) &&
        isList(data["byLanguage"], isFields) &&
        isList(data["byFolder"], isFields) &&
        isList(data["reasons"], isFields)
      );
    case "resolution":
      return (
        isFields(data) &&
        isCount(data["references"]) &&
        isFields(data["byResolution"]) &&
        isFields(data["byLanguage"]) &&
        isList(data["byFolder"], isFields) &&
        isList(data["reasons"], isFields)
      );
    case "sql":
      return (
        isFields(data) &&
        isList(data["columns"], (column) => typeof column === "string") &&
        isList(
          data["rows"],
          (row) =>
            Array.isArray(row) &&
            row.length === (data["columns"] as unknown[]).length,
        ) &&
        typeof data["truncated"] === "boolean"
      );
    case "unresolved":
    case "problems":
    case "skipped":
      return isList(data, isFields);
    case "symbols":
    case "path":
    case "statistics":
      return true;
  }
}
