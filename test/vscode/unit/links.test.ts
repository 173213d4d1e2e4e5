// Links to symbols, which come from anywhere.
import assert from "node:assert/strict";
import { symbolLink, symbolOfLink } from "../../../src/vscode/links.ts";

describe("a link to a symbol", () => {
  it("names it whatever its name has", () => {
    const key = "src/a b&c.ts#Cart.+add?é# method";
    const { hostname, pathname, search } = new URL(symbolLink("vscode", key));
    assert.equal(hostname, "codeweft.codeweft");
    assert.equal(symbolOfLink(pathname, search.slice(1)), key);
  });

  it("may name it as questions do", () => {
    assert.equal(
      symbolOfLink("/symbol", "name=main.ts%23stock"),
      "main.ts#stock",
    );
  });

  it("that names nothing is refused with what to do", () => {
    for (const [path, query] of [
      ["/symbol", ""],
      ["/symbol", "key=%20"],
      ["/ingest", "key=a.ts"],
      ["", ""],
    ] as const)
      assert.throws(
        () => symbolOfLink(path, query),
        { code: "invalid_parameters" },
        `${path}?${query}`,
      );
  });
});
