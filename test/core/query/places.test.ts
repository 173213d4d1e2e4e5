// What stands at a place, edges with their evidence, and the counts of folders.
import assert from "node:assert/strict";
import type {
  EdgeDetail,
  FolderCounts,
  ResolutionReport,
  Statistics,
  SymbolAt,
  UnresolvedPlace,
} from "../../../src/core/query/results.ts";
import type { Overview } from "../../../src/core/query/overviewResults.ts";
import { graphOf, nodeOf } from "../graph/graphText.ts";
import { askData, askEnvelope, askError } from "./askText.ts";

describe("symbolAt", () => {
  // Lines from 1: the file 1-2, f 3-5 with its name at column 12 and its uses on line 4, Cart 6, Cart.add 8.
  const text = "f -> g.ts#g calls\nf -> Cart.add calls name\nclass Cart";
  const at = async (line: number, column: number): Promise<string> => {
    const { on, symbols, enclosing, ...place } = await askData<SymbolAt>(
      text,
      "symbolAt",
      { path: "main.ts", line, column },
    );
    return `${on} ${symbols.map(({ qualifiedName }) => qualifiedName).join("|")} in ${enclosing?.qualifiedName ?? "-"} ${String(place.line)}:${String(place.column)}-${String(place.endColumn)}`;
  };

  it("is the symbol whose name is under the cursor", async () => {
    assert.equal(await at(3, 12), "name f in f 3:12-13");
    assert.equal(await at(3, 13), "name f in f 3:12-13");
  });

  it("is what is used under the cursor, the most certain target first", async () => {
    assert.equal(await at(4, 6), "use g|Cart.add in f 4:5-10");
    assert.equal(await at(4, 10), "use g|Cart.add in f 4:5-10");
  });

  it("is else the symbol around, and nothing at the top level of the file", async () => {
    assert.equal(await at(4, 30), "inside f in f 4:30-30");
    assert.equal(await at(8, 30), "inside Cart.add in Cart.add 8:30-30");
    assert.equal(await at(2, 1), "nothing  in main.ts 2:1-1");
  });

  it("knows the closest paths for a file that is not in the graph", async () => {
    const error = await askError(text, "not_found", "symbolAt", {
      path: "src/main.ts",
      line: 1,
      column: 1,
    });
    assert.deepEqual(error.details["suggestions"], ["main.ts"]);
  });
});

describe("edges", () => {
  const text =
    "f -> g calls x2\nf.()1 -> g calls\nf -> h reads\nclass Cart\nCart.add -> g calls name";
  const names = (data: unknown): string[] =>
    (data as EdgeDetail[]).map(
      ({ from, to, edge }) =>
        `${from.qualifiedName} -> ${to.qualifiedName} ${edge.kind}`,
    );

  it("are listed by kind, in pages", async () => {
    const first = await askEnvelope(text, "edges", { kind: "calls", limit: 2 });
    const rest = await askEnvelope(text, "edges", {
      kind: "calls",
      limit: 2,
      offset: 2,
    });
    assert.deepEqual(
      [...names(first.data), ...names(rest.data)],
      ["f -> g calls", "f.()1 -> g calls", "Cart.add -> g calls"],
    );
    assert.deepEqual(
      [first.total, first.truncated, rest.truncated],
      [3, true, false],
    );
  });

  it("are given by id whatever the filters say, with the lines of their evidence", async () => {
    const graph = graphOf(text);
    const node = nodeOf(graph, "Cart.add");
    const id = graph.edgeId(graph.outgoing(node).first);
    const [edge] = await askData<EdgeDetail[]>(text, "edges", {
      ids: [id],
      resolutions: ["exact"],
    });
    assert.equal(edge?.edge.resolution, "name");
    assert.match(edge.sites[0]?.text ?? "", /^main\.ts line \d+$/);
  });

  it("are found between two symbols, through anonymous functions and members", async () => {
    assert.deepEqual(
      names(await askData(text, "edges", { from: "f", to: "g" })),
      ["f -> g calls", "f.()1 -> g calls"],
    );
    assert.deepEqual(
      names(
        await askData(text, "edges", { from: "f", to: "g", rollUp: false }),
      ),
      ["f -> g calls"],
    );
    assert.deepEqual(names(await askData(text, "edges", { from: "Cart" })), [
      "Cart.add -> g calls",
    ]);
    assert.deepEqual(names(await askData(text, "edges", { to: "h" })), [
      "f -> h reads",
    ]);
  });

  it("include containment where that is asked for", async () => {
    assert.deepEqual(
      names(await askData(text, "edges", { kind: "contains", from: "Cart" })),
      ["Cart -> Cart.add contains"],
    );
  });
});

