// What runs or is seen from outside, and what is reached from there.
import { edgeKinds, resolutions } from "../model/edge.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import type { SymbolKind } from "../model/symbol.ts";
import type { Graph } from "./graph.ts";

export interface Roots {
  readonly tests: boolean;
  readonly exports: boolean;
}

/** What has its parts read together with itself: tables of handlers, shapes of data. */
const wholeKinds: ReadonlySet<SymbolKind> = new Set([
  "variable",
  "constant",
  "property",
  "field",
  "interface",
  "trait",
  "protocol",
  "enum",
  "type_alias",
  "impl",
  "namespace",
  "package",
]);
/** What is reached when what contains it is: nothing calls it by name. */
const automaticKinds: ReadonlySet<SymbolKind> = new Set([
  "constructor",
  "property",
  "field",
  "enum_member",
  "impl",
  "namespace",
  "package",
  "route",
  "test",
]);
const ofTypes: ReadonlySet<SymbolKind> = new Set([
  "class",
  "struct",
  "enum",
  "impl",
  "union",
]);
const uncertain = 1 << resolutions.indexOf("unresolved");
const extending = edgeKinds.indexOf("extends");
const implementing = edgeKinds.indexOf("implements");
const importing = edgeKinds.indexOf("imports");
const decorating = edgeKinds.indexOf("decorates");
const overriding = edgeKinds.indexOf("overrides");

