// Core runs where there is nothing but ECMAScript: no Node, no editor, no DOM, no timers.
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import type { Assets } from "../../src/core/ports.ts";
import { assetsFolder } from "../fakes/assetsFolder.ts";

type Program = (
  name: string,
  files: Readonly<Record<string, string>>,
  assets: Assets,
) => Promise<string[]>;

describe("core in a bare process", function () {
  this.timeout(60_000);

  it("ingests a workspace and answers a question", async () => {
    // web-tree-sitter makes an address of its own file, although it is handed the bytes and never looks there.
    const context = vm.createContext({ TextEncoder, TextDecoder, URL });
    assert.equal(
      vm.runInContext(
        "[typeof process, typeof require, typeof setTimeout, typeof fetch, typeof document].join()",
        context,
      ),
      Array(5).fill("undefined").join(),
    );
    vm.runInContext(await bundle(), context);
    const callersOf = vm.runInContext("bare.callersOf", context) as Program;
    const callers = await callersOf(
      "greet",
      {
        "greet.ts": "export function greet(name: string) { return name; }",
        "main.ts":
          'import { greet } from "./greet";\nexport function main() { return greet("you"); }',
      },
      assetsOf(context),
    );
    assert.deepEqual([...callers], ["main"]);
  });
});

/** What the packages ask of Node only when they find it is left out; what core itself asks fails the build. */
async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: ["test/core/bare/program.ts"],
    bundle: true,
    write: false,
    platform: "neutral",
    mainFields: ["main"],
    format: "iife",
    globalName: "bare",
    target: "es2023",
    logLevel: "silent",
    define: { "import.meta.url": '"file:///bare.js"' },
    plugins: [
      {
        name: "no Node",
        setup(setup) {
          const node = new RegExp(`^(node:.*|${builtinModules.join("|")})$`);
          setup.onResolve({ filter: node }, ({ importer, path: module }) =>
            importer.includes("node_modules")
              ? { path: module, namespace: "absent" }
              : { errors: [{ text: `${importer} imports ${module}` }] },
          );
          setup.onLoad({ filter: /.*/, namespace: "absent" }, () => ({
            contents: "module.exports = {};",
          }));
        },
      },
    ],
  });
  const [file] = result.outputFiles;
  assert.ok(file);
  return file.text;
}

/** Bytes must belong to the other realm, or its `instanceof` does not know them. */
function assetsOf(context: vm.Context): Assets {
  const Bytes = vm.runInContext("Uint8Array", context) as typeof Uint8Array;
  const absolute = (name: string) => path.join(assetsFolder(), name);
  return {
    read: async (name) => new Bytes(await readFile(absolute(name))),
    list: async (folder) => (await readdir(absolute(folder))).sort(),
  };
}
