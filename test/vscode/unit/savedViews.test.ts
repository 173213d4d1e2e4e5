// Saved views outside of the page: what is accepted as one, links that hold one, and how its nodes are found again.
import assert from "node:assert/strict";
import { toErrorForm } from "../../../src/core/errors.ts";
import type { Anchor, SavedView } from "../../../src/protocol.ts";
import { anchorSource, findAnchors } from "../../../src/vscode/anchoring.ts";
import { errorWords } from "../../../src/vscode/errorWords.ts";
import { viewLink, viewOfLink } from "../../../src/vscode/links.ts";
import { toSavedView } from "../../../src/vscode/savedView.ts";
import { graphOf } from "../../core/graph/graphText.ts";
import { askEnvelope } from "../../core/query/askText.ts";
import { hostileNames } from "../../e2e/page/sampleGraphs.ts";

const anchor = (name: string): Anchor => ({
  kind: "symbol",
  key: `${name} function`,
  name,
});

const view: SavedView = {
  version: 1,
  nodes: [anchor("a.ts#f"), anchor("a.ts#g"), anchor("b&c%é😀.ts#h")],
  center: 0,
  reach: { in: 2, out: 1 },
  filters: { tests: true, external: false, certainOnly: true },
  inside: { open: ["src", "src/a.ts"], more: ["src"] },
  openings: [
    { node: 1, side: "in", kind: null, count: 3 },
    { node: 0, side: "out", kind: "function", count: 20 },
  ],
  removed: [2],
  pins: [1],
  places: [
    { node: 0, x: 1.5, y: -20 },
    { node: 0, bundle: { side: "out", kind: "method" }, x: 4, y: 5 },
  ],
  arrangement: "columns",
  mode: "graph",
};

/** What a link holds. The editor decodes the query once, as a whole. */
function read(link: string): ReturnType<typeof viewOfLink> {
  const { hostname, pathname, search } = new URL(link);
  assert.equal(hostname, "codeweft.codeweft");
  return viewOfLink(pathname, decodeURIComponent(search.slice(1)));
}

describe("a saved view outside of its page", () => {
  it("passes when it is whole, and is refused when anything is missing, of another type or out of range", () => {
    assert.deepEqual(toSavedView(JSON.parse(JSON.stringify(view))), view);
    assert.deepEqual(toSavedView({ ...view, center: null })?.center, null);
    for (const wrong of [
      undefined,
      [],
      { ...view, version: 2 },
      { ...view, center: 3 },
      { ...view, center: "0" },
      { ...view, nodes: [{ ...view.nodes[0], kind: "file" }] },
      { ...view, nodes: {} },
      { ...view, reach: { in: 1 } },
      { ...view, reach: { in: 1, out: 1e9 } },
      { ...view, filters: { ...view.filters, tests: 1 } },
      { ...view, openings: [{ node: 9, side: "in", kind: null, count: 1 }] },
      { ...view, openings: [{ node: 0, side: "up", kind: null, count: 1 }] },
      { ...view, openings: [{ node: 0, side: "in", kind: "<b>", count: 1 }] },
      { ...view, openings: [{ node: 0, side: "in", kind: null, count: 1e9 }] },
      { ...view, removed: [-1] },
      { ...view, pins: [0.5] },
      { ...view, places: [{ node: 0, x: Number.NaN, y: 0 }] },
      { ...view, places: [{ node: 0, x: 0, y: 0, bundle: "in" }] },
      { ...view, arrangement: "__proto__" },
      { ...view, mode: "constructor" },
      { ...view, inside: { open: [1], more: [] } },
      { ...view, inside: undefined },
    ])
      assert.equal(toSavedView(wrong), undefined, JSON.stringify(wrong));
  });

  it("is rebuilt from what is known: nothing else comes along", () => {
    const more = JSON.parse(
      JSON.stringify({ ...view, script: "alert(1)" }).replace(
        '"version"',
        '"__proto__":{"polluted":true},"version"',
      ),
    ) as object;
    const read = toSavedView(more);
    assert.deepEqual(read, view);
    assert.ok(!("polluted" in (read as object)));
  });

  it("goes into a link and comes out of it, whatever its names have", () => {
    for (const name of ["Orders", "a & b = c%25 #é😀", ...hostileNames]) {
      const nodes = view.nodes.with(1, anchor(`x.ts#${name}`));
      const { link, isWhole } = viewLink("vscode", name, { ...view, nodes });
      assert.ok(isWhole);
      assert.match(link, /^[!-~]+$/u);
      assert.deepEqual(read(link), { name, view: { ...view, nodes } });
    }
  });

  it("leaves its places out of a link that would be too long, and keeps what was done to it", () => {
    const nodes = Array.from({ length: 400 }, (_, at) =>
      anchor(`src/deep/folder/file${String(at)}.ts#Some.name${String(at)}`),
    );
    const large: SavedView = {
      ...view,
      nodes,
      center: 100,
      openings: [{ node: 300, side: "in", kind: null, count: 3 }],
      removed: [399],
      pins: [100],
    };
    const { link, isWhole } = viewLink("vscode", "large", large);
    assert.ok(!isWhole);
    assert.ok(link.length < 7_000, String(link.length));
    const { view: small } = read(link) ?? {};
    assert.ok(small);
    assert.deepEqual(small.places, []);
    assert.deepEqual(small.nodes[small.center ?? -1], nodes[100]);
    assert.deepEqual(small.nodes[small.openings[0]?.node ?? -1], nodes[300]);
    assert.deepEqual(small.nodes[small.removed[0] ?? -1], nodes[399]);
    assert.deepEqual(small.nodes[small.pins[0] ?? -1], nodes[100]);
  });

  it("is refused where a link would be too long even without places, and copes with half a character", () => {
    const nodes = Array.from({ length: 3_000 }, (_, at) =>
      anchor(`src/deep/folder/file${String(at)}.ts#Some.name${String(at)}`),
    );
    const pinned = { ...view, nodes, pins: nodes.map((_, at) => at) };
    assert.throws(() => viewLink("vscode", "pinned", pinned), {
      code: "too_large",
    });
    assert.equal(
      read(viewLink("vscode", "a\ud800", view).link)?.name,
      "a\u{fffd}",
    );
  });

  it("from a link asks for no more than a person would", () => {
    const opening = { node: 0, side: "in", kind: null, count: 20_000 } as const;
    const greedy = {
      ...view,
      openings: Array.from({ length: 60 }, () => opening),
    };
    const { openings } =
      read(viewLink("vscode", "x", greedy).link)?.view ?? view;
    assert.deepEqual([openings.length, openings[0]?.count], [50, 200]);
    assert.equal(toSavedView({ ...view, reach: { in: 7, out: 1 } }), undefined);
    const crowd = Array.from({ length: 301 }, () => ({
      kind: "folder",
      key: "",
      name: "",
    }));
    const query = `name=x&view=${btoa(JSON.stringify({ ...view, nodes: crowd }))}`;
    assert.throws(() => viewOfLink("/view", query), {
      code: "invalid_parameters",
    });
    assert.throws(() => viewOfLink("/view", `view=${"A".repeat(70_000)}`), {
      code: "invalid_parameters",
    });
  });

  it("a link that holds none is refused with what to do, and is not repeated", () => {
    assert.equal(viewOfLink("/symbol", "view=1"), undefined);
    for (const query of [
      "",
      "view=",
      "view=%%%",
      `view=${btoa("{}")}`,
      `name=[Repair](command:x)&view=${btoa("[1]")}`,
    ])
      assert.throws(
        () => viewOfLink("/view", query),
        (error) => {
          const form = toErrorForm(error);
          assert.equal(form.code, "invalid_parameters");
          assert.doesNotMatch(errorWords(form), /Repair|%%/u);
          return true;
        },
      );
  });
});

