// Writes what resolving yields: edges with their sites, and references that lead nowhere for sure.
import { edgeKinds, resolutions } from "../model/edge.ts";
import type { ReferenceRole } from "../model/facts.ts";
import type { ResolvedEdges, ResolvedFile } from "../model/resolved.ts";
import type { EdgeKind } from "../model/edge.ts";
import type { Session } from "./session.ts";
import type { SqlValue } from "./sqlite.ts";
import { statements } from "./statements.ts";

export type SymbolIdOf = (file: number, definition: number) => number;

/** Unresolved references are told in the words of edges: what they would be if they led somewhere. */
const kindOfRole: Readonly<Record<ReferenceRole, EdgeKind>> = {
  call: "calls",
  construct: "constructs",
  type: "uses_type",
  read: "reads",
  write: "writes",
  decorate: "decorates",
  extend: "extends",
  implement: "implements",
  reference: "references",
};

/** See `Store.replaceEdges`. */
export function replaceEdges(
  session: Session,
  resolved: ResolvedFile,
  symbolIdOf: SymbolIdOf,
): void {
  session.requireTransaction();
  const { connection } = session;
  const fileId = resolved.file;
  const before = readEdges(session, fileId);
  writeEdges(session, resolved, symbolIdOf, before);
  for (const edge of before.values()) removeEdge(session, edge);
  if (!session.isNewInBulk(fileId)) {
    connection.run(statements.removeCandidatesOfFile, [fileId]);
    connection.run(statements.removeUnresolvedOfFile, [fileId]);
  }
  writeUnresolved(session, resolved, symbolIdOf);
  writeMissingModules(session, resolved, symbolIdOf);
  connection.run(statements.markResolved, [fileId]);
  session.edgesWritten(fileId);
}

interface StoredEdge {
  readonly id: number;
  readonly isExternal: boolean;
  readonly typeOnly: number;
  readonly sites: number;
}

/** Edges of the file by what makes them the same edge: source, target, kind, resolution. */
function readEdges(session: Session, fileId: number): Map<string, StoredEdge> {
  const edges = new Map<string, StoredEdge>();
  if (session.isNewInBulk(fileId)) return edges;
  session.flush();
  for (const row of session.connection.all(statements.readEdgesOfFile, [
    fileId,
  ])) {
    const [id, from, to, external, kind, resolution, sites, typeOnly] =
      row as number[];
    const identity = identityOf(
      from!,
      to ?? null,
      external ?? null,
      kind!,
      resolution!,
    );
    const edge = {
      id: id!,
      isExternal: external !== null,
      typeOnly: typeOnly!,
      sites: sites!,
    };
    // Nothing writes one edge twice; in a database that somebody damaged the second one would stay for good.
    if (edges.has(identity)) removeEdge(session, edge);
    else edges.set(identity, edge);
  }
  return edges;
}

function identityOf(
  from: number,
  to: number | null,
  external: number | null,
  kind: number,
  resolution: number,
): string {
  return `${from},${to ?? ""},${external ?? ""},${kind},${resolution}`;
}

function removeEdge(session: Session, edge: StoredEdge): void {
  session.connection.run(statements.removeSites, [edge.id]);
  session.connection.run(statements.removeEdge, [edge.id]);
  if (edge.isExternal) session.externalsMayBeUnused = true;
}

/** Takes out of `before` what stays. */
function writeEdges(
  session: Session,
  resolved: ResolvedFile,
  symbolIdOf: SymbolIdOf,
  before: Map<string, StoredEdge>,
): void {
  const { edges } = resolved;
  const { edge: edgeRows } = session.rows;
  for (let edge = 0; edge < edges.from.length; edge++) {
    const from = symbolIdOf(resolved.file, edges.from[edge]!);
    if (from < 0) continue;
    const isExternal = edges.toFile[edge]! < 0;
    const to = isExternal
      ? null
      : symbolIdOf(edges.toFile[edge]!, edges.to[edge]!);
    if (to !== null && to < 0) continue;
    const external = isExternal
      ? externalId(session, edges, edges.to[edge]!)
      : null;
    const first = edges.firstSite[edge]!;
    const end = edges.firstSite[edge + 1]!;
    if (first === end) continue;
    const chosen = isRising(edges, first, end)
      ? undefined
      : distinctSites(edges, first, end);
    const count = chosen?.length ?? end - first;
    const kind = edges.kind[edge]!;
    const resolution = edges.resolution[edge]!;
    const typeOnly = edges.flags[edge]! & 1;
    let id =
      before.size === 0
        ? undefined
        : keepEdge(
            session,
            before,
            identityOf(from, to, external, kind, resolution),
            typeOnly,
            count,
          );
    if (id === undefined) {
      id = session.sequences.take("edge");
      edgeRows.put(id);
      edgeRows.put(from);
      edgeRows.put(to);
      edgeRows.put(external);
      edgeRows.put(kind);
      edgeRows.put(resolution);
      edgeRows.put(typeOnly);
      edgeRows.put(count);
    }
    if (chosen === undefined)
      for (let site = first; site < end; site++)
        putSite(session, id, edges, site);
    else for (const site of chosen) putSite(session, id, edges, site);
  }
}

