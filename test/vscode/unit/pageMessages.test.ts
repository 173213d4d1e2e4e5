// What the host accepts from a page.
import assert from "node:assert/strict";
import { toHostMessage } from "../../../src/vscode/pageMessages.ts";
import { pageHtml } from "../../../src/vscode/pageHtml.ts";

describe("messages from a page", () => {
  it("pass when they are whole", () => {
    for (const message of [
      { type: "ready" },
      { type: "ask", id: 1, query: "search", parameters: { text: "a" } },
      { type: "cancelAsk", id: 1 },
      { type: "open", place: { path: "a/b.ts", line: 1, column: 1 } },
      {
        type: "preview",
        place: { path: "a.ts", line: 1, column: 2, endLine: 1, endColumn: 9 },
      },
      {
        type: "activated",
        activation: { kind: "symbol", id: 4 },
        label: "Cart",
      },
      {
        type: "activated",
        activation: { kind: "file", path: "a.ts" },
        label: "a.ts",
      },
      { type: "activated", activation: { kind: "overview" }, label: "" },
      { type: "returned", label: "What breaks?" },
      { type: "used" },
      { type: "setFollowCursor", value: false },
      { type: "setResolutions", value: ["exact"] },
      { type: "run", command: "ingest" },
      { type: "pageError", message: "oh" },
      {
        type: "runStatement",
        id: 2,
        text: "SELECT 1",
        limit: 100,
        timeout: 5_000,
      },
      { type: "saveStatement", text: "SELECT 1" },
      { type: "showSql", query: "neighbourhood", parameters: { symbol: 3 } },
      { type: "run", command: "showSql" },
      {
        type: "showAnswerSql",
        title: "Cycles",
        source: { query: "cycles", parameters: { limit: 3 } },
      },
      {
        type: "showAnswerSql",
        title: "Rows",
        source: { statement: "SELECT 1" },
      },
      { type: "exportRows", format: "csv", text: "a\r\n" },
      {
        type: "drawRows",
        named: {
          symbols: [1, -2, "a.ts#run"],
          paths: ["src"],
          links: [{ from: "a.ts", to: "b.ts", sites: 2 }],
          left: 0,
          linksLeft: 3,
        },
        statement: "SELECT 1",
      },
    ])
      assert.deepEqual(toHostMessage(message), message);
  });

  it("are refused when anything is missing, of another type or unknown", () => {
    for (const message of [
      undefined,
      "ready",
      [],
      {},
      { type: "eval" },
      { type: "ask", id: 1, query: "sql", parameters: {} },
      { type: "ask", id: 1, query: "constructor", parameters: {} },
      { type: "ask", id: "1", query: "search", parameters: {} },
      { type: "ask", id: 1, query: "search", parameters: [] },
      { type: "run", command: "workbench.action.terminal.new" },
      { type: "run", command: "toString" },
      { type: "setResolutions", value: ["exact", "sure"] },
      { type: "setResolutions", value: [] },
      { type: "setFollowCursor", value: 1 },
      { type: "returned" },
      { type: "activated", activation: { kind: "symbol" }, label: "x" },
      { type: "runStatement", id: 1, text: 3, limit: 1, timeout: 1 },
      { type: "runStatement", id: 1, text: "SELECT 1", limit: "x", timeout: 1 },
      { type: "saveStatement", text: "x".repeat(1_000_001) },
      { type: "showSql", query: "sql", parameters: {} },
      { type: "showSql", query: "edges", parameters: [] },
      { type: "showAnswerSql", title: "x", source: { query: "edges" } },
      { type: "showAnswerSql", title: "x", source: { statement: 1 } },
      { type: "exportRows", format: "exe", text: "" },
      { type: "drawRows", named: { symbols: [1], paths: [], links: [] } },
      {
        type: "drawRows",
        named: { symbols: [1], paths: [], links: [], left: 0 },
      },
      {
        type: "drawRows",
        named: { symbols: [{}], paths: [], links: [], left: 0, linksLeft: 0 },
      },
      {
        type: "drawRows",
        named: {
          symbols: [],
          paths: [],
          links: [{ from: "a" }],
          left: 0,
          linksLeft: 0,
        },
      },
    ])
      assert.equal(toHostMessage(message), undefined, JSON.stringify(message));
  });

  it("cannot lead out of the workspace", () => {
    for (const path of [
      "/etc/passwd",
      "../x",
      "a/../../x",
      "a\\..\\x",
      "C:/x",
      "",
      "a\0",
    ])
      for (const type of ["open", "preview"])
        assert.equal(
          toHostMessage({ type, place: { path, line: 1, column: 1 } }),
          undefined,
          path,
        );
  });

  it("lose what does not belong to them", () => {
    assert.deepEqual(
      toHostMessage({ type: "cancelAsk", id: 1, command: "evil" }),
      { type: "cancelAsk", id: 1 },
    );
  });
});

describe("the page's document", () => {
  const html = pageHtml({
    cspSource: "https://page",
    script: "https://page/graph.js",
    style: "https://page/graph.css",
    nonce: "abc",
    language: "de",
    texts: { "Show <b>all</b>": "</script><b>Alles</b> zeigen" },
  });

  it("forbids everything but its own script and styles", () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/u.exec(html);
    assert.deepEqual(policy?.[1]?.split("; "), [
      "default-src 'none'",
      "img-src https://page data:",
      "font-src https://page",
      "style-src https://page 'nonce-abc'",
      "script-src 'nonce-abc'",
      "worker-src blob:",
    ]);
  });

  it("has no inline script and no inline style without the nonce", () => {
    for (const [tag] of html.matchAll(/<(?:script|style)[^>]*>/gu))
      assert.match(tag, /nonce="abc"/u);
    assert.doesNotMatch(html, /\son\w+=|\sstyle=/u);
    assert.match(html, /<script [^>]*src="[^"]+"><\/script>/u);
  });

  it("holds its words as data that cannot end their element", () => {
    assert.match(html, /<html lang="de">/u);
    const data =
      /<script [^>]*type="application\/json">([^<]*)<\/script>/u.exec(
        html,
      )?.[1];
    assert.deepEqual(JSON.parse(data ?? ""), {
      "Show <b>all</b>": "</script><b>Alles</b> zeigen",
    });
  });
});