describe("the nodes of a saved view in the graph of today", () => {
  const graph = graphOf(
    "class a.ts#C\na.ts#f -> a.ts#C.g calls\nb.ts#g -> a.ts#f calls",
  );
  const asked: string[] = [];
  const source = anchorSource((question, parameters) => {
    asked.push(question);
    return askEnvelope(graph, question, parameters);
  });
  const keyOf = (name: string): string => {
    for (let node = 0; node < graph.symbolCount; node++)
      if (graph.qualifiedName(node) === name) return graph.key(node);
    throw new Error(`no ${name}`);
  };

  it("are found by key, else by name, which is not certain; what is gone or has the key of another is undefined, and each file is asked for once", async () => {
    asked.length = 0;
    const found = await findAnchors(
      [
        { kind: "symbol", key: keyOf("f"), name: "a.ts#f" },
        { kind: "symbol", key: keyOf("C.g"), name: "a.ts#C.g" },
        { kind: "symbol", key: "a.ts#f old key", name: "a.ts#f" },
        { kind: "symbol", key: "a.ts#gone", name: "a.ts#gone" },
        { kind: "symbol", key: "z.ts#x", name: "z.ts#x" },
        { kind: "folder", key: "src", name: "src" },
      ],
      source,
    );
    assert.deepEqual(
      found.map((each) => each && [each.symbol.qualifiedName, each.isSure]),
      [["f", true], ["C.g", true], undefined, undefined, undefined, undefined],
    );
    assert.equal(asked.filter((question) => question === "symbols").length, 2);
    const [byName] = await findAnchors(
      [{ kind: "symbol", key: "a.ts#f old key", name: "a.ts#f" }],
      source,
    );
    assert.deepEqual(byName?.symbol.key, keyOf("f"));
    assert.equal(byName.isSure, false);
  });

  it("are never taken for another symbol whose plain name alone is equal", async () => {
    const deleted: Anchor[] = ["a.ts#g", "z.ts#f"].map((name) => ({
      kind: "symbol",
      key: `${name} function 0a`,
      name,
    }));
    // `a.ts` has `C.g`, and `f` stands in `a.ts`.
    assert.deepEqual(await findAnchors(deleted, source), [
      undefined,
      undefined,
    ]);
  });

  it("pass on what is no question of being there", async () => {
    const broken = {
      symbolsOf: () => Promise.reject(new Error("the disk")),
      symbol: () => Promise.reject(new Error("the disk")),
    };
    await assert.rejects(findAnchors([anchor("a.ts#f")], broken), /the disk/u);
  });
});
