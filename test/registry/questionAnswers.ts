// What each question answers about the small workspace in fixtures/, worked out by hand.
//
// Its graph (file: symbols; arrows are edges with the number of places where there is more than one):
//   src/main.ts    main, forgotten           main → isEven, main → sample (calls); imports label.ts and parity.ts
//   src/label.ts   label, sample             sample → Square (constructs), sample → describe (calls); imports shapes.ts
//   src/shapes.ts  Shape: unit, area, describe; Square: side, colour, area, scale
//                  describe → label, describe → Shape.area (calls); Square → Shape (extends); Square.area → Shape.area (overrides);
//                  Square.area → side ×2, Square.area → unit, scale → side (reads), scale → side (writes); imports label.ts
//   src/parity.ts  isEven ⇄ isOdd (calls)
//   src/half.ts    half, behind which the file cannot be understood
//   tests/…        checksLabel → label, checksLabel → sample (calls); imports label.ts
//   src/empty.ts   nothing, so it is skipped
// Outside: `bold` of colours, imported and called. Nowhere: `gone` of ./gone, imported and called.
// So: 6 files, 6 modules + 17 = 23 symbols, 21 edges within and 2 that lead out, 24 places.
// Two commits: the first has no main.ts, and of label.ts the first 5 lines; the second adds main.ts and the other 4.
import { structureAnswers } from "./structureAnswers.ts";
import type { Expected } from "./structureAnswers.ts";

const calls = (from: string, to: string) => ({
  from,
  to,
  edge: { kind: "calls", resolution: "exact", sites: 1 },
});

