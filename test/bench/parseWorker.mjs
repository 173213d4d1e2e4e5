// Parses files and does nothing else: the yardstick that ingestion is measured against.
// Plain JavaScript, because threads do not inherit the loader that runs TypeScript.
import fs from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { Language, Parser } from "web-tree-sitter";

/** @type {import("./pureParse.ts").ParseJob} */
const job = workerData;
await Parser.init({ locateFile: () => job.runtime });
/** @type {Map<string, Parser>} */
const parsers = new Map();
for (const [language, grammar] of Object.entries(job.grammars)) {
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  parsers.set(language, parser);
}

parentPort?.on("message", (tasks) => {
  let bytes = 0;
  for (const task of tasks) {
    const text = fs.readFileSync(task.file, "utf8");
    parsers.get(task.language)?.parse(text)?.delete();
    bytes += Buffer.byteLength(text);
  }
  parentPort?.postMessage(bytes);
});
parentPort?.postMessage("ready");
