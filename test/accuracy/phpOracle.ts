// PHP's declared types as an oracle, through a program of ours on Debian's php-parser that the installed PHP runs.
import { execFileSync } from "node:child_process";
import path from "node:path";
import type { ExpectedRelation, Oracle } from "./relation.ts";

interface Report {
  readonly expected: readonly ExpectedRelation[];
  readonly callers: readonly string[];
  readonly noOpinion: readonly string[];
  readonly files: readonly string[];
  readonly errors: number;
}

const program = path.join(import.meta.dirname, "php/main.php");

/** Calls and inheritance as far as declarations in the code make them certain; on what comments say there is no opinion. */
export function askPhp(root: string): Oracle {
  const text = execFileSync("php", [program, root], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const report = JSON.parse(text) as Report;
  if (report.errors > 0)
    console.error(`php-parser: ${String(report.errors)} files do not parse`);
  return {
    name: "php-parser",
    expected: report.expected,
    callers: new Set(report.callers),
    noOpinion: new Set(report.noOpinion),
    files: new Set(report.files),
  };
}
