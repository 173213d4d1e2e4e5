// What is in the VSIX, and how large it is. Runs after `npm run package`.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { vsixFile } from "../harness/places.mjs";
import { readZipNames } from "../harness/zip.mjs";

describe("the VSIX", () => {
  const names = readZipNames(readFileSync(vsixFile));

  it("is smaller than 10 MB", () => {
    assert.ok(statSync(vsixFile).size < 10_000_000);
  });

  it("holds the bundles, the assets and the notices", () => {
    const wanted = [
      "extension/package.json",
      "extension/readme.md",
      "extension/changelog.md",
      "extension/LICENSE.txt",
      "extension/media/icon.png",
      "extension/media/codeweft.svg",
      "extension/dist/extension.cjs",
      "extension/dist/cli.cjs",
      "extension/dist/engineProcess.cjs",
      "extension/dist/indexerWorker.cjs",
      "extension/dist/extractWorker.cjs",
      "extension/dist/resolverWorker.cjs",
      "extension/dist/sqlWorker.cjs",
      "extension/dist/tokenCounter.cjs",
      "extension/dist/webview/graph.js",
      "extension/dist/webview/graph.css",
      "extension/dist/webview/coverage.js",
      "extension/dist/webview/coverage.css",
      "extension/dist/THIRD_PARTY_NOTICES.txt",
      "extension/package.nls.de.json",
      "extension/l10n/bundle.l10n.de.json",
      "extension/dist/assets/sql-wasm.wasm",
      "extension/dist/assets/web-tree-sitter.wasm",
      ...[
        "typescript",
        "tsx",
        "javascript",
        "python",
        "go",
        "java",
        "c-sharp",
        "php",
        "c",
        "cpp",
        "ruby",
        "kotlin",
        "bash",
        "lua",
        "scala",
        "swift",
      ].map(
        (name) => `extension/dist/assets/grammars/tree-sitter-${name}.wasm`,
      ),
    ];
    assert.deepEqual(
      wanted.filter((name) => !names.includes(name)),
      [],
    );
  });

  it("holds every language with its queries", () => {
    const languages = names.filter((name) =>
      /^extension\/dist\/assets\/languages\/[^/]+\/language\.json$/.test(name),
    );
    assert.ok(languages.length >= 4, languages.join(", "));
  });

  it("holds nothing else: no sources, tests, maps or packages", () => {
    const known =
      /^extension\/(package\.json|readme\.md|changelog\.md|LICENSE\.txt|package\.nls(\.[a-z-]+)?\.json|l10n\/bundle\.l10n\.[a-z-]+\.json|media\/([\w-]+\/)?[\w-]+\.(png|svg|gif)|dist\/\w+\.cjs|dist\/webview\/\w+\.(js|css)|dist\/THIRD_PARTY_NOTICES\.txt|dist\/assets\/.+\.wasm|dist\/assets\/languages\/.+\.(json|scm|d\.ts|pyi|go|java|cs|php|rb|rs|h|kt|scala|lua|swift))$|^(extension\.vsixmanifest|\[Content_Types\]\.xml)$/;
    assert.deepEqual(
      names.filter((name) => !known.test(name)),
      [],
    );
  });
});
