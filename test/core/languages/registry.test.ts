// Languages are data: which there are, which reads a path, and what happens to bad data.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { loadLanguages } from "../../../src/core/languages/registry.ts";
import { checkPattern } from "../../../src/core/languages/checkPattern.ts";
import {
  openReady,
  sourceAssets,
  withAssets,
} from "../extract/sourceAssets.ts";

const root = join(import.meta.dirname, "../../..");

describe("languages", () => {
  it("are found by extension, the longest first, whatever its case", async () => {
    const registry = await loadLanguages(sourceAssets);
    const expected: Readonly<Record<string, string | undefined>> = {
      "a/b.ts": "typescript",
      "a/b.d.ts": "typescript",
      "B.MTS": "typescript",
      "a.cts": "typescript",
      "App.vue": "vue",
      "App.svelte": "svelte",
      "a.tsx": "tsx",
      "a.js": "javascript",
      "a.jsx": "javascript",
      "a.mjs": "javascript",
      "a.cjs": "javascript",
      "a.py": "python",
      "a.pyi": "python",
      "folder.py/readme.md": undefined,
      ".ts": undefined,
      ts: undefined,
      "a.ts.txt": undefined,
    };
    for (const [path, language] of Object.entries(expected))
      assert.equal(registry.languageOfPath(path), language, path);
  });

  it("are found by the first line where the name has no extension", async () => {
    const registry = await loadLanguages(sourceAssets);
    const of = (line: string): string | undefined =>
      registry.languageOfPath("bin/tool", line);
    assert.equal(of("#!/usr/bin/env python3"), "python");
    assert.equal(of("#!/usr/bin/python3.12 -u"), "python");
    assert.equal(of("#!/usr/bin/env -S node --no-warnings"), "javascript");
    assert.equal(of("#! /usr/bin/node"), "javascript");
    assert.equal(of("#!/bin/sh"), "bash");
    assert.equal(of("#!/usr/bin/gawk -f"), undefined);
    assert.equal(of("print(1)"), undefined);
    assert.equal(
      registry.languageOfPath("notes.txt", "#!/usr/bin/python"),
      undefined,
    );
  });

  it("are told by the text where several share an extension: headers that show C++ are C++, whatever comments speak of", async () => {
    const registry = await loadLanguages(sourceAssets);
    const guarded = (text: string): string =>
      `#ifdef __cplusplus\n${text}\n#endif\nint count(int class);\n`;
    for (const text of [
      "struct Part;\nclass Box {\n};\n",
      "namespace shop {\nint count();\n}\n",
      "template <class T> T most(T a, T b);\n",
      "#include <vector>\n",
      "INLINE int shop::Box::count() { return 1; }\n",
      "struct Box {\n  virtual int count() = 0;\n};\n",
    ])
      assert.equal(registry.languageOfText("c", "a/b.H", text), "cpp", text);
    for (const text of [
      "struct box { int count; };\nint box_count(struct box *box);\n",
      `${guarded('extern "C" {')}${guarded("}")}`,
      `#if defined(__cplusplus)\n#include <cstddef>\nnamespace shop {\n#else\n#include <stddef.h>\n#endif\n`,
      "/*\n  class of all boxes\n  namespace\n  See shop::Box.\n*/\n// shop::Box\nint count(void);\n",
      'static const char *name = "shop::Box";\n/* template < */',
    ])
      assert.equal(registry.languageOfText("c", "a/b.h", text), "c", text);
    assert.equal(registry.languageOfText("c", "b.c", "class Box;\n"), "c");
  });

  it("all load without a problem", async () => {
    const extractor = await openReady(sourceAssets);
    assert.deepEqual(extractor.problems, []);
    extractor.dispose();
  });

  it("name builtin sources that exist and parse", async () => {
    const extractor = await openReady(sourceAssets);
    for (const { language } of extractor.registry.languages.values())
      for (const { file, language: id } of language.builtins) {
        const text = await readFile(join(root, "src/languages", file), "utf8");
        assert.equal(extractor.extract(file, id, text).degraded, false, file);
      }
    extractor.dispose();
  });

  const broken: readonly (readonly [string, string, string, RegExp])[] = [
    [
      "with an unknown capture",
      "languages/python/modules.scm",
      "\n(identifier) @expr.nothing",
      /^languages\/python\/modules\.scm, line 2: the capture @expr\.nothing is not known$/,
    ],
    [
      "with a part that the tag does not have",
      "languages/python/modules.scm",
      "(identifier) @expr.name @callee",
      /line 1: @callee is no part of @expr\.name$/,
    ],
    [
      "with an unknown node type",
      "languages/python/modules.scm",
      "(no_such_node) @expr.name",
      /line 1: .*no_such_node/,
    ],
    [
      "with an unknown field",
      "languages/python/modules.scm",
      "(call nothing: (_) @callee) @expr.call",
      /line 1: the grammar has no field nothing$/,
    ],
    [
      "with an unclosed bracket",
      "languages/python/modules.scm",
      "(call",
      /line \d: a bracket is not closed$/,
    ],
    [
      "with a property of no meaning",
      "languages/python/modules.scm",
      "((identifier) @expr.name (#set! colour red))",
      /line 1: the property colour is not known$/,
    ],
    [
      "with a language.json that lacks something",
      "languages/python/language.json",
      '{ "title": "Python" }',
      /languages\/python\/language\.json: grammar is missing\.$/,
    ],
    [
      "with a grammar that is none",
      "grammars/tree-sitter-python.wasm",
      "no wasm",
      /./,
    ],
  ];
  for (const [what, file, text, message] of broken)
    it(`${what} are disabled and leave the others alone`, async () => {
      const extractor = await openReady(withAssets({ [file]: text }));
      assert.deepEqual(
        extractor.problems.map((problem) => problem.language),
        ["python"],
      );
      assert.match(extractor.problems[0]!.message, message);
      assert.throws(() => extractor.extract("a.py", "python", "x = 1"), {
        name: "CodeweftError",
      });
      assert.ok(
        extractor.extract("a.ts", "typescript", "f();").reference.length > 0,
      );
      extractor.dispose();
    });

  it("extend another one, and say only what is different", async () => {
    const { registry } = await openReady(sourceAssets);
    const [base, vue] = ["typescript", "vue"].map((id) =>
      registry.languages.get(id)!,
    );
    assert.equal(vue!.query, base!.query);
    assert.deepEqual(vue!.language.lookup, {
      ...base!.language.lookup,
      defaultIsModule: true,
    });
    assert.deepEqual(vue!.language.extensions, [".vue"]);
  });

  it("change their version with their data", async () => {
    const one = await openReady(sourceAssets);
    const other = await openReady(
      withAssets({ "languages/python/modules.scm": "(identifier) @expr.name" }),
    );
    assert.notEqual(one.version("python"), other.version("python"));
    assert.equal(one.version("typescript"), other.version("typescript"));
    one.dispose();
    other.dispose();
  });

  it("may not say what the vocabulary does not have", () => {
    const form = (captures: string[], properties = {}) =>
      checkPattern({ captures, properties });
    assert.equal(form(["expr.call", "callee", "_name"]), undefined);
    assert.match(form(["callee"])!, /no capture names what is captured/);
    assert.match(form(["expr.call"], { binds: "sky" })!, /cannot be sky/);
  });
});
