// The README's words for authors of other extensions are true: they compile, and what is exported is what they say.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const place = fileURLToPath(new URL("./readme.ts", import.meta.url));

/** What the compiler says of the README's example, with lines behind it. */
function complaints(more: string): readonly string[] {
  const readme = readFileSync(
    new URL("../../../README.md", import.meta.url),
    "utf8",
  );
  const example = /## For other extensions.*?```ts\n(.*?)```/su.exec(readme);
  assert.ok(example?.[1] !== undefined, "the README has no example");
  const text = `import * as vscode from "vscode";
import type { CodeweftApi } from "../../../src/vscode/extensionApi.ts";
${example[1]}
${more}`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    types: ["node", "vscode"],
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  const exists = host.fileExists.bind(host);
  host.fileExists = (file) => file === place || exists(file);
  host.getSourceFile = (file, language, ...rest) =>
    file === place
      ? ts.createSourceFile(file, text, language)
      : read(file, language, ...rest);
  const program = ts.createProgram([place], options, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(place))
    .map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, " "),
    );
}

describe("the README's example for other extensions", function () {
  this.timeout(60_000);

  it("compiles, and is what is exported", () => {
    assert.deepEqual(
      complaints(
        "declare const real: CodeweftApi;\nexport const told: Codeweft = real;",
      ),
      [],
    );
  });

  it("would fail this test if it said something else", () => {
    const [first] = complaints(
      "declare const real: Omit<CodeweftApi, 'onDidChange'>;\nexport const told: Codeweft = real;",
    );
    assert.match(first ?? "", /onDidChange/u);
  });
});
