// go/types as an oracle for Go, through a program of ours that the installed Go runs.
import { execFileSync } from "node:child_process";
import path from "node:path";
import type { ExpectedRelation, Oracle } from "./relation.ts";

interface Report {
  readonly expected: readonly ExpectedRelation[] | null;
  readonly callers: readonly string[] | null;
  readonly noOpinion: readonly string[] | null;
  readonly files: readonly string[] | null;
  readonly errors: readonly string[] | null;
}

const program = path.join(import.meta.dirname, "go/main.go");

/** Whether a Go is installed. */
export function hasGo(): boolean {
  try {
    execFileSync("go", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Where the installed Go keeps the sources of its library; '' where there is none. */
export function goSources(): string {
  if (!hasGo()) return "";
  const root = execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" });
  return path.join(root.trim(), "src");
}

/**
 * Function values have no opinion, nor has code outside of functions. Calls are those of functions, methods and interface
 * methods, and composite literals that name their type; variants for other systems count as right. Test files are left out.
 */
export function askGo(root: string): Oracle {
  const text = execFileSync("go", ["run", program, root], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
    env: { ...process.env, GO111MODULE: "off", GOFLAGS: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const report = JSON.parse(text) as Report;
  for (const error of (report.errors ?? []).slice(0, 3))
    console.error(`go/types: ${error}`);
  return {
    name: "go/types",
    expected: report.expected ?? [],
    callers: new Set(report.callers ?? []),
    noOpinion: new Set(report.noOpinion ?? []),
    files: new Set(report.files ?? []),
  };
}
