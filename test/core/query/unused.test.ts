// What nothing reaches, by hand.
import assert from "node:assert/strict";
import { DefinitionFlag } from "../../../src/core/model/symbol.ts";
import type { Unused } from "../../../src/core/query/unusedResults.ts";
import { applyPublication } from "../../../src/core/graph/applyPublication.ts";
import type { Graph } from "../../../src/core/graph/graph.ts";
import { TextProject } from "../graph/graphText.ts";
import { askData, askEnvelope } from "./askText.ts";
import type { TextDatabase } from "./askText.ts";

/** The graph of a text in which some symbols, named by their qualified names, have flags. */
function flagged(text: string, flags: Readonly<Record<string, number>>): Graph {
  const publication = new TextProject().publish(text);
  const { symbols } = publication.slice;
  const { text: names, offsets } = symbols.qualifiedName;
  for (let row = 0; row < symbols.id.length; row++)
    symbols.flags[row]! |=
      flags[names.slice(offsets[row], offsets[row + 1])] ?? 0;
  return applyPublication(undefined, publication);
}

const { exported, private: hidden, override } = DefinitionFlag;

async function unusedOf(
  graph: Graph,
  parameters: Readonly<Record<string, unknown>> = {},
  database: TextDatabase = {},
): Promise<string[]> {
  const found = await askData<Unused[]>(graph, "unused", parameters, database);
  return found.map(
    ({ symbol, confidence, reason }) =>
      `${symbol.qualifiedName} ${confidence} ${reason}`,
  );
}

/** api is exported and calls inner; dead calls deeper; a test calls helped. */
const text = `
  a.ts#api -> a.ts#inner calls
  a.ts#dead -> a.ts#deeper calls
  a.ts#deeper -> a.ts#inner calls
  a.ts#deeper -> a.ts#deeper calls
  class a.ts#Kept
  class a.ts#Box
  method a.ts#Box.open
  method a.ts#Box.shut
  a.ts#inner -> a.ts#Box.open calls
  a.ts#main -> a.ts#started calls
  a.ts -> a.ts#atTop calls
  a.ts#inner -> a.ts#inner.()1 calls
  a.ts#inner.()1 -> a.ts#called calls
  a.ts#handler -> lib!Route decorates
  test t.test.ts
  t.test.ts#checks -> a.ts#helped calls
  t.test.ts#unusedInTest -> a.ts#api calls
`;

describe("unused", () => {
  const graph = flagged(text, { api: exported, Kept: exported });

  it("lists what nothing reaches, with what is called from there alone, and never tests", async () => {
    assert.deepEqual(await unusedOf(graph), [
      "dead high internal",
      "deeper high internal",
      "Box.shut medium member",
    ]);
    const [, deeper] = await askData<Unused[]>(graph, "unused");
    assert.deepEqual([deeper?.users, deeper?.contains], [1, 0]);
  });

  it("lists on request what is exported and unused, and what only tests reach", async () => {
    const low = await unusedOf(graph, { confidence: "low" });
    assert.deepEqual(low.slice(3), [
      "Kept low exported",
      "helped low testsOnly",
    ]);
    const alone = flagged(
      "a.ts#api -> a.ts#inner calls\na.ts -> b.ts imports",
      {
        api: exported,
      },
    );
    assert.deepEqual(await unusedOf(alone), []);
    assert.deepEqual(await unusedOf(alone, { confidence: "low" }), [
      "api low exported",
    ]);
    assert.deepEqual(await unusedOf(graph, { confidence: "high" }), [
      "dead high internal",
      "deeper high internal",
    ]);
  });

  it("is less sure of names that a reference bears which leads nowhere", async () => {
    const row = {
      path: "a.ts",
      line: 1,
      column: 1,
      text: "x.store.dead()",
      kind: "calls",
      reason: "unknown receiver",
      fromId: 1,
      candidates: [],
    };
    const low = await unusedOf(
      graph,
      { confidence: "low" },
      { unresolved: [row] },
    );
    assert.ok(low.includes("dead low sameName"), low.join());
  });

  it("is less sure of what is mentioned elsewhere in its file", async () => {
    // The fake's lines of a file are its path and a number: `main.ts line 3`.
    const mentioned = flagged(
      "line -> ts calls\nmain.ts -> b.ts imports\nfunction other",
      {
        other: exported,
      },
    );
    assert.deepEqual(await unusedOf(mentioned), []);
    assert.deepEqual(await unusedOf(mentioned, { confidence: "low" }), [
      "line low mentioned",
      "ts low mentioned",
      "other low exported",
    ]);
    const gone = flagged(
      "gone.ts#gone -> gone.ts#g calls\ngone.ts#e -> b.ts#f calls",
      {
        e: exported,
      },
    );
    assert.deepEqual(await unusedOf(gone), [
      "gone high internal",
      "g high internal",
    ]);
  });

  it("keeps what overrides something called, what belongs to a base outside, and what a platform calls", async () => {
    const classes = `
      class a.ts#Kept
      class a.ts#Base
      method a.ts#Base.run
      class a.ts#Sub
      method a.ts#Sub.run
      method a.ts#Sub.never
      class a.ts#Widget
      method a.ts#Widget.build
      method a.ts#Widget.hidden
      method a.ts#Widget.toString
      method a.ts#Sub.marked
      method a.ts#Sub.toJSON
      a.ts#api -> a.ts#Base.run calls
      a.ts#api -> a.ts#Sub constructs
      a.ts#api -> a.ts#Widget constructs
      a.ts#Sub -> a.ts#Base extends
      a.ts#Sub.run -> a.ts#Base.run overrides
      a.ts#Widget -> ui!Widget extends
    `;
    const found = await unusedOf(
      flagged(classes, {
        api: exported,
        Kept: exported,
        "Widget.hidden": hidden,
        "Sub.marked": override,
      }),
    );
    assert.deepEqual(found, [
      "Widget.hidden high hidden",
      "Sub.never medium member",
    ]);
  });

  it("takes names of a file that imports and exports nothing for those of a script, and knows when a language marks nothing", async () => {
    const script = flagged(
      "page.ts#clicked -> page.ts#show calls\na.ts#f -> b.ts#g calls",
      {
        f: exported,
      },
    );
    assert.deepEqual(await unusedOf(script), []);
    assert.deepEqual(
      await unusedOf(
        flagged("a.py#f -> b.py#g calls\na.py -> b.py imports", {}),
      ),
      [],
    );
  });

  it("comes page by page, of a scope, and totals stay", async () => {
    const page = await askEnvelope(graph, "unused", { limit: 1, offset: 1 });
    const [only] = page.data as Unused[];
    assert.deepEqual([only?.symbol.name, page.total], ["deeper", 3]);
    assert.deepEqual(await unusedOf(graph, { scope: "t.test.ts" }), []);
  });
});
