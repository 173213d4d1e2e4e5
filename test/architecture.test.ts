// Reads every import line of the sources against the table, and every file against the rules that a machine can check.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { judgeImports, type Violation } from "./architecture/judgeImports.ts";
import { judgeReach } from "./architecture/judgeReach.ts";
import { judgeText } from "./architecture/judgeText.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Sources of other people, or written to be read by Codeweft. */
const notOurs = /\/(node_modules|fixtures)$|^test\/(sample|languages)$/;

function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const file = `${folder}/${entry.name}`;
      if (notOurs.test(file)) return [];
      if (entry.isDirectory()) return filesIn(file, pattern);
      return pattern.test(file) ? [file] : [];
    })
    .sort();
}

const read = (file: string) => readFileSync(path.join(root, file), "utf8");

function noneOf(violations: readonly Violation[]): void {
  assert.equal(
    violations.length,
    0,
    "\n" +
      violations
        .map(({ file, line, message }) => `${file}:${line}: ${message}`)
        .join("\n"),
  );
}

describe("the house", () => {
  const sources = [
    ...filesIn("src", /\.ts$/).filter(
      (file) => !file.startsWith("src/languages/"),
    ),
    ...filesIn("webview", /\.ts$/),
  ];

  it("has no import line that the table forbids", () => {
    noneOf(sources.flatMap((file) => judgeImports(file, read(file))));
  });

  it("has files that say what they are, stay small and leave SQL to the store", () => {
    const all = [...sources, ...filesIn("test", /\.(ts|mjs)$/)];
    noneOf(all.flatMap((file) => judgeText(file, read(file))));
  });

  it("reaches no network and executes nothing but its own programs", () => {
    noneOf(sources.flatMap((file) => judgeReach(file, read(file))));
  });

  it("keeps program text out of the language folders", () => {
    // Declarations are data too: they say what a builtin gives back, and nobody can run them.
    assert.deepEqual(
      filesIn("src/languages", /\.[^./]+$/).filter(
        (file) =>
          !/\.(json|scm|d\.ts|pyi|go|rs|h|java|cs|php|rb|kt|scala|lua|swift)$/.test(
            file,
          ),
      ),
      [],
    );
  });

  it("runs every suite of the extension host", () => {
    const listed = read("test/vscode/suites.ts");
    assert.deepEqual(
      filesIn("test/vscode", /^test\/vscode\/[^/]+\.test\.ts$/).filter(
        (file) => !listed.includes(`"./${path.basename(file)}"`),
      ),
      [],
    );
  });
});

