// What the questions about the structure of the whole graph and its metrics answer about the small workspace, worked out by hand;
// its graph stands in questionAnswers.ts.

/** An answer that was worked out, of the example or of what is asked instead where the example's says little. */
export interface Expected {
  readonly asked?: Readonly<Record<string, unknown>>;
  readonly data: unknown;
  readonly total: number;
}

const file = (
  path: string,
  afferent: number,
  efferent: number,
  rest: object,
) => ({
  path,
  afferent,
  efferent,
  ...rest,
});

/** PageRank over imports: 23 nodes; b is what reaches each from nowhere. */
const pageRank = (() => {
  // label L = b + .85 (half of main's b + test's b + shapes S), S = b + .85 L; so L (1 - .85²) = b (1 + .85 · 1.5 + .85).
  const label = (1 + 0.85 * 1.5 + 0.85) / (1 - 0.85 ** 2);
  const shapes = 1 + 0.85 * label;
  const parity = 1 + 0.85 / 2;
  // All sum up to 1: the other 20 have b each.
  const b = 1 / (label + shapes + parity + 20);
  return { label: label * b, shapes: shapes * b, parity: parity * b, b };
})();

export const structureAnswers: Readonly<Record<string, Expected>> = {
  // label.ts leads to shapes.ts in three places (import, new, call), back in two (import, call): the least to cut is two.
  cycles: {
    total: 1,
    data: {
      running: 1,
      typeOnly: 0,
      cycles: [
        {
          members: [{ path: "src/label.ts" }, { path: "src/shapes.ts" }],
          shortest: {
            proven: true,
            steps: [{ siteCount: 3 }, { siteCount: 2 }],
          },
          cut: {
            method: "minimum",
            edges: 1,
            sites: 2,
            steps: [
              {
                from: { path: "src/shapes.ts" },
                to: { path: "src/label.ts" },
                siteCount: 2,
                kinds: { imports: 1, calls: 1 },
              },
            ],
          },
        },
      ],
      selfRecursiveCount: 0,
    },
  },
  components: {
    total: 2,
    data: [
      { size: 2, risk: "medium", members: ["label.ts", "shapes.ts"] },
      { size: 2, risk: "medium", members: ["isEven", "isOdd"] },
    ],
  },
  unused: {
    total: 1,
    data: [{ symbol: "forgotten", confidence: "high", reason: "internal" }],
  },
  // Joined by so many edges: main–label 2, main–parity 2, label–shapes 3 + 2, test–label 3: 12. Degrees: main 4, parity 2, label 10,
  // shapes 5, test 3: 24. {label, shapes, test} has 8 of 12 edges and degree 18, {main, parity} 2 and 6:
  // 10/12 − (18² + 6²)/24² = 5/24. All in one: 0; test alone besides: 7/12 − (15² + 6² + 3²)/24² = 66/576. (By label propagation: test/core/query/clusters.test.ts.)
  clusters: {
    asked: { level: "file" },
    total: 2,
    data: {
      algorithm: "leiden",
      modularity: 5 / 24,
      nodes: 6,
      alone: 1,
      clusters: [
        { size: 3, internal: 3, external: 1 },
        { size: 2, internal: 1, external: 1 },
      ],
    },
  },
  // shapes.ts has two types, one of them abstract. label.ts: |0 + 1/4 − 1|.
  instability: {
    asked: { level: "file" },
    total: 6,
    data: [
      file("src/parity.ts", 1, 0, { instability: 0, distance: 1 }),
      file("src/label.ts", 3, 1, { instability: 0.25, distance: 0.75 }),
      file("src/shapes.ts", 1, 1, {
        instability: 0.5,
        abstractness: 0.5,
        distance: 0,
      }),
      file("src/main.ts", 0, 2, { instability: 1, distance: 0 }),
      file("tests/label.test.ts", 0, 1, { instability: 1, distance: 0 }),
      file("src/half.ts", 0, 0, {}),
    ],
  },
  // Six functions decide once, four do not: 16 / 10.
  complexity: {
    asked: { top: 2 },
    total: 10,
    data: {
      mean: 1.6,
      median: 2,
      functions: [
        { symbol: "label", cyclomatic: 2, cognitive: 1, nesting: 1, lines: 3 },
        { symbol: "main", cyclomatic: 2, cognitive: 1, nesting: 1, lines: 4 },
      ],
    },
  },
  // LCOM: Shape has one method with a body: 0. Square: area and scale use side, nobody colour: (2 − 2/2) / (2 − 1) = 1.
  // RFC: describe and what it calls, label and area: 3; area and scale, which call nothing: 2. WMC: 1; 1 + 2.
  coupling: {
    total: 2,
    data: {
      grades: { A: 1, D: 1, F: 0 },
      classes: [
        {
          symbol: "Square",
          cbo: 1,
          lcom: 1,
          rfc: 2,
          wmc: 3,
          dit: 1,
          noc: 0,
          grade: "D",
          failures: ["lcom"],
        },
        {
          symbol: "Shape",
          cbo: 1,
          lcom: 0,
          rfc: 3,
          wmc: 1,
          dit: 0,
          noc: 1,
          grade: "A",
        },
      ],
    },
  },
  // LCOM above 0.8: eight hours.
  debt: {
    total: 1,
    data: {
      hours: 8,
      counted: 2,
      severities: { high: 0, medium: 1, low: 0, none: 1 },
      classes: [{ symbol: "Square", hours: 8, severity: "medium" }],
    },
  },
  hotspots: {
    asked: { top: 4 },
    total: 14,
    data: {
      symbols: [
        // Used by main and checksLabel; uses Square and describe.
        { symbol: "sample", score: 4, fanIn: 2, fanOut: 2 },
        { symbol: "isEven", score: 3, fanIn: 2, fanOut: 1 },
        { symbol: "Shape.describe", score: 3, fanIn: 1, fanOut: 2 },
        { symbol: "Square.area", score: 3, fanIn: 0, fanOut: 3 },
      ],
    },
  },
  // label – describe – sample – checksLabel – label is the only ring of symbols; without it all falls apart leaf by leaf.
  kcore: {
    asked: { k: 2 },
    total: 4,
    data: {
      highest: 2,
      layers: { core: 0, mid: 0, periphery: 23 },
      symbols: [
        { symbol: "label", coreness: 2 },
        { symbol: "sample", coreness: 2 },
        { symbol: "Shape.describe", coreness: 2 },
        { symbol: "checksLabel", coreness: 2 },
      ],
    },
  },
  centrality: {
    asked: { kinds: ["imports"], tolerance: 1e-12, rounds: 1_000, top: 4 },
    total: 23,
    data: {
      converged: true,
      symbols: [
        { symbol: "label.ts", score: pageRank.label },
        { symbol: "shapes.ts", score: pageRank.shapes },
        { symbol: "parity.ts", score: pageRank.parity },
        { symbol: "half.ts", score: pageRank.b },
      ],
    },
  },
  // One of two and one of two: −2 · ½ · log₂ ½.
  entropy: {
    asked: { symbol: "sample" },
    total: 1,
    data: {
      bits: 1,
      normalised: 1,
      level: "moderate",
      kinds: { calls: 1, constructs: 1 },
    },
  },
};
