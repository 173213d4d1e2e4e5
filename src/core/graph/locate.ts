// What stands at a place of a file: the symbol whose name it is, the symbol whose text it is in, the edges whose evidence it is.
import type { Position, Range } from "../model/position.ts";
import type { Graph } from "./graph.ts";

/** The innermost symbol whose declaration covers the place, at least the file's own; -1 for a file without symbols. */
export function findInnermost(
  graph: Graph,
  file: number,
  place: Position,
): number {
  const { first, end } = graph.symbolsOfFile(file);
  let best = graph.moduleOfFile(file);
  // Outer symbols come before inner ones, so the last that covers the place is the innermost.
  for (let node = first; node < end; node++)
    if (covers(graph.range(node), place)) best = node;
  return best;
}

/** The innermost symbol with any part on the line: the one that begins there, else the one around it. */
export function findOnLine(graph: Graph, file: number, line: number): number {
  const { first, end } = graph.symbolsOfFile(file);
  let around = -1;
  for (let node = first; node < end; node++) {
    const range = graph.range(node);
    if (graph.parent(node) !== -1) {
      if (graph.namePosition(node).line === line && !graph.isAnonymous(node))
        return node;
      if (range.startLine === line && !graph.isAnonymous(node)) return node;
    }
    if (range.startLine <= line && line <= range.endLine) around = node;
  }
  return around === -1 ? graph.moduleOfFile(file) : around;
}

/** The symbol whose name stands at the place, -1 where none does. The end of a name belongs to it: a cursor rests there. */
export function findNamedAt(
  graph: Graph,
  file: number,
  place: Position,
): number {
  const { first, end } = graph.symbolsOfFile(file);
  let found = -1;
  for (let node = first; node < end; node++) {
    if (graph.isAnonymous(node) || graph.parent(node) === -1) continue;
    const { line, column } = graph.namePosition(node);
    if (line !== place.line || column > place.column) continue;
    if (place.column <= column + graph.name(node).length) found = node;
  }
  return found;
}

/**
 * The edges that have a site at the place, in edge order. A cursor right behind a name is still on it, unless another
 * site begins there.
 */
export function findEdgesAt(
  graph: Graph,
  file: number,
  place: Position,
): readonly number[] {
  const { first, end } = graph.symbolsOfFile(file);
  if (first === end) return [];
  const found: number[] = [];
  const last = graph.outgoing(end - 1).end;
  for (let edge = graph.outgoing(first).first; edge < last; edge++)
    if (graph.siteAt(edge, place) !== undefined) found.push(edge);
  const inside = found.filter((edge) =>
    covers(graph.siteAt(edge, place)!, place),
  );
  return inside.length > 0 ? inside : found;
}

function covers(span: Range, { line, column }: Position): boolean {
  return (
    (span.startLine < line ||
      (span.startLine === line && span.startColumn <= column)) &&
    (line < span.endLine || (line === span.endLine && column < span.endColumn))
  );
}
