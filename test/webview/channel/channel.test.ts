// The wire: ids, late answers, cancellation, failures and messages that are none.
import assert from "node:assert/strict";
import { Channel } from "../../../webview/channel/channel.ts";
import type { Outcome } from "../../../webview/channel/channel.ts";
import {
  isAnswerTo,
  toPageMessage,
} from "../../../webview/channel/messages.ts";
import { mostToHost, mostToPage } from "../../../src/protocolBounds.ts";
import type { ToHost, ToPage } from "../../../src/protocol.ts";

function open() {
  const posted: ToHost[] = [];
  const received: ToPage[] = [];
  const channel = new Channel({
    post: (message) => posted.push(message),
    receive: (message) => received.push(message),
  });
  const outcomes: Outcome[] = [];
  const ask = (slot: string) => {
    channel.ask(slot, "search", { text: slot }, (outcome) =>
      outcomes.push(outcome),
    );
    const last = posted.at(-1);
    assert.ok(last?.type === "ask");
    return last.id;
  };
  return { channel, posted, received, outcomes, ask };
}

const answer = (id: number, data: unknown = []) => ({
  type: "answer",
  id,
  envelope: {
    query: "search",
    parameters: {},
    revision: 1,
    captured: "",
    data,
    total: 0,
    returned: 0,
    truncated: false,
    estimatedTokens: 1,
  },
});

describe("the channel", () => {
  it("brings each answer to its question", () => {
    const { channel, outcomes, ask } = open();
    const [first, second] = [ask("a"), ask("b")];
    channel.deliver(answer(second));
    channel.deliver({
      type: "failed",
      id: first,
      error: { code: "timeout", message: "Too slow." },
    });
    assert.deepEqual(
      outcomes.map(({ type }) => type),
      ["answer", "failure"],
    );
  });

  it("ends the older question of a slot and drops its late answer", () => {
    const { channel, posted, outcomes, ask } = open();
    const first = ask("a");
    const second = ask("a");
    assert.deepEqual(posted[1], { type: "cancelAsk", id: first });
    channel.deliver(answer(first));
    assert.equal(outcomes.length, 0);
    channel.deliver(answer(second));
    channel.deliver(answer(second));
    assert.equal(outcomes.length, 1);
  });

  it("turns an answer of a wrong form into a failure that says so", () => {
    const { channel, outcomes, ask } = open();
    channel.deliver(answer(ask("a"), { not: "a list" }));
    assert.equal(outcomes[0]?.type, "failure");
  });

  it("hands on the host's news and drops what is no message", () => {
    const { channel, received } = open();
    const news = {
      type: "activate",
      activation: { kind: "symbol", id: 7 },
      reason: "cursor",
    };
    channel.deliver(news);
    for (const wrong of [
      undefined,
      null,
      1,
      "status",
      [],
      {},
      { type: "status", status: {} },
      {
        type: "activate",
        activation: { kind: "symbol", id: "7" },
        reason: "cursor",
      },
      {
        type: "activate",
        activation: { kind: "file", path: 3 },
        reason: "cursor",
      },
      { type: "answer", id: 1 },
      { type: "__proto__" },
    ]) {
      assert.equal(toPageMessage(wrong), undefined);
      channel.deliver(wrong);
    }
    assert.deepEqual(received, [news]);
  });

  it("drops views and refuses overviews with parts that the page could not read", () => {
    const view = {
      version: 1,
      nodes: [],
      center: null,
      reach: { in: 1, out: 1 },
      filters: { tests: true, external: true, certainOnly: false },
      inside: { open: [], more: [] },
      openings: [],
      removed: [],
      pins: [],
      places: [],
      arrangement: "columns",
      mode: "graph",
    };
    const opens = (change: object) =>
      toPageMessage({
        type: "openView",
        name: "x",
        view: { ...view, ...change },
        ids: [],
      }) !== undefined;
    assert.equal(opens({}), true);
    for (const change of [
      { inside: undefined },
      { inside: { open: [1], more: [] } },
      { mode: "cube" },
      { center: "x" },
      { openings: [null] },
    ])
      assert.equal(opens(change), false, JSON.stringify(change));
    const overview = { folders: [], edges: [] };
    assert.equal(isAnswerTo("overview", overview), true);
    for (const change of [
      { folders: [{}] },
      { files: [{ path: "a" }] },
      { definitions: [{}] },
      { opened: 5 },
    ])
      assert.equal(isAnswerTo("overview", { ...overview, ...change }), false);
  });

  it("sends nothing that is larger than the protocol allows: a question fails, all else is told", () => {
    const { channel, posted, outcomes } = open();
    const text = "x".repeat(mostToHost.copy);
    channel.send({ type: "copy", text });
    assert.deepEqual(posted, [{ type: "tooLarge", message: "copy" }]);
    channel.ask("a", "search", { text }, (outcome) => outcomes.push(outcome));
    assert.equal(posted.length, 1);
    const [outcome] = outcomes;
    assert.ok(outcome?.type === "failure");
    assert.equal(outcome.error.code, "too_large");
  });

  it("reads nothing that is larger than the protocol allows, and lets no question wait for it", () => {
    const { channel, posted, received, outcomes, ask } = open();
    channel.deliver(
      answer(ask("a"), [{ more: "x".repeat(mostToPage.answer) }]),
    );
    assert.ok(outcomes[0]?.type === "failure");
    assert.equal(outcomes[0].error.code, "too_large");
    const message = "x".repeat(mostToPage.status);
    channel.deliver({
      type: "status",
      status: {
        state: "ready",
        revision: 1,
        files: 1,
        symbols: 1,
        edges: 1,
        message,
      },
    });
    assert.deepEqual(received, []);
    assert.equal(posted.at(-1)?.type, "pageError");
  });
});
