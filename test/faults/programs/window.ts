// A program for experiments: the engine as a window has it. It looks for changes and saves them, again and again, until it
// is killed. Arguments: the folder, the database, the folder of the built programs.
import { pathToFileURL } from "node:url";
import { openNodeEngine } from "../../../src/node/engineHost.ts";

const [folder, database, dist] = process.argv.slice(2) as [
  string,
  string,
  string,
];
const engine = await openNodeEngine({
  roots: [{ name: "work", location: folder }],
  database,
  workers: 1,
  follow: true,
  program: "a window that is killed",
  assetsFolder: `${dist}/assets`,
  programs: { folder: pathToFileURL(`${dist}/`).href, extension: ".cjs" },
  log: { write: () => undefined },
});
process.stdout.write("open\n");
await engine.ingest({});
for (let turn = 0; ; turn++) {
  await engine.reconcile();
  const report = await engine.save();
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.stdout.write(
    `saved ${report?.identity.sha256 ?? "nothing"} ${report?.identity.revision ?? 0}\n`,
  );
}
