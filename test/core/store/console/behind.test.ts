// Show SQL: what a statement gives is what the question answers, on the registry's small workspace; what cannot be said in SQL says so.
import assert from "node:assert/strict";
import type {
  EdgeDetail,
  Neighbourhood,
  References,
  Relation,
  ResolutionReport,
  Statistics,
  SymbolDetail,
  SymbolRef,
  UnresolvedPlace,
} from "../../../../src/core/query/results.ts";
import { queries } from "../../../../src/core/query/list.ts";
import {
  statementBehind,
  symbolParameters,
} from "../../../../src/core/store/console/behind.ts";
import type {
  NamedSymbol,
  StatementBehind,
} from "../../../../src/core/store/console/behind.ts";
import { openSmallGraph } from "./smallGraph.ts";
import type { SmallGraph } from "./smallGraph.ts";

type Values = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, string | number | null>>;

describe("the statement behind an answer", () => {
  let graph: SmallGraph;

  before(async () => {
    graph = await openSmallGraph({
      // A class with a constructor, and test code outside of a test file.
      "src/cart.ts": `import { label } from "./label";\nexport class Cart {\n  constructor() {\n    label(1);\n  }\n}\nexport function open(): Cart {\n  return new Cart();\n}\nexport function many(list: number[]) {\n  return list.map((one) => label(one));\n}\n`,
      "app/[id]/page.ts": `export function page() { return 1; }\nexport function other() { return page(); }\n`,
    });
  });
  after(() => graph.engine.dispose());

  async function named(given: Values): Promise<Record<string, NamedSymbol>> {
    const found: Record<string, NamedSymbol> = {};
    for (const name of symbolParameters) {
      if (given[name] === undefined) continue;
      const { data } = await graph.engine.ask("symbol", {
        symbol: given[name],
      });
      const { id, kind, qualifiedName } = (data as SymbolDetail).symbol;
      found[name] = { id, kind, words: qualifiedName };
    }
    return found;
  }

  async function behind(
    id: string,
    given: Values,
  ): Promise<StatementBehind | undefined> {
    return statementBehind({
      id,
      title: id,
      parameters: given,
      symbols: await named(given),
    });
  }

  /** What the question answers, and the statement behind it, both whole. */
  async function both<T>(
    id: string,
    given: Values,
  ): Promise<readonly [data: T, rows: readonly Row[]]> {
    const { shape } = queries.find((query) => query.id === id)!.parameters;
    const takesLimit = "limit" in shape;
    const { data } = await graph.engine.ask(id, {
      ...given,
      ...(takesLimit ? { limit: 1_000 } : {}),
    });
    const statement = await behind(id, given);
    assert.equal(statement?.same, true);
    const { columns, rows } = graph.console.run(statement.text, [], 1_000);
    return [
      data as T,
      rows.map((row) =>
        Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])),
      ),
    ];
  }

  const equal = (rows: readonly unknown[], items: readonly unknown[]) => {
    const sorted = (list: readonly unknown[]) =>
      list.map((each) => JSON.stringify(each)).sort();
    assert.ok(items.length > 0, "the answer is empty");
    assert.deepEqual(sorted(rows), sorted(items));
  };

  for (const given of [
    {},
    { kind: "class" },
    { path: "src/shapes.ts" },
    { scope: "./src/" },
    { includeTests: false, language: "typescript" },
    { path: "./src/cart.ts" },
    { scope: "src\\" },
    { includeAnonymous: true },
  ])
    it(`symbols ${JSON.stringify(given)}`, async () => {
      const [data, rows] = await both<readonly SymbolRef[]>("symbols", given);
      equal(
        rows.map(({ symbol_id }) => symbol_id),
        data.map(({ id }) => id),
      );
    });

  for (const id of ["callers", "callees", "dependencies", "dependents"])
    for (const given of [
      { symbol: "label" },
      { symbol: "label", depth: 3 },
      { symbol: "Square", depth: 2 },
      { symbol: "Cart" },
      { symbol: "sample", includeTests: false },
      { symbol: "main", includeExternal: true },
      { symbol: "src/label.ts", depth: 2 },
      { symbol: "isEven", resolutions: ["exact"], depth: 4 },
      { symbol: "sample", scope: "src", depth: 2 },
      { symbol: "area", kinds: ["reads"], symbolKinds: ["property"] },
      { symbol: "many" },
      { symbol: "sample", scope: "tests" },
      { symbol: "src/cart.ts", scope: "src" },
      { symbol: "label", depth: 2, symbolKinds: ["function"] },
      { symbol: "Cart", members: false, depth: 2 },
      { symbol: "src/shapes.ts", members: false },
    ])
      it(`${id} ${JSON.stringify(given)}`, async () => {
        const symbol =
          given.symbol === "area" ? "src/shapes.ts#Square.area" : given.symbol;
        const [data, rows] = await both<readonly Relation[]>(id, {
          ...given,
          symbol,
          rollUp: false,
        });
        const far = id === "callers" || id === "dependents" ? "from" : "to";
        const of = (list: readonly unknown[]) =>
          list.map((each) => JSON.stringify(each)).sort();
        assert.deepEqual(
          of(
            rows.map((row) => [
              row["step"] ?? 1,
              row[`${far}_id`],
              row["kind"],
              row["resolution"],
              row["sites"],
            ]),
          ),
          of(
            data.map(({ depth, symbol: { id: other }, edge }) => [
              depth,
              other,
              edge.kind,
              edge.resolution,
              edge.sites,
            ]),
          ),
        );
      });

  for (const given of [
    { symbol: "label" },
    { symbol: "side", role: "read" },
    { symbol: "label", includeTests: false },
    { symbol: "label", scope: "tests" },
    { symbol: "sample", scope: "tests", includeTests: true },
  ])
    it(`references ${JSON.stringify(given)}`, async () => {
      const [data, rows] = await both<References>("references", given);
      equal(
        rows.map(({ kind, path, line, column }) => [kind, path, line, column]),
        data.occurrences.map(({ kind, site }) => [
          kind,
          site.path,
          site.line,
          site.column,
        ]),
      );
    });

  for (const given of [
    {},
    { kind: "calls" },
    { kind: "contains" },
    { from: "Square" },
    { from: "sample", to: "Shape", includeTests: false },
    { to: "src/label.ts", scope: "src" },
    { includeExternal: true },
    { kind: "contains", scope: "src" },
    { kind: "contains", includeTests: false },
    { kind: "contains", from: "Cart" },
    { from: "many" },
    { from: "Square", members: false },
    { to: "Cart", members: false },
    { scope: "src\\" },
    { resolutions: ["external"] },
  ])
    it(`edges ${JSON.stringify(given)}`, async () => {
      const [data, rows] = await both<readonly EdgeDetail[]>("edges", given);
      equal(
        rows.map((row) => [row["edge_id"], row["sites"]]),
        data.map(({ edge }) => [edge.id, edge.sites]),
      );
    });

  it("edges by their ids", async () => {
    const [all] = await both<readonly EdgeDetail[]>("edges", {});
    const ids = all.slice(0, 3).map(({ edge }) => edge.id);
    const [data, rows] = await both<readonly EdgeDetail[]>("edges", { ids });
    equal(
      rows.map((row) => row["edge_id"]),
      data.map(({ edge }) => edge.id),
    );
  });

  for (const given of [
    { symbol: "sample" },
    { symbol: "label", in: 2, out: 0 },
    { symbol: "isEven", resolutions: ["exact"], in: 0, out: 3 },
    { symbol: "main", includeTests: false, includeExternal: true },
    { symbol: "sample", scope: "src" },
    { symbol: "Cart", members: false },
  ])
    it(`neighbourhood ${JSON.stringify(given)}`, async () => {
      const [data, rows] = await both<Neighbourhood>("neighbourhood", {
        ...given,
        rollUp: false,
      });
      equal(
        rows.map(({ from_id, to_id, kind }) => [from_id, to_id, kind]),
        data.edges.map(({ from, to, kind }) => [from, to, kind]),
      );
    });

  for (const given of [{}, { scope: "src" }])
    it(`statistics and resolution ${JSON.stringify(given)}`, async () => {
      const [data, rows] = await both<Statistics>("statistics", given);
      const counts = (what: string): unknown =>
        Object.fromEntries(
          rows
            .filter((row) => row["what"] === what)
            .map(({ name, count }) => [name, count]),
        );
      assert.deepEqual(counts("files by language"), data.filesByLanguage);
      assert.deepEqual(counts("symbols by kind"), data.symbolsByKind);
      assert.deepEqual(counts("edges by kind"), data.edgesByKind);
      assert.deepEqual(counts("edges by resolution"), data.edgesByResolution);
      const [report, found] = await both<ResolutionReport>("resolution", given);
      assert.deepEqual(
        Object.fromEntries(
          found.map((row) => [row["resolution"], row["references"]]),
        ),
        report.byResolution,
      );
    });

  for (const given of [{}, { kinds: ["imports"] }, { scope: "src/main.ts" }])
    it(`unresolved ${JSON.stringify(given)}`, async () => {
      const [data, rows] = await both<readonly UnresolvedPlace[]>(
        "unresolved",
        given,
      );
      equal(
        rows.map(({ path, line, text }) => [path, line, text]),
        data.map(({ path, line, text }) => [path, line, text]),
      );
    });

  for (const [id, given] of [
    ["skipped", {}],
    ["skipped", { scope: "src" }],
    ["problems", {}],
    ["problems", { scope: "src" }],
    ["problems", { categories: ["syntax"] }],
    ["problems", { categories: ["parse", "extract"] }],
  ] as const)
    it(`${id} ${JSON.stringify(given)}`, async () => {
      const [data, rows] = await both<readonly { readonly path?: string }[]>(
        id,
        given,
      );
      equal(
        rows.map(({ path }) => path),
        data.map(({ path }) => path),
      );
    });

  for (const { id, example } of queries)
    it(`${id}: its example has a statement that runs, or none where there are no rows`, async () => {
      const statement = await behind(id, example);
      if (statement === undefined) {
        assert.ok(
          [
            "help",
            "health",
            "queue",
            "history",
            "watched",
            "runs",
            "run",
            "processing",
          ].includes(id),
          id,
        );
        return;
      }
      const { columns } = graph.console.run(statement.text, [], 10);
      assert.ok(columns.length > 0);
      if (!statement.same) assert.match(statement.text, /^--.*\n-- /u);
    });

  it("keeps hostile names inside of quotes and comments", () => {
    const hostile = "x'\n; DROP TABLE symbol --";
    const { text } = statementBehind({
      id: "symbols",
      title: hostile,
      parameters: { path: hostile, scope: `${hostile}/` },
      symbols: { symbol: { id: 1, kind: "class", words: hostile } },
    })!;
    assert.deepEqual(graph.console.run(text, [], 10).rows, []);
    assert.match(text, /^-- x' ; DROP TABLE symbol -- · x' /u);
  });

  it("claims to be the same only where nothing is folded, rolled up or chosen", async () => {
    for (const [id, given] of [
      ["callers", { symbol: "label" }],
      ["neighbourhood", { symbol: "Cart", rollUp: false }],
      [
        "neighbourhood",
        { symbol: "label", rollUp: false, symbolKinds: ["class"] },
      ],
      ["symbols", { scope: "app/[id]" }],
      ["edges", { scope: "src/*" }],
    ] as const) {
      const statement = await behind(id, given);
      assert.equal(statement?.same, false, id);
      assert.match(statement.text, /^--.*\n-- /u);
    }
  });

  it("what an algorithm works on is narrowed down as it was asked", async () => {
    const rowsOf = async (given: Values): Promise<number> => {
      const { text } = (await behind("cycles", { level: "file", ...given }))!;
      return graph.console.run(text, [], 1_000).rows.length;
    };
    const all = await rowsOf({});
    for (const given of [
      { kinds: ["re_exports"] },
      { resolutions: ["ambiguous"] },
      { includeTests: false },
    ])
      assert.ok((await rowsOf(given)) < all, JSON.stringify(given));
  });

  it("says that a glob narrows nothing down", async () => {
    const statement = await behind("symbols", { scope: "src/**/*.ts" });
    assert.match(
      statement!.text,
      /^-- Not narrowed down to src\/\*\*\/\*\.ts/mu,
    );
  });
});
