// The compiler of Java as an oracle, through a program of ours that the installed Java runs from its source.
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

const program = path.join(import.meta.dirname, "java/Main.java");

/**
 * Calls of methods, constructors and components of records. Where libraries are not there the compiler has no opinion on what
 * rests on them; classes without a name inherit without being judged.
 */
export function askJava(root: string): Oracle {
  const text = execFileSync("java", [program, root], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const report = JSON.parse(text) as Report;
  if (report.errors > 0)
    console.error(`javac: ${String(report.errors)} errors (missing libraries)`);
  return {
    name: "javac",
    expected: report.expected,
    callers: new Set(report.callers),
    noOpinion: new Set(report.noOpinion),
    files: new Set(report.files),
  };
}
