// Builds everything that runs outside the tests into dist/: host bundles, web pages, assets and third-party notices.
// Flags: --watch builds again on every change, --tests adds the suites that run inside the extension host.
import * as esbuild from "esbuild";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { formatNotices } from "./test/harness/notices.mjs";

const root = path.dirname(fileURLToPath(import.meta.url));
const watch = process.argv.includes("--watch");
const withTests = process.argv.includes("--tests");

/** Grammars that a language folder may name, by their packages; each costs its size in the VSIX. */
const grammars = {
  "@vscode/tree-sitter-wasm/wasm": [
    "typescript",
    "tsx",
    "javascript",
    "python",
    "go",
    "java",
    "c-sharp",
    "php",
    "ruby",
    "bash",
    "cpp",
    "rust",
  ],
  "tree-sitter-c": ["c"],
  "tree-sitter-html": ["html"],
  "@tree-sitter-grammars/tree-sitter-lua": ["lua"],
  "@tree-sitter-grammars/tree-sitter-kotlin": ["kotlin"],
  "tree-sitter-scala": ["scala"],
  "@repomix/tree-sitter-wasms/out": ["swift"],
};

const nodeEntries = {
  extension: "src/extension.ts",
  engineProcess: "src/node/engineProcess.ts",
  indexerWorker: "src/node/indexerWorker.ts",
  resolverWorker: "src/node/resolverWorker.ts",
  extractWorker: "src/node/extractWorker.ts",
  sqlWorker: "src/node/sqlWorker.ts",
  tokenCounter: "src/node/tokenCounter.ts",
};

/** The bundle beside a bundle that is loaded when it is needed, and not before. */
const tokensApart = {
  name: "tokens apart",
  setup(build) {
    build.onResolve({ filter: /\/tokenCounter\.ts$/ }, ({ kind }) =>
      kind === "dynamic-import"
        ? { path: "./tokenCounter.cjs", external: true }
        : undefined,
    );
  },
};

/**
 * The file system of sql.js keeps the database in one buffer, and makes it an eighth larger whenever it is full: a load of
 * 200 MB copies 1.8 GB. Doubling it copies 0.3 GB, and room that is not written to takes no memory. There is no option for it.
 */
const roomyFiles = {
  name: "roomy files",
  setup(build) {
    build.onLoad({ filter: /[\\/]sql\.js[\\/].*\.js$/ }, async ({ path }) => {
      const text = await fs.promises.readFile(path, "utf8");
      const parts = text.split("*(m<1048576?2:1.125)");
      if (parts.length !== 2)
        throw new Error(`${path}: how its files grow stands no longer there.`);
      return { contents: parts.join("*2"), loader: "js" };
    });
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  outdir: "dist",
  metafile: true,
  sourcemap: true,
  // Names stay: a stack trace from a user must be readable without the source map.
  minifySyntax: true,
  minifyWhitespace: true,
  // The notices hold every licence once; comments repeated in each bundle would only make them larger.
  legalComments: "none",
  logLevel: "warning",
};

// Sources may say import.meta.url; a CommonJS bundle has no such thing, so it gets the bundle's own address.
const moduleUrl =
  'const __moduleUrl=require("node:url").pathToFileURL(__filename).href;';
const node = {
  ...shared,
  platform: "node",
  format: "cjs",
  target: "node20",
  outExtension: { ".js": ".cjs" },
  external: ["vscode", "mocha"],
  plugins: [tokensApart, roomyFiles],
  // The ES module build of web-tree-sitter needs import.meta.url before any define can help it.
  alias: { "web-tree-sitter": "web-tree-sitter/web-tree-sitter.cjs" },
  define: { "import.meta.url": "__moduleUrl" },
  banner: { js: moduleUrl },
};
// esbuild resolves an alias through the package's exports, which do not name that file.
node.alias["web-tree-sitter"] = path.join(
  root,
  "node_modules/web-tree-sitter/web-tree-sitter.cjs",
);

const page = {
  ...shared,
  platform: "browser",
  format: "iife",
  target: "chrome120",
  outdir: "dist/webview",
  minify: true,
};

/** A function whose text a page makes a worker from, and which it can call itself: see webview/layouts/program.ts. */
const layouts = {
  ...page,
  entryPoints: { layouts: "webview/layouts/program.ts" },
  globalName: "program",
  banner: { js: "globalThis.codeweftLayouts=function(){" },
  footer: { js: "return program};" },
};

/** Every script and style sheet that stands directly in webview/ is an entry of its own; what they import stands in folders. */
function pageEntries() {
  return fs
    .readdirSync(path.join(root, "webview"))
    .filter((name) => /\.(ts|css)$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => `webview/${name}`);
}

function copyAssets() {
  const assets = path.join(root, "dist/assets");
  const copies = new Map([
    ["sql-wasm.wasm", "node_modules/sql.js/dist/sql-wasm.wasm"],
    [
      "web-tree-sitter.wasm",
      "node_modules/web-tree-sitter/web-tree-sitter.wasm",
    ],
    ...Object.entries(grammars).flatMap(([folder, names]) =>
      names.map((name) => [
        `grammars/tree-sitter-${name}.wasm`,
        `node_modules/${folder}/tree-sitter-${name}.wasm`,
      ]),
    ),
  ]);
  for (const file of filesBelow(path.join(root, "src/languages")))
    copies.set(`languages/${file}`, `src/languages/${file}`);
  for (const old of filesBelow(assets))
    if (!copies.has(old)) fs.rmSync(path.join(assets, old));
  for (const [to, from] of copies) {
    const target = path.join(assets, to);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.copyFileSync(path.join(root, from), target);
  }
}

function filesBelow(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(folder, path.join(entry.parentPath, entry.name))
        .split(path.sep)
        .join("/"),
    );
}

const builds = [
  { ...node, entryPoints: nodeEntries },
  {
    ...node,
    entryPoints: { cli: "src/cli.ts" },
    banner: { js: `#!/usr/bin/env node\n${moduleUrl}` },
  },
  { ...page, entryPoints: pageEntries() },
  layouts,
];
const testBuild = {
  ...node,
  entryPoints: { "test/vscode/index": "test/vscode/index.ts" },
  // A failed assertion shows its own source line, which must be one.
  minifySyntax: false,
  minifyWhitespace: false,
};

if (watch) {
  for (const options of withTests ? [...builds, testBuild] : builds)
    await (await esbuild.context(options)).watch();
  copyAssets();
  fs.watch(path.join(root, "src/languages"), { recursive: true }, copyAssets);
  console.log("build: watching; Ctrl-C ends it");
} else {
  const started = performance.now();
  fs.mkdirSync(path.join(root, "dist"), { recursive: true });
  const results = await Promise.all(
    builds.map((options) => esbuild.build(options)),
  );
  if (withTests) await esbuild.build(testBuild);
  copyAssets();
  const inputs = results.flatMap((result) =>
    Object.keys(result.metafile.inputs),
  );
  fs.writeFileSync(
    path.join(root, "dist/THIRD_PARTY_NOTICES.txt"),
    formatNotices(root, [
      ...inputs,
      // Not bundled but copied.
      ...Object.keys(grammars).map((folder) => `node_modules/${folder}`),
      "node_modules/web-tree-sitter/web-tree-sitter.wasm",
      "node_modules/sql.js/dist/sql-wasm.wasm",
    ]),
  );
  console.log(`build: dist/ in ${Math.round(performance.now() - started)} ms`);
}
