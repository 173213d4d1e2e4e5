// What CPython itself says of Python's sources, through a program of ours that the installed Python runs: definitions, imported
// files, and where the bases of classes are named. Part of the oracle for Python.
import { execFileSync } from "node:child_process";
import path from "node:path";
import type { ExpectedRelation } from "./relation.ts";

/** The last word of a base that a class names: one-based, columns in UTF-16 units. */
export interface NamedBase {
  readonly from: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface CpythonReport {
  /** Definitions and imports. */
  readonly expected: readonly ExpectedRelation[];
  /** Definitions that need not be listed: what loops and expressions bind. */
  readonly noOpinion: readonly string[];
  readonly bases: readonly NamedBase[];
  /** `path:line` of classes with a base that is computed. */
  readonly unnamedBases: readonly string[];
  readonly files: readonly string[];
  /** Files that do not parse. */
  readonly failed: readonly string[];
}

const program = path.join(import.meta.dirname, "python/main.py");

export function readCpython(
  root: string,
  files: readonly string[],
): CpythonReport {
  const text = execFileSync("python3", [program, root], {
    input: files.join("\n"),
    encoding: "utf8",
    maxBuffer: 1 << 30,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const report = JSON.parse(text) as CpythonReport;
  if (report.failed.length > 0)
    console.error(
      `CPython: ${String(report.failed.length)} files do not parse (${report.failed.slice(0, 3).join(", ")} …)`,
    );
  return report;
}
