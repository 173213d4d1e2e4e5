// Links to symbols, which come from anywhere.
import assert from "node:assert/strict";
import type { SymbolDetail } from "../../../src/protocol.ts";
import {
  findLinked,
  symbolLink,
  symbolsOfLink,
} from "../../../src/vscode/links.ts";
import { errorWords } from "../../../src/vscode/errorWords.ts";
import { toErrorForm } from "../../../src/core/errors.ts";
import { askData } from "../../core/query/askText.ts";
import { symbol } from "./symbols.ts";

/** What a link names. The editor decodes the query once, as a whole. */
function read(link: string): readonly string[] {
  const { hostname, pathname, search } = new URL(link);
  assert.equal(hostname, "codeweft.codeweft");
  return symbolsOfLink(pathname, decodeURIComponent(search.slice(1)));
}

describe("a link to a symbol", () => {
  it("names it whatever its path and name have", () => {
    for (const path of [
      "src/a b.ts",
      "c++/x.cpp",
      "a&b.ts",
      "a&name=b.ts",
      "50%.ts",
      "a%23b.ts",
      "é/😀?.ts",
    ])
      assert.deepEqual(
        read(
          symbolLink(
            "vscode",
            symbol({
              key: `${path}#Cart.+add?é# method`,
              path,
              qualifiedName: "Cart.+add?é#",
            }),
          ),
        ),
        [`${path}#Cart.+add?é# method`, `${path}#Cart.+add?é#`],
      );
  });

  it("may name it as questions do, written by hand", () => {
    assert.deepEqual(
      read("vscode://codeweft.codeweft/symbol?name=c++/50%25.ts%23stock"),
      ["c++/50%.ts#stock"],
    );
  });

  it("that names nothing is refused with what to do, and is not repeated", () => {
    for (const [path, query] of [
      ["/symbol", ""],
      ["/symbol", "key=%20"],
      ["/symbol", "monkey=a.ts"],
      ["/ingest", "key=a.ts"],
      ["/index", "[Repair](command:workbench.action.terminal.new)"],
      ["", ""],
    ] as const)
      assert.throws(
        () => symbolsOfLink(path, query),
        (error) => {
          const form = toErrorForm(error);
          assert.equal(form.code, "invalid_parameters", `${path}?${query}`);
          assert.doesNotMatch(errorWords(form), /Repair|a\.ts/u);
          return true;
        },
      );
  });

  it("leads to its name when its key is another one, as after a change of its parameters", async () => {
    const { symbol: found } = await findLinked(
      ["main.ts#f function 0a1b2c", "main.ts#f"],
      (named) =>
        askData<SymbolDetail>("f -> g calls", "symbol", { symbol: named }),
    );
    assert.equal(found.qualifiedName, "f");
  });

  it("says where it leads when nothing is there, and passes on other errors", async () => {
    const follow = (...symbols: string[]) =>
      findLinked(symbols, (named) =>
        askData("class A\nclass B\nf -> A.g calls\nf -> B.g calls", "symbol", {
          symbol: named,
        }),
      );
    await assert.rejects(follow("gone.ts#g function 0a", "gone.ts#g"), {
      code: "not_found",
      message: /leads to gone\.ts#g, which is not in the graph/u,
    });
    // Of the function that the link names nothing is left but the name of a method.
    await assert.rejects(
      findLinked(["main.ts#g function 0a", "main.ts#g"], (named) =>
        askData("class A\nf -> A.g calls", "symbol", { symbol: named }),
      ),
      { code: "not_found" },
    );
    await assert.rejects(follow("main.ts#g method 0a", "main.ts#g"), {
      code: "ambiguous_symbol",
    });
  });
});
