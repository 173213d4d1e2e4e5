// What the engine calls by a name of its own is said in words in answers, as rows and as tables.
import assert from "node:assert/strict";
import { answerLists } from "../../../src/vscode/answerLists.ts";
import { answerRows } from "../../../src/vscode/answerRows.ts";
import { valueWords } from "../../../src/vscode/answerWords.ts";
import { symbol } from "./symbols.ts";

describe("a value of an answer", () => {
  it("is said in words where it is a name of the engine", () => {
    const data = { algorithm: "leiden", level: "symbol", folder: "leiden" };
    assert.deepEqual(
      answerRows(data).map(({ description }) => description),
      ["Leiden", "symbols", "leiden"],
    );
    assert.equal(valueWords("kind", "type_alias"), "type alias");
    assert.equal(valueWords("kind", "uses_type"), "uses type");
    assert.equal(valueWords("name", "type_alias"), undefined);
  });

  it("is the kind of a symbol in a table as everywhere else", () => {
    const [list] = answerLists([symbol({ kind: "module" })]);
    assert.equal(list?.rows[0]?.cells[1], "file");
  });
});
