// Gathers the edges of one file into columns: one edge per source, target, kind and resolution, with all its sites.
import {
  edgeKinds,
  resolutions,
  type EdgeKind,
  type Resolution,
} from "../model/edge.ts";
import type { ResolvedEdges } from "../model/resolved.ts";

/** A place in the file: zero-based, end exclusive. */
export interface Site {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

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
  private readonly edges = new Map<string, Edge>();
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
    const key = `${from} ${toFile} ${to} ${kindCode} ${resolutionCode}`;
    const known = this.edges.get(key);
    const flags = typeOnly ? 1 : 0;
    if (known !== undefined) {
      known.flags &= flags;
      const same = known.sites.some(
        (each) => each.line === site.line && each.column === site.column,
      );
      if (!same) known.sites.push(site);
      return;
    }
    this.edges.set(key, {
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
    const edges = [...this.edges.values()].sort((a, b) => this.compare(a, b));
    const sites = edges.flatMap((edge) => edge.sites);
    const firstSite = new Uint32Array(edges.length + 1);
    edges.forEach((edge, row) => {
      firstSite[row + 1] = firstSite[row]! + edge.sites.length;
    });
    return {
      from: Int32Array.from(edges, (edge) => edge.from),
      toFile: Int32Array.from(edges, (edge) => edge.toFile),
      to: Int32Array.from(edges, (edge) => edge.to),
      kind: Uint8Array.from(edges, (edge) => edge.kind),
      resolution: Uint8Array.from(edges, (edge) => edge.resolution),
      flags: Uint8Array.from(edges, (edge) => edge.flags),
      firstSite,
      siteLine: Int32Array.from(sites, (site) => site.line),
      siteColumn: Int32Array.from(sites, (site) => site.column),
      siteEndLine: Int32Array.from(sites, (site) => site.endLine),
      siteEndColumn: Int32Array.from(sites, (site) => site.endColumn),
      externals: this.externals,
    };
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
