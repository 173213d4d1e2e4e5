// The questions of a page: answered, failed, and ended when nobody waits any more.
import assert from "node:assert/strict";
import type { Engine } from "../../../src/core/engine.ts";
import { Cancelled, CodeweftError } from "../../../src/core/errors.ts";
import type { ToHost, ToPage } from "../../../src/protocol.ts";
import { PageQuestions } from "../../../src/vscode/pageQuestions.ts";

const question = (id: number): Extract<ToHost, { type: "ask" }> => ({
  type: "ask",
  id,
  query: "coverage",
  parameters: {},
});

function open(ask: Engine["ask"]) {
  const posted: ToPage[] = [];
  const questions = new PageQuestions({ ask }, (message) => {
    posted.push(message);
  });
  return { posted, questions };
}

describe("the questions of a page", () => {
  it("come back with their number, answered or failed", async () => {
    const envelope = {} as Awaited<ReturnType<Engine["ask"]>>;
    const { posted, questions } = open((id, parameters) =>
      "scope" in parameters
        ? Promise.reject(new CodeweftError("unknown_scope", `No ${id} there.`))
        : Promise.resolve(envelope),
    );
    await questions.answer(question(1));
    await questions.answer({ ...question(2), parameters: { scope: "x" } });
    assert.deepEqual(posted[0], { type: "answer", id: 1, envelope });
    const [, failed] = posted;
    assert.ok(failed?.type === "failed");
    assert.deepEqual(
      [failed.id, failed.error.code, failed.error.message],
      [2, "unknown_scope", "No coverage there."],
    );
  });

  it("are ended one by one by the page, and all together with it", async () => {
    const ended: string[] = [];
    const { questions } = open(
      (_id, { name }, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener("abort", () => {
            ended.push(String(name));
            reject(new Cancelled());
          });
        }),
    );
    const asked = ["a", "b", "c"].map((name, at) =>
      questions.answer({ ...question(at), parameters: { name } }),
    );
    questions.cancel(1);
    questions.cancel(7);
    assert.deepEqual(ended, ["b"]);
    questions.dispose();
    await Promise.all(asked);
    assert.deepEqual(ended, ["b", "a", "c"]);
  });

  it("of a page that is gone do not answer those of the page that begins anew", async () => {
    const waiting: (() => void)[] = [];
    const signals: Parameters<Engine["ask"]>[2][] = [];
    const { posted, questions } = open((_id, { name }, signal) => {
      signals.push(signal);
      return new Promise((resolve) => {
        waiting.push(() => {
          resolve({ data: name } as Awaited<ReturnType<Engine["ask"]>>);
        });
      });
    });
    const ask = (name: string): Promise<void> =>
      questions.answer({ ...question(1), parameters: { name } });
    const old = ask("old");
    questions.dispose();
    const fresh = ask("new");
    waiting[0]?.();
    await old;
    assert.equal(posted.length, 0);
    questions.cancel(1);
    assert.equal(signals[1]?.aborted, true);
    waiting[1]?.();
    await fresh;
    assert.deepEqual(
      posted.map((message) => message.type === "answer" && message.envelope),
      [{ data: "new" }],
    );
  });
});