describe("the import test itself", () => {
  const wrong = (file: string, text: string) =>
    judgeImports(file, text).map(({ line, message }) => `${line}: ${message}`);

  it("refuses the editor in core, in every form of import", () => {
    for (const line of [
      'import * as vscode from "vscode";',
      'import type { Uri } from "vscode";',
      'export { Uri } from "vscode";',
      'const vscode = await import("vscode");',
      'const vscode = require("vscode");',
      'const file = require.resolve("vscode");',
      'import vscode = require("vscode");',
      'let uri: import("vscode").Uri;',
      'import "vscode";',
    ]) {
      const said = wrong("src/core/graph/walk.ts", `// First.\n${line}`);
      assert.equal(said.length, 1, line);
      assert.match(said[0] ?? "", /^2: core\/graph may not import "vscode"/);
    }
  });

  it("refuses Node in core, with and without the prefix", () => {
    for (const module of ["node:fs", "fs", "fs/promises", "worker_threads"])
      assert.equal(
        wrong("src/core/store/x.ts", `import fs from "${module}";`).length,
        1,
        module,
      );
  });

  it("says why", () => {
    assert.match(
      wrong("src/core/query/x.ts", 'import { y } from "../resolve/y.ts";')[0] ??
        "",
      /asking can never change the answer/,
    );
  });

  it("refuses a room beyond the table and takes one within it", () => {
    const text = 'import { a } from "../store/a.ts";';
    assert.equal(wrong("src/core/extract/x.ts", text).length, 1);
    assert.equal(wrong("src/core/indexing/x.ts", text).length, 0);
  });

  it("refuses a value in the protocol and takes its type", () => {
    const value = 'import { a } from "./core/model/edge.ts";';
    assert.equal(wrong("src/protocol.ts", value).length, 1);
    const type = 'import type { A } from "./core/model/edge.ts";';
    assert.equal(wrong("src/protocol.ts", type).length, 0);
  });

  it("refuses what it cannot judge: computed modules, missing extensions, files without a room", () => {
    assert.match(
      wrong("src/core/graph/x.ts", "await import(name);")[0] ?? "",
      /computed/,
    );
    assert.match(
      wrong("src/core/graph/x.ts", 'import { a } from "./a";')[0] ?? "",
      /lacks its extension/,
    );
    assert.match(wrong("src/somewhere/x.ts", "")[0] ?? "", /in no room/);
  });

  it("refuses the page's imports of anything but the protocol", () => {
    assert.equal(
      wrong(
        "webview/state/x.ts",
        'import { a } from "../../src/core/engine.ts";',
      ).length,
      1,
    );
    assert.equal(
      wrong(
        "webview/state/x.ts",
        'import type { A } from "../../src/protocol.ts";',
      ).length,
      0,
    );
  });

  it("is not misled by comments and strings", () => {
    assert.deepEqual(
      wrong(
        "src/core/graph/x.ts",
        '// import "vscode";\nconst text = \'import "vscode";\';',
      ),
      [],
    );
  });
});

describe("the text test itself", () => {
  const wrong = (file: string, text: string) =>
    judgeText(file, text).map(({ line }) => line);

  it("finds SQL outside the store, not in it", () => {
    const text = "// What.\nconst a = 1;\nrun(`SELECT id FROM symbols`);";
    assert.deepEqual(wrong("src/core/query/x.ts", text), [3]);
    assert.deepEqual(wrong("src/core/store/x.ts", text), []);
  });

  it("finds SQL that is put together", () => {
    const text = "// What.\nrun(`DELETE FROM ${table} WHERE id = 1`);";
    assert.deepEqual(wrong("src/vscode/x.ts", text), [2]);
  });

  it("leaves sentences alone that only begin like SQL", () => {
    const text =
      '// What.\nsay("Select a symbol", "Update the graph", "With care");';
    assert.deepEqual(wrong("src/vscode/x.ts", text), []);
  });

  it("asks for a first sentence, a good name and a bearable size", () => {
    assert.deepEqual(wrong("src/core/x.ts", "const a = 1;"), [1]);
    assert.deepEqual(wrong("src/core/My-File.ts", "// What.\n"), [1]);
    assert.deepEqual(wrong("src/utils/x.ts", "// What.\n"), [1]);
    assert.deepEqual(
      wrong("src/core/x.ts", "// What.\n" + "\n".repeat(500)),
      [500],
    );
  });
});

describe("the reach test itself", () => {
  const wrong = (file: string, text: string) =>
    judgeReach(file, text).map(({ line }) => line);

  it("finds what reaches the network or executes, in every form", () => {
    for (const line of [
      'import https from "node:https";',
      'import { connect } from "net";',
      'const dns = await import("dns/promises");',
      'import { spawn } from "node:child_process";',
      'await fetch("https://example.org");',
      'new WebSocket("ws://example.org");',
      'new Function("return 1")();',
      'eval("1");',
    ])
      assert.deepEqual(
        wrong("src/vscode/x.ts", `// What.\n${line}`),
        [2],
        line,
      );
  });

  it("leaves alone what only bears such a name", () => {
    const text = "// What.\nstore.fetch(1); const eval1 = run;";
    assert.deepEqual(wrong("src/vscode/x.ts", text), []);
  });
});
