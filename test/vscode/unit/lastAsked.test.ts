// What was asked last: who is told of another answer, and how often of one that has become old.
import assert from "node:assert/strict";
import { LastAsked } from "../../../src/vscode/lastAsked.ts";
import type { Asked } from "../../../src/vscode/lastAsked.ts";
import { askEnvelope } from "../../core/query/askText.ts";

/** At revision 1. */
async function answer(): Promise<Asked> {
  return {
    help: {
      kind: "question",
      id: "symbols",
      title: "List symbols",
      description: "",
      positional: [],
      parameters: [],
      example: {},
    },
    given: {},
    envelope: await askEnvelope("f -> g calls", "symbols"),
    folders: new Set(),
    chosen: "",
    left: 0,
    old: false,
  };
}

describe("what was asked last", () => {
  it("becomes old once, however many revisions follow, and is new again with the next answer", async () => {
    const last = new LastAsked();
    const told: string[] = [];
    last.onDidAnswer(() => told.push("answer"));
    last.onDidOutdate(() => told.push("old"));
    last.reach(1);
    last.set(await answer());
    last.reach(1);
    assert.equal(last.current?.old, false);
    last.reach(2);
    const { current } = last;
    assert.equal(current?.old, true);
    last.reach(3);
    assert.equal(last.current, current);
    last.set(await answer());
    assert.equal(last.current?.old, false);
    assert.deepEqual(told, ["answer", "old", "answer"]);
  });
});
