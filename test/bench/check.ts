// `npm run bench:check`: the ratios of an ingest against those that were kept; fails where one is worse by more than a tenth.
// `--update` keeps those of this run; `--rounds N` (5). The sources are those of packages that are installed for other ends, in the versions of the lock file.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { compareRatios, measureRatios, type Ratios } from "./ratios.ts";

const project = path.resolve(import.meta.dirname, "../..");
const file = path.join(import.meta.dirname, "baseline.json");
const { values } = parseArgs({
  options: {
    update: { type: "boolean", default: false },
    rounds: { type: "string", default: "5" },
  },
});

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "codeweft-ratios-"));
try {
  execFileSync(process.execPath, [path.join(project, "esbuild.mjs")], {
    cwd: project,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const now = await measureRatios({
    sources: ["rxjs", "zod", "cytoscape"].map((name) =>
      path.join(project, "node_modules", name, "src"),
    ),
    scratch,
    dist: path.join(project, "dist"),
    rounds: Number(values.rounds),
    say: (text) => {
      console.error(text);
    },
  });
  if (values.update) {
    fs.writeFileSync(file, `${JSON.stringify(now, undefined, 2)}\n`);
    console.log(`Kept in ${path.relative(project, file)}.`);
  } else {
    const kept = JSON.parse(fs.readFileSync(file, "utf8")) as Ratios;
    const { lines, worse } = compareRatios(kept, now);
    console.log(lines.join("\n"));
    console.log(
      `load average ${os.loadavg()[0]!.toFixed(1)}: other work makes ratios worse, too`,
    );
    process.exitCode = worse ? 1 : 0;
  }
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
