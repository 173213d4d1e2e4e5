// Graphs written as text for tests: one edge a line, symbols are made when they are first named.
//
//   a.ts#f -> b.ts#Cart.add calls            one site, exact
//   a.ts#f -> b.ts#g calls name x3           resolution and number of sites
//   a.ts -> b.ts imports exact typeOnly      erased at run time
//   f -> g calls                             without a path: in main.ts
//   f -> react!useState calls external       an external placeholder
//   class b.ts#Cart                          a symbol of another kind than function
//   test cart.test.ts                        the file's own symbol is test code
//   top a.ts#f                               begins with the first letter of its file, as the file's own symbol does
//   f.()1 -> g calls                         names that begin with () are anonymous
//   method Cart.add 5 7 2 3                  its cyclomatic and cognitive complexity, nesting and parameters
import { edgeKinds, resolutions } from "../../../src/core/model/edge.ts";
import type {
  GraphPublication,
  GraphSlice,
  StringColumn,
} from "../../../src/core/model/graph.ts";
import { DefinitionFlag, symbolKinds } from "../../../src/core/model/symbol.ts";
import { applyPublication } from "../../../src/core/graph/applyPublication.ts";
import type { Graph } from "../../../src/core/graph/graph.ts";

interface TextSymbol {
  readonly path: string;
  readonly qualifiedName: string;
  kind: string;
  flags: number;
  /** Cyclomatic, cognitive, nesting, parameters. */
  complexity: readonly number[];
  readonly parent: TextSymbol | undefined;
  readonly children: TextSymbol[];
  startLine: number;
  endLine: number;
  depth: number;
}

interface TextEdge {
  readonly from: TextSymbol;
  readonly to: TextSymbol | { readonly package: string; readonly name: string };
  readonly kind: string;
  readonly resolution: string;
  readonly sites: number;
  readonly typeOnly: boolean;
}

/** Keeps ids over several texts, as a database does: equal names keep their ids, gone ones are never reused. */
export class TextProject {
  readonly #ids = new Map<string, number>();
  #revision = 0;

