// Every format of an export, read back: what was written is what is read, whatever names look like.
import assert from "node:assert/strict";
import fc from "fast-check";
import { graphFormats } from "../../../../src/core/query/formats/list.ts";
import type {
  GraphAnswer,
  GraphNode,
} from "../../../../src/core/query/graphResults.ts";
import { beyondMermaid } from "../../../../src/core/query/formats/mermaid.ts";
import { hostileTexts } from "../../../e2e/page/sampleGraphs.ts";
import { readCsv, readDot, readGraphml, readMermaid } from "./readBack.ts";

/** Names that formats of text and markup stumble over. */
const hard = [
  "operator<<",
  'say "hi" & <bye>',
  "a\\b\\",
  "two\nlines\r\nand\rmore",
  "tab\there",
  "&amp; &#38; &lt;",
  "naïve 🦊 数",
  "1. list",
  "- list",
  "#35; #quot;",
  "end",
  "`md` **bold** <br/>",
  "a,b;c|d[e](f){g}",
  "  edges  ",
  "]]> --> <!-- <![CDATA[",
  "$x %y @z",
  "\\N \\l \\G",
  "",
];

function graphOf(labels: readonly string[]): GraphAnswer {
  const nodes = labels.map((label, at): GraphNode => ({
    id: `${String(at)} ${label}`,
    label,
    kind: "function",
    path: `${label}.ts`,
    line: at + 1,
    language: "typescript",
    test: at % 2 === 1,
    external: false,
  }));
  return {
    level: "symbol",
    nodes,
    edges: nodes.map((node, at) => ({
      from: node.id,
      to: nodes[(at + 1) % nodes.length]!.id,
      weight: at + 1,
      kinds: { calls: at, reads: 1 },
      resolutions: at % 2 === 0 ? { exact: at + 1 } : { name: at + 1 },
    })),
  };
}

/** As a spreadsheet may read it. */
const unrun = (text: string): string =>
  /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;

function write(id: string, graph: GraphAnswer, revision?: number): string {
  const format = graphFormats.find((one) => one.id === id)!;
  return [...format.write(graph, revision)].map((line) => `${line}\n`).join("");
}

