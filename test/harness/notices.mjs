// Collects the licences of the packages that end up in the VSIX and refuses those that may not.
import fs from "node:fs";
import path from "node:path";

/** Licences that allow shipping inside an MIT product when their text goes with it. */
const permitted = new Set([
  "MIT",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "Unlicense",
]);

/** Licences of what packages have compiled into them and do not name themselves. */
const contained = new Map([
  [
    "@repomix/tree-sitter-wasms",
    new URL("licences/tree-sitter-swift.txt", import.meta.url),
  ],
]);

/**
 * The text of THIRD_PARTY_NOTICES.txt: one section per package that owns one of `inputs` (paths relative to `root`),
 * by name. Throws with the package's name when its licence is not permitted or its text is missing.
 */
export function formatNotices(root, inputs) {
  const folders = new Set(inputs.map(packageFolder).filter(Boolean));
  const sections = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(
      fs.readFileSync(path.join(root, folder, "package.json"), "utf8"),
    );
    if (!permitted.has(license))
      throw new Error(
        `${name}@${version} has the licence ${license}, which is not in the list of test/harness/notices.mjs. ` +
          "Remove the dependency, or add the licence after reading it.",
      );
    const texts = fs
      .readdirSync(path.join(root, folder))
      .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
      .map((file) =>
        fs.readFileSync(path.join(root, folder, file), "utf8").trim(),
      );
    if (texts.length === 0)
      throw new Error(
        `${name}@${version} ships no licence text in ${folder}; its terms ask for one.`,
      );
    const inside = contained.get(name);
    if (inside !== undefined)
      texts.push(fs.readFileSync(inside, "utf8").trim());
    return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
  });
  return (
    "Codeweft contains the following software. The database engine inside sql.js, SQLite, is in the public domain.\n\n" +
    sections.join(`\n${"-".repeat(78)}\n\n`)
  );
}

function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}
