// The annotated sources of test/languages: under each line what its names are, behind the last what has no place in the text.
// `UPDATE=1 npx mocha test/core/extract/annotated.test.ts` writes the annotations; they are reviewed as a diff.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dumpFacts } from "./dumpFacts.ts";
import { sharedExtractor } from "./sourceAssets.ts";

const root = join(import.meta.dirname, "../../languages");
const isUpdate = process.env["UPDATE"] === "1";

/** How a comment that is an annotation begins, where that is not `//~`. */
const signs: Readonly<Record<string, string>> = {
  bash: "#~",
  lua: "--~",
  python: "#~",
  ruby: "#~",
};

/** Sections whose rows begin with a place or have one behind their name. */
const placed = ["definitions", "references"] as const;
const unplaced = [
  "bindings",
  "narrowings",
  "imports",
  "exports",
  "heritage",
  "problems",
] as const;

for (const folder of readdirSync(root).sort())
  describe(`annotated sources of ${folder}`, () => {
    for (const name of readdirSync(join(root, folder)).sort())
      it(`${name} means what is written in it`, async () => {
        const extractor = await sharedExtractor();
        const path = join(root, folder, name);
        const language = extractor.registry.languageOfPath(name);
        assert.ok(language !== undefined, `No language reads ${name}.`);
        const sign = signs[language] ?? "//~";
        const written = readFileSync(path, "utf8");
        const source = written
          .split("\n")
          .filter((line) => !line.trimStart().startsWith(sign))
          .join("\n");
        const facts = extractor.extract(name, language, source);
        const annotated = annotate(source, sign, {
          placed: placed.map((section) => dumpFacts(facts, [section])),
          unplaced: dumpFacts(facts, unplaced),
        });
        if (isUpdate) writeFileSync(path, annotated);
        else assert.equal(written, annotated);
      });
  });

function annotate(
  source: string,
  sign: string,
  dump: { readonly placed: readonly string[]; readonly unplaced: string },
): string {
  const byLine = new Map<number, string[]>();
  for (const section of dump.placed)
    for (const row of section.split("\n").slice(1)) {
      const place = /(?<=^| )(\d+):(\d+)(?= |$)/.exec(row);
      if (place === null) continue;
      const text = row
        .replace(`${place[1]!}:${place[2]!}`, "")
        .replace(/\s+/g, " ")
        .trim();
      const line = Number(place[1]);
      const isReference = /^\s*\d+:/.test(row);
      const known = byLine.get(line) ?? [];
      known.push(`${sign} ${place[2]!} ${isReference ? "→ " : ""}${text}`);
      byLine.set(line, known);
    }
  const lines = source.replace(/\n+$/, "").split("\n");
  const result = lines.flatMap((line, index) => [
    line,
    ...(byLine.get(index + 1) ?? []),
  ]);
  const rest = dump.unplaced
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => `${sign} ${line}`);
  return [...result, ...rest, ""].join("\n");
}
