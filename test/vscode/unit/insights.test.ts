// What the Insights view says in a line of each answer, and what it lists.
import assert from "node:assert/strict";
import type { Envelope } from "../../../src/core/engine.ts";
import { askInsight, insights } from "../../../src/vscode/insights.ts";
import { askEnvelope } from "../../core/query/askText.ts";

const text = `
  a.ts#f -> b.ts#g calls
  b.ts#g -> a.ts#f calls
  b.ts#g -> c.ts#T uses_type exact typeOnly
  c.ts#T -> b.ts#g uses_type exact typeOnly
  class d.ts#Alone
`;

/** Asks the graph above, and notes with what. */
async function look(question: string, scope = "", graph = text) {
  const insight = insights.find((one) => one.question === question);
  assert.ok(insight);
  let given: Readonly<Record<string, unknown>> = {};
  const answer = await askInsight(insight, scope, (id, parameters) => {
    given = parameters;
    return askEnvelope(graph, id, parameters);
  });
  return { answer, given };
}

describe("insights", () => {
  it("tell of circles between files in a line, and list them", async () => {
    const { answer } = await look("cycles");
    assert.equal(answer.words, "1 between files, 1 more through types alone");
    assert.equal(answer.rows.length, 2);
    assert.match(answer.rows[0]?.description ?? "", /a\.ts, b\.ts/u);
  });

  it("say where there is none", async () => {
    const { answer } = await look("cycles", "", "a.ts#f -> b.ts#g calls");
    assert.equal(answer.words, "none between files");
    assert.deepEqual(answer.rows, []);
  });

  it("name the first hotspot, and count classes in debt", async () => {
    assert.equal((await look("hotspots")).answer.words, "g first");
    assert.equal((await look("debt")).answer.words, "none");
  });

  it("look at the chosen part of the workspace, where the question can", async () => {
    const graph = "in/a.ts#f -> in/b.ts#g calls\n in/b.ts#g -> in/a.ts#f calls";
    assert.equal((await look("cycles", "in", graph)).given["scope"], "in");
    assert.equal((await look("cycles", "", graph)).given["scope"], undefined);
    const coverage = insights.find(({ question }) => question === "coverage");
    assert.equal(coverage?.scoped, false);
  });

  it("list of each answer what it counts, at most 25", async () => {
    const byFolder = Array.from({ length: 30 }, (_, at) => ({
      path: `in/${String(at)}`,
      parsed: 0,
      eligible: 1,
    }));
    const answers: Readonly<Record<string, Partial<Envelope<unknown>>>> = {
      coverage: {
        data: { reasons: [], parsed: 0, eligible: 30, byFolder },
        counted: "byFolder",
      },
      unused: { data: byFolder, total: 30 },
    };
    for (const insight of insights) {
      const answer = answers[insight.question];
      if (answer === undefined) continue;
      const { rows } = await askInsight(insight, "", () =>
        Promise.resolve(answer as Envelope<unknown>),
      );
      assert.deepEqual(
        rows.map(({ label }) => label),
        byFolder.slice(0, 25).map(({ path }) => path),
      );
    }
  });

  it("say of each folder how many files were read whole, and of a circle how many files it has", async () => {
    const insight = insights.find(({ question }) => question === "coverage");
    const counts = { eligible: 1_204, parsed: 1_201, degraded: 3, failed: 0 };
    assert.deepEqual(
      insight?.row?.({ path: "src", ...counts, waiting: 0, skipped: 7 }),
      { description: "1,201 of 1,204 files read whole, 3 in part" },
    );
    const { answer } = await look("cycles");
    assert.equal(answer.rows[0]?.label, "2 files");
    assert.equal(answer.rows[0]?.icon, "sync");
  });

  it("say how many files were read whole", () => {
    const coverage = insights.find(({ question }) => question === "coverage");
    const data = { parsed: 41, eligible: 1_042, byFolder: [] };
    assert.equal(
      coverage?.words({ data } as unknown as Envelope<unknown>),
      "41 of 1,042 files read whole",
    );
  });
});