describe("counts", () => {
  const text = `
    src/web/page.ts#show -> src/core/cart.ts#add calls x2
    src/web/page.ts -> src/core/cart.ts imports
    src/core/cart.ts#add -> src/core/price.ts#total calls
    src/core/deep/tax.ts#tax -> lodash!round calls
    main.ts#main -> src/web/page.ts#show calls
    test test/cart.test.ts
    test/cart.test.ts#check -> src/core/cart.ts#add calls name
  `;

  it("of folders hold everything below, parents first", async () => {
    const folders = await askData<FolderCounts[]>(text, "folders");
    assert.deepEqual(
      folders.map(({ path, depth, files, symbols }) => [
        path,
        depth,
        files,
        symbols,
      ]),
      [
        ["", 0, 6, 12],
        ["src", 1, 4, 8],
        ["src/core", 2, 3, 6],
        ["src/core/deep", 3, 1, 2],
        ["src/web", 2, 1, 2],
        ["test", 1, 1, 2],
      ],
    );
    assert.equal(
      (await askData<FolderCounts[]>(text, "folders", { depth: 1 })).length,
      3,
    );
  });

  it("of the overview add up the edges from folder to folder", async () => {
    const { folders, edges } = await askData<Overview>(text, "overview", {
      level: 2,
    });
    assert.deepEqual(
      folders.map(({ path, files }) => [path, files]),
      [
        ["", 1],
        ["src/core", 3],
        ["src/web", 1],
        ["test", 1],
      ],
    );
    assert.deepEqual(edges, [
      { from: "", to: "src/web", edges: 1, sites: 1, certain: 1 },
      { from: "src/web", to: "src/core", edges: 2, sites: 3, certain: 3 },
      { from: "test", to: "src/core", edges: 1, sites: 1, certain: 0 },
    ]);
  });

  it("of the overview follow the tests, the scope and the folders that are opened", async () => {
    const paths = async (parameters: Record<string, unknown>) =>
      (await askData<Overview>(text, "overview", parameters)).folders.map(
        ({ path }) => path,
      );
    assert.deepEqual(await paths({ level: 1 }), ["", "src", "test"]);
    assert.deepEqual(await paths({ level: 1, includeTests: false }), [
      "",
      "src",
    ]);
    assert.deepEqual(await paths({ level: 1, expand: ["src/core"] }), [
      "",
      "src/core",
      "src/core/deep",
      "src/web",
      "test",
    ]);
    assert.deepEqual(await paths({ scope: "src/core", level: 3 }), [
      "src/core",
      "src/core/deep",
    ]);
    const total = (await askData<Overview>(text, "overview")).folders.reduce(
      (sum, { files }) => sum + files,
      0,
    );
    assert.equal(total, 6);
  });

  it("of the statistics are complete, and partial in a scope", async () => {
    const all = await askData<Statistics>(text, "statistics");
    assert.deepEqual(
      [all.files, all.symbols, all.edges, all.tests],
      [6, 12, 6, { files: 1, symbols: 2 }],
    );
    assert.deepEqual(all.symbolsByKind, { module: 6, function: 6 });
    assert.deepEqual(all.edgesByKind, { imports: 1, calls: 5 });
    assert.deepEqual(all.edgesByResolution, { exact: 4, name: 1, external: 1 });
    const part = await askData<Statistics>(text, "statistics", {
      scope: "src/core",
    });
    assert.deepEqual([part.files, part.symbols, part.edges], [3, 6, 2]);
  });

  it("of references are summed by resolution, language, folder and reason", async () => {
    const of = (
      folder: string,
      language: string,
      resolution: string,
      reason: string,
      count: number,
    ) => ({ folder, language, resolution, reason, count });
    const counts = [
      of("src/a", "typescript", "exact", "", 7),
      of("src", "python", "exact", "", 2),
      of("src/b/c", "python", "unresolved", "unknown receiver", 3),
      of("", "typescript", "unresolved", "module not found", 4),
      of("src/a", "typescript", "unresolved", "unknown receiver", 2),
    ];
    const { data, total, returned } = await askEnvelope(
      text,
      "resolution",
      { limit: 1 },
      { counts },
    );
    assert.deepEqual(data, {
      references: 18,
      byResolution: { exact: 9, unresolved: 9 },
      byLanguage: {
        python: { exact: 2, unresolved: 3 },
        typescript: { exact: 7, unresolved: 6 },
      },
      byFolder: [
        {
          path: "",
          references: 4,
          uncertain: 4,
          byResolution: { unresolved: 4 },
        },
      ],
      reasons: [{ reason: "unknown receiver", count: 5 }],
    });
    assert.deepEqual([total, returned], [2, 1]);
    const deep = await askEnvelope(
      text,
      "resolution",
      { depth: 2 },
      { counts },
    );
    assert.deepEqual(
      (deep.data as ResolutionReport).byFolder.map(
        ({ path, references, uncertain }) => [path, references, uncertain],
      ),
      [
        ["", 4, 4],
        ["src/b", 3, 3],
        ["src/a", 9, 2],
        ["src", 2, 0],
      ],
    );
  });
});

