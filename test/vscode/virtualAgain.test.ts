// The same workspace on no disk in a later window: the graph comes from the editor's storage, and nothing is read anew.
import assert from "node:assert/strict";
import { codeweft, eventually, names } from "./window.ts";

describe("a workspace on no disk that was read before", () => {
  it("has its graph, with what was saved last, before anybody asks for it", async () => {
    const api = await codeweft();
    await eventually("the saved graph", () =>
      api.status().files > 0 ? true : undefined,
    );
    assert.ok(
      (await names("callers", { symbol: "src/main.ts#stock" })).includes(
        "restock",
      ),
    );
  });
});