/** Rules that follow from the definitions alone; computed once for a graph. */
export class Visibility {
  readonly #graph: Graph;
  /** Definitions that a framework or a platform reaches: handlers with annotations, and what belongs to an outside base. */
  readonly hooked: Uint8Array;
  /** May be used from outside of the workspace or of its file. */
  readonly visible: Uint8Array;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.hooked = this.#findHooked();
    this.visible = this.#findVisible();
  }

  #findHooked(): Uint8Array {
    const graph = this.#graph;
    const hooked = new Uint8Array(graph.symbolCount);
    /** Types with a base outside of the workspace, or with an annotation. */
    const outside = new Uint8Array(graph.symbolCount);
    const { from, to, edgeKind } = graph.columns;
    for (let edge = 0; edge < graph.edgeCount; edge++) {
      const source = from[edge]!;
      const kind = edgeKind[edge];
      if (kind === decorating) hooked[source] = outside[source] = 1;
      else if (
        (kind === extending || kind === implementing || kind === overriding) &&
        graph.isExternal(to[edge]!)
      )
        outside[source] = 1;
    }
    // A base in the workspace may have a base outside.
    for (let changed = true; changed;) {
      changed = false;
      for (let edge = 0; edge < graph.edgeCount; edge++) {
        const kind = edgeKind[edge];
        if (kind !== extending && kind !== implementing) continue;
        if (outside[to[edge]!] !== 1 || outside[from[edge]!] === 1) continue;
        outside[from[edge]!] = 1;
        changed = true;
      }
    }
    const names = new Set<string>();
    for (let node = 0; node < graph.symbolCount; node++)
      if (!isValue(graph.kind(node))) names.add(graph.qualifiedName(node));
    for (let node = 0; node < graph.symbolCount; node++) {
      const parent = graph.parent(node);
      if (outside[node] === 1 && !ofTypes.has(graph.kind(node)))
        hooked[node] = 1;
      else if (parent !== -1 && outside[parent] === 1 && !this.isHidden(node))
        hooked[node] = 1;
      else if (
        this.#overridesOutside(node) ||
        this.#isAttachedOutside(node, names)
      )
        hooked[node] = 1;
    }
    return hooked;
  }

  /** It says that it overrides something, and nothing in the workspace is it. */
  #overridesOutside(node: number): boolean {
    if ((this.#graph.flags(node) & DefinitionFlag.override) === 0) return false;
    const { first, end } = this.#graph.outgoing(node);
    for (let edge = first; edge < end; edge++)
      if (this.#graph.columns.edgeKind[edge] === overriding) return false;
    return true;
  }

  /** It is put into something of another program: `console.warn = …`. */
  #isAttachedOutside(node: number, names: ReadonlySet<string>): boolean {
    const name = this.#graph.qualifiedName(node);
    const container = name.slice(0, name.lastIndexOf("."));
    return name.includes(".") && !names.has(container);
  }

  #findVisible(): Uint8Array {
    const graph = this.#graph;
    const marked = this.#findMarked();
    const joined = this.#findJoined();
    const visible = new Uint8Array(graph.symbolCount);
    const exported = DefinitionFlag.exported | DefinitionFlag.defaultExport;
    for (let node = 0; node < graph.symbolCount; node++) {
      const parent = graph.parent(node);
      if ((graph.flags(node) & exported) !== 0) visible[node] = 1;
      else if (parent === -1 || this.isHidden(node)) continue;
      else if (graph.kind(parent) !== "module")
        // What contains a node stands before it. What is in a function is nobody else's.
        visible[node] = isBody(graph.kind(parent)) ? 0 : visible[parent]!;
      else if (
        !marked.has(this.#wordOf(node)) ||
        joined[graph.fileOf(node)] === 0
      )
        visible[node] = 1;
    }
    return visible;
  }

  /** Languages and kinds of which some say that they are exported: of these, what does not say so is not. */
  #findMarked(): ReadonlySet<string> {
    const marked = new Set<string>();
    for (let node = 0; node < this.#graph.symbolCount; node++)
      if ((this.#graph.flags(node) & DefinitionFlag.exported) !== 0)
        marked.add(this.#wordOf(node));
    return marked;
  }

  /** 1 for files that import or export something: a file that does neither may be a script, whose names all others see. */
  #findJoined(): Uint8Array {
    const graph = this.#graph;
    const joined = new Uint8Array(graph.fileCount);
    for (let node = 0; node < graph.symbolCount; node++)
      if ((graph.flags(node) & DefinitionFlag.exported) !== 0)
        joined[graph.fileOf(node)] = 1;
    const { from, file, edgeKind } = graph.columns;
    for (let edge = 0; edge < graph.edgeCount; edge++)
      if (edgeKind[edge] === importing) joined[file[from[edge]!]!] = 1;
    return joined;
  }

  #wordOf(node: number): string {
    const graph = this.#graph;
    return `${graph.fileLanguage(graph.fileOf(node))} ${graph.kind(node)}`;
  }

  /** By a modifier or by the custom of its name. */
  isHidden(node: number): boolean {
    return (
      (this.#graph.flags(node) & DefinitionFlag.private) !== 0 ||
      /^(#|_(?!_.*__$))/u.test(this.#graph.name(node))
    );
  }
}

/** What it holds may come from anywhere. */
function isValue(kind: SymbolKind): boolean {
  return kind === "variable" || kind === "constant" || kind === "field";
}

function isBody(kind: SymbolKind): boolean {
  return kind === "function" || kind === "method" || kind === "constructor";
}

/**
 * 1 for each symbol that is reached: from code at the top of files, entry points, what a framework calls and, where they are
 * asked for, tests and what is visible from outside. Whatever may lead somewhere counts, candidates of ambiguous references too.
 * Linear in the graph.
 */
export function findLive(
  graph: Graph,
  visibility: Visibility,
  roots: Roots,
): Uint8Array {
  const live = new Uint8Array(graph.nodeCount);
  const pending: number[] = [];
  const reach = (node: number): void => {
    if (live[node] === 1 || graph.isExternal(node)) return;
    live[node] = 1;
    pending.push(node);
  };
  for (let node = 0; node < graph.symbolCount; node++) {
    const test = graph.isTest(node);
    if (test && !roots.tests) continue;
    if (
      test ||
      graph.kind(node) === "module" ||
      (roots.exports && visibility.visible[node] === 1) ||
      isEntry(graph, node)
    )
      reach(node);
  }
  const { to, edgeKind, edgeResolution, incoming, firstIn, from } =
    graph.columns;
  while (pending.length > 0) {
    const node = pending.pop()!;
    const parent = graph.parent(node);
    if (parent !== -1) reach(parent);
    const { first, end } = graph.outgoing(node);
    for (let edge = first; edge < end; edge++)
      if (((uncertain >> edgeResolution[edge]!) & 1) === 0) reach(to[edge]!);
    // Who calls a method may run any that overrides it.
    for (let at = firstIn[node]!; at < firstIn[node + 1]!; at++)
      if (edgeKind[incoming[at]!] === overriding) reach(from[incoming[at]!]!);
    const kind = graph.kind(node);
    const whole = wholeKinds.has(kind);
    // What a body contains is made by it: methods of objects, and functions that are mostly handed on.
    const makes = isBody(kind);
    for (const child of graph.children(node))
      if (
        whole ||
        (makes && isBody(graph.kind(child))) ||
        graph.isAnonymous(child) ||
        automaticKinds.has(graph.kind(child)) ||
        visibility.hooked[child] === 1 ||
        isAutomatic(graph, child)
      )
        if (roots.tests || !graph.isTest(child)) reach(child);
  }
  return live;
}

function isEntry(graph: Graph, node: number): boolean {
  const kind = graph.kind(node);
  const name = graph.name(node);
  if (kind === "function")
    return name === "main" || name === "Main" || name === "init";
  if (kind === "method") return name === "main" || name === "Main";
  return kind === "route";
}

/** The language calls it: `__enter__`, `operator+`, `~Thing`, computed names. */
function isAutomatic(graph: Graph, node: number): boolean {
  const name = graph.name(node);
  return (
    (graph.flags(node) & DefinitionFlag.computed) !== 0 ||
    /^(__.+__|~.*|operator\b.*|[^\p{L}\p{N}_$#@].*)$/u.test(name) ||
    platformNames.has(name)
  );
}

/** Methods that platforms call without a base that says so. */
const platformNames: ReadonlySet<string> = new Set([
  "toString",
  "toJSON",
  "valueOf",
  "equals",
  "hashCode",
  "compareTo",
  "finalize",
  "readResolve",
  "writeReplace",
  "readObject",
  "writeObject",
  "to_s",
  "to_str",
  "inspect",
  "method_missing",
  "respond_to_missing?",
  "initialize",
  "initialize_copy",
  "inherited",
  "included",
  "extended",
  "String",
  "Error",
]);
