// Checks a picture or graph that a page hands out before it is written: it is the page's word, and names in it are foreign.
import type { ExportedPicture, GraphAnswer } from "../protocol.ts";
import { toSavedView } from "./savedView.ts";

/** In UTF-16 units; a picture of thousands of cards has a few million. */
const longestContent = 200_000_000;
const longestText = 100_000;

/** Undefined when it is none. */
export function toExportedPicture(value: unknown): ExportedPicture | undefined {
  if (!isRecord(value)) return undefined;
  const { form, title, revision } = value;
  if (form === "nothing") return { form };
  if (!isText(title) || !isCount(revision)) return undefined;
  if (form === "svg" || form === "png") {
    const { content } = value;
    return typeof content === "string" && content.length <= longestContent
      ? { form, title, revision, content }
      : undefined;
  }
  if (form === "view") {
    const view = toSavedView(value["view"]);
    return view && { form, title, revision, view };
  }
  const { graph, center } = value;
  if (form !== "graph" || !isGraph(graph)) return undefined;
  if (center !== undefined && !isText(center)) return undefined;
  return {
    form,
    title,
    revision,
    graph,
    ...(center === undefined ? {} : { center }),
  };
}

function isGraph(value: unknown): value is GraphAnswer {
  return (
    isRecord(value) &&
    (value["level"] === "symbol" || value["level"] === "folder") &&
    isList(
      value["nodes"],
      (node) =>
        [node["id"], node["label"], node["kind"], node["path"]].every(isText) &&
        typeof node["test"] === "boolean" &&
        typeof node["external"] === "boolean" &&
        (node["line"] === undefined || isCount(node["line"])) &&
        (node["symbols"] === undefined || isCount(node["symbols"])) &&
        (node["language"] === undefined || isText(node["language"])) &&
        (node["container"] === undefined || isText(node["container"])),
    ) &&
    isList(
      value["edges"],
      (edge) =>
        isText(edge["from"]) &&
        isText(edge["to"]) &&
        isCount(edge["weight"]) &&
        isCounts(edge["kinds"]) &&
        isCounts(edge["resolutions"]),
    )
  );
}

const isCounts = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every(isCount);

const isList = (
  value: unknown,
  item: (each: Readonly<Record<string, unknown>>) => boolean,
): boolean =>
  Array.isArray(value) && value.every((each) => isRecord(each) && item(each));

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

const isText = (value: unknown): value is string =>
  typeof value === "string" && value.length <= longestText;
