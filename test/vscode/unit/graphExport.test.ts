// What an export writes beside what core writes: words in a PNG, a tree of text, and what is accepted from a page.
import assert from "node:assert/strict";
import type { GraphAnswer } from "../../../src/protocol.ts";
import { toExportedPicture } from "../../../src/vscode/exportedPicture.ts";
import { GraphPages } from "../../../src/vscode/graphPages.ts";
import { crc32, withPngText } from "../../../src/vscode/pngText.ts";
import { textTree } from "../../../src/vscode/textTree.ts";
import { hostileTexts } from "../../e2e/page/sampleGraphs.ts";

/** One transparent pixel. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

function chunksOf(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const body = bytes.subarray(at + 4, at + 8 + length);
    assert.equal(bytes.readUInt32BE(at + 8 + length), crc32(body));
    chunks.push({
      type: body.subarray(0, 4).toString("latin1"),
      data: body.subarray(4),
    });
    at += 12 + length;
  }
  return chunks;
}

/** `a -> b calls` a line; names are labels. */
function graphOf(
  ...edges: readonly (readonly [string, string])[]
): GraphAnswer {
  const names = [...new Set(edges.flat())];
  return {
    level: "symbol",
    nodes: names.map((name, at) => ({
      id: name,
      label: name,
      kind: "function",
      path: "a.ts",
      line: at + 1,
      test: false,
      external: false,
    })),
    edges: edges.map(([from, to]) => ({
      from,
      to,
      weight: 2,
      kinds: { calls: 2 },
      resolutions: { exact: 2 },
    })),
  };
}

const about = { title: "main", revision: 7 };

describe("words in a PNG", () => {
  it("stand in a chunk of their own, and all else stays as it was", () => {
    const before = chunksOf(pixel);
    const text = "naïve 🦊 (Codeweft, index revision 7)";
    const after = chunksOf(withPngText(pixel, "Description", text));
    assert.deepEqual(
      after.filter(({ type }) => type !== "iTXt"),
      before,
    );
    assert.deepEqual(
      after.map(({ type }) => type),
      ["IHDR", "iTXt", "IDAT", "IEND"],
    );
    assert.equal(
      after[1]?.data.toString("utf8"),
      `Description\0\0\0\0\0${text}`,
    );
  });

  it("are whole, whatever the title of the picture is", () => {
    for (const title of hostileTexts) {
      const texts = chunksOf(withPngText(pixel, "Title", title)).filter(
        ({ type }) => type === "iTXt",
      );
      assert.deepEqual(
        texts.map(({ data }) => data.toString("utf8")),
        // A NUL would end it for who reads it.
        [`Title\0\0\0\0\0${title.replaceAll("\0", "")}`],
      );
    }
  });

  it("are refused by what is no PNG", () => {
    assert.throws(() => withPngText(Buffer.from("<svg>"), "a", "b"));
  });
});

describe("a graph as a tree of text", () => {
  it("tells users and used ones of the center, level by level, each once with what is below it", () => {
    const graph = graphOf(
      ["boot", "run"],
      ["run", "main"],
      ["test", "main"],
      ["main", "load"],
      ["main", "save"],
      ["load", "log"],
      ["save", "log"],
      ["log", "main"],
    );
    assert.deepEqual(textTree(graph, "main", about), [
      "main (Codeweft, index revision 7)",
      "main  a.ts:3",
      "├─ is used by",
      "│  ├─ run  a.ts:2  [calls ×2]",
      "│  │  └─ boot  a.ts:1  [calls ×2]",
      "│  ├─ test  a.ts:4  [calls ×2]",
      "│  └─ log  a.ts:7  [calls ×2]",
      "│     ├─ load  a.ts:5  [calls ×2]",
      "│     │  └─ main  a.ts:3  [calls ×2] (see there)",
      "│     └─ save  a.ts:6  [calls ×2]",
      "│        └─ main  a.ts:3  [calls ×2] (see there)",
      "└─ uses",
      "   ├─ load  a.ts:5  [calls ×2] (see there)",
      "   └─ save  a.ts:6  [calls ×2] (see there)",
    ]);
  });

  it("names every node where there is no center, also those of a circle", () => {
    const graph = graphOf(["a", "b"], ["c", "d"], ["d", "c"]);
    assert.deepEqual(textTree(graph, undefined, about).slice(1), [
      "├─ a  a.ts:1",
      "│  └─ b  a.ts:2  [calls ×2]",
      "└─ c  a.ts:3",
      "   └─ d  a.ts:4  [calls ×2]",
      "      └─ c  a.ts:3  [calls ×2] (see there)",
    ]);
  });

  it("has a line for each node, whatever its name is, and endures deep ways", () => {
    const names = [...hostileTexts, "two\nlines\r\u2028"];
    const graph = graphOf(...names.map((name) => [name, "main"] as const));
    const lines = textTree(graph, "main", about);
    assert.equal(lines.length, names.length + 4);
    assert.doesNotMatch(lines.join(""), /[\n\r\u2028\u202e\u200b]/u);
    assert.ok(
      lines.some((line) => line.includes("<img/src=x/onerror=alert(1)>")),
    );
    assert.ok(lines.some((line) => line.includes("__proto__")));
    const deep = Array.from(
      { length: 2_000 },
      (_, at) => [`f${String(at)}`, `f${String(at + 1)}`] as const,
    );
    assert.equal(textTree(graphOf(...deep), "f0", about).length, 2_004);
  });
});

describe("a picture that a page hands out", () => {
  const graph = graphOf(["a", "__proto__"]);
  const whole = { form: "graph", title: "a", revision: 1, center: "a", graph };

  it("passes when it is whole", () => {
    for (const picture of [
      { form: "nothing" },
      { form: "svg", title: "a", revision: 1, content: "<svg/>" },
      { form: "png", title: "a", revision: 1, content: "AA==" },
      whole,
    ])
      assert.deepEqual(toExportedPicture(picture), picture);
  });

  it("is refused when anything is missing or of another type", () => {
    const [node] = graph.nodes;
    const [edge] = graph.edges;
    for (const picture of [
      undefined,
      { form: "pdf", title: "a", revision: 1, content: "" },
      { form: "svg", title: "a", revision: 1 },
      { form: "svg", title: "a", revision: "1", content: "" },
      { ...whole, center: 4 },
      { ...whole, graph: undefined },
      { ...whole, graph: { ...graph, level: "module" } },
      { ...whole, graph: { ...graph, nodes: [{ ...node, line: "1" }] } },
      { ...whole, graph: { ...graph, nodes: [{ ...node, label: null }] } },
      { ...whole, graph: { ...graph, edges: [{ ...edge, kinds: [] }] } },
      { ...whole, graph: { ...graph, edges: [{ ...edge, weight: -1 }] } },
    ])
      assert.equal(toExportedPicture(picture), undefined);
  });
});

describe("the pages of a window", () => {
  it("know the one that was used last among those that are shown", () => {
    const pages = new GraphPages<{ isShown: boolean }>();
    assert.equal(pages.current, undefined);
    const [a, b] = [{ isShown: true }, { isShown: true }];
    pages.used(a);
    pages.used(b);
    pages.used(a);
    assert.equal(pages.current, a);
    a.isShown = false;
    assert.equal(pages.current, b);
    pages.remove(b);
    assert.equal(pages.current, undefined);
  });
});