/** The id of the edge that was there before, its sites removed; undefined when there was none. */
function keepEdge(
  session: Session,
  before: Map<string, StoredEdge>,
  identity: string,
  typeOnly: number,
  sites: number,
): number | undefined {
  const old = before.get(identity);
  if (old === undefined) return undefined;
  before.delete(identity);
  if (old.typeOnly !== typeOnly || old.sites !== sites)
    session.connection.run(statements.updateEdge, [typeOnly, sites, old.id]);
  session.connection.run(statements.removeSites, [old.id]);
  return old.id;
}

function putSite(
  session: Session,
  id: number,
  edges: ResolvedEdges,
  site: number,
): void {
  const { edgeSite } = session.rows;
  edgeSite.put(id);
  edgeSite.put(edges.siteLine[site]!);
  edgeSite.put(edges.siteColumn[site]!);
  edgeSite.put(edges.siteEndLine[site]!);
  edgeSite.put(edges.siteEndColumn[site]!);
}

/** Whether the sites stand in order and none twice, as a resolver that goes through its file leaves them. */
function isRising(edges: ResolvedEdges, first: number, end: number): boolean {
  for (let site = first + 1; site < end; site++)
    if (compareSites(edges, site - 1, site) >= 0) return false;
  return true;
}

/** Rows of the sites by place, each place once. */
function distinctSites(
  edges: ResolvedEdges,
  first: number,
  end: number,
): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index)
    .sort((left, right) => compareSites(edges, left, right))
    .filter(
      (site, index, sites) =>
        index === 0 || compareSites(edges, sites[index - 1]!, site) !== 0,
    );
}

function compareSites(
  edges: ResolvedEdges,
  left: number,
  right: number,
): number {
  return (
    edges.siteLine[left]! - edges.siteLine[right]! ||
    edges.siteColumn[left]! - edges.siteColumn[right]! ||
    edges.siteEndLine[left]! - edges.siteEndLine[right]! ||
    edges.siteEndColumn[left]! - edges.siteEndColumn[right]!
  );
}

function externalId(
  session: Session,
  edges: ResolvedEdges,
  row: number,
): number {
  const external = edges.externals[row]!;
  const key = `${external.package}\0${external.name}`;
  const known = session.externals.get(key);
  if (known !== undefined) return known;
  const names: SqlValue[] = [external.package, external.name];
  let id = session.connection.value(statements.findExternal, names);
  if (id === undefined) {
    id = session.sequences.take("external");
    session.connection.run(statements.writeExternal, [id, ...names]);
  }
  session.externals.set(key, Number(id));
  return Number(id);
}

const ambiguous = resolutions.indexOf("ambiguous");
const unresolvedCode = resolutions.indexOf("unresolved");

function writeUnresolved(
  session: Session,
  resolved: ResolvedFile,
  symbolIdOf: SymbolIdOf,
): void {
  for (const item of resolved.unresolved) {
    const { role, site } = item;
    const from = symbolIdOf(resolved.file, item.from);
    if (from < 0) continue;
    const candidates = item.candidates
      .map(([file, definition]) => symbolIdOf(file, definition))
      .filter((id) => id >= 0);
    const id = session.sequences.take("unresolved");
    session.rows.unresolved.add(
      id,
      resolved.file,
      from,
      edgeKinds.indexOf(kindOfRole[role]),
      candidates.length > 0 ? ambiguous : unresolvedCode,
      item.reason,
      item.text,
      site.line,
      site.column,
      site.endLine,
      site.endColumn,
    );
    for (const candidate of candidates)
      session.rows.candidate.add(id, candidate);
  }
}

/** An import that leads nowhere is listed like a reference that does; it stands for the file itself, its first definition. */
function writeMissingModules(
  session: Session,
  { file, missingModules }: ResolvedFile,
  symbolIdOf: SymbolIdOf,
): void {
  const from = symbolIdOf(file, 0);
  if (from < 0) return;
  for (const { text, site } of missingModules)
    session.rows.unresolved.add(
      session.sequences.take("unresolved"),
      file,
      from,
      edgeKinds.indexOf("imports"),
      unresolvedCode,
      "module not found",
      text,
      site.line,
      site.column,
      site.endLine,
      site.endColumn,
    );
}