export const questionAnswers: Readonly<Record<string, Expected>> = {
  help: {
    asked: { query: "reindex" },
    total: 1,
    data: [
      {
        kind: "action",
        id: "reindex",
        positional: ["path"],
        parameters: [{ name: "path", type: "string", required: true }],
      },
    ],
  },
  statistics: {
    total: 1,
    data: {
      files: 6,
      symbols: 23,
      edges: 23,
      filesByLanguage: { typescript: 6 },
      symbolsByKind: {
        module: 6,
        class: 2,
        function: 7,
        method: 4,
        property: 3,
        constant: 1,
      },
      edgesByKind: {
        imports: 6,
        calls: 10,
        constructs: 1,
        extends: 1,
        overrides: 1,
        reads: 3,
        writes: 1,
      },
      edgesByResolution: { exact: 21, external: 2 },
      tests: { files: 1, symbols: 2 },
    },
  },
  health: {
    total: 1,
    data: {
      state: "ready",
      files: 6,
      symbols: 23,
      edges: 23,
      database: {
        rows: { symbol: 23, edge: 23, edge_site: 24, unresolved: 2 },
      },
      unsaved: false,
      queue: { depth: 0, processing: 0 },
      // empty.ts, too.
      processing: { files: 7, successRate: 1 },
      failed: { files: 0, leftAlone: 0 },
      problems: 1,
    },
  },
  // The name itself, then what begins with it.
  search: {
    total: 2,
    data: [
      { symbol: "main", rank: 0, fanIn: 0 },
      { symbol: "main.ts", rank: 2, fanIn: 0 },
    ],
  },
  symbols: {
    total: 7,
    data: [
      "label",
      "sample",
      "main",
      "forgotten",
      "isEven",
      "isOdd",
      "checksLabel",
    ],
  },
  symbol: {
    total: 1,
    data: {
      symbol: "main",
      containers: ["main.ts"],
      doc: "Where it begins.",
      source: /^export function main.*\n {2}gone\(\);\n.*\n\}$/u,
      // 1 and the conditional expression.
      complexity: { cyclomatic: 2, cognitive: 1, parameters: 1, lines: 4 },
      members: [],
      // Nobody uses it, and what it calls does not lead back.
      impact: { symbols: 0, files: 0, tests: 0 },
      circle: { symbols: 1, files: 1 },
      incoming: {},
      outgoing: { calls: 2 },
    },
  },
  symbolAt: {
    asked: { path: "src/main.ts", line: 9, column: 15 },
    total: 1,
    data: { on: "use", symbols: ["isEven"], enclosing: "main" },
  },
  callers: {
    asked: { symbol: "label" },
    total: 2,
    data: [
      { symbol: "Shape.describe", sites: [{ path: "src/shapes.ts", line: 7 }] },
      {
        symbol: "checksLabel",
        sites: [{ path: "tests/label.test.ts", line: 4 }],
      },
    ],
  },
  callees: {
    total: 2,
    data: [
      { symbol: "sample", edge: { kind: "calls" }, sites: [{ line: 9 }] },
      { symbol: "isEven", edge: { kind: "calls" }, sites: [{ line: 9 }] },
    ],
  },
  dependencies: {
    asked: { symbol: "sample" },
    total: 2,
    data: [
      { symbol: "Shape.describe", edge: { kind: "calls", sites: 1 } },
      { symbol: "Square", edge: { kind: "constructs", sites: 1 } },
    ],
  },
  dependents: {
    asked: { symbol: "side" },
    total: 3,
    data: [
      { symbol: "Square.area", edge: { kind: "reads", sites: 2 } },
      { symbol: "Square.scale", edge: { kind: "reads", sites: 1 } },
      { symbol: "Square.scale", edge: { kind: "writes", sites: 1 } },
    ],
  },
  references: {
    asked: { symbol: "side" },
    total: 4,
    data: {
      byKind: { reads: 3, writes: 1 },
      reads: 3,
      writes: 1,
      occurrences: [
        { from: "Square.area", kind: "reads", site: { line: 15, column: 17 } },
        { from: "Square.area", kind: "reads", site: { line: 15, column: 29 } },
        {
          from: "Square.scale",
          kind: "writes",
          site: { line: 18, column: 22 },
        },
        { from: "Square.scale", kind: "reads", site: { line: 18, column: 34 } },
      ],
    },
  },
  neighbourhood: {
    total: 3,
    data: {
      nodes: ["main", "isEven", "sample"],
      edges: [
        { kind: "calls", sites: 1 },
        { kind: "calls", sites: 1 },
      ],
      // checksLabel before sample, Square and describe behind it; isOdd before and behind isEven.
      bundles: [
        { side: "in", kind: "function", count: 1 },
        { side: "out", kind: "class", count: 1 },
        { side: "out", kind: "method", count: 1 },
        { side: "in", kind: "function", count: 1 },
        { side: "out", kind: "function", count: 1 },
      ],
      hidden: { tests: 0, external: 1 },
    },
  },
  path: {
    asked: { from: "main", to: "label" },
    total: 1,
    data: {
      paths: [
        {
          symbols: ["main", "sample", "Shape.describe", "label"],
          edges: [
            calls("main", "sample"),
            calls("sample", "Shape.describe"),
            calls("Shape.describe", "label"),
          ],
        },
      ],
    },
  },
  // One way only: nothing but sample leads from main towards label, and from there only describe.
  trail: {
    asked: { from: "main", to: "label" },
    total: 4,
    data: {
      nodes: [
        { name: "main", column: 0 },
        { name: "sample", column: 1 },
        { name: "describe", column: 2 },
        { name: "label", column: 3 },
      ],
      edges: [
        { kind: "calls", site: { path: "src/label.ts", line: 8 } },
        { kind: "calls", site: { path: "src/main.ts", line: 9 } },
        { kind: "calls", site: { path: "src/shapes.ts", line: 7 } },
      ],
      direction: "out",
      steps: 3,
      ways: 1,
      shownWays: 1,
      back: null,
      stoppedBy: [],
    },
  },
  edges: {
    total: 9,
    data: [
      calls("sample", "Shape.describe"),
      calls("main", "sample"),
      calls("main", "isEven"),
      calls("isEven", "isOdd"),
      calls("isOdd", "isEven"),
      calls("Shape.describe", "label"),
      calls("Shape.describe", "Shape.area"),
      calls("checksLabel", "label"),
      calls("checksLabel", "sample"),
    ],
  },
  graph: {
    total: 2,
    data: {
      nodes: [
        { id: "src", symbols: 21, test: false },
        { id: "tests", symbols: 2, test: true },
      ],
      edges: [
        {
          from: "tests",
          to: "src",
          weight: 3,
          kinds: { imports: 1, calls: 2 },
          resolutions: { exact: 3 },
        },
      ],
    },
  },
  impact: {
    asked: { changed: ["label"] },
    total: 4,
    data: {
      symbols: [
        { symbol: "Shape.describe", hop: 1 },
        { symbol: "checksLabel", hop: 1 },
        { symbol: "sample", hop: 2 },
        { symbol: "main", hop: 3 },
      ],
      files: [
        { path: "src/shapes.ts", hop: 1, symbols: 1 },
        { path: "tests/label.test.ts", hop: 1, symbols: 1 },
        { path: "src/label.ts", hop: 2, symbols: 1 },
        { path: "src/main.ts", hop: 3, symbols: 1 },
      ],
      tests: [{ symbol: "checksLabel" }],
      surfaces: [{ symbol: "main" }],
    },
  },
  churn: {
    total: 6,
    data: {
      commits: 2,
      files: [
        { path: "src/label.ts", commits: 2, added: 9, removed: 0 },
        { path: "src/shapes.ts", commits: 1, added: 20 },
        { path: "src/main.ts", commits: 1, added: 14 },
        { path: "src/parity.ts", commits: 1, added: 7 },
        { path: "tests/label.test.ts", commits: 1, added: 5 },
        { path: "src/half.ts", commits: 1, added: 1 },
      ],
    },
  },
  // Its one commit changed label.ts; of label.ts's two commits one changed it.
  coChange: {
    asked: { path: "src/main.ts", minimum: 1 },
    total: 1,
    data: {
      commits: 2,
      changes: 1,
      files: [
        {
          path: "src/label.ts",
          support: 1,
          confidence: 1,
          reverse: 0.5,
          linked: true,
        },
      ],
    },
  },
  // The focus, what it calls, and 0.7 − 0.1 for each hop behind the second.
  context: {
    total: 8,
    data: {
      budget: 4000,
      items: [
        { symbol: "main", relation: "focus", score: 1 },
        { symbol: "sample", relation: "callee", score: 0.95 },
        { symbol: "isEven", relation: "callee", score: 0.95 },
        { symbol: "isOdd", relation: "transitive", score: 0.7 },
        { symbol: "Shape.describe", relation: "transitive", score: 0.7 },
        { symbol: "Square", relation: "transitive", score: 0.7 },
        { symbol: "label", relation: "transitive", score: 0.6 },
        { symbol: "Shape.area", relation: "transitive", score: 0.6 },
      ],
      leftOut: [],
    },
  },
  ...structureAnswers,
  overview: {
    total: 2,
    data: {
      folders: [
        { path: "src", files: 5, symbols: 21 },
        { path: "tests", files: 1, symbols: 2 },
      ],
      edges: [{ from: "tests", to: "src", edges: 3, sites: 3 }],
    },
  },
  folders: {
    total: 3,
    data: [
      { path: "", depth: 0, folders: 2, files: 6, symbols: 23 },
      { path: "src", depth: 1, folders: 0, files: 5, symbols: 21 },
      { path: "tests", depth: 1, folders: 0, files: 1, symbols: 2 },
    ],
  },
  // Ten: seven files, and .git, .codeweft and .gitignore, of which nothing is to be read.
  coverage: {
    total: 2,
    data: {
      eligible: 7,
      parsed: 5,
      degraded: 1,
      failed: 0,
      waiting: 0,
      skipped: 1,
      byFolder: [
        { path: "src", total: 6, parsed: 4, degraded: 1, skipped: 1 },
        { path: "tests", total: 1, parsed: 1, degraded: 0, skipped: 0 },
      ],
    },
  },
  // All 24 places, of which 2 lead out, and 2 that lead nowhere.
  resolution: {
    total: 2,
    data: {
      references: 26,
      byResolution: { exact: 22, external: 2, unresolved: 2 },
      reasons: [
        { reason: "import not found", count: 1 },
        { reason: "module not found", count: 1 },
      ],
    },
  },
  unresolved: {
    total: 1,
    data: [
      {
        path: "src/main.ts",
        line: 2,
        text: "./gone",
        kind: "imports",
        reason: "module not found",
        from: "main.ts",
        candidates: [],
      },
    ],
  },
  problems: {
    total: 1,
    data: [{ category: "syntax", path: "src/half.ts", line: 1 }],
  },
  failed: { total: 0, data: [] },
  queue: {
    total: 0,
    data: { depth: 0, processing: 0, levels: {}, files: [] },
  },
  skipped: {
    asked: { reasons: ["empty"] },
    total: 1,
    data: [{ path: "src/empty.ts", reason: "empty" }],
  },
  history: {
    asked: { path: "src/half.ts" },
    total: 1,
    data: [{ path: "src/half.ts", toState: "degraded" }],
  },
  // No editor has opened it.
  watched: { total: 0, data: [] },
  runs: {
    total: 1,
    data: [{ id: 1, outcome: "completed", files: 7, failed: 0 }],
  },
  // The slowest first: whichever that was.
  run: {
    asked: { run: 1, limit: 1 },
    total: 7,
    data: [{ path: /^(src|tests)\/.*\.ts$/u, state: /^(parsed|degraded)$/u }],
  },
  processing: {
    total: 1,
    data: {
      files: 7,
      successRate: 1,
      states: [
        { label: "parsed", count: 5 },
        { label: "degraded", count: 1 },
        { label: "skipped", count: 1 },
      ],
      runs: [{ label: "completed", count: 1 }],
    },
  },
  sql: {
    total: 6,
    data: {
      rows: [
        ["class", 2],
        ["constant", 1],
        ["function", 7],
        ["method", 4],
        ["module", 6],
        ["property", 3],
      ],
    },
  },
};
