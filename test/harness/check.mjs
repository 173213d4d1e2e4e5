// `npm run check`: types, lint, format and the architecture test, side by side, each with its time and its findings.
import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./places.mjs";
import { printResults } from "./results.mjs";

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
  ["types of the journeys", types("test/e2e")],
  [
    "format",
    [tool("prettier/bin/prettier.cjs"), "--check", ".", "--log-level=warn"],
  ],
  [
    "architecture",
    [tool("mocha/bin/mocha.js"), "test/architecture.test.ts", "--reporter=dot"],
  ],
];

/** Resolves to one result per check; prints each as it ends. */
export async function check() {
  const waiting = [...checks];
  const results = [];
  // Two at a time: each of them keeps a core busy.
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [title, command] = next;
      const started = performance.now();
      const { code, said } = await run(command);
      const milliseconds = Math.round(performance.now() - started);
      const verdict = code === 0 ? "ok" : "FAILED";
      console.log(`check: ${title}: ${verdict} (${milliseconds} ms)`);
      results.push({
        title,
        milliseconds,
        ...(code === 0 ? {} : { error: said.trimEnd() }),
      });
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
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
  const { failed } = printResults("check", await check());
  process.exitCode = failed > 0 ? 1 : 0;
}
