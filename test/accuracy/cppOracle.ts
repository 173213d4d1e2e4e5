// clang as an oracle for C++, through a program of ours that Debian's python3-clang runs.
import { execFileSync } from "node:child_process";
import path from "node:path";
import type { ExpectedRelation, Oracle } from "./relation.ts";

interface Report {
  readonly expected: readonly ExpectedRelation[];
  readonly callers: readonly string[];
  readonly noOpinion: readonly string[];
  readonly files: readonly string[];
  readonly failed: readonly string[];
}

const program = path.join(import.meta.dirname, "cpp/main.py");

/**
 * Calls of functions and members, and constructions that are written as such: conversions, copies and operators are not judged,
 * nor what macros write, what rests on the parameters of a template, and what the preprocessor leaves out: functions and types there are
 * variants of those that it takes. `sites` are the places of calls and bases in the graph, `targets` what they lead to. Files that do not compile alone are left out.
 */
export function askCpp(
  root: string,
  files: readonly string[],
  sites: readonly string[],
  targets: readonly string[],
): Oracle {
  const text = execFileSync("/usr/bin/python3", [program], {
    input: JSON.stringify({ root, files, sites, targets }),
    encoding: "utf8",
    maxBuffer: 1 << 30,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const report = JSON.parse(text) as Report;
  if (report.failed.length > 0)
    console.error(
      `clang: ${String(report.failed.length)} files do not compile (${report.failed.slice(0, 3).join(", ")} …)`,
    );
  return {
    name: "clang",
    expected: report.expected,
    callers: new Set(report.callers),
    noOpinion: new Set(report.noOpinion),
    files: new Set(report.files),
  };
}
