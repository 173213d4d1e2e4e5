// Messages that are larger than the protocol allows: what is sent in their place, and what a person is told.
import assert from "node:assert/strict";
import type { ToPage } from "../../../src/protocol.ts";
import {
  fits,
  mostToHost,
  mostToPage,
  sizeOf,
} from "../../../src/protocolBounds.ts";
import {
  bounded,
  tooLargeFromPage,
} from "../../../src/vscode/boundedMessages.ts";
import { toHostMessage } from "../../../src/vscode/pageMessages.ts";
import { largeAnswer } from "../../webview/largeAnswer.ts";

const long = (length: number): string => "x".repeat(length);

function answer(data: unknown): ToPage {
  const envelope = {
    query: "search",
    parameters: {},
    revision: 1,
    data,
    total: 1,
    returned: 1,
    truncated: false,
  };
  return { type: "answer", id: 3, envelope } as unknown as ToPage;
}

describe("the size of messages", () => {
  it("is about that of their JSON, and is not counted to its end where it is too large", () => {
    const message = {
      type: "activate",
      activation: largeAnswer(2_000),
      reason: "command",
    };
    const json = JSON.stringify(message).length;
    const size = sizeOf(message, Number.POSITIVE_INFINITY);
    assert.ok(Math.abs(size / json - 1) < 0.3, `${size} and ${json}`);
    assert.ok(sizeOf(message, 1_000) < 20_000);
  });

  it("leaves room for a picture of 5,000 symbols", () => {
    const message: ToPage = {
      type: "activate",
      activation: largeAnswer(5_000),
      reason: "command",
    };
    assert.deepEqual(bounded(message), { message, error: undefined });
  });

  it("ends an answer that is too large as a failure that says what to do", () => {
    const { message, error } = bounded(answer(long(mostToPage.answer)));
    assert.equal(error, undefined);
    assert.ok(message?.type === "failed");
    assert.equal(message.id, 3);
    assert.equal(message.error.code, "too_large");
    assert.match(message.error.message, /larger than a page takes/u);
    assert.match(message.error.next ?? "", /fewer rows/u);
  });

  it("keeps a graph that is too large from the page, and tells the person", () => {
    const { message, error } = bounded({
      type: "activate",
      activation: { ...largeAnswer(10), title: long(mostToPage.activate) },
      reason: "command",
    });
    assert.equal(message, undefined);
    assert.match(error?.message ?? "", /^The graph of this answer is larger/u);
  });

  it("cuts an error rather than leave a question without its answer", () => {
    const { message, error } = bounded({
      type: "failed",
      id: 7,
      error: { code: "sql_failed", message: `No. ${long(mostToPage.failed)}` },
    });
    assert.equal(error, undefined);
    assert.ok(message?.type === "failed" && fits(message, mostToPage));
    assert.deepEqual([message.id, message.error.code], [7, "sql_failed"]);
    assert.match(message.error.message, /^No\. .*…$/u);
  });

  it("is checked of what a page sends, whatever its form", () => {
    const text = long(mostToHost.copy - 100);
    assert.deepEqual(toHostMessage({ type: "copy", text }), {
      type: "copy",
      text,
    });
    assert.equal(toHostMessage({ type: "copy", text: text + text }), undefined);
    const more = long(mostToHost.ready);
    assert.equal(toHostMessage({ type: "ready", more }), undefined);
    assert.equal(fits({ type: "constructor" }, mostToHost), false);
    assert.equal(fits("ready", mostToHost), false);
  });

  it("is told by a page that sent nothing, in words for what the person did", () => {
    assert.deepEqual(
      toHostMessage({ type: "tooLarge", message: "copy", other: 1 }),
      { type: "tooLarge", message: "copy" },
    );
    assert.equal(
      toHostMessage({ type: "tooLarge", message: "constructor" }),
      undefined,
    );
    assert.match(tooLargeFromPage("copy").message, /^What was to be copied/u);
  });
});
