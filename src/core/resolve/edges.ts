// Gathers the edges of one file into columns: one edge per source, target, kind and resolution, with all its sites.
import {
  edgeKinds,
  resolutions,
  type EdgeKind,
  type Resolution,
} from "../model/edge.ts";
import type { ResolvedEdges, Site } from "../model/resolved.ts";
import { TripleIndex } from "./tripleIndex.ts";

export type EdgeTarget =
  | { readonly file: number; readonly row: number }
  | { readonly package: string; readonly name: string };

interface Edge {
  readonly from: number;
  readonly toFile: number;
  readonly to: number;
  readonly kind: number;
  readonly resolution: number;
  flags: number;
  readonly sites: Site[];
}

const kindCodes = new Map(edgeKinds.map((kind, code) => [kind, code]));
const resolutionCodes = new Map(
  resolutions.map((resolution, code) => [resolution, code]),
);

export class EdgeCollector {
  private readonly edges: Edge[] = [];
  private readonly rows = new TripleIndex();
  private readonly externals: External[] = [];
  private readonly externalRows = new Map<string, number>();

  /** `typeOnly` holds for an edge when it holds for all of its sites. */
  add(
    from: number,
    target: EdgeTarget,
    kind: EdgeKind,
    resolution: Resolution,
    site: Site,
    typeOnly = false,
  ): void {
    const toFile = "file" in target ? target.file : -1;
    const to =
      "file" in target
        ? target.row
        : this.external(target.package, target.name);
    const kindCode = kindCodes.get(kind)!;
    const resolutionCode =
      toFile < 0
        ? resolutionCodes.get("external")!
        : resolutionCodes.get(resolution)!;
    const relation = (toFile * 256 + kindCode) * 8 + resolutionCode;
    const row = this.rows.find(from, to, relation);
    const flags = typeOnly ? 1 : 0;
    if (row !== undefined) {
      const known = this.edges[row]!;
      known.flags &= flags;
      const same = known.sites.some(
        (each) => each.line === site.line && each.column === site.column,
      );
      if (!same) known.sites.push(site);
      return;
    }
    this.rows.add(from, to, relation, this.edges.length);
    this.edges.push({
      from,
      toFile,
      to,
      kind: kindCode,
      resolution: resolutionCode,
      flags,
      sites: [site],
    });
  }

  private external(packageName: string, name: string): number {
    const key = `${packageName}\0${name}`;
    let row = this.externalRows.get(key);
    if (row === undefined) {
      row = this.externals.length;
      this.externals.push({ package: packageName, name });
      this.externalRows.set(key, row);
    }
    return row;
  }

  private compare(a: Edge, b: Edge): number {
    return (
      a.from - b.from ||
      a.kind - b.kind ||
      a.resolution - b.resolution ||
      a.toFile - b.toFile ||
      (a.toFile < 0
        ? compareExternals(this.externals[a.to]!, this.externals[b.to]!)
        : a.to - b.to)
    );
  }

  toEdges(): ResolvedEdges {
    // Types have no order of their own: the order of files must not show in that of edges.
    const edges = this.edges.toSorted((a, b) => this.compare(a, b));
    const count = edges.length;
    const total = edges.reduce((sum, edge) => sum + edge.sites.length, 0);
    const resolved = {
      from: new Int32Array(count),
      toFile: new Int32Array(count),
      to: new Int32Array(count),
      kind: new Uint8Array(count),
      resolution: new Uint8Array(count),
      flags: new Uint8Array(count),
      firstSite: new Uint32Array(count + 1),
      siteLine: new Int32Array(total),
      siteColumn: new Int32Array(total),
      siteEndLine: new Int32Array(total),
      siteEndColumn: new Int32Array(total),
      externals: this.externals,
    };
    let at = 0;
    for (const [row, edge] of edges.entries()) {
      resolved.from[row] = edge.from;
      resolved.toFile[row] = edge.toFile;
      resolved.to[row] = edge.to;
      resolved.kind[row] = edge.kind;
      resolved.resolution[row] = edge.resolution;
      resolved.flags[row] = edge.flags;
      for (const site of edge.sites) {
        resolved.siteLine[at] = site.line;
        resolved.siteColumn[at] = site.column;
        resolved.siteEndLine[at] = site.endLine;
        resolved.siteEndColumn[at] = site.endColumn;
        at++;
      }
      resolved.firstSite[row + 1] = at;
    }
    return resolved;
  }
}

interface External {
  readonly package: string;
  readonly name: string;
}

function compareExternals(a: External, b: External): number {
  return a.package < b.package
    ? -1
    : a.package > b.package
      ? 1
      : a.name < b.name
        ? -1
        : a.name > b.name
          ? 1
          : 0;
}
