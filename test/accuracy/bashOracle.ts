// What ran as an oracle for Bash: a project's own tests, or a command, traced by bash itself (`set -x`). It executes the project.
import fs from "node:fs";
import path from "node:path";
import type { Case } from "./judges.ts";
import { placeKey, type ExpectedRelation, type Oracle } from "./relation.ts";
import { relationsNotRun, sitesNotRun, traced } from "./tracedRun.ts";

const tracer = path.join(import.meta.dirname, "bash/trace.sh");

/** What one line of the trace says: a command, the function it stands in, and where that was called. */
export interface TracedCommand {
  readonly file: string;
  readonly line: number;
  /** `source` for a file that is read, `main` for a script. */
  readonly inside: string;
  readonly calledAt: number;
  readonly callingFile: string;
  readonly caller: string;
  /** The caller is no function, but the script itself, which is called `main`. */
  readonly isOutermost: boolean;
  readonly folder: string;
  readonly command: string;
}

/** Undefined for what is no line of the trace: a command may be written over several. */
export function readTraceLine(line: string): TracedCommand | undefined {
  const [
    ,
    file,
    at,
    inside,
    calledAt,
    callingFile,
    caller,
    deeper,
    folder,
    command,
  ] =
    /^\++:trace\|([^|]*)\|(\d*)\|([^|]*)\|(\d*)\|([^|]*)\|([^|]*)\|([^|]*)\|([^|]*)\| (.*)$/.exec(
      line,
    ) ?? [];
  if (file === undefined) return undefined;
  return {
    file,
    line: Number(at),
    inside: inside!,
    calledAt: Number(calledAt),
    callingFile: callingFile!,
    caller: caller!,
    isOutermost: deeper === "",
    folder: folder!,
    command: command!,
  };
}

/** The lines where functions are declared, by their names. */
export function declaredFunctions(text: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  text.split("\n").forEach((line, at) => {
    const match =
      /^[^#"']*?(?:^|[\s;{(])(?:function\s+([^\s(){};]+)|([^\s(){};=$"'`#&|<>]+)\s*\(\s*\))/.exec(
        line,
      );
    const name = match?.[1] ?? match?.[2];
    if (name !== undefined)
      found.set(name, [...(found.get(name) ?? []), at + 1]);
  });
  return found;
}

/**
 * Calls of functions that are written in the sources, and files that `source` read, as far as lines ran. Functions that a line calls
 * without writing their names (`"$@"`, traps) have no opinion, nor have files whose name is computed.
 */
