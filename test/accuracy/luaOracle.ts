// What ran as an oracle for Lua: a project's own tests, or a command, under a hook of ours. It executes the project.
import fs from "node:fs";
import path from "node:path";
import type { FoundDefinition } from "./graphFile.ts";
import type { Case } from "./judges.ts";
import { placeKey, type ExpectedRelation, type Oracle } from "./relation.ts";
import { relationsNotRun, sitesNotRun, traced } from "./tracedRun.ts";

const tracer = path.join(import.meta.dirname, "lua/trace.lua");
/** What the hook calls a call at the end of a function: it does not know the name. */
const unnamed = "*";

/**
 * Calls between functions that are written in the sources, as far as lines ran. Lua knows functions by the lines where they
 * begin: their names are those of the graph, a function that the graph does not have there is one that was missed. What is called
 * by another name than its own (functions handed on as values) has no opinion, nor have what metatables call and tables that are
 * called.
 */
export function askLua({ root, files, graph, run }: Case): Oracle {
  const functions = functionsByPlace(graph.definitions);
  const keysAt = (file: string, line: number, name: string): string[] => {
    const there = functions.get(`${file}:${String(line)}`) ?? [];
    const named = there.filter((each) => each.name === name);
    const keys = (named.length > 0 ? named : there).map((each) => each.key);
    return keys.length > 0 ? keys : [placeKey(file, line, "?")];
  };
  const lines = new Map<string, readonly string[]>();
  const lineAt = (file: string, line: number): string => {
    let text = lines.get(file);
    if (text === undefined)
      lines.set(
        file,
        (text = fs.readFileSync(path.join(root, file), "utf8").split("\n")),
      );
    return (text[line - 1] ?? "").trim();
  };
  const expected: ExpectedRelation[] = [];
  const executed = new Set<string>();
  const ran = new Set<string>();
  const callers = new Set<string>();
  const read = new Set(graph.definitions.map((each) => each.path));
  const callables = new Set(
    [...functions.values()].flat().map((each) => each.key),
  );
  for (const note of traced(
    root,
    run ?? testCommand(root, files),
    { LUA_INIT: `@${tracer}` },
    readNotes,
  )) {
    if (note.startsWith(":require\t")) {
      const [, file = "", line = "", name = "", target] = note.split("\t");
      if (!read.has(file)) continue;
      const text = lineAt(file, Number(line));
      if (!text.includes(`"${name}"`) && !text.includes(`'${name}'`)) continue;
      ran.add(`imports ${file}:${line}`);
      if (target === undefined || !read.has(target)) continue;
      const site = `${file}:${line}`;
      expected.push({
        kind: "imports",
        from: file,
        accepted: [target],
        site,
        text,
      });
      continue;
    }
    const [file, line, begin, name, target, at] = note.split("\t");
    if (file === undefined || name === undefined || !read.has(file)) continue;
    const from =
      begin === "0"
        ? placeKey(file, 1, path.posix.basename(file))
        : keysAt(file, Number(begin), "")[0]!;
    callers.add(from);
    executed.add(`${file}:${String(line)}:${name}`);
    if (target === undefined || !read.has(target)) continue;
    const text = lineAt(file, Number(line));
    const accepted = keysAt(target, Number(at), name).filter((key) => {
      const own = nameOf(key);
      return name === unnamed
        ? own === "?" || isCalledIn(text, own)
        : own === name || own === "?";
    });
    if (accepted.length === 0) continue;
    for (const key of accepted)
      executed.add(`${file}:${String(line)}:${nameOf(key)}`);
    expected.push({
      kind: "calls",
      from,
      accepted,
      site: `${file}:${String(line)}`,
      text,
    });
  }
  return {
    name: "what ran (debug.sethook)",
    expected,
    callers,
    noOpinion: new Set([
      ...sitesNotRun(graph, executed, (target) =>
        callables.has(target) ? [nameOf(target)] : [],
      ),
      ...relationsNotRun(graph, ran),
    ]),
    files: read,
  };
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf(":") + 1);
}

/** Whether a line writes a name and arguments behind it. */
function isCalledIn(line: string, name: string): boolean {
  return new RegExp(
    String.raw`(?<!\w)${name.replace(/\W/g, String.raw`\$&`)}\s*[({"'[]`,
  ).test(line);
}

function functionsByPlace(
  definitions: readonly FoundDefinition[],
): Map<string, FoundDefinition[]> {
  const found = new Map<string, FoundDefinition[]>();
  for (const each of definitions) {
    if (!/^(function|method|constructor)$/.test(each.kind)) continue;
    const place = `${each.path}:${String(each.line)}`;
    found.set(place, [...(found.get(place) ?? []), each]);
  }
  return found;
}

function readNotes(folder: string): Set<string> {
  const notes = new Set<string>();
  for (const file of fs.readdirSync(folder))
    for (const line of fs
      .readFileSync(path.join(folder, file), "utf8")
      .split("\n"))
      if (line !== "") notes.add(line);
  return notes;
}

/** Every file that looks like a test, one after the other. */
function testCommand(root: string, files: readonly string[]): string {
  const tests = files.filter((file) =>
    /(^|\/)(tests?\/[^/]*|test[-_][^/]*|[^/]*_test|run_unit_tests)\.lua$/.test(
      file,
    ),
  );
  if (tests.length === 0)
    throw new Error(
      `No tests were found in ${root}: say with --run what is to be watched.`,
    );
  return tests
    .map((file) => `lua5.4 '${file.replaceAll("'", String.raw`'\''`)}'`)
    .join("; ");
}
