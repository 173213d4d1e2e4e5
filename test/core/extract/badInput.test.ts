// Bad input, for every language that there is: unfinished edits, deep nesting, endless lines, conflict markers, other languages.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileFacts } from "../../../src/core/model/facts.ts";
import {
  decodeFacts,
  encodeFacts,
} from "../../../src/core/model/factsCodec.ts";
import { randomFrom } from "../indexing/smallWorkspace.ts";
import { sharedExtractor } from "./sourceAssets.ts";

const folder = join(import.meta.dirname, "../../languages");
const languages = readdirSync(folder).sort();

/** The annotated sources of a language, without their annotations. */
function sourcesOf(language: string): { name: string; text: string }[] {
  return readdirSync(join(folder, language))
    .sort()
    .map((name) => ({
      name,
      text: readFileSync(join(folder, language, name), "utf8")
        .split("\n")
        .filter((line) => !/^\s*(\/\/|#|--)~/.test(line))
        .join("\n"),
    }));
}

/** A pattern that can divide one of these in two ways takes longer than anybody lives. */
const runs = ["/", "*", "/*", "*/", "#", "-", "=", "<", ">", "(", "{", "[", ":"]
  .concat(["a", "A", "A ", "a::", "A::", "x,", "const ", "class A "])
  .concat([" ", "\t", "\n", " \n", '"', "'", "`", "\\", "\\\n", "${", "@"]);

/** What every reading must give, whatever was read: rows that point at rows and places in the text. */
function assertSound(facts: FileFacts, text: string): void {
  assert.equal(facts.lineCount, text.split("\n").length);
  const { definition, reference, scope } = facts;
  for (let row = 1; row < definition.length; row++) {
    assert.ok(definition.container[row]! < definition.length);
    assert.ok(definition.scope[row]! < scope.length);
    assert.ok(definition.endLine[row]! < facts.lineCount);
  }
  for (let row = 0; row < reference.length; row++) {
    assert.ok(reference.from[row]! < definition.length);
    assert.ok(reference.expr[row]! < facts.expr.length);
  }
  assert.deepEqual(decodeFacts(encodeFacts(facts)), facts);
}

for (const language of languages)
  describe(`bad input of ${language}`, () => {
    const sources = sourcesOf(language);
    const extract = async (
      text: string,
      name = sources[0]!.name,
    ): Promise<FileFacts> => {
      const facts = (await sharedExtractor()).extract(name, language, text);
      assertSound(facts, text);
      return facts;
    };

    it("rulers, and other runs of one sign, are passed in no time", async function () {
      this.timeout(60_000);
      const { text } = sources[0]!;
      for (const sign of runs)
        for (const line of [sign.repeat(400), `//${sign.repeat(400)} x`])
          // Unfinished, so that every repair is looked for; behind what ends something, and before what repairs begin at.
          await extract(
            `${line}\n${text}\n(\nvalue${line};\n\n${line}\n${line}\n  <Name>(x\n{\n${line}\n  = y\n${line} LIMIT_A(x) B;\n`,
          );
    });

    it("a text cut at any place is read as far as it goes", async function () {
      this.timeout(60_000);
      const random = randomFrom(7);
      for (let round = 0; round < 200; round++) {
        const { name, text } = sources[round % sources.length]!;
        const at = Math.floor(random() * text.length);
        await extract(text.slice(0, at), name);
      }
    });

    it("a piece taken out anywhere leaves the rest to be read", async function () {
      this.timeout(60_000);
      const random = randomFrom(8);
      for (let round = 0; round < 50; round++) {
        const { name, text } = sources[round % sources.length]!;
        const at = Math.floor(random() * text.length);
        const length = Math.floor(random() * 40);
        await extract(text.slice(0, at) + text.slice(at + length), name);
      }
    });

    for (const [open, close] of [
      ["(", ")"],
      ["{", "}"],
      ["[", "]"],
    ] as const)
      it(`ten thousand levels of ${open} are no problem`, async function () {
        this.timeout(60_000);
        const { text } = sources[0]!;
        await extract(`${text}\n${open.repeat(10_000)}`);
        const nested = `${open.repeat(10_000)}${close.repeat(10_000)}`;
        const facts = await extract(`${text}\nx = ${nested}\n`);
        assert.ok(facts.definition.length > 1);
      });

    it("a megabyte on one line is read", async function () {
      this.timeout(60_000);
      const { text } = sources[0]!;
      await extract(`${text}\n${"f(a.b, 1); ".repeat(95_000)}\n`);
    });

    it("conflict markers degrade the file and leave both sides in it", async () => {
      for (const { name, text } of sources) {
        const lines = text.split("\n");
        const middle = Math.floor(lines.length / 2);
        const own = lines.slice(middle, middle + 3);
        const torn = [
          ...lines.slice(0, middle),
          "<<<<<<< ours",
          ...own,
          "=======",
          ...own,
          ">>>>>>> theirs",
          ...lines.slice(middle + 3),
        ].join("\n");
        const facts = await extract(torn, name);
        assert.ok(facts.degraded);
        assert.ok(facts.problem.length > 0);
        assert.ok(facts.definition.length > 1);
      }
    });

    it("line endings of any kind give the same definitions", async () => {
      const named = (facts: FileFacts): string[] =>
        Array.from(
          facts.definition.name,
          (name, row) =>
            `${facts.names[name] ?? ""} ${facts.definition.nameLine[row]!}`,
        );
      for (const { name, text } of sources) {
        const expected = named(await extract(text, name));
        const mixed = text
          .split("\n")
          .map((line, at) => (at % 2 === 0 ? `${line}\r` : line))
          .join("\n");
        assert.deepEqual(named(await extract(mixed, name)), expected);
        assert.deepEqual(
          named(await extract(text.replaceAll("\n", "\r\n"), name)),
          expected,
        );
      }
    });

    it("another language's text is read as what it is not, and nothing worse", async function () {
      this.timeout(60_000);
      for (const other of languages)
        for (const { text } of other === language ? [] : sourcesOf(other))
          await extract(text);
    });
  });
