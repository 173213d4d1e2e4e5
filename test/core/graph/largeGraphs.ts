// Large publications without text: for depth and for speed.
import type {
  GraphPublication,
  StringColumn,
} from "../../../src/core/model/graph.ts";
import { edgeKinds } from "../../../src/core/model/edge.ts";
import { symbolKinds } from "../../../src/core/model/symbol.ts";

/** One file in which every function calls the next one. */
export function chainPublication(length: number): GraphPublication {
  return makePublication({
    files: 1,
    symbolsPerFile: length,
    names: (symbol) => `f${String(symbol)}`,
    edges: length - 1,
    from: (edge) => edge,
    to: (edge) => edge + 1,
  });
}

/** A workspace of the given size with edges that lead anywhere; the same every time. */
export function randomPublication(
  files: number,
  symbolsPerFile: number,
  edges: number,
): GraphPublication {
  const next = randomNumbers(42);
  const symbols = files * symbolsPerFile;
  const perSymbol = edges / symbols;
  const words = [
    "get",
    "set",
    "user",
    "Order",
    "parse",
    "node",
    "List",
    "render",
    "State",
    "cache",
    "file",
    "Token",
    "to",
    "Json",
    "build",
    "Query",
  ];
  return makePublication({
    files,
    symbolsPerFile,
    names: () =>
      Array.from(
        { length: 1 + (next() % 4) },
        () => words[next() % words.length]!,
      ).join("") + String(next() % 1000),
    edges,
    from: (edge) => Math.min(symbols - 1, Math.floor(edge / perSymbol)),
    to: () => next() % symbols,
  });
}

interface Shape {
  readonly files: number;
  readonly symbolsPerFile: number;
  readonly names: (symbol: number) => string;
  readonly edges: number;
  /** Must not decrease. */
  readonly from: (edge: number) => number;
  readonly to: (edge: number) => number;
}

function makePublication(shape: Shape): GraphPublication {
  const { files, symbolsPerFile, edges } = shape;
  const symbols = files * symbolsPerFile;
  const names = Array.from({ length: symbols }, (_, at) => shape.names(at));
  const paths = Array.from(
    { length: files },
    (_, at) =>
      `src/part${String(Math.floor(at / 100))}/file${String(at).padStart(6, "0")}.ts`,
  );
  const from = Int32Array.from(
    { length: edges },
    (_, at) => shape.from(at) + 1,
  );
  const firstEdge = new Uint32Array(files + 1);
  for (const id of from)
    firstEdge[Math.floor((id - 1) / symbolsPerFile) + 1]!++;
  for (let file = 0; file < files; file++)
    firstEdge[file + 1]! += firstEdge[file]!;
  const lines = Int32Array.from(
    { length: symbols },
    (_, at) => (at % symbolsPerFile) * 3,
  );
  const zeros = new Int32Array(symbols);
  const ones = new Int32Array(symbols).fill(1);
  const siteZeros = new Int32Array(edges);
  return {
    revision: 1,
    capturedAt: Date.UTC(2026, 0, 1),
    complete: true,
    removedFiles: new Int32Array(0),
    slice: {
      files: {
        id: Int32Array.from({ length: files }, (_, at) => at + 1),
        path: toColumn(paths),
        language: toColumn(paths.map(() => "typescript")),
        firstSymbol: Uint32Array.from(
          { length: files + 1 },
          (_, at) => at * symbolsPerFile,
        ),
        firstEdge,
      },
      symbols: {
        id: Int32Array.from({ length: symbols }, (_, at) => at + 1),
        localKey: toColumn(
          names.map((name, at) => `${name} function ${String(at)}`),
        ),
        name: toColumn(names),
        qualifiedName: toColumn(names),
        signature: toColumn(names.map((name) => `function ${name}()`)),
        kind: new Uint8Array(symbols).fill(symbolKinds.indexOf("function")),
        flags: zeros,
        parent: new Int32Array(symbols).fill(-1),
        startLine: lines,
        startColumn: zeros,
        endLine: lines.map((line) => line + 2),
        endColumn: zeros,
        nameLine: lines,
        nameColumn: zeros,
        cyclomatic: ones,
        cognitive: zeros,
        nesting: zeros,
        parameters: zeros,
      },
      edges: {
        id: Int32Array.from({ length: edges }, (_, at) => at + 1),
        from,
        to: Int32Array.from({ length: edges }, (_, at) => shape.to(at) + 1),
        kind: new Uint8Array(edges).fill(edgeKinds.indexOf("calls")),
        resolution: new Uint8Array(edges),
        typeOnly: new Uint8Array(edges),
        firstSite: Uint32Array.from({ length: edges + 1 }, (_, at) => at),
      },
      sites: {
        line: siteZeros,
        column: siteZeros,
        endLine: siteZeros,
        endColumn: siteZeros,
      },
      externals: {
        id: new Int32Array(0),
        package: toColumn([]),
        name: toColumn([]),
      },
    },
  };
}

/** A small linear congruential generator: the same numbers in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 4;
  };
}

function toColumn(strings: readonly string[]): StringColumn {
  const offsets = new Uint32Array(strings.length + 1);
  strings.forEach((string, at) => {
    offsets[at + 1] = offsets[at]! + string.length;
  });
  return { text: strings.join(""), offsets };
}
