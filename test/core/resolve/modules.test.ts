// How imports find their modules: relative paths, tsconfig, packages, barrels, CommonJS.
import assert from "node:assert/strict";
import { callsOf, edgesOf, openSources } from "./sources.ts";

async function importsOf(text: string): Promise<string[]> {
  return edgesOf(text, "imports");
}

describe("modules of TypeScript and JavaScript", () => {
  it("maps compiled extensions to sources and folders to their index", async () => {
    assert.deepEqual(
      await importsOf(`// file: src/a.ts
import "./b.js"; import "./c"; import "./folder"; import "./gone"; import "./style.css";
// file: src/b.ts
// file: src/c.tsx
// file: src/folder/index.ts
`),
      [
        "src/a.ts: -> [(css)] ./style.css imports external",
        "src/a.ts: -> src/b.ts: imports exact",
        "src/a.ts: -> src/c.tsx: imports exact",
        "src/a.ts: -> src/folder/index.ts: imports exact",
      ],
    );
  });

  it("reads paths, baseUrl, extends and references of tsconfig.json", async () => {
    assert.deepEqual(
      await importsOf(`// file: tsconfig.base.json
{ "compilerOptions": { "baseUrl": ".", /* shared */ "paths": { "@lib/*": ["libs/*/src"], } } }
// file: app/tsconfig.json
{ "extends": "../tsconfig.base.json" }
// file: site/tsconfig.json
{ "references": [{ "path": "./tsconfig.site.json" }], "files": [] }
// file: site/tsconfig.site.json
{ "compilerOptions": { "paths": { "~/*": ["./src/*"] } } }
// file: libs/core/src/index.ts
// file: app/main.ts
import "@lib/core"; import "libs/core/src/index";
// file: site/src/one.ts
import "~/two";
// file: site/src/two.ts
`),
      [
        "app/main.ts: -> libs/core/src/index.ts: imports exact",
        "site/src/one.ts: -> site/src/two.ts: imports exact",
      ],
    );
  });

  it("finds the sources of workspace packages behind exports that name what is built", async () => {
    assert.deepEqual(
      await importsOf(`// file: packages/a/package.json
{ "name": "@org/a", "exports": { ".": { "types": "./dist/index.d.ts", "import": "./dist/index.js" }, "./deep/*": "./dist/deep/*.js" }, "imports": { "#inner": "./src/inner.ts" } }
// file: packages/a/tsconfig.json
{ "compilerOptions": { "outDir": "dist", "rootDir": "src" } }
// file: packages/a/src/index.ts
import "#inner";
// file: packages/a/src/inner.ts
// file: packages/a/src/deep/one.ts
// file: packages/b/package.json
{ "name": "b", "main": "lib/main.js" }
// file: packages/b/src/main.ts
import "@org/a"; import "@org/a/deep/one"; import "react"; import "node:fs";
// file: packages/c/src/main.ts
import "b";
`),
      [
        "packages/a/src/index.ts: -> packages/a/src/inner.ts: imports exact",
        "packages/b/src/main.ts: -> [node:fs]  imports external",
        "packages/b/src/main.ts: -> [react]  imports external",
        "packages/b/src/main.ts: -> packages/a/src/deep/one.ts: imports exact",
        "packages/b/src/main.ts: -> packages/a/src/index.ts: imports exact",
        "packages/c/src/main.ts: -> packages/b/src/main.ts: imports exact",
      ],
    );
  });

  it("follows barrels, renamed re-exports, default and namespace imports, also in a circle", async () => {
    assert.deepEqual(
      await callsOf(`// file: index.ts
export * from "./one.ts"; export * from "./circle.ts"; export { two as second, default as third } from "./two.ts"; export * as group from "./one.ts";
// file: circle.ts
export * from "./index.ts"; export const inCircle = () => 1;
// file: one.ts
export function one() {}
// file: two.ts
export function two() {} export default function () {}
// file: use.ts
import { one, second, third, group, inCircle } from "./index.ts";
import * as all from "./index.ts";
import fallback, { two as renamed } from "./two.ts";
function use() { one(); second(); third(); group.one(); inCircle(); all.second(); fallback(); renamed(); }
`),
      [
        "use.ts:use -> circle.ts:inCircle calls exact",
        "use.ts:use -> one.ts:one calls exact",
        "use.ts:use -> two.ts:default calls exact",
        "use.ts:use -> two.ts:two calls exact",
      ],
    );
  });

  it("knows CommonJS: require, destructured or whole, and all forms of module.exports", async () => {
    assert.deepEqual(
      await callsOf(`// file: whole.js
class Whole { run() {} } module.exports = Whole;
// file: parts.js
function helper() {} exports.made = function () {}; module.exports.helper = helper;
// file: table.js
function inner() {} module.exports = { inner, direct() {}, arrow: () => 1 };
// file: use.js
const Whole = require("./whole"); const { made, helper } = require("./parts"); const table = require("./table");
function use() { new Whole().run(); made(); helper(); table.inner(); table.direct(); table.arrow(); }
// file: mixed.mjs
import table from "./table.js"; import { made } from "./parts.js";
table.inner(); made();
`),
      [
        "mixed.mjs: -> parts.js:made calls exact",
        "mixed.mjs: -> table.js:inner calls exact",
        "use.js:use -> parts.js:helper calls exact",
        "use.js:use -> parts.js:made calls exact",
        "use.js:use -> table.js:arrow calls exact",
        "use.js:use -> table.js:direct calls exact",
        "use.js:use -> table.js:inner calls exact",
        "use.js:use -> whole.js:Whole constructs exact",
        "use.js:use -> whole.js:Whole.run calls exact",
      ],
    );
  });

  it("tells each place that names a module which is not there, and none that leads outside", async () => {
    const sources = await openSources(`// file: a.ts
import { one, two } from "./gone";
import "./gone";
export * from "./folder/gone.js";
import type { T } from "../outside";
const late = import("./late");
import "./style.css"; import "react"; import "./b";
// file: b.ts
// file: c.js
const { x, y } = require("./missing"), z = require(z);
`);
    assert.deepEqual(sources.missingModules(), [
      "a.ts:1:27 ./gone",
      "a.ts:2:9 ./gone",
      "a.ts:3:16 ./folder/gone.js",
      "a.ts:4:25 ../outside",
      "a.ts:5:22 ./late",
      "c.js:1:27 ./missing",
    ]);
    sources.set("gone.ts", "export const one = 1, two = 2;");
    sources.resolve();
    assert.deepEqual(
      sources.missingModules().filter((line) => line.includes("./gone")),
      [],
    );
    sources.remove("b.ts");
    sources.resolve();
    assert.ok(sources.missingModules().includes("a.ts:6:47 ./b"));
  });
});
