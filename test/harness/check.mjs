// `npm run check`: types, lint, format and the architecture test, side by side, each with its time and its findings.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./places.mjs";

const tool = (file) => path.join(root, "node_modules", file);
const types = (project) => [tool("typescript/bin/tsc"), "-p", project];

const checks = [
  [
    "lint",
    [
      tool("eslint/bin/eslint.js"),
      "--max-warnings",
      "0",
      "src",
      "webview",
      "test",
    ],
  ],
  ["types of src and test", types(".")],
  ["types of core, without Node and DOM", types("src/core")],
  ["types of the pages, without Node", types("webview")],
  ["types of the pages' tests", types("test/webview")],
  [
    "format",
    [tool("prettier/bin/prettier.cjs"), "--check", ".", "--log-level=warn"],
  ],
  [
    "architecture",
    [tool("mocha/bin/mocha.js"), "test/architecture.test.ts", "--reporter=dot"],
  ],
];

/** Resolves to the names of the checks that failed; prints each as it ends. */
export async function check() {
  const waiting = [...checks];
  const failed = [];
  // Two at a time: each of them keeps a core busy.
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, command] = next;
      const started = performance.now();
      const { code, said } = await run(command);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(
        `check: ${name}: ${code === 0 ? "ok" : "FAILED"} (${seconds} s)`,
      );
      if (code === 0) continue;
      failed.push(name);
      console.log(said.trimEnd());
    }
  };
  await Promise.all([lane(), lane()]);
  return failed;
}

function run(command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (chunk) => (said += chunk));
    child.stderr.on("data", (chunk) => (said += chunk));
    child.on("close", (code) => resolve({ code, said }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const failed = await check();
  if (failed.length > 0) {
    console.log(
      `check: ${failed.length} of ${checks.length} failed: ${failed.join("; ")}`,
    );
    process.exitCode = 1;
  }
}

export const checkCount = checks.length;
