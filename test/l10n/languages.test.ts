// Each language of the interface is complete: every sentence of the sources and every text of package.json, with the same placeholders, links and commands, and nothing that nobody says any more.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readSentences } from "./sentences.ts";

const root = path.join(import.meta.dirname, "../..");
type Texts = Readonly<Record<string, string>>;

const readTexts = (file: string): Texts =>
  JSON.parse(readFileSync(path.join(root, file), "utf8")) as Texts;

/** Of the files in l10n. */
const languages = readdirSync(path.join(root, "l10n")).map(
  (file) => /^bundle\.l10n\.([\w-]+)\.json$/u.exec(file)?.[1] ?? file,
);

/** In any order: a language may turn a sentence around. */
const marksOf = (text: string, mark: RegExp): readonly string[] =>
  [...text.matchAll(mark)].map(([all]) => all).sort();

/** What translations must keep: values, icons, settings, commands behind links, and code. */
const kept =
  /\{\d+\}|\$\([\w~-]+\)|\bcodeweft\.[\w.…]*\w|\]\(command:[\w.]+\)|`[^`]+`|\b(?:kind|lang|path):/gu;

function check(english: string, translated: string): string | undefined {
  if (translated.trim() === "") return "is empty";
  const wanted = marksOf(english, kept).join(" ");
  const found = marksOf(translated, kept).join(" ");
  if (wanted !== found) return `has “${found}” instead of “${wanted}”`;
  const edges = /^\s*|\s*$/gu;
  if (
    marksOf(english, edges).join("|") !== marksOf(translated, edges).join("|")
  )
    return "begins or ends with other spaces";
  if (english.startsWith("Codeweft: ") && !translated.startsWith("Codeweft: "))
    return "does not begin with “Codeweft: ”";
  return undefined;
}

for (const language of languages)
  describe(`the words in the language ${language}`, () => {
    const { said } = readSentences();
    const bundle = `l10n/bundle.l10n.${language}.json`;
    const manifestTexts = `package.nls.${language}.json`;
    const texts = readTexts(bundle);

    it("are there for every sentence that is said", () => {
      const missing = [...said]
        .filter(([sentence]) => !Object.hasOwn(texts, sentence))
        .map(
          ([sentence, where]) =>
            `  ${JSON.stringify(sentence)}: "…",   (${where})`,
        );
      assert.equal(
        missing.length,
        0,
        `Add these ${String(missing.length)} to ${bundle}, sorted by the English (CONTRIBUTING.md, “Words of the interface”):\n${missing.join("\n")}`,
      );
    });

    it("have none that is not said any more", () => {
      const left = Object.keys(texts).filter((sentence) => !said.has(sentence));
      assert.deepEqual(
        left,
        [],
        `Nobody says these any more: take them out of ${bundle}.`,
      );
    });

    it("keep values, icons, settings and spaces, and are sorted", () => {
      const wrong = Object.entries(texts).flatMap(([english, translated]) => {
        const problem = check(english, translated);
        return problem === undefined
          ? []
          : [`${JSON.stringify(english)} ${problem}`];
      });
      assert.deepEqual(wrong, []);
      const order = Object.keys(texts);
      assert.deepEqual(order, order.toSorted());
    });

    it("are there for every text of package.json, with the same links", () => {
      const english = readTexts("package.nls.json");
      const translated = readTexts(manifestTexts);
      assert.deepEqual(
        Object.keys(translated).toSorted(),
        Object.keys(english).toSorted(),
        `${manifestTexts} has other keys than package.nls.json: add or take out what differs.`,
      );
      const wrong = Object.entries(english).flatMap(([key, text]) => {
        const problem = check(text, translated[key] ?? "");
        return problem === undefined ? [] : [`${key} ${problem}`];
      });
      assert.deepEqual(wrong, []);
    });

    it("call commands by the names that package.json gives them there", () => {
      const translated = readTexts(manifestTexts);
      const commands = new Set(
        Object.entries(translated)
          .filter(([key]) => key.startsWith("command."))
          .map(([, title]) => title),
      );
      const called = Object.values(texts).flatMap((text) =>
        [...text.matchAll(/[„“«"]Codeweft: ([^“”»"]+)[“”»"]/gu)].map(
          ([, name]) => name ?? "",
        ),
      );
      assert.ok(called.length > 10);
      assert.deepEqual(
        called.filter(
          (name) => !commands.has(name) && !commands.has(`${name}…`),
        ),
        [],
      );
    });
  });

describe("the languages of the interface", () => {
  it("have both a bundle and texts of package.json", () => {
    assert.ok(languages.includes("de"));
    assert.deepEqual(
      languages.filter(
        (language) =>
          !existsSync(path.join(root, `package.nls.${language}.json`)),
      ),
      [],
    );
    const { l10n, files } = JSON.parse(
      readFileSync(path.join(root, "package.json"), "utf8"),
    ) as { readonly l10n: string; readonly files: readonly string[] };
    assert.equal(l10n, "./l10n");
    assert.ok(files.includes("l10n/*.json"));
    assert.ok(files.includes("package.nls.*.json"));
  });
});
