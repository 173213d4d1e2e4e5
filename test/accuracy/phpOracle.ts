// PHP's declared types as an oracle, through a program of ours on Debian's php-parser that the installed PHP runs.
import { execFileSync } from "node:child_process";
import path from "node:path";
import type { FoundGraph } from "./graphFile.ts";
import type { ExpectedRelation, Oracle } from "./relation.ts";

interface Report {
  readonly expected: readonly ExpectedRelation[];
  readonly callers: readonly string[];
  readonly noOpinion: readonly string[];
  /** `path:line` of imports without an opinion. */
  readonly open: readonly string[];
  readonly files: readonly string[];
  readonly errors: number;
}

const program = path.join(import.meta.dirname, "php/main.php");

/**
 * Calls and inheritance as far as declarations in the code make them certain; on what comments say there is no opinion. Definitions
 * but for variables and nameless functions. Imports are the files that declare what `use` names, and those that `require` finds from
 * the file's own folder; files that are named in another way, and constants, have no opinion.
 */
export function askPhp(root: string, graph: FoundGraph): Oracle {
  const text = execFileSync("php", [program, root], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const report = JSON.parse(text) as Report;
  if (report.errors > 0)
    console.error(`php-parser: ${String(report.errors)} files do not parse`);
  const open = new Set(report.open);
  const noOpinion = new Set(report.noOpinion);
  for (const each of graph.relations)
    if (each.kind === "imports") {
      for (const site of each.sites)
        if (open.has(site.slice(0, site.lastIndexOf(":")))) noOpinion.add(site);
    }
  for (const each of graph.definitions)
    if (each.kind === "variable" || /^[($]/.test(each.name))
      noOpinion.add(each.key);
  return {
    name: "php-parser",
    expected: report.expected,
    callers: new Set(report.callers),
    noOpinion,
    files: new Set(report.files),
  };
}
