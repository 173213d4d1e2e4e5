// Paths, and what is said where there is none.
import assert from "node:assert/strict";
import type { PathAnswer } from "../../../src/core/query/pathResults.ts";
import { graphOf, nodeOf } from "../graph/graphText.ts";
import { askData, askError } from "./askText.ts";

const text = `
  a -> b calls
  b -> c calls
  c -> d calls
  a -> x uses_type
  x -> d calls
  a -> y calls name
  y -> d calls name
`;

async function pathsOf(
  source: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const { paths } = await askData<PathAnswer>(source, "path", parameters);
  return paths.map(({ symbols }) =>
    symbols.map(({ qualifiedName }) => qualifiedName).join(" "),
  );
}

const textsOf = ({ stoppedBy }: PathAnswer): readonly string[] =>
  stoppedBy.map(({ text }) => text);

describe("path", () => {
  it("is the shortest, with the evidence of every step", async () => {
    const { paths } = await askData<PathAnswer>(text, "path", {
      from: "a",
      to: "d",
      kinds: ["calls"],
      resolutions: ["exact"],
    });
    assert.deepEqual(
      paths[0]?.symbols.map(({ name }) => name),
      ["a", "b", "c", "d"],
    );
    assert.deepEqual(
      paths[0]?.edges.map(
        ({ edge, from, to, sites }) =>
          `${from.name} ${edge.kind} ${to.name} ${sites[0]?.text ?? ""}`,
      ),
      [
        "a calls b main.ts line 4",
        "b calls c main.ts line 7",
        "c calls d main.ts line 10",
      ],
    );
  });

  it("comes in as many ways as asked, shortest first", async () => {
    assert.deepEqual(await pathsOf(text, { from: "a", to: "d", k: 5 }), [
      "a x d",
      "a y d",
      "a b c d",
    ]);
  });

  it("passes the symbol that it has to pass", async () => {
    assert.deepEqual(await pathsOf(text, { from: "a", via: "b", to: "d" }), [
      "a b c d",
    ]);
    assert.deepEqual(await pathsOf(text, { from: "a", via: "d", to: "b" }), []);
  });

  it("leads from file to file through whatever is in them", async () => {
    const files =
      "one.ts#f -> two.ts#g calls\ntwo.ts#h -> three.ts#z calls\ntwo.ts#g -> two.ts#h calls";
    assert.deepEqual(await pathsOf(files, { from: "one.ts", to: "three.ts" }), [
      "f g h z",
    ]);
  });

  it("leads through what anonymous functions do", async () => {
    assert.deepEqual(
      await pathsOf(
        "a.()1 -> b calls\nb -> run calls\nrun -> c.()1 calls\nc.()1 -> d calls",
        { from: "a", to: "d" },
      ),
      ["a b run c.()1 d"],
    );
  });

  it("says how far each side reaches and which filter is in the way", async () => {
    const why = async (
      parameters: Record<string, unknown>,
    ): Promise<PathAnswer> =>
      askData<PathAnswer>(text, "path", { from: "x", to: "y", ...parameters });
    const none = await why({});
    assert.deepEqual(none, {
      paths: [],
      reachedFrom: 1,
      reachedTo: 1,
      stoppedBy: [],
    });
    const kinds = await why({ from: "a", to: "x", kinds: ["calls"] });
    assert.deepEqual(textsOf(kinds), [
      "The kinds of edges: a path needs uses_type too.",
    ]);
    const certain = await why({ from: "a", to: "y", resolutions: ["exact"] });
    assert.deepEqual(textsOf(certain), [
      "The certainty: a path needs edges that are name too.",
    ]);
    const backwards = await why({ from: "d", to: "a" });
    assert.deepEqual(textsOf(backwards), [
      "There is a path the other way round.",
    ]);
    const both = await why({
      from: "y",
      to: "d",
      kinds: ["reads"],
      resolutions: ["exact"],
    });
    assert.deepEqual(textsOf(both), [
      "Several filters together: without any of them there is a path.",
    ]);
  });

  it("names the tests and the scope when they are in the way", async () => {
    const tested =
      "test t.test.ts\na -> t.test.ts#helper calls\nt.test.ts#helper -> lib/b.ts#b calls";
    const answer = await askData<PathAnswer>(tested, "path", {
      from: "a",
      to: "lib/b.ts#b",
      includeTests: false,
    });
    assert.deepEqual(textsOf(answer), [
      "The tests: a path leads through test code.",
    ]);
    const scoped = await askData<PathAnswer>(tested, "path", {
      from: "a",
      to: "lib/b.ts#b",
      scope: "lib",
    });
    assert.deepEqual(textsOf(scoped), ['The scope: a path leaves "lib".']);
  });

  it("names references that lead nowhere and might have been part of it", async () => {
    const graph = graphOf("a -> b calls\nc -> c calls");
    const answer = await askData<PathAnswer>(
      graph,
      "path",
      { from: "a", to: "c" },
      {
        unresolved: [
          {
            path: "main.ts",
            line: 7,
            column: 3,
            text: "plugin.run()",
            kind: "call",
            reason: "unknown receiver",
            fromId: graph.id(nodeOf(graph, "b")),
            candidates: [],
          },
        ],
      },
    );
    assert.deepEqual(textsOf(answer), [
      "1 reference on the way leads nowhere for sure, for example plugin.run() at main.ts:7 (unknown receiver).",
    ]);
    assert.deepEqual([answer.reachedFrom, answer.reachedTo], [1, 0]);
  });

  it("needs both ends to be known", async () => {
    await askError(text, "not_found", "path", { from: "a", to: "nobody" });
  });
});
