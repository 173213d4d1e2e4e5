// The door to all questions: checked parameters, the envelope, and answers that are the same for the same revision.
import assert from "node:assert/strict";
import { ask } from "../../../src/core/query/ask.ts";
import { Cancelled } from "../../../src/core/errors.ts";
import { queries } from "../../../src/core/query/list.ts";
import type { QueryHelp } from "../../../src/core/query/results.ts";
import { graphOf } from "../graph/graphText.ts";
import { askData, askEnvelope, askError, contextOf } from "./askText.ts";

const shop = `
  class shop/cart.ts#Cart
  shop/cart.ts#Cart.add -> shop/price.ts#total calls x2
  shop/cart.ts#Cart.add.()1 -> shop/price.ts#total calls name
  main.ts#main -> shop/cart.ts#Cart constructs
  main.ts#main -> shop/cart.ts#Cart.add calls
  main.ts#main -> react!render calls
  test tests/cart.test.ts
  tests/cart.test.ts#checks -> shop/cart.ts#Cart.add calls
`;

/** Parameters with which a question can be asked of the shop. */
function parametersFor(id: string, positional: readonly string[]) {
  const values: Record<string, unknown> = {
    symbol: "Cart.add",
    changed: ["Cart.add"],
    focus: ["Cart.add"],
    from: "main",
    to: "total",
    text: id === "sql" ? "SELECT 1" : "car",
    path: "main.ts",
    line: 1,
    column: 1,
  };
  return Object.fromEntries(
    positional
      .filter((name) => name in values)
      .map((name) => [name, values[name]]),
  );
}

