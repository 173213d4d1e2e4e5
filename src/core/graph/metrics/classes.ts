// Classes with what belongs to them, as the metrics of classes look at them: found once, shared by all metrics.
import { DefinitionFlag } from "../../model/symbol.ts";
import type { SymbolKind } from "../../model/symbol.ts";
import { passesFilter } from "../edgeFilter.ts";
import type { EdgeFilter } from "../edgeFilter.ts";
import type { Graph } from "../graph.ts";

/** Kinds of what metrics of classes are about. */
export const classKinds: ReadonlySet<SymbolKind> = new Set([
  "class",
  "struct",
  "interface",
  "trait",
  "protocol",
  "enum",
  "union",
]);

/** What may be written outside of its type: methods of Go and C++, the implementations of Rust. */
const memberKinds: ReadonlySet<SymbolKind> = new Set([
  "method",
  "constructor",
  "property",
  "impl",
]);

/** A class is an index here; `nodes` and `methods` hold nodes of the graph. */
export interface Classes {
  readonly graph: Graph;
  readonly filter: EdgeFilter;
  /** In the order of the graph. */
  readonly nodes: readonly number[];
  /** By node of the graph: the class to which it belongs, itself for a class; -1 for what belongs to none. */
  readonly ownerOf: Int32Array;
  /**
   * By node of the graph: the method in whose body it stands, itself for a method; -1 elsewhere. A method is a function,
   * constructor or accessor of a class that has a body.
   */
  readonly methodOf: Int32Array;
  readonly methods: readonly (readonly number[])[];
  /** Fields and properties of instances; those of the class itself, constants and accessors left out. */
  readonly fields: readonly (readonly number[])[];
}

/**
 * Of the whole graph, as far as the filter admits. Members that are written outside of their type belong to the type whose
 * qualified name is in front of theirs: of their file, else of their folder, else of the workspace where only one
 * has that name and the language is the same.
 */
export function findClasses(graph: Graph, filter: EdgeFilter): Classes {
  const nodes: number[] = [];
  const classOf = new Map<number, number>();
  for (let node = 0; node < graph.symbolCount; node++)
    if (
      classKinds.has(graph.kind(node)) &&
      // `class Shelf;` says that there is one somewhere.
      (graph.flags(node) & DefinitionFlag.bodiless) === 0 &&
      filter.admits?.has[node] !== 0
    )
      classOf.set(node, nodes.push(node) - 1);
  const named = new Map<string, number[]>();
  nodes.forEach((node, index) => {
    const name = graph.qualifiedName(node);
    const others = named.get(name);
    if (others === undefined) named.set(name, [index]);
    else others.push(index);
  });
  const ownerOf = new Int32Array(graph.nodeCount).fill(-1);
  const methodOf = new Int32Array(graph.nodeCount).fill(-1);
  const methods: number[][] = nodes.map(() => []);
  const fields: number[][] = nodes.map(() => []);
  for (let node = 0; node < graph.symbolCount; node++) {
    if (filter.admits?.has[node] === 0) continue;
    const own = classOf.get(node);
    if (own !== undefined) {
      ownerOf[node] = own;
      continue;
    }
    // What contains a node stands before it.
    const parent = graph.parent(node);
    let owner = parent === -1 ? -1 : ownerOf[parent]!;
    const isMember = memberKinds.has(graph.kind(node));
    if (owner === -1 && isMember) owner = typeOf(graph, node, nodes, named);
    if (owner === -1) continue;
    ownerOf[node] = owner;
    const around = parent === -1 ? -1 : methodOf[parent]!;
    const measured = graph.complexity(node) !== undefined;
    if (around !== -1) methodOf[node] = around;
    else if (measured) {
      methodOf[node] = node;
      methods[owner]!.push(node);
    } else if (parent === nodes[owner] && isField(graph, node))
      fields[owner]!.push(node);
  }
  return { graph, filter, nodes, ownerOf, methodOf, methods, fields };
}

function isField(graph: Graph, node: number): boolean {
  const kind = graph.kind(node);
  const flags = graph.flags(node);
  return (
    (kind === "field" || kind === "property") &&
    (flags &
      (DefinitionFlag.static |
        DefinitionFlag.getter |
        DefinitionFlag.setter)) ===
      0
  );
}

/** The class of a member that is written outside of it, or -1. */
function typeOf(
  graph: Graph,
  node: number,
  nodes: readonly number[],
  named: ReadonlyMap<string, readonly number[]>,
): number {
  const name = graph.qualifiedName(node);
  const end = name.length - graph.name(node).length - 1;
  if (end <= 0) return -1;
  const found = named.get(name.slice(0, end)) ?? [];
  const file = graph.fileOf(node);
  const folder = folderOf(graph.path(node));
  return (
    found.find((each) => graph.fileOf(nodes[each]!) === file) ??
    found.find((each) => folderOf(graph.path(nodes[each]!)) === folder) ??
    (found.length === 1 &&
    graph.fileLanguage(graph.fileOf(nodes[found[0]!]!)) ===
      graph.fileLanguage(file)
      ? found[0]!
      : -1)
  );
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Calls `visit` for every edge that passes the filter and leads out of a class. */
export function forEachUse(
  { graph, filter, ownerOf }: Classes,
  visit: (edge: number, owner: number, from: number, to: number) => void,
): void {
  const { from, to } = graph.columns;
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const owner = ownerOf[from[edge]!]!;
    if (owner !== -1 && passesFilter(graph, filter, edge))
      visit(edge, owner, from[edge]!, to[edge]!);
  }
}

/** Different values by class. */
export class ClassSets {
  private readonly sets: (Set<number> | undefined)[];

  constructor(count: number) {
    this.sets = new Array<Set<number> | undefined>(count).fill(undefined);
  }

  add(index: number, value: number): void {
    (this.sets[index] ??= new Set()).add(value);
  }

  size(index: number): number {
    return this.sets[index]?.size ?? 0;
  }

  has(index: number, value: number): boolean {
    return this.sets[index]?.has(value) === true;
  }
}
