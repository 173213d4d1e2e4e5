// Writes what resolving yields: edges with their sites, and references that lead nowhere for sure.
import { edgeKinds, resolutions } from "../model/edge.ts";
import { referenceRoles } from "../model/facts.ts";
import type { FileFacts, ReferenceRole } from "../model/facts.ts";
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

/** See `Store.replaceEdges`. `readFacts` is called only when something is unresolved. */
export function replaceEdges(
  session: Session,
  resolved: ResolvedFile,
  symbolIdOf: SymbolIdOf,
  readFacts: () => FileFacts | undefined,
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
  if (resolved.unresolved.length > 0) {
    const facts = readFacts();
    if (facts !== undefined)
      writeUnresolved(session, resolved, facts, symbolIdOf);
  }
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
    edges.set(identity, {
      id: id!,
      isExternal: external !== null,
      typeOnly: typeOnly!,
      sites: sites!,
    });
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
  const isNew = before.size === 0;
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
    const sites = distinctSites(edges, edge);
    if (sites.length === 0) continue;
    const kind = edges.kind[edge]!;
    const resolution = edges.resolution[edge]!;
    const typeOnly = edges.flags[edge]! & 1;
    let id: number | undefined;
    if (!isNew) {
      const identity = identityOf(from, to, external, kind, resolution);
      const old = before.get(identity);
      if (old !== undefined) {
        before.delete(identity);
        id = old.id;
        if (old.typeOnly !== typeOnly || old.sites !== sites.length)
          session.connection.run(statements.updateEdge, [
            typeOnly,
            sites.length,
            id,
          ]);
        session.connection.run(statements.removeSites, [id]);
      }
    }
    if (id === undefined) {
      id = session.sequences.take("edge");
      session.rows.edge.add(
        id,
        from,
        to,
        external,
        kind,
        resolution,
        typeOnly,
        sites.length,
      );
    }
    for (const site of sites)
      session.rows.edgeSite.add(
        id,
        edges.siteLine[site]!,
        edges.siteColumn[site]!,
        edges.siteEndLine[site]!,
        edges.siteEndColumn[site]!,
      );
  }
}

/** Rows of the edge's sites, by place, each place once. */
function distinctSites(edges: ResolvedEdges, edge: number): number[] {
  const sites: number[] = [];
  let isRising = true;
  for (
    let site = edges.firstSite[edge]!;
    site < edges.firstSite[edge + 1]!;
    site++
  ) {
    const previous = sites.at(-1);
    if (previous !== undefined && compareSites(edges, previous, site) >= 0)
      isRising = false;
    sites.push(site);
  }
  if (isRising) return sites;
  sites.sort((left, right) => compareSites(edges, left, right));
  return sites.filter(
    (site, index) =>
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
  facts: FileFacts,
  symbolIdOf: SymbolIdOf,
): void {
  const { reference } = facts;
  for (const item of resolved.unresolved) {
    const row = item.reference;
    const from = symbolIdOf(resolved.file, reference.from[row] ?? -1);
    const role = referenceRoles[reference.role[row]!];
    if (from < 0 || role === undefined) continue;
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
      reference.line[row]!,
      reference.column[row]!,
      reference.endLine[row]!,
      reference.endColumn[row]!,
    );
    for (const candidate of candidates)
      session.rows.candidate.add(id, candidate);
  }
}