  /** All of `text`, or only what the files of `only` hold. */
  publish(
    text: string,
    only?: readonly string[],
    removed: readonly string[] = [],
  ): GraphPublication {
    const { files, edges } = parse(text);
    const wanted = [...files.keys()].filter(
      (path) => only?.includes(path) !== false,
    );
    this.#revision++;
    return {
      revision: this.#revision,
      capturedAt: Date.UTC(2026, 0, this.#revision),
      complete: only === undefined,
      slice: this.#slice(wanted, files, edges),
      removedFiles: Int32Array.from(removed, (path) => this.#id("file", path)),
    };
  }

  #id(space: string, name: string): number {
    const key = `${space} ${name}`;
    let id = this.#ids.get(key);
    if (id === undefined) {
      id =
        [...this.#ids.keys()].filter((one) => one.startsWith(`${space} `))
          .length + 1;
      this.#ids.set(key, id);
    }
    return id;
  }

  #slice(
    paths: readonly string[],
    files: ReadonlyMap<string, TextSymbol>,
    edges: readonly TextEdge[],
  ): GraphSlice {
    const symbols = paths.map((path) => flatten(files.get(path)!));
    const all = symbols.flat();
    const idOf = (symbol: TextSymbol): number =>
      this.#id("symbol", keyOf(symbol));
    const own = paths.map((path) =>
      edges.filter(({ from }) => from.path === path),
    );
    const allEdges = own.flat();
    const externals = [
      ...new Map(
        allEdges.flatMap(({ to }) =>
          "package" in to ? [[`${to.package}!${to.name}`, to] as const] : [],
        ),
      ),
    ];
    const sites = allEdges.flatMap((edge) =>
      Array.from({ length: edge.sites }, (_, at) => ({
        line: edge.from.startLine + 1,
        column: 4 + at * 10,
      })),
    );
    const complexity = (at: number): Int32Array =>
      Int32Array.from(all, (symbol) => symbol.complexity[at] ?? 0);
    return {
      files: {
        id: Int32Array.from(paths, (path) => this.#id("file", path)),
        path: toColumn(paths),
        language: toColumn(
          paths.map((path) => (path.endsWith(".py") ? "python" : "typescript")),
        ),
        firstSymbol: toStarts(symbols),
        firstEdge: toStarts(own),
      },
      symbols: {
        id: Int32Array.from(all, idOf),
        localKey: toColumn(
          all.map(({ kind, qualifiedName }) => `${qualifiedName} ${kind}`),
        ),
        name: toColumn(all.map(nameOf)),
        qualifiedName: toColumn(all.map((symbol) => symbol.qualifiedName)),
        signature: toColumn(
          all.map((symbol) => `${symbol.kind} ${nameOf(symbol)}`),
        ),
        kind: Uint8Array.from(all, ({ kind }) =>
          symbolKinds.indexOf(kind as never),
        ),
        flags: Int32Array.from(all, ({ flags }) => flags),
        parent: Int32Array.from(all, ({ parent }) =>
          parent === undefined ? -1 : idOf(parent),
        ),
        startLine: Int32Array.from(all, ({ startLine }) => startLine),
        startColumn: Int32Array.from(all, ({ depth }) => depth * 2),
        endLine: Int32Array.from(all, ({ endLine }) => endLine),
        endColumn: Int32Array.from(all, ({ depth }) => depth * 2 + 1),
        nameLine: Int32Array.from(all, ({ startLine }) => startLine),
        nameColumn: Int32Array.from(all, ({ depth }) => depth * 2 + 9),
        cyclomatic: complexity(0),
        cognitive: complexity(1),
        nesting: complexity(2),
        parameters: complexity(3),
      },
      edges: {
        id: Int32Array.from(allEdges, (edge) =>
          this.#id("edge", edgeText(edge)),
        ),
        from: Int32Array.from(allEdges, ({ from }) => idOf(from)),
        to: Int32Array.from(allEdges, ({ to }) =>
          "package" in to
            ? -1 -
              externals.findIndex(([key]) => key === `${to.package}!${to.name}`)
            : idOf(to),
        ),
        kind: Uint8Array.from(allEdges, ({ kind }) =>
          edgeKinds.indexOf(kind as never),
        ),
        resolution: Uint8Array.from(allEdges, ({ resolution }) =>
          resolutions.indexOf(resolution as never),
        ),
        typeOnly: Uint8Array.from(allEdges, ({ typeOnly }) => Number(typeOnly)),
        firstSite: toStarts(
          allEdges.map((edge) => Array.from({ length: edge.sites })),
        ),
      },
      sites: {
        line: Int32Array.from(sites, ({ line }) => line),
        column: Int32Array.from(sites, ({ column }) => column),
        endLine: Int32Array.from(sites, ({ line }) => line),
        endColumn: Int32Array.from(sites, ({ column }) => column + 5),
      },
      externals: {
        id: Int32Array.from(externals, ([key]) => this.#id("external", key)),
        package: toColumn(externals.map(([, to]) => to.package)),
        name: toColumn(externals.map(([, to]) => to.name)),
      },
    };
  }
}

/** The graph that a text describes. */
export function graphOf(text: string): Graph {
  return applyPublication(undefined, new TextProject().publish(text));
}

/** The node that is written `path#name`, `name` (in main.ts) or `package!name`. */
export function nodeOf(graph: Graph, text: string): number {
  const { path, name } = splitName(text);
  for (let node = 0; node < graph.nodeCount; node++)
    if (graph.path(node) === path && graph.qualifiedName(node) === name)
      return node;
  throw new Error(`no ${text}`);
}

/** How a test writes a node: the opposite of `nodeOf`. */
export function nameOfNode(graph: Graph, node: number): string {
  const name = graph.qualifiedName(node);
  if (graph.isExternal(node)) return `${graph.path(node)}!${name}`;
  const path = graph.path(node);
  return path === "main.ts" ? name : `${path}#${name}`;
}

function splitName(text: string): { path: string; name: string } {
  const external = /^(.+)!(.+)$/.exec(text);
  if (external !== null) return { path: external[1]!, name: external[2]! };
  const hash = text.indexOf("#");
  if (hash === -1 && text.includes("/"))
    return { path: text, name: baseName(text) };
  if (hash === -1 && /\.(ts|py)$/.test(text)) return { path: text, name: text };
  return hash === -1
    ? { path: "main.ts", name: text }
    : { path: text.slice(0, hash), name: text.slice(hash + 1) };
}

function parse(text: string): {
  readonly files: ReadonlyMap<string, TextSymbol>;
  readonly edges: readonly TextEdge[];
} {
  const files = new Map<string, TextSymbol>();
  const edges: TextEdge[] = [];
  const symbols = new Map<string, TextSymbol>();
  const tops: TextSymbol[] = [];
  const open = (written: string): TextSymbol => {
    const { path, name } = splitName(written);
    let module = files.get(path);
    if (module === undefined) {
      module = newSymbol(path, baseName(path), "module", undefined);
      files.set(path, module);
    }
    if (name === module.qualifiedName) return module;
    let at = module;
    let qualified = "";
    for (const part of name.split(".")) {
      qualified = qualified === "" ? part : `${qualified}.${part}`;
      let next = symbols.get(`${path}#${qualified}`);
      if (next === undefined) {
        next = newSymbol(path, qualified, "function", at);
        if (part.startsWith("()")) next.flags |= DefinitionFlag.anonymous;
        at.children.push(next);
        symbols.set(`${path}#${qualified}`, next);
      }
      at = next;
    }
    return at;
  };
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const edge =
      /^(\S+) -> (\S+) (\w+)(?: ([a-z]+))?(?: x(\d+))?( typeOnly)?$/.exec(line);
    if (edge !== null) {
      const [, from, to, kind, resolution, sites, typeOnly] = edge;
      const external = /^([^#]+)!(.+)$/.exec(to!);
      edges.push({
        from: open(from!),
        to:
          external === null
            ? open(to!)
            : { package: external[1]!, name: external[2]! },
        kind: kind!,
        resolution: resolution ?? (external === null ? "exact" : "external"),
        sites: Number(sites ?? 1),
        typeOnly: typeOnly !== undefined,
      });
      continue;
    }
    const [kind, name, ...complexity] = line.split(" ");
    const symbol = open(name!);
    if (complexity.length > 0) symbol.complexity = complexity.map(Number);
    if (kind === "test") symbol.flags |= DefinitionFlag.test;
    else if (kind === "top") tops.push(symbol);
    else if (kind !== "file") symbol.kind = kind!;
  }
  for (const module of files.values()) place(module);
  for (const symbol of tops) {
    symbol.startLine = 0;
    symbol.depth = 0;
  }
  return { files, edges };
}

function newSymbol(
  path: string,
  qualifiedName: string,
  kind: string,
  parent: TextSymbol | undefined,
): TextSymbol {
  return {
    path,
    qualifiedName,
    kind,
    flags: 0,
    complexity: [],
    parent,
    children: [],
    startLine: 0,
    endLine: 0,
    depth: parent === undefined ? 0 : parent.depth + 1,
  };
}

/** A symbol's first line holds its name, its second its uses, then come its children, then its last line. */
function place(module: TextSymbol): void {
  const walk = (symbol: TextSymbol, line: number): number => {
    symbol.startLine = line;
    let next = line + 2;
    for (const child of symbol.children) next = walk(child, next);
    symbol.endLine = next;
    return next + 1;
  };
  walk(module, 0);
}

function flatten(symbol: TextSymbol): TextSymbol[] {
  return [symbol, ...symbol.children.flatMap(flatten)];
}

function keyOf(symbol: TextSymbol): string {
  return `${symbol.path}|${symbol.kind}|${symbol.qualifiedName}`;
}

function nameOf({ kind, qualifiedName }: TextSymbol): string {
  return kind === "module" ? qualifiedName : qualifiedName.split(".").at(-1)!;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function edgeText({ from, to, kind, resolution }: TextEdge): string {
  const target = "package" in to ? `${to.package}!${to.name}` : keyOf(to);
  return `${keyOf(from)} ${target} ${kind} ${resolution}`;
}

function toStarts(groups: readonly (readonly unknown[])[]): Uint32Array {
  const starts = new Uint32Array(groups.length + 1);
  groups.forEach((group, index) => {
    starts[index + 1] = starts[index]! + group.length;
  });
  return starts;
}

function toColumn(strings: readonly string[]): StringColumn {
  return {
    text: strings.join(""),
    offsets: toStarts(strings.map((one) => Array.from({ length: one.length }))),
  };
}
