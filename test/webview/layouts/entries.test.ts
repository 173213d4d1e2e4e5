// The words on a card: a member bears its type's name, wherever it is declared.
import assert from "node:assert/strict";
import type { SymbolRef } from "../../../src/protocol.ts";
import { entryOf, symbolsById } from "../../../webview/layouts/entries.ts";
import type { Entry } from "../../../webview/layouts/entries.ts";

const symbol: SymbolRef = {
  id: 2,
  key: "k",
  name: "stop",
  qualifiedName: "net.Server.stop",
  kind: "method",
  path: "server.go",
  line: 3,
  column: 1,
  startLine: 3,
  endLine: 4,
  language: "go",
  signature: undefined,
  container: 1,
  test: false,
  external: false,
};

function ownerIn(
  container: Partial<SymbolRef>,
  own: Partial<SymbolRef> = {},
): Entry["owner"] {
  const around = { ...symbol, id: 1, container: undefined, ...container };
  const item = { type: "symbol", symbol: { ...symbol, ...own } } as const;
  const node = { id: "s2", item, side: "in", distance: 1 } as const;
  return entryOf(node, symbolsById([node], [around])).owner;
}

describe("a card's words", () => {
  it("name the type around a member", () => {
    assert.deepEqual(ownerIn({ name: "Server", kind: "class" }), {
      id: "s1",
      name: "Server",
    });
  });

  it("name the type of a member that is declared outside of it", () => {
    const module = { name: "server.go", kind: "module" } as const;
    assert.deepEqual(ownerIn(module), {
      id: "qserver.go#net.Server",
      name: "Server",
    });
  });

  it("take a table for the type of its functions", () => {
    assert.deepEqual(ownerIn({ name: "Server", kind: "variable" }), {
      id: "s1",
      name: "Server",
    });
  });

  it("name no module, and nothing around a function", () => {
    const module = { name: "server.go", kind: "module" } as const;
    assert.equal(ownerIn(module, { qualifiedName: "stop" }), undefined);
    assert.equal(ownerIn(module, { kind: "function" }), undefined);
  });
});
