// What the editor's own views ask: always with the certainty that the person has chosen.
import assert from "node:assert/strict";
import type { Resolution } from "../../../src/protocol.ts";
import { Questions } from "../../../src/vscode/questions.ts";
import { askEnvelope } from "../../core/query/askText.ts";

describe("the questions of lists, hovers and paths", () => {
  it("take edges as certain as the setting says, read anew each time", async () => {
    let chosen: readonly Resolution[] = ["exact"];
    const asked: unknown[] = [];
    const questions = new Questions(
      {
        ask: (query, parameters) => {
          asked.push([query, parameters["resolutions"]]);
          return Promise.resolve({
            query,
            parameters,
            revision: 1,
            captured: "",
            data: [],
            total: 0,
            returned: 0,
            truncated: false,
            estimatedTokens: 1,
          });
        },
      },
      () => chosen,
    );
    await questions.relations(1, "out");
    chosen = ["exact", "name"];
    await questions.glance(1, "in", true);
    await questions.path(1, 2);
    assert.deepEqual(asked, [
      ["dependencies", ["exact"]],
      ["callers", ["exact", "name"]],
      ["path", ["exact", "name"]],
    ]);
  });

  it("name every failed file, however many there are", async () => {
    const paths = Array.from({ length: 2_345 }, (_, at) => `${String(at)}.ts`);
    const questions = new Questions(
      {
        ask: (query, parameters) => {
          const { limit, offset } = parameters as Record<string, number>;
          const data = paths
            .slice(offset, Number(offset) + Number(limit))
            .map((path) => ({ path }));
          return Promise.resolve({
            query,
            parameters,
            revision: 1,
            captured: "",
            data,
            total: paths.length,
            returned: data.length,
            truncated: false,
            estimatedTokens: 1,
          });
        },
      },
      () => [],
    );
    const found = await questions.allFailed();
    assert.deepEqual(
      found.map(({ path }) => path),
      paths,
    );
  });

  it("find a file itself also where a definition begins with its first letter, and no module inside it", async () => {
    const graph = "module first\ntop first";
    const questions = new Questions(
      { ask: (query, given) => askEnvelope(graph, query, given) },
      () => [],
    );
    assert.equal((await questions.fileSymbol("main.ts"))?.name, "main.ts");
    assert.equal(await questions.fileSymbol("gone.ts"), undefined);
  });
});