export function askBash({ root, graph, run }: Case): Oracle {
  const home = fs.realpathSync(root);
  const read = new Set(graph.definitions.map((each) => each.path));
  const sources = new Map(
    [...read].map((file) => {
      const text = fs.readFileSync(path.join(root, file), "utf8");
      return [
        file,
        { lines: text.split("\n"), functions: declaredFunctions(text) },
      ];
    }),
  );
  const expected = new Map<string, ExpectedRelation>();
  const executed = new Set<string>();
  const ran = new Set<string>();
  const callers = new Set<string>();
  const inside = (file: string, folder: string): string | undefined => {
    const full = path.resolve(folder === "" ? home : folder, file);
    const real = fs.existsSync(full) ? fs.realpathSync(full) : full;
    const relative = path.relative(home, real).split(path.sep).join("/");
    return sources.has(relative) ? relative : undefined;
  };
  const keysOf = (file: string, name: string): string[] =>
    (sources.get(file)!.functions.get(name) ?? []).map((line) =>
      placeKey(file, line, name),
    );
  /** Of several functions of one name the last one in front of the call makes it; without a name it is the file. */
  const callerOf = (file: string, name: string, line: number): string => {
    const all = sources.get(file)!.functions.get(name) ?? [];
    const own = all.findLast((each) => each <= line) ?? all[0];
    return own === undefined
      ? placeKey(file, 1, path.posix.basename(file))
      : placeKey(file, own, name);
  };
  const tell = (
    kind: "calls" | "imports",
    from: string,
    accepted: readonly string[],
    file: string,
    line: number,
  ): void => {
    const key = `${kind} ${from} ${accepted.join(" ")}`;
    if (!expected.has(key))
      expected.set(key, {
        kind,
        from,
        accepted,
        site: `${file}:${String(line)}`,
        text: (sources.get(file)!.lines[line - 1] ?? "").trim(),
      });
  };
  for (const file of sources.keys()) callers.add(callerOf(file, "", 1));
  for (const note of traced(
    root,
    run ?? testCommand(root),
    environment,
    (out) => readNotes(out, home),
  )) {
    const each = readTraceLine(note)!;
    const file = inside(each.file, each.folder);
    if (file !== undefined) {
      const [word = "", text = ""] = each.command.split(/\s+/, 2);
      executed.add(`${file}:${String(each.line)}:${word}`);
      if (/^(\.|source)$/.test(word)) {
        // A path that is computed to its last word has no opinion.
        const line = sources.get(file)!.lines[each.line - 1] ?? "";
        const last = path.posix.basename(text.replace(/'$/, ""));
        if (!line.includes(last)) continue;
        const target = inside(text.replace(/^'(.*)'$/, "$1"), each.folder);
        // Tests may read a copy of the project.
        if (target === undefined) continue;
        ran.add(`imports ${file}:${String(each.line)}`);
        tell("imports", file, [target], file, each.line);
      }
    }
    const from = inside(each.callingFile, each.folder);
    if (file === undefined || from === undefined) continue;
    if (each.caller === "" || each.inside === "source") continue;
    const accepted = keysOf(file, each.inside);
    const written = sources.get(from)!.lines[each.calledAt - 1] ?? "";
    if (accepted.length === 0 || !isWritten(written, each.inside)) continue;
    const caller = callerOf(
      from,
      each.isOutermost ? "" : each.caller,
      each.calledAt,
    );
    callers.add(caller);
    executed.add(`${from}:${String(each.calledAt)}:${each.inside}`);
    tell("calls", caller, accepted, from, each.calledAt);
  }
  const callables = new Set(
    [...sources].flatMap(([file, { functions }]) =>
      [...functions.keys()].flatMap((name) => keysOf(file, name)),
    ),
  );
  for (const key of callables) callers.add(key);
  return {
    name: "what ran (set -x)",
    expected: [...expected.values()],
    callers,
    noOpinion: new Set([
      ...sitesNotRun(graph, executed, (target) =>
        callables.has(target)
          ? [target.slice(target.lastIndexOf(":") + 1)]
          : [],
      ),
      ...relationsNotRun(graph, ran),
    ]),
    files: read,
  };
}

const environment = { BASH_ENV: tracer };

function isWritten(line: string, name: string): boolean {
  return line.split(/[\s;&|(){}`"'$<>!]+/).includes(name);
}

/** The lines of all notes that are about files of the folder, each once. */
function readNotes(out: string, home: string): Set<string> {
  const notes = new Set<string>();
  for (const file of fs.readdirSync(out))
    for (const line of fs
      .readFileSync(path.join(out, file), "latin1")
      .split("\n")) {
      if (!/^\++:trace\|/.test(line)) continue;
      const each = readTraceLine(line);
      if (each === undefined || !each.folder.startsWith("/")) continue;
      // Where a command ran says nothing of itself; of its words the first and, for a file that is read, the second matter.
      const words = each.command.split(/\s+/, 2);
      const kept = /^(\.|source)$/.test(words[0] ?? "") ? words : [words[0]];
      const place = path.isAbsolute(each.file) ? home : each.folder;
      notes.add(
        [
          "+:trace",
          each.file,
          each.line,
          each.inside,
          each.calledAt,
          each.callingFile,
          each.caller,
          each.isOutermost ? "" : "deeper",
          place === home && words[0] !== "." && words[0] !== "source"
            ? home
            : each.folder,
          ` ${kept.join(" ")}`,
        ].join("|"),
      );
    }
  return notes;
}

function testCommand(root: string): string {
  if (fs.existsSync(path.join(root, "test"))) return "bats --recursive test";
  throw new Error(
    `No tests were found in ${root}: say with --run what is to be watched.`,
  );
}