describe("ask", () => {
  it("says which question was understood, of which revision, and how much it answers", async () => {
    const envelope = await askEnvelope(shop, "symbols", {
      kind: "function",
      limit: 2,
    });
    assert.deepEqual(
      { ...envelope, data: undefined },
      {
        query: "symbols",
        parameters: {
          kind: "function",
          scope: "",
          includeTests: true,
          includeAnonymous: false,
          limit: 2,
          offset: 0,
        },
        revision: 1,
        captured: "2026-01-01T00:00:00.000Z",
        data: undefined,
        total: 4,
        returned: 2,
        truncated: true,
        estimatedTokens: envelope.estimatedTokens,
      },
    );
  });

  it("answers every question of the list with data that survives JSON and is the same each time", async () => {
    for (const { id, positional } of queries) {
      const parameters = parametersFor(id, positional);
      const first = await askEnvelope(shop, id, parameters);
      const again = await askEnvelope(graphOf(shop), id, parameters);
      assert.deepEqual(JSON.parse(JSON.stringify(first)), first, id);
      const { data, counted, total, returned } = first;
      const list =
        counted === undefined
          ? data
          : (data as Record<string, unknown>)[counted];
      if (counted === undefined && !Array.isArray(list))
        assert.equal(total, 1, id);
      else assert.equal((list as readonly unknown[]).length, returned, id);
      assert.equal(JSON.stringify(again), JSON.stringify(first), id);
    }
  });

  it("estimates the tokens of an answer by the characters of its JSON", async () => {
    for (const { id, positional } of queries) {
      const { data, estimatedTokens } = await askEnvelope(
        shop,
        id,
        parametersFor(id, positional),
      );
      const characters = JSON.stringify(data).length;
      assert.ok(
        Math.abs(estimatedTokens - characters / 3.5) <= 1 + characters / 100,
        `${id}: ${String(estimatedTokens)} of ${String(characters)} characters`,
      );
    }
  });

  it("suggests a question for one that does not exist", async () => {
    const error = await askError(shop, "unknown_query", "caller");
    assert.match(error.message, /no question "caller"/);
    assert.match(error.advice.next ?? "", /callers/);
  });

  it("suggests a parameter for one that does not exist", async () => {
    const error = await askError(shop, "invalid_parameters", "symbols", {
      limits: 3,
    });
    assert.match(error.message, /no parameter "limits"/);
    assert.match(error.advice.next ?? "", /limit/);
  });

  it("says which value is wrong and which ones there are", async () => {
    const error = await askError(shop, "invalid_parameters", "symbols", {
      kind: "clas",
    });
    assert.match(error.message, /kind is "clas" \(did you mean class/);
    const missing = await askError(shop, "invalid_parameters", "callers");
    assert.match(missing.message, /symbol is missing/);
    const negative = await askError(shop, "invalid_parameters", "symbols", {
      limit: 0,
    });
    assert.match(negative.message, /limit is wrong/);
  });

  it("ends as cancelled, not as an error, when it is asked to stop", async () => {
    const context = { ...contextOf(shop), aborted: () => true };
    await assert.rejects(ask(queries, context, "symbols", {}), Cancelled);
  });

  it("lists every question in its help, with words for each parameter", async () => {
    const help = await askData<QueryHelp[]>(shop, "help");
    assert.deepEqual(
      help.map(({ id }) => id),
      queries.map(({ id }) => id),
    );
    for (const { id, title, description, parameters, positional } of help) {
      assert.ok(title.length > 0 && description.length > 20, id);
      for (const parameter of parameters)
        assert.ok(parameter.description.length > 5, `${id} ${parameter.name}`);
      const names = parameters.map(({ name }) => name);
      assert.ok(
        positional.every((name) => names.includes(name)),
        id,
      );
    }
    const [callers] = await askData<QueryHelp[]>(shop, "help", {
      query: "callers",
    });
    assert.deepEqual(
      callers?.parameters.find(({ name }) => name === "symbol"),
      {
        name: "symbol",
        type: "string or integer",
        required: true,
        description:
          "A symbol: id, key, path:line, path#name, qualified name or plain name; a path alone is the file itself",
      },
    );
  });
});

describe("naming a symbol", () => {
  const nameOf = async (symbol: string | number): Promise<string> => {
    const { symbol: found } = await askData<{
      symbol: { qualifiedName: string; path: string };
    }>(shop, "symbol", { symbol });
    return `${found.path}#${found.qualifiedName}`;
  };

  it("works by id, key, place, path and name, qualified name and plain name", async () => {
    const detail = await askData<{
      symbol: { id: number; key: string; line: number };
    }>(shop, "symbol", { symbol: "Cart.add" });
    const { id, key, line } = detail.symbol;
    for (const name of [
      id,
      String(id),
      key,
      `shop/cart.ts:${String(line)}`,
      `./shop/cart.ts:${String(line)}:3`,
      "shop/cart.ts#Cart.add",
      "shop/cart.ts#add",
      "Cart.add",
      "add",
    ])
      assert.equal(await nameOf(name), "shop/cart.ts#Cart.add", String(name));
    assert.equal(await nameOf("shop/cart.ts"), "shop/cart.ts#cart.ts");
    assert.equal(await nameOf("react#render"), "react#render");
  });

  it("is an error with all candidates where several fit, never a guess", async () => {
    const text =
      "a.ts#Cart.save -> b.ts#save calls\nc.ts#Order.save -> b.ts#save calls";
    const error = await askError(text, "ambiguous_symbol", "callers", {
      symbol: "save",
    });
    assert.match(
      error.message,
      /"save" names 3 symbols: Cart\.save \(a\.ts:5\), save \(b\.ts:3\), Order\.save \(c\.ts:5\)/,
    );
    assert.match(error.advice.next ?? "", /a\.ts:5/);
    assert.equal((error.details["candidates"] as unknown[]).length, 3);
    const found = await askData<unknown[]>(text, "callers", {
      symbol: "b.ts#save",
    });
    assert.equal(found.length, 2);
  });

  it("suggests near names where nothing fits", async () => {
    const error = await askError(shop, "not_found", "symbol", {
      symbol: "totl",
    });
    assert.match(error.advice.next ?? "", /Did you mean .*total/);
    const partly = await askError(shop, "not_found", "symbol", {
      symbol: "Cart.ad",
    });
    assert.match(partly.advice.next ?? "", /Cart\.add/);
  });

  it("says that the index is empty where it is", async () => {
    const error = await askError("", "not_found", "symbol", { symbol: "main" });
    assert.match(error.message, /index is empty/);
    assert.match(error.advice.next ?? "", /Ingest/);
  });
});

describe("scope", () => {
  it("is a folder also where its name looks like a glob", async () => {
    const { total } = await askEnvelope(
      "file app/[id]/page.ts\nfile app/i/page.ts\n",
      "symbols",
      { scope: "app/[id]" },
    );
    assert.equal(total, 1);
  });

  it("takes folders of any depth, files and globs", async () => {
    const pathsIn = async (scope: string): Promise<string[]> => [
      ...new Set(
        (await askData<{ path: string }[]>(shop, "symbols", { scope })).map(
          ({ path }) => path,
        ),
      ),
    ];
    assert.deepEqual(await pathsIn("shop"), ["shop/cart.ts", "shop/price.ts"]);
    assert.deepEqual(await pathsIn("./shop/"), [
      "shop/cart.ts",
      "shop/price.ts",
    ]);
    assert.deepEqual(await pathsIn("shop/cart.ts"), ["shop/cart.ts"]);
    assert.deepEqual(await pathsIn("**/cart*.ts"), [
      "shop/cart.ts",
      "tests/cart.test.ts",
    ]);
    assert.deepEqual(await pathsIn("{main,shop/price}.ts"), [
      "main.ts",
      "shop/price.ts",
    ]);
  });

  it("is the workspace where it is empty or a dot, and no root of a machine", async () => {
    const { total } = await askEnvelope(shop, "symbols");
    for (const scope of ["", ".", "./", ".\\"])
      assert.equal(
        (await askEnvelope(shop, "symbols", { scope })).total,
        total,
        scope,
      );
    for (const scope of ["/", "\\", "//"])
      await askError(shop, "unknown_scope", "symbols", { scope });
  });

  it("is an error with the closest folders where nothing is in it", async () => {
    const error = await askError(shop, "unknown_scope", "symbols", {
      scope: "shopp",
    });
    assert.deepEqual(error.details["suggestions"], ["shop"]);
    assert.match(error.advice.next ?? "", /closest folders: shop/);
  });
});
