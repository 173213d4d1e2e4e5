// Source text within a budget of tokens; the fake counts words, and says of each line which it is.
import assert from "node:assert/strict";
import { ask } from "../../../src/core/query/ask.ts";
import { queries } from "../../../src/core/query/list.ts";
import type { Context } from "../../../src/core/query/contextResults.ts";
import { createTokenizer } from "../../../src/node/tokenizer.ts";
import { askData, askEnvelope, contextOf } from "./askText.ts";

/** far → near → focus → used → deep, a type, a test, something outside, and a file that calls at its top. */
const text = `
  interface t.ts#Shape
  b.ts#near -> a.ts#focus calls
  c.ts#far -> b.ts#near calls
  a.ts#focus -> d.ts#used calls
  a.ts#focus.()1 -> t.ts#Shape uses_type
  d.ts#used -> e.ts#deep calls
  e.ts#deep -> f.ts#deeper calls
  a.ts#focus -> react!useState calls
  g.ts -> a.ts#focus calls
  test x.test.ts
  x.test.ts#checks -> a.ts#focus calls
`;

const itemsOf = ({ items }: Context): string[] =>
  items.map(
    ({ symbol, relation, score, form }) =>
      `${symbol.name} ${relation} ${String(score)} ${form}`,
  );

describe("context", () => {
  it("is the focus first, then what is nearest, with real lines and headings", async () => {
    const found = await askData<Context>(text, "context", { focus: ["focus"] });
    assert.deepEqual(itemsOf(found), [
      "focus focus 1 source",
      "near caller 1 source",
      "used callee 0.95 source",
      "Shape type 0.8 source",
      // Something uses it, and nothing the next.
      "deep transitive 0.7 source",
      "far transitive 0.7 source",
      "deeper transitive 0.6 source",
    ]);
    assert.ok(
      found.text.startsWith(
        "### a.ts:3-8 focus (focus)\n\n```typescript\na.ts line 3\na.ts line 4\n",
      ),
      found.text,
    );
    assert.deepEqual(
      found.leftOut.map(({ symbol, reason }) => [symbol.name, reason]),
      [["g.ts", "file"]],
    );
    assert.deepEqual([found.encoding, found.leftOutCount], ["words", 1]);
    // The fake's count of the whole.
    assert.equal(found.tokens, found.text.split(/\s+/u).length - 1);
  });

  it("fits its budget: signatures where there is no room, then nothing, and it says what is left out", async () => {
    const found = await askData<Context>(text, "context", {
      focus: ["focus"],
      tokens: 50,
    });
    assert.ok(found.tokens <= 50, String(found.tokens));
    assert.equal(found.items[0]?.symbol.name, "focus");
    assert.ok(found.leftOutCount > 3);
    assert.ok(found.leftOut.some(({ reason }) => reason === "budget"));
    for (let tokens = 50; tokens < 160; tokens++) {
      const other = await askData<Context>(text, "context", {
        focus: ["focus"],
        tokens,
      });
      assert.ok(other.tokens <= tokens, String(tokens));
      // g.ts is a file; each of the seven others is there or counted.
      assert.equal(other.items.length + other.leftOutCount, 8, String(tokens));
    }
  });

  it("shows the beginning of a focus that is too long", async () => {
    const members = Array.from(
      { length: 40 },
      (_, at) => `method long.ts#Long.m${String(at)}`,
    ).join("\n");
    const found = await askData<Context>(
      `class long.ts#Long\n${members}`,
      "context",
      { focus: ["Long"], tokens: 60 },
    );
    assert.deepEqual(itemsOf(found), ["Long focus 1 beginning"]);
    assert.ok(found.tokens <= 60 && found.tokens > 50, String(found.tokens));
    assert.match(found.text, /long\.ts line 3\n/u);
  });

  it("ranks callees first on request, takes tests, and leaves out what cannot be read", async () => {
    const found = await askData<Context>(
      `${text}\na.ts#focus -> gone.ts#lost calls`,
      "context",
      { focus: ["focus"], ranking: "callees", includeTests: true, hops: 1 },
    );
    assert.deepEqual(itemsOf(found).slice(1), [
      "used callee 1 source",
      "near caller 0.95 source",
      "checks caller 0.95 source",
      "Shape type 0.8 source",
    ]);
    assert.deepEqual(
      found.leftOut.map(({ symbol, reason }) => [symbol.name, reason]),
      [
        ["lost", "unreadable"],
        ["g.ts", "file"],
      ],
    );
  });

  it("does not repeat what is in a whole class, and several focuses share callers", async () => {
    const found = await askData<Context>(
      "class Cart\nCart.add -> Cart.sum calls\nuse -> Cart.add calls\nuse -> other calls",
      "context",
      { focus: ["Cart", "Cart.add", "other"] },
    );
    assert.deepEqual(itemsOf(found), [
      "Cart focus 1 source",
      "other focus 1 source",
      "use caller 1 source",
    ]);
  });

  it("is refused where nothing counts tokens", async () => {
    const { tokenizer, ...rest } = contextOf(text);
    assert.equal(tokenizer?.encoding, "words");
    await assert.rejects(
      ask(queries, rest, "context", { focus: ["focus"] }),
      /Nothing counts tokens/u,
    );
    const envelope = await askEnvelope(text, "context", { focus: ["focus"] });
    assert.equal(envelope.truncated, false);
  });
});

describe("the tokenizer", () => {
  it("counts as the encoding that it names does, special tokens as text", async () => {
    const tokenizer = createTokenizer();
    assert.equal(tokenizer.encoding, "o200k_base");
    // Known counts: one token a common word, and a special token is not one.
    assert.equal(await tokenizer.count("hello world"), 2);
    assert.equal(await tokenizer.count(""), 0);
    assert.ok((await tokenizer.count("<|endoftext|>")) > 1);
  }).timeout(60_000);
});
