// Answers and errors as a language model reads them: every fact with its place, short, cut with a way to go on.
import assert from "node:assert/strict";
import fc from "fast-check";
import { writeData } from "../../../src/core/query/modelLines.ts";
import {
  errorToModelText,
  toModelText,
} from "../../../src/core/query/modelText.ts";
import { queries } from "../../../src/core/query/list.ts";
import type { Envelope } from "../../../src/core/engine.ts";
import { askEnvelope } from "./askText.ts";

const shop = `
  class shop/cart.ts#Cart
  shop/cart.ts#Cart.add -> shop/price.ts#total calls x2
  main.ts#main -> shop/cart.ts#Cart constructs
  main.ts#main -> shop/cart.ts#Cart.add calls name
  test tests/cart.test.ts
  tests/cart.test.ts#checks -> shop/cart.ts#Cart.add calls
`;
const captured = Date.UTC(2026, 0, 1);
const hour = 3_600_000;
const foot =
  "(index revision 1, captured 2026-01-01T00:00:00.000Z, 2 hours ago)";

async function textOf(
  id: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<string> {
  const envelope = await askEnvelope(shop, id, parameters);
  return toModelText(envelope, captured + 2 * hour).text;
}

/** An answer with so many items, each a line of its own. */
function list(items: number, parameters = {}): Envelope<unknown> {
  return {
    query: "symbols",
    parameters,
    revision: 1,
    captured: "2026-01-01T00:00:00.000Z",
    data: Array.from({ length: items }, (_, at) => ({ path: `file${at}.ts` })),
    total: items,
    returned: items,
    truncated: false,
    estimatedTokens: 1,
  };
}

/** A symbol as answers name it. */
function found(at: number) {
  const name = `n${String(at)}`;
  return { name, qualifiedName: name, kind: "function", path: "a.ts", line: 1 };
}

describe("text for a language model", () => {
  it("has callers as a tree with places, certainty and lines", async () => {
    assert.equal(
      await textOf("callers", { symbol: "total", depth: 2 }),
      [
        'callers symbol="total"',
        "Cart.add (function) shop/cart.ts:5  calls ×2",
        "  sites (2):",
        "    shop/cart.ts:6: shop/cart.ts line 6",
        "    shop/cart.ts:6: shop/cart.ts line 6",
        "  main (function) main.ts:3  calls (name)",
        "    sites (1):",
        "      main.ts:4: main.ts line 4",
        "  checks (function, test) tests/cart.test.ts:3  calls",
        "    sites (1):",
        "      tests/cart.test.ts:4: tests/cart.test.ts line 4",
        foot,
      ].join("\n"),
    );
  });

  it("says that nothing was found, with the age of the index", async () => {
    assert.equal(
      await textOf("callers", { symbol: "main" }),
      `callers symbol="main"\nNothing found.\n${foot}`,
    );
  });

  it("has no numbers of the database where it can have names", async () => {
    const text = await textOf("neighbourhood", { symbol: "Cart.add" });
    assert.match(text, /main → Cart\.add calls \(name\)/);
    assert.match(text, /Cart\.add → total calls ×2/);
  });

  it("leaves out whole items where there are too many, and says how to go on", () => {
    const envelope = list(1_000, { offset: 40, limit: 1_000 });
    const { text, envelope: data } = toModelText(envelope, captured, 2_000);
    assert.ok(text.length <= 2_000);
    const shown = text.split("\n").filter((line) => line.startsWith("file"));
    assert.equal(shown.at(-1), `file${shown.length - 1}.ts`);
    assert.match(text, new RegExp(`^symbols — ${shown.length} of 1000\\n`));
    assert.match(
      text,
      new RegExp(`More: ask again with offset=${40 + shown.length}\\.`),
    );
    assert.equal((data["data"] as unknown[]).length, shown.length);
    assert.equal(data["returned"], shown.length);
    assert.equal(data["truncated"], true);
  });

  it("has a text that was made to be read as it stands, once, with its figures", () => {
    const text = "### f\n\n```ts\nconst f = 1;\n```\n";
    const answer = toModelText(
      { ...list(1), data: { encoding: "e", tokens: 9, text, items: [1, 2] } },
      captured,
    );
    assert.ok(answer.text.includes(`\n${text}`));
    assert.match(answer.text, /tokens: 9/);
    assert.deepEqual(answer.envelope["data"], { encoding: "e", tokens: 9 });
  });

  it("shows the beginning of one item that alone is too long, and of an answer that is no list", () => {
    const long = "x".repeat(50_000);
    const one = toModelText({ ...list(1), data: [long] }, captured, 2_000);
    assert.ok(one.text.includes("xxx") && one.text.length < 2_000);
    const lines = Array.from({ length: 5_000 }, () => "line").join("\n");
    const other = toModelText(
      { ...list(1, { scope: "" }), data: { source: lines } },
      captured,
      2_000,
    );
    assert.match(
      other.text,
      /… \d+ more lines are left out here\. Narrow it down with scope\./,
    );
    assert.ok(other.text.length <= 2_000);
  });

  it("leaves out whole items of each list of an answer, says how many of which, and how to get them", () => {
    const step = (at: number) => ({
      symbol: { ...found(at), id: at },
      proof: [
        { kind: "calls", resolution: "exact", from: at, to: 999, site: null },
      ],
    });
    const whole: Envelope<unknown> = {
      ...list(0, { changed: ["total"], hops: 3, limit: 500, offset: 100 }),
      query: "impact",
      data: {
        symbols: Array.from({ length: 500 }, (_, at) => step(at)),
        files: Array.from({ length: 4 }, (_, at) => ({ path: `f${at}.ts` })),
        tests: Array.from({ length: 300 }, (_, at) => step(at)),
        testCount: 300,
        changed: [{ ...found(999), id: 999 }],
      },
      counted: "symbols",
      total: 900,
      returned: 500,
      truncated: true,
    };
    const { text, envelope } = toModelText(whole, captured, 4_000);
    const { symbols, files, tests, changed } = envelope["data"] as Readonly<
      Record<string, readonly unknown[]>
    >;
    const shown = symbols?.length ?? 0;
    assert.ok(text.length <= 4_000 && shown > 5);
    assert.deepEqual(
      [tests?.length, files?.length, changed?.length],
      [shown, 4, 1],
    );
    assert.ok(text.startsWith(`impact changed=["total"] — ${shown} of 900\n`));
    // Each with its proof, whose end is named though it stands far below.
    assert.equal(text.match(/→ n999 calls/gu)?.length, 2 * shown);
    assert.ok(
      text.includes(
        `\nLeft out here: ${500 - shown} of 500 symbols, ${300 - shown} of 300 tests. Narrow it down with hops, limit.\nMore: ask again with offset=${100 + shown}.\n`,
      ),
      text,
    );
    assert.doesNotMatch(text, /more lines/u);
    assert.deepEqual(
      [envelope["returned"], envelope["truncated"]],
      [shown, true],
    );
  });

  it("goes on behind the list that is counted, not behind one that is as long, also where that list is whole", () => {
    const answer = (symbols: number, files: number) =>
      toModelText(
        {
          ...list(0, { limit: 3, offset: 6 }),
          data: {
            files: Array.from({ length: files }, (_, at) => ({
              path: `f${at}.ts`,
            })),
            symbols: Array.from({ length: symbols }, (_, at) => found(at)),
          },
          counted: "symbols",
          total: 900,
          returned: symbols,
          truncated: true,
        },
        captured,
        2_000,
      );
    const whole = answer(3, 2_000);
    assert.match(
      whole.text,
      /\nLeft out here: \d+ of 2000 files\. Narrow it down with limit\.\nMore: ask again with offset=9\.\n/u,
    );
    assert.match(whole.text, /^symbols — 3 of 900\n/u);
    assert.equal(whole.envelope["returned"], 3);
    for (const files of [100, 2]) {
      const { text, envelope } = answer(100, files);
      const shown = text.match(/^ *n\d+ \(function\)/gmu)?.length ?? 0;
      assert.ok(shown > 5 && shown < 100, text);
      assert.ok(text.includes(`\nMore: ask again with offset=${6 + shown}.\n`));
      assert.equal(envelope["returned"], shown);
    }
  });

  it("takes answers of any length, and writes no more of them than is taken", () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => [`n${at}`]);
    const items = rows.map(([name]) => ({ name, path: "a.ts" }));
    for (const data of [
      { columns: ["name"], rows },
      { symbols: items },
      { symbols: [{ path: "a.ts", proof: items }, ...items] },
      [{ path: "a.ts", proof: items }, ...items],
      { source: rows.join("\n") },
    ]) {
      const { text } = toModelText({ ...list(0), data }, captured, 2_000);
      assert.ok(text.length > 1_500 && text.length <= 2_000, text);
    }
    const unread = {
      get path(): string {
        throw new Error("Nobody asked for it.");
      },
    };
    const lines = writeData([{ path: "a.ts" }, unread], new Map());
    assert.equal(lines.next().value, "a.ts");
  });

  it("shows the beginning of the first item of a list where even that is too long, and leads on", () => {
    const members = Array.from({ length: 500 }, (_, at) => found(at));
    const { text, envelope } = toModelText(
      {
        ...list(0, { offset: 0, limit: 5 }),
        data: { clusters: [{ id: 1, members }, { id: 2, members }, members] },
        counted: "clusters",
        total: 3,
        returned: 3,
      },
      captured,
      2_000,
    );
    assert.match(
      text,
      /\n… \d+ more lines are left out here\.\nLeft out here: 2 of 3 clusters\. Narrow it down with limit\.\nMore: ask again with offset=1\.\n/u,
    );
    assert.equal(envelope["returned"], 1);
  });

  it("cuts a table between its rows", () => {
    const { text } = toModelText(
      {
        ...list(0),
        query: "sql",
        data: {
          columns: ["name", "path"],
          rows: Array.from({ length: 900 }, (_, at) => [`n${at}`, "a.ts"]),
          truncated: false,
        },
        total: 900,
        returned: 900,
      },
      captured,
      2_000,
    );
    const rows = text.split("\n").filter((line) => / \| a\.ts$/u.test(line));
    assert.ok(rows.length > 50);
    assert.ok(
      text.includes(`Left out here: ${900 - rows.length} of 900 rows.`),
      text,
    );
  });

  it("calls the workspace's own folder by a dot", () => {
    const data = [{ path: "", files: 2 }];
    const { text } = toModelText({ ...list(1), data }, captured);
    assert.match(text, /^\. {2}files: 2$/m);
  });

  it("sends no data along that is too long", () => {
    const data = { source: "x".repeat(200_000) };
    const { envelope } = toModelText({ ...list(1), data }, captured);
    assert.equal(envelope["data"], null);
    assert.equal(typeof envelope["left"], "string");
  });

  it("has the code of an error first, then what was kept, what to do and who may be meant", () => {
    assert.equal(
      errorToModelText({
        code: "ambiguous_symbol",
        message: "Two.",
        kept: "All.",
        next: "Choose.",
        details: {
          candidates: [{ path: "a.ts", line: 3 }],
          suggestions: ["x"],
        },
      }),
      "Error ambiguous_symbol: Two.\nKept: All.\nNext: Choose.\nCandidates:\na.ts:3\nClosest:\nx",
    );
  });

  it("writes the answer of every question of the list without a hole", async () => {
    const values: Record<string, unknown> = {
      symbol: "Cart.add",
      changed: ["Cart.add"],
      focus: ["Cart.add"],
      from: "main",
      to: "total",
      path: "main.ts",
      line: 1,
      text: "cart",
    };
    for (const { id, positional } of queries) {
      const given = positional.filter((name) => name in values);
      const text = await textOf(
        id,
        Object.fromEntries(given.map((name) => [name, values[name]])),
      ).catch((error: unknown) => String(error));
      assert.doesNotMatch(text, /undefined|\[object|NaN/, id);
    }
  });

  it("never fails and never grows beyond its limit, whatever the data is", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (data) => {
        const { text } = toModelText({ ...list(1), data }, captured, 1_000);
        assert.ok(text.length <= 1_300, String(text.length));
        assert.ok(
          !text.includes("\u0000") || JSON.stringify(data).includes("\\u0000"),
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
