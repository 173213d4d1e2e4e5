// A program for experiments: an engine that has ingested a folder and now waits for changes, as behind an editor's window.
// Arguments: the folder, the database, the folder of the built programs, how long it waits in milliseconds.
// Says in one line of JSON what waiting costs.
import { pathToFileURL } from "node:url";
import { openNodeEngine } from "../../../src/node/engineHost.ts";
import { median } from "../experiment.ts";

/** Milliseconds of one window. */
const slice = 2_000;

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

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
// Once, about a minute after an ingest, V8 gives its memory back: a second of work that an average would smear over all others.
const percents: number[] = [];
const before = process.cpuUsage();
for (let left = Number(wait); left > 0; left -= slice) {
  const start = process.cpuUsage();
  const at = performance.now();
  await new Promise((resolve) => setTimeout(resolve, slice));
  percents.push(
    (milliseconds(process.cpuUsage(start)) / (performance.now() - at)) * 100,
  );
}
process.stdout.write(
  `${JSON.stringify({
    files,
    cpuPercent: median(percents),
    cpuSeconds: milliseconds(process.cpuUsage(before)) / 1000,
    megabytes: process.memoryUsage.rss() / 1e6,
  })}\n`,
);
await engine.dispose();
