// What the editor gives up is given up in the engine as well.
import assert from "node:assert/strict";
import { withSignal } from "../../../src/vscode/withSignal.ts";

/** A token of the editor that a test cancels. */
class TestToken {
  isCancellationRequested = false;
  readonly listeners = new Set<() => void>();

  readonly onCancellationRequested = (listener: () => void) => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };

  cancel(): void {
    this.isCancellationRequested = true;
    for (const listener of this.listeners) listener();
  }
}

describe("work with the signal of a token", () => {
  it("is told when the token is cancelled, and nobody listens afterwards", async () => {
    const token = new TestToken();
    const told = await withSignal(token, (signal) => {
      assert.equal(signal.aborted, false);
      token.cancel();
      return Promise.resolve(signal.aborted);
    });
    assert.equal(told, true);
    assert.equal(token.listeners.size, 0);
  });

  it("is told at once where the token was cancelled before it began", async () => {
    const token = new TestToken();
    token.cancel();
    assert.equal(
      await withSignal(token, (signal) => Promise.resolve(signal.aborted)),
      true,
    );
  });

  it("throws what it throws, and nobody listens afterwards", async () => {
    const token = new TestToken();
    await assert.rejects(
      withSignal(token, () => Promise.reject(new Error("no graph"))),
      /no graph/u,
    );
    assert.equal(token.listeners.size, 0);
  });
});
