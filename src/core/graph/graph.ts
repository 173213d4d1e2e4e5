// One revision of the dependency graph in compact columns: what the reader holds in memory and every question looks at.
// It is built by `applyPublication` and never changes afterwards. Algorithms stand beside it, not in it.
import type { Complexity, GraphSlice, StringColumn } from "../model/graph.ts";
import { splitSymbolKey, symbolKey } from "../model/symbolKey.ts";
import { edgeKinds, resolutions } from "../model/edge.ts";
import type { EdgeKind, Resolution } from "../model/edge.ts";
import type { Position, Range } from "../model/position.ts";
import { DefinitionFlag, symbolKinds } from "../model/symbol.ts";
import type { SymbolKind } from "../model/symbol.ts";

/** A file of the graph: where its rows stand in the slice that brought it. */
export interface GraphFile {
  readonly id: number;
  readonly path: string;
  readonly language: string;
  readonly slice: GraphSlice;
  /** Row in `slice.files`. */
  readonly row: number;
}

/**
 * The columns of a graph. A *node* is an index: symbols first, file by file in path order and by position within a
 * file, then external placeholders. An *edge* is an index: by source node, then target node, kind and resolution.
 * That order depends on the sources alone, so answers that follow it are the same for the same revision.
 */
export interface GraphColumns {
  readonly revision: number;
  readonly capturedAt: number;
  /** In path order (by code units). */
  readonly files: readonly GraphFile[];
  /** First node of each file; one more entry than files. */
  readonly firstSymbol: Int32Array;
  /** Database id of each node; external placeholders have the negative of theirs. */
  readonly id: Int32Array;
  /** Row in the slice of the node's file; for externals the index in `externals`. */
  readonly row: Int32Array;
  /** File index, or -1 for externals. */
  readonly file: Int32Array;
  readonly kind: Uint8Array;
  readonly flags: Int32Array;
  /** Containing node, or -1. */
  readonly parent: Int32Array;
  /** Node of each symbol id, -1 where there is none. */
  readonly nodeOfId: Int32Array;
  readonly externals: readonly {
    readonly id: number;
    readonly package: string;
    readonly name: string;
  }[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly edgeKind: Uint8Array;
  readonly edgeResolution: Uint8Array;
  readonly edgeId: Int32Array;
  /** Row in the edges of the slice of the source's file. */
  readonly edgeRow: Int32Array;
  /** First outgoing edge of each node; one more entry than nodes. */
  readonly firstOut: Uint32Array;
  /** First entry of each node in `incoming`; one more entry than nodes. */
  readonly firstIn: Uint32Array;
  /** Edge indices by target, then source. */
  readonly incoming: Int32Array;
  readonly firstChild: Uint32Array;
  /** Nodes by parent, in node order. */
  readonly children: Int32Array;
}

const externalKind = symbolKinds.indexOf("external");
const moduleKind = symbolKinds.indexOf("module");
const mereTypes: ReadonlySet<SymbolKind> = new Set([
  "interface",
  "protocol",
  "type_alias",
]);

export class Graph {
  readonly revision: number;
  /** Milliseconds since 1970: when the revision was committed. */
  readonly capturedAt: number;
  readonly fileCount: number;
  readonly symbolCount: number;
  /** Symbols and external placeholders. */
  readonly nodeCount: number;
  /** Edges with evidence; containment follows from `parent` and is not among them. */
  readonly edgeCount: number;
  /** Public to the algorithms of this room; everybody else uses the methods. */
  readonly columns: GraphColumns;
  #externalNodes: Map<number, number> | undefined;

  constructor(columns: GraphColumns) {
    this.columns = columns;
    this.revision = columns.revision;
    this.capturedAt = columns.capturedAt;
    this.fileCount = columns.files.length;
    this.symbolCount = columns.firstSymbol[this.fileCount] ?? 0;
    this.nodeCount = columns.id.length;
    this.edgeCount = columns.from.length;
  }

  // ── files ──────────────────────────────────────────────────────────────────────────────────

