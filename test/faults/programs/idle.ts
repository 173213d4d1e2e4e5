// A program for experiments: an engine that has ingested a folder and now waits for changes, as behind an editor's window.
// Arguments: the folder, the database, the folder of the built programs, how long it waits in milliseconds.
// Says in one line of JSON what waiting costs.
import { pathToFileURL } from "node:url";
import { openNodeEngine } from "../../../src/node/engineHost.ts";

const [folder, database, dist, wait] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
];
const engine = await openNodeEngine({
  roots: [{ name: "work", location: folder }],
  database,
  follow: true,
  program: "an idle window",
  assetsFolder: `${dist}/assets`,
  programs: { folder: pathToFileURL(`${dist}/`).href, extension: ".cjs" },
  log: { write: () => undefined },
});
const { files } = await engine.ingest({});
await engine.save();
// Workers end and memory is given back some seconds after the last task.
await new Promise((resolve) => setTimeout(resolve, 10_000));
const before = process.cpuUsage();
await new Promise((resolve) => setTimeout(resolve, Number(wait)));
const { user, system } = process.cpuUsage(before);
process.stdout.write(
  `${JSON.stringify({
    files,
    cpuPercent: ((user + system) / 1000 / Number(wait)) * 100,
    megabytes: process.memoryUsage.rss() / 1e6,
  })}\n`,
);
await engine.dispose();
