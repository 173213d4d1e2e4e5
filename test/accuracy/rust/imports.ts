// What Rust's `use` and `mod` take in, as rustc resolved it: the file of the module (or enumeration) that a path names, which is the
// one in front of the last name, or the last name itself where that is a module.
import fs from "node:fs";
import path from "node:path";
import type { ExpectedRelation } from "../relation.ts";
import { idKey, idOf, type Analysis } from "./analysis.ts";
import type { Source } from "./source.ts";

/** A module or an enumeration, named by its crate and the modules around it. */
interface Space {
  readonly id: string;
  readonly name: string;
  readonly isModule: boolean;
  readonly file: string;
}

interface Leaf {
  /** Offsets of the segments, that of the name (or `*`) last. */
  readonly segments: readonly number[];
}

interface Use {
  readonly start: number;
  readonly end: number;
  readonly leaves: readonly Leaf[];
}

/** Imports of files in files; `judged` are the lines (`path:line`) of those `use` and `mod` that were compiled. */
export function importsOf(
  root: string,
  analyses: readonly Analysis[],
  sourceAt: (file: string) => Source,
): { readonly expected: ExpectedRelation[]; readonly judged: Set<string> } {
  const spaces = readSpaces(analyses);
  const byName = new Map(spaces.map((each) => [each.name, each]));
  const byId = new Map(spaces.map((each) => [each.id, each]));
  const inside = new Set(
    analyses.flatMap((analysis) =>
      analysis.defs.map(({ id }) => idKey(analysis.prelude.crate_id.name, id)),
    ),
  );
  const expected: ExpectedRelation[] = [];
  const judged = new Set<string>();
  const usesOf = new Map<string, readonly Use[]>();
  const unknown = new Set<string>();
  const add = (from: string, line: number, { file: target }: Space): void => {
    if (target !== from)
      expected.push({
        kind: "imports",
        from,
        accepted: [target],
        site: `${from}:${String(line)}`,
        text: sourceAt(from).line(line).trim(),
      });
  };
  for (const analysis of analyses) {
    const crate = analysis.prelude.crate_id.name;
    /** Modules and enumerations that segments of paths name, by `path:offset`. */
    const said = new Map<string, Space[]>();
    for (const { span, ref_id: id } of analysis.refs) {
      const { file_name: file, line_start: line, column_start: column } = span;
      const meant = byId.get(idOf(analysis, id));
      if (meant === undefined || !fs.existsSync(path.join(root, file)))
        continue;
      const source = sourceAt(file);
      const at = source.offset(line, column);
      const place = `${file}:${String(at)}`;
      said.set(place, [...(said.get(place) ?? []), meant]);
      if (!/\bmod\s+$/.test(source.code.slice(Math.max(0, at - 20), at)))
        continue;
      // An attribute may name the file in a line before.
      for (let back = 0; back < 4; back++)
        judged.add(`${file}:${String(line - back)}`);
      add(file, line, meant);
    }
    const useAt = (file: string, at: number): Use | undefined => {
      let uses = usesOf.get(file);
      if (uses === undefined)
        usesOf.set(file, (uses = readUses(sourceAt(file).code)));
      return uses.find((each) => each.start <= at && at < each.end);
    };
    const imports = analysis.imports.flatMap(({ ref_id: id, span, parent }) => {
      const { file_name: file, line_start: line, column_start: column } = span;
      if (!fs.existsSync(path.join(root, file))) return [];
      const at = sourceAt(file).offset(line, column);
      const target = id === null ? undefined : idOf(analysis, id);
      return [{ file, line, at, target, parent, use: useAt(file, at) }];
    });
    // rustc also writes what a whole path leads to at its segments.
    const ends = new Set(
      imports.map(
        ({ file, use, target }) =>
          `${file}:${String(use?.start)} ${target ?? ""}`,
      ),
    );
    for (const { file, line, at, target, parent, use } of imports) {
      const source = sourceAt(file);
      const meant = byId.get(target ?? "");
      for (
        let each = source.lineAt(use?.start ?? at);
        each <= source.lineAt(use?.end ?? at);
        each++
      )
        judged.add(`${file}:${String(each)}`);
      if (meant?.isModule === true) {
        add(file, line, meant);
        continue;
      }
      const leaf = use?.leaves.find(({ segments }) => segments.at(-1) === at);
      const before = leaf?.segments.slice(0, -1) ?? [];
      if (before.length === 0) continue;
      let outer =
        parent === null ? undefined : byId.get(idOf(analysis, parent));
      before.forEach((offset, index) => {
        const word = source.word(offset);
        const written = said
          .get(`${file}:${String(offset)}`)
          ?.find(
            (each) => !ends.has(`${file}:${String(use?.start)} ${each.id}`),
          );
        outer =
          (written?.isModule === true ? written : undefined) ??
          byName.get(inner(outer?.name, crate, word)) ??
          (index === 0 ? byName.get(word) : undefined) ??
          written;
      });
      if (outer !== undefined) add(file, line, outer);
      else if (inside.has(target ?? ""))
        // What is handed on under another name is not said in every list.
        unknown.add(`${file}:${String(line)}`);
    }
  }
  for (const line of unknown) judged.delete(line);
  return { expected, judged };
}

function readSpaces(analyses: readonly Analysis[]): Space[] {
  return analyses.flatMap((analysis) => {
    const crate = analysis.prelude.crate_id.name;
    return analysis.defs
      .filter(({ kind }) => kind === "Mod" || kind === "Enum")
      .map(({ id, kind, qualname, value, span }) => ({
        id: idKey(crate, id),
        name: crate + (qualname === "::" ? "" : qualname),
        isModule: kind === "Mod",
        file: kind === "Mod" ? value : span.file_name,
      }));
  });
}

/** What a word of a path is called inside of a module; names are those of the crate and, behind it, the modules. */
function inner(at: string | undefined, crate: string, word: string): string {
  if (word === "crate") return crate;
  if (at === undefined) return "";
  if (word === "self") return at;
  return word === "super" ? at.replace(/::\w+$/, "") : `${at}::${word}`;
}

/** The `use` declarations of a text whose strings and comments are blanked out. */
function readUses(code: string): Use[] {
  const uses: Use[] = [];
  for (const found of code.matchAll(/\buse\s+([^;]*);/g)) {
    const start = found.index;
    const end = start + found[0].length;
    uses.push({
      start,
      end,
      leaves: readLeaves(code, end - found[1]!.length - 1, end),
    });
  }
  return uses;
}

function readLeaves(code: string, start: number, end: number): Leaf[] {
  const leaves: Leaf[] = [];
  const outer: number[][] = [];
  let segments: number[] = [];
  let isAlias = false;
  const close = (): void => {
    const own = segments.length - (outer.at(-1)?.length ?? 0);
    // `a::{self}` is the name `a`.
    const isSelf = own === 1 && code.startsWith("self", segments.at(-1));
    if (isSelf && segments.length > 1) segments.pop();
    if (own > 0) leaves.push({ segments });
    segments = [...(outer.at(-1) ?? [])];
    isAlias = false;
  };
  for (const { 0: token, index } of code
    .slice(start, end)
    .matchAll(/(?:r#)?\w+|[*{},;]/g)) {
    if (token === "{") outer.push([...segments]);
    else if (token === "," || token === ";") close();
    else if (token === "}") {
      close();
      outer.pop();
      segments = [...(outer.at(-1) ?? [])];
    } else if (token === "as") isAlias = true;
    else if (!isAlias) segments.push(start + index);
  }
  return leaves;
}
