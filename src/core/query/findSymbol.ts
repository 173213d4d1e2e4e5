// From what a person writes for a symbol to the one that is meant. Several that fit are an error that lists them, never a guess.
import { CodeweftError } from "../errors.ts";
import type { Graph } from "../graph/graph.ts";
import { findOnLine } from "../graph/locate.ts";
import { findNamed, searchNames } from "../graph/searchNames.ts";
import { toSymbolRef } from "./describe.ts";
import { findNearest } from "./nearest.ts";
import { readPath } from "./writtenPath.ts";

/** Candidates that an error lists at most; the error says how many there are. */
const mostCandidates = 20;

/**
 * The node that `text` names: an id, a key, `path:line`, `path#name`, a path (the file's own symbol), a qualified name
 * or a plain name. Throws ambiguous_symbol with the candidates, not_found with the closest names.
 */
export function getSymbol(graph: Graph, text: string | number): number {
  const wanted = String(text).trim();
  const candidates = findSymbols(graph, wanted);
  const [first] = candidates;
  if (first === undefined) throw notFound(graph, wanted);
  if (candidates.length > 1) throw ambiguous(graph, wanted, candidates);
  return first;
}

function findSymbols(graph: Graph, wanted: string): readonly number[] {
  if (/^-?\d+$/.test(wanted)) {
    const node = graph.nodeOfId(Number(wanted));
    if (node !== -1) return [node];
  }
  const ofKey = single(graph.nodeOfKey(wanted));
  if (ofKey.length > 0) return ofKey;
  const file = graph.fileOfPath(readPath(graph, wanted));
  if (file !== -1) return single(graph.moduleOfFile(file));
  return (
    findOnNamedLine(graph, wanted) ??
    findInFile(graph, wanted) ??
    findByName(graph, wanted)
  );
}

/** `path:line` or `path:line:column`, 1-based; undefined where the text is nothing like it. */
function findOnNamedLine(
  graph: Graph,
  wanted: string,
): readonly number[] | undefined {
  const match = /^(.+?):(\d+)(?::\d+)?$/.exec(wanted);
  const file = graph.fileOfPath(readPath(graph, match?.[1] ?? ""));
  if (match === null || file === -1) return undefined;
  return single(findOnLine(graph, file, Number(match[2]) - 1));
}

/** `path#name`: a qualified name of the file goes before a plain one, since the way to write it is then complete. */
function findInFile(
  graph: Graph,
  wanted: string,
): readonly number[] | undefined {
  for (
    let hash = wanted.indexOf("#", 1);
    hash !== -1;
    hash = wanted.indexOf("#", hash + 1)
  ) {
    const path = readPath(graph, wanted.slice(0, hash));
    const name = wanted.slice(hash + 1);
    const file = graph.fileOfPath(path);
    const { first, end } =
      file === -1
        ? { first: graph.symbolCount, end: graph.nodeCount }
        : graph.symbolsOfFile(file);
    const qualified: number[] = [];
    const plain: number[] = [];
    for (let node = first; node < end; node++) {
      if (graph.isAnonymous(node) || graph.path(node) !== path) continue;
      if (graph.qualifiedName(node) === name) qualified.push(node);
      else if (graph.name(node) === name) plain.push(node);
    }
    if (qualified.length > 0) return qualified;
    if (file !== -1 || plain.length > 0) return plain;
  }
  return undefined;
}

function findByName(graph: Graph, wanted: string): readonly number[] {
  const found = new Set([
    ...findNamed(graph, "qualifiedName", wanted),
    ...findNamed(graph, "name", wanted),
  ]);
  if (found.size > 0) return [...found].sort((a, b) => a - b);
  return /[./#:]/.test(wanted)
    ? findNamed(graph, "qualifiedName", `.${wanted}`, "end")
    : [];
}

function single(node: number): readonly number[] {
  return node === -1 ? [] : [node];
}

function ambiguous(
  graph: Graph,
  wanted: string,
  candidates: readonly number[],
): CodeweftError {
  const listed = candidates
    .slice(0, mostCandidates)
    .map((node) => toSymbolRef(graph, node));
  const words = listed
    .slice(0, 8)
    .map(
      ({ qualifiedName, path, line }) =>
        `${qualifiedName} (${path}:${String(line)})`,
    )
    .join(", ");
  const more =
    candidates.length > 8 ? ` and ${String(candidates.length - 8)} more` : "";
  return new CodeweftError(
    "ambiguous_symbol",
    `"${wanted}" names ${String(candidates.length)} symbols: ${words}${more}.`,
    {
      next: `Name one of them by its place, for example ${listed[0]?.path ?? ""}:${String(listed[0]?.line ?? 1)}.`,
    },
    { symbol: wanted, candidates: listed, total: candidates.length },
  );
}

function notFound(graph: Graph, wanted: string): CodeweftError {
  if (graph.symbolCount === 0)
    return new CodeweftError(
      "not_found",
      `The index is empty, so it has no symbol "${wanted}".`,
      { next: "Ingest the workspace, then ask again." },
      { symbol: wanted, suggestions: [] },
    );
  const suggestions = suggestNames(graph, wanted);
  return new CodeweftError(
    "not_found",
    `No symbol or file of the index is called "${wanted}".`,
    {
      next:
        suggestions.length > 0
          ? `Did you mean ${suggestions.join(", ")}?`
          : "Search for a part of the name.",
    },
    { symbol: wanted, suggestions },
  );
}

/** Names that contain the last part of what was written, else names a few letters away from it. */
function suggestNames(graph: Graph, wanted: string): readonly string[] {
  const last = wanted.replace(/:\d+(:\d+)?$/, "").split(/[#./]/);
  const part = last.at(-1) === "" ? wanted : (last.at(-1) ?? wanted);
  const { hits } = searchNames(graph, part, {
    limit: 5,
    offset: 0,
    externals: false,
  });
  const near = hits.filter(({ rank }) => rank < 4);
  if (near.length > 0)
    return [...new Set(near.map(({ node }) => graph.qualifiedName(node)))];
  const names = new Set<string>();
  for (let node = 0; node < graph.symbolCount; node++)
    if (
      !graph.isAnonymous(node) &&
      Math.abs(graph.nameLength(node) - part.length) <= 3
    )
      names.add(graph.name(node));
  return findNearest(part, names, 5);
}