/** What no XML can hold, and halves of characters, are shown by the replacement character. */
const plain = (text: string): string =>
  text.replace(
    /[\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu,
    "\uFFFD",
  );

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(..."\"'\\<>&#;|[](){}`*\n\r\t,.-%_ 1aé🦊\u0000\u2028"),
      fc.string({ unit: "binary", maxLength: 2 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

function checkAll(check: (graph: GraphAnswer) => void): void {
  check(graphOf(hard));
  check(graphOf(hostileTexts));
  check(graphOf([]));
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (labels) => {
      check(graphOf(labels));
    }),
    { numRuns: 300 },
  );
}

describe("formats of an export", () => {
  it("GraphML gives back every node and edge with its data", () => {
    checkAll((graph) => {
      const read = readGraphml(write("graphml", graph));
      assert.deepEqual(
        read.nodes.map(({ data }) => [
          data["key"],
          data["label"],
          data["path"],
          data["line"],
          data["test"],
        ]),
        graph.nodes.map(({ id, label, path, line, test }) => [
          plain(id),
          plain(label),
          plain(path),
          String(line),
          String(test),
        ]),
      );
      assert.deepEqual(
        read.edges.map(({ source, target, data }) => [
          source,
          target,
          data["weight"],
          data["kinds"],
        ]),
        graph.edges.map(({ weight, kinds }, at) => [
          `n${String(at)}`,
          `n${String((at + 1) % graph.nodes.length)}`,
          String(weight),
          `calls:${String(kinds.calls)} reads:1`,
        ]),
      );
    });
  });

  it("DOT gives back every label as Graphviz shows it", () => {
    checkAll((graph) => {
      const read = readDot(write("dot", graph));
      const shown = (text: string): string =>
        text
          .replace(/\r\n?|\n/gu, "\n")
          .replace(/(?!\n)\p{Cc}|\p{Cs}/gu, "\uFFFD");
      assert.deepEqual(
        read.nodes.map(({ label, tooltip }) => [label, tooltip]),
        graph.nodes.map(({ label, path, line }) => [
          shown(label),
          shown(`function ${path}:${String(line)}`),
        ]),
      );
      assert.deepEqual(
        read.edges.map(({ from, to, weight, style }) => [
          from,
          to,
          weight,
          style,
        ]),
        graph.edges.map(({ weight, resolutions }, at) => [
          `n${String(at)}`,
          `n${String((at + 1) % graph.nodes.length)}`,
          String(weight),
          resolutions.name === undefined ? undefined : "dashed",
        ]),
      );
    });
  });

  it("Mermaid gives back every label, and nothing in one is markup", () => {
    checkAll((graph) => {
      const read = readMermaid(write("mermaid", graph));
      assert.deepEqual(
        read.nodes,
        graph.nodes.map(({ label }) => label.replace(/\p{Cs}/gu, "\uFFFD")),
      );
      assert.deepEqual(
        read.edges.map(({ from, to, label, dashed }) => [
          from,
          to,
          label,
          dashed,
        ]),
        graph.edges.map(({ resolutions }, at) => [
          `n${String(at)}`,
          `n${String((at + 1) % graph.nodes.length)}`,
          "calls, reads",
          resolutions.name !== undefined,
        ]),
      );
    });
  });

  it("JSON gives back every node and edge, one a line", () => {
    checkAll((graph) => {
      const text = write("json", graph);
      const read = JSON.parse(text) as Record<string, unknown>;
      assert.deepEqual(read["nodes"], graph.nodes);
      assert.deepEqual(
        read["edges"],
        graph.edges.map(({ from, to, ...rest }) => ({
          source: from,
          target: to,
          ...rest,
        })),
      );
      assert.equal(
        text.split("\n").length - 1,
        3 + graph.nodes.length + graph.edges.length,
      );
    });
  });

  it("CSV gives back every edge with both ends", () => {
    checkAll((graph) => {
      const [head, ...rows] = readCsv(write("csv", graph));
      assert.deepEqual(head?.slice(0, 3), ["source", "target", "weight"]);
      assert.deepEqual(
        rows.map((row) => [row[0], row[1], row[2], row[5], row[8]]),
        graph.edges.map(({ from, to, weight }, at) => [
          from,
          to,
          String(weight),
          unrun(graph.nodes[at]?.label ?? ""),
          String(at + 1),
        ]),
      );
    });
  });

  it("CSV has nothing that a spreadsheet would run", () => {
    const names = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "a=1"];
    const rows = readCsv(write("csv", graphOf(names)));
    const [label] = rows[0]!.flatMap((name, at) =>
      name === "source_label" ? [at] : [],
    );
    assert.deepEqual(
      rows.slice(1).map((row) => row[label!]),
      graphOf(names).edges.map((_, at) =>
        /^a/u.test(names[at]!) ? names[at] : `'${names[at]!}`,
      ),
    );
  });

  it("every format says the revision of the index, where it is known, and stays what it is", () => {
    const graph = graphOf(hard);
    const read = (id: string): string => write(id, graph, 41);
    assert.match(read("dot"), /^ {2}\/\/ Codeweft, index revision 41$/m);
    assert.match(read("mermaid"), /^ {2}%% Codeweft, index revision 41$/m);
    assert.match(read("graphml"), /<data key="graph-revision">41<\/data>/);
    assert.equal(readGraphml(read("graphml")).nodes.length, hard.length);
    const { graph: about } = JSON.parse(read("json")) as { graph: object };
    assert.deepEqual(about, { level: "symbol", revision: 41 });
    const rows = readCsv(read("csv"));
    assert.deepEqual(
      rows.map((row) => row.at(-1)),
      ["revision", ...graph.edges.map(() => "41")],
    );
  });
});

describe("what Mermaid draws by itself", () => {
  it("is told where a graph has more, in edges or in letters", () => {
    const edge = { from: "a", to: "b", weight: 1, kinds: {}, resolutions: {} };
    const graph = (edges: number): GraphAnswer => ({
      level: "file",
      nodes: [],
      edges: Array.from({ length: edges }, () => edge),
    });
    assert.equal(beyondMermaid(graph(500), 50_000), undefined);
    assert.match(
      beyondMermaid(graph(501), 9) ?? "",
      /at most 500 edges and 50,000 characters.*these are 501 and 9\./u,
    );
    assert.match(beyondMermaid(graph(1), 50_001) ?? "", /1 and 50,001\./u);
  });
});
