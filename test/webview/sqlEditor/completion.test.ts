// Which columns are offered for a statement.
import assert from "node:assert/strict";
import { columnsIn } from "../../../webview/sqlEditor/completion.ts";

const sources = [
  { name: "definition", kind: "view", columns: ["symbol_id", "path"] },
  { name: "dependency", kind: "view", columns: ["edge_id", "kind"] },
  { name: "dependency_site", kind: "view", columns: ["edge_id", "path"] },
] as const;

describe("completion of columns", () => {
  it("offers those of the tables that the statement names, wherever it names them, each once", () => {
    assert.deepEqual(
      columnsIn("SELECT p FROM Definition JOIN dependency_site", sources),
      [
        { name: "symbol_id", of: ["definition"] },
        { name: "path", of: ["definition", "dependency_site"] },
        { name: "edge_id", of: ["dependency_site"] },
      ],
    );
    assert.deepEqual(columnsIn("SELECT definitions", sources), []);
  });
});