describe("the resolution of references", () => {
  const text = "file src/a.ts\nfile src/b.py\nfile lib/c.ts\n";
  const asked = async (scope: string): Promise<unknown> => {
    let heard: unknown = "nothing";
    await askEnvelope(
      text,
      "resolution",
      { scope },
      { onCount: (paths) => (heard = paths) },
    );
    return heard;
  };

  it("is counted for the same files that a scope has everywhere else", async () => {
    assert.equal(await asked(""), undefined);
    assert.deepEqual(await asked("src"), ["src/a.ts", "src/b.py"]);
    assert.deepEqual(await asked("{src,lib}/*.ts"), ["lib/c.ts", "src/a.ts"]);
    assert.deepEqual(await asked("**/b.py"), ["src/b.py"]);
  });

  it("of a scope without files is an error and not a table of zeros", async () => {
    await askError(text, "unknown_scope", "resolution", { scope: "s*.ts" });
  });
});

describe("what leads nowhere", () => {
  const graph = graphOf("src/a.ts#f -> src/b.ts#g calls\n");
  const row = (
    path: string,
    kind: string,
    from: string,
    candidates: readonly string[] = [],
  ) => ({
    path,
    line: 3,
    column: 7,
    text: kind === "imports" ? "./gone" : "x.y()",
    kind,
    reason: kind === "imports" ? "module not found" : "several candidates",
    fromId: graph.id(nodeOf(graph, from)),
    candidates: candidates.map((name) => graph.id(nodeOf(graph, name))),
  });
  const rows = [
    row("src/a.ts", "calls", "src/a.ts#f", ["src/a.ts#f", "src/b.ts#g"]),
    row("src/a.ts", "imports", "src/a.ts"),
    row("src/b.ts", "imports", "src/b.ts"),
  ];
  const asked = async (parameters: Record<string, unknown>) => {
    const { data, total, truncated } = await askEnvelope(
      graph,
      "unresolved",
      parameters,
      { unresolved: rows },
    );
    const lines = (data as readonly UnresolvedPlace[]).map(
      ({ path, line, column, text, reason, from, candidates }) =>
        [
          `${path}:${String(line)}:${String(column)} ${text} in ${from?.name ?? "-"}: ${reason}`,
          ...candidates.map(({ qualifiedName }) => qualifiedName),
        ].join(" "),
    );
    return { lines, total, truncated };
  };

  it("is listed with its place, its reason and its candidates", async () => {
    assert.deepEqual(await asked({}), {
      lines: [
        "src/a.ts:3:7 x.y() in f: several candidates f g",
        "src/a.ts:3:7 ./gone in a.ts: module not found",
        "src/b.ts:3:7 ./gone in b.ts: module not found",
      ],
      total: 3,
      truncated: false,
    });
  });

  it("can be asked for by scope, kind and page", async () => {
    const { lines, total, truncated } = await asked({
      kinds: ["imports"],
      limit: 1,
    });
    assert.deepEqual([lines.length, total, truncated], [1, 2, true]);
    assert.equal((await asked({ scope: "src/{b,c}.ts" })).total, 1);
    const reasons = ["several candidates"];
    assert.equal((await asked({ reasons })).total, 1);
    assert.equal((await asked({ reasons, scope: "src/b.ts" })).total, 0);
    await askError("a.ts#f -> b.ts#g calls", "unknown_scope", "unresolved", {
      scope: "nowhere",
    });
  });
});

describe("problems", () => {
  const at = (path: string | undefined) => ({
    category: "syntax",
    path,
    line: 1,
    column: 1,
    message: "unexpected end",
  });
  const database = {
    problems: [
      at("src/a.ts"),
      at("broken/b.ts"),
      at("broken/c.ts"),
      at(undefined),
    ],
  };
  const text = "src/a.ts#f -> src/a.ts#g calls";

  it("come in pages, within a scope that need not be in the graph", async () => {
    const all = await askEnvelope(text, "problems", { limit: 3 }, database);
    assert.deepEqual([all.total, all.returned, all.truncated], [4, 3, true]);
    const broken = await askEnvelope(
      text,
      "problems",
      { scope: "broken", limit: 1, offset: 1 },
      database,
    );
    assert.deepEqual(broken.data, [at("broken/c.ts")]);
    assert.deepEqual([broken.total, broken.truncated], [2, false]);
  });

  it("are none in a sound folder, and an error in an unknown one", async () => {
    assert.deepEqual(
      await askData(
        "lib/x.ts#f -> src/a.ts#g calls",
        "problems",
        { scope: "lib" },
        database,
      ),
      [],
    );
    await askError(text, "unknown_scope", "problems", { scope: "nowhere" });
  });
});