  filePath(file: number): string {
    return this.#file(file).path;
  }

  fileLanguage(file: number): string {
    return this.#file(file).language;
  }

  /** The database's id of a file. */
  fileId(file: number): number {
    return this.#file(file).id;
  }

  /** The file with exactly this path, or -1. */
  fileOfPath(path: string): number {
    const { files } = this.columns;
    let low = 0;
    let high = files.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const candidate = this.filePath(middle);
      if (candidate === path) return middle;
      if (candidate < path) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** The nodes of a file are first … end - 1, in order of position. */
  symbolsOfFile(file: number): {
    readonly first: number;
    readonly end: number;
  } {
    const { firstSymbol } = this.columns;
    return { first: firstSymbol[file] ?? 0, end: firstSymbol[file + 1] ?? 0 };
  }

  /** The file's own symbol, or -1 for a file without one. */
  moduleOfFile(file: number): number {
    const { first, end } = this.symbolsOfFile(file);
    for (let node = first; node < end; node++)
      if (
        this.columns.kind[node] === moduleKind &&
        this.columns.parent[node] === -1
      )
        return node;
    return -1;
  }

  // ── nodes ──────────────────────────────────────────────────────────────────────────────────

  id(node: number): number {
    return this.columns.id[node] ?? 0;
  }

  /** The node of a symbol id or, for negative ids, of an external placeholder; -1 where there is none. */
  nodeOfId(id: number): number {
    if (id >= 0) return this.columns.nodeOfId[id] ?? -1;
    if (this.#externalNodes === undefined) {
      this.#externalNodes = new Map();
      for (let node = this.symbolCount; node < this.nodeCount; node++)
        this.#externalNodes.set(this.id(node), node);
    }
    return this.#externalNodes.get(id) ?? -1;
  }

  /** File index of a node, or -1 for externals. */
  fileOf(node: number): number {
    return this.columns.file[node] ?? -1;
  }

  /** Workspace-relative path of the node's file; the package's name for externals. */
  path(node: number): string {
    const file = this.fileOf(node);
    return file === -1 ? this.#external(node).package : this.filePath(file);
  }

  name(node: number): string {
    return this.isExternal(node)
      ? this.#external(node).name
      : this.#text(node, "name");
  }

  /** UTF-16 units of the name, without making it a string of its own. */
  nameLength(node: number): number {
    if (this.isExternal(node)) return this.#external(node).name.length;
    const { offsets } = this.#file(this.fileOf(node)).slice.symbols.name;
    const row = this.columns.row[node] ?? 0;
    return (offsets[row + 1] ?? 0) - (offsets[row] ?? 0);
  }

  qualifiedName(node: number): string {
    return this.isExternal(node)
      ? this.#external(node).name
      : this.#text(node, "qualifiedName");
  }

  /** An opaque identity that survives edits elsewhere. */
  key(node: number): string {
    if (!this.isExternal(node))
      return symbolKey(this.path(node), this.#text(node, "localKey"));
    const external = this.#external(node);
    return `external:${external.package}#${external.name}`;
  }

  /** The symbol of a key; -1 where there is none. */
  nodeOfKey(key: string): number {
    const parts = splitSymbolKey(key);
    if (parts === undefined) return -1;
    const { first, end } = this.symbolsOfFile(this.fileOfPath(parts.path));
    for (let node = first; node < end; node++)
      if (this.#text(node, "localKey") === parts.localKey) return node;
    return -1;
  }

  /** One line of source without body; empty where there is none. */
  signature(node: number): string {
    return this.isExternal(node) ? "" : this.#text(node, "signature");
  }

  kind(node: number): SymbolKind {
    return symbolKinds[this.columns.kind[node] ?? externalKind] ?? "external";
  }

  /** DefinitionFlag bits. */
  flags(node: number): number {
    return this.columns.flags[node] ?? 0;
  }

  /** The containing node, or -1. */
  parent(node: number): number {
    return this.columns.parent[node] ?? -1;
  }

  /** Directly contained nodes, in order of position. */
  children(node: number): Int32Array {
    const { firstChild, children } = this.columns;
    return children.subarray(firstChild[node], firstChild[node + 1]);
  }

  isExternal(node: number): boolean {
    return node >= this.symbolCount;
  }

  isAnonymous(node: number): boolean {
    return (this.flags(node) & DefinitionFlag.anonymous) !== 0;
  }

  /** It or something that contains it is test code. */
  isTest(node: number): boolean {
    for (let at = node; at !== -1; at = this.parent(at))
      if ((this.flags(at) & DefinitionFlag.test) !== 0) return true;
    return false;
  }

  /** The node itself, or for anonymous functions and classes the nearest container that has a name. */
  namedNode(node: number): number {
    let at = node;
    while (this.isAnonymous(at)) {
      const parent = this.parent(at);
      if (parent === -1) return at;
      at = parent;
    }
    return at;
  }

  /** The whole declaration: zero-based, UTF-16, end exclusive. Externals have an empty one. */
  range(node: number): Range {
    const file = this.columns.files[this.fileOf(node)];
    const row = this.columns.row[node] ?? 0;
    const symbols = file?.slice.symbols;
    return {
      startLine: symbols?.startLine[row] ?? 0,
      startColumn: symbols?.startColumn[row] ?? 0,
      endLine: symbols?.endLine[row] ?? 0,
      endColumn: symbols?.endColumn[row] ?? 0,
    };
  }

  /** Where its name stands: zero-based, UTF-16. */
  namePosition(node: number): {
    readonly line: number;
    readonly column: number;
  } {
    const file = this.columns.files[this.fileOf(node)];
    const row = this.columns.row[node] ?? 0;
    return {
      line: file?.slice.symbols.nameLine[row] ?? 0,
      column: file?.slice.symbols.nameColumn[row] ?? 0,
    };
  }

  /** What its body costs to test and to follow; undefined for what is no function or has no body. */
  complexity(node: number): Complexity | undefined {
    const symbols = this.columns.files[this.fileOf(node)]?.slice.symbols;
    const row = this.columns.row[node] ?? 0;
    const cyclomatic = symbols?.cyclomatic[row] ?? 0;
    if (symbols === undefined || cyclomatic === 0) return undefined;
    return {
      cyclomatic,
      cognitive: symbols.cognitive[row] ?? 0,
      nesting: symbols.nesting[row] ?? 0,
      parameters: symbols.parameters[row] ?? 0,
      lines: (symbols.endLine[row] ?? 0) - (symbols.startLine[row] ?? 0) + 1,
    };
  }

  // ── edges ──────────────────────────────────────────────────────────────────────────────────

  /** Outgoing edges of a node are first … end - 1. */
  outgoing(node: number): { readonly first: number; readonly end: number } {
    const { firstOut } = this.columns;
    return { first: firstOut[node] ?? 0, end: firstOut[node + 1] ?? 0 };
  }

  /** Incoming edges of a node, by source. */
  incoming(node: number): Int32Array {
    const { firstIn, incoming } = this.columns;
    return incoming.subarray(firstIn[node], firstIn[node + 1]);
  }

  from(edge: number): number {
    return this.columns.from[edge] ?? -1;
  }

  to(edge: number): number {
    return this.columns.to[edge] ?? -1;
  }

  edgeKind(edge: number): EdgeKind {
    return edgeKinds[this.columns.edgeKind[edge] ?? 0] ?? "references";
  }

  edgeResolution(edge: number): Resolution {
    return resolutions[this.columns.edgeResolution[edge] ?? 0] ?? "unresolved";
  }

  edgeId(edge: number): number {
    return this.columns.edgeId[edge] ?? 0;
  }

  /**
   * Nothing of the target runs on account of the edge: its evidence is erased (`import type`), or it uses, implements or
   * extends a mere type.
   */
  isTypeOnly(edge: number): boolean {
    const { from, file, edgeRow, files } = this.columns;
    const slice = files[file[from[edge]!]!]?.slice;
    if (slice?.edges.typeOnly[edgeRow[edge]!] === 1) return true;
    const target = this.to(edge);
    switch (this.edgeKind(edge)) {
      case "uses_type":
        return true;
      case "extends":
      case "implements":
        return mereTypes.has(this.kind(target));
      case "overrides":
        return (this.flags(target) & DefinitionFlag.bodiless) !== 0;
      default:
        return false;
    }
  }

  /** How many places are evidence for the edge. */
  siteCount(edge: number): number {
    const { from, file, edgeRow, files } = this.columns;
    const firstSite = files[file[from[edge]!]!]?.slice.edges.firstSite;
    const row = edgeRow[edge]!;
    return firstSite === undefined ? 0 : firstSite[row + 1]! - firstSite[row]!;
  }

  /** The places, in order; they stand in the file of the edge's source. Zero-based, UTF-16, end exclusive. */
  sites(edge: number): readonly Range[] {
    const { first, end, slice } = this.#siteRows(edge);
    const found: Range[] = [];
    for (let row = first; row < end; row++)
      found.push({
        startLine: slice?.sites.line[row] ?? 0,
        startColumn: slice?.sites.column[row] ?? 0,
        endLine: slice?.sites.endLine[row] ?? 0,
        endColumn: slice?.sites.endColumn[row] ?? 0,
      });
    return found.sort(
      (a, b) => a.startLine - b.startLine || a.startColumn - b.startColumn,
    );
  }

  /** The first site of the edge that touches the place; a place right behind a site touches it. Undefined where none does. */
  siteAt(edge: number, place: Position): Range | undefined {
    const { first, end, slice } = this.#siteRows(edge);
    if (slice === undefined) return undefined;
    const { line, column, endLine, endColumn } = slice.sites;
    for (let row = first; row < end; row++) {
      const startsBefore =
        line[row]! < place.line ||
        (line[row] === place.line && column[row]! <= place.column);
      const endsBehind =
        place.line < endLine[row]! ||
        (place.line === endLine[row] && place.column <= endColumn[row]!);
      if (startsBefore && endsBehind)
        return {
          startLine: line[row]!,
          startColumn: column[row]!,
          endLine: endLine[row]!,
          endColumn: endColumn[row]!,
        };
    }
    return undefined;
  }

  /** The edges that have these ids, in edge order; ids that no edge has are left out. */
  edgesOfIds(ids: ReadonlySet<number>): readonly number[] {
    const { edgeId } = this.columns;
    const found: number[] = [];
    for (let edge = 0; edge < edgeId.length; edge++)
      if (ids.has(edgeId[edge] ?? 0)) found.push(edge);
    return found;
  }

  #siteRows(edge: number): {
    readonly first: number;
    readonly end: number;
    readonly slice: GraphSlice | undefined;
  } {
    const slice = this.columns.files[this.fileOf(this.from(edge))]?.slice;
    const row = this.columns.edgeRow[edge] ?? 0;
    return {
      first: slice?.edges.firstSite[row] ?? 0,
      end: slice?.edges.firstSite[row + 1] ?? 0,
      slice,
    };
  }

  #file(file: number): GraphFile {
    const found = this.columns.files[file];
    if (found === undefined) throw new RangeError(`no file ${String(file)}`);
    return found;
  }

  #external(node: number): GraphColumns["externals"][number] {
    const found = this.columns.externals[this.columns.row[node] ?? -1];
    if (found === undefined) throw new RangeError(`no node ${String(node)}`);
    return found;
  }

  #text(
    node: number,
    column: "localKey" | "name" | "qualifiedName" | "signature",
  ): string {
    const file = this.#file(this.fileOf(node));
    return stringAt(file.slice.symbols[column], this.columns.row[node] ?? 0);
  }
}

/** String `row` of a column. */
export function stringAt(column: StringColumn, row: number): string {
  return column.text.slice(column.offsets[row], column.offsets[row + 1]);
}
