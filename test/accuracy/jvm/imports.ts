// Which files the imports of Kotlin and Scala lead to: their lines are read here, their names looked up in class files.
import path from "node:path";
import type { ExpectedRelation } from "../relation.ts";
import type { ClassFile } from "./classFiles.ts";
import type { Source } from "./declared.ts";
import { writtenNames } from "./descriptors.ts";

/** One name that is imported, `a.b.C`; of a wildcard, what stands before it. */
export interface Imported {
  readonly segments: readonly string[];
  readonly isWildcard: boolean;
  /** The first and the last line of the statement, 1-based. */
  readonly line: number;
  readonly lastLine: number;
}

export interface JudgedImports {
  readonly expected: readonly ExpectedRelation[];
  /** `path:line` of imports that lead into the sources to what no class file shows (aliases of types, values). */
  readonly open: ReadonlySet<string>;
}

const statement =
  /^([ \t]*import[ \t]+)((?:[\w$`]+[ \t]*\.[ \t]*)*(?:[\w$`]+|\*|\{[^{}]*\}))/gmu;

/** The imports of a source; several clauses behind one word (`import a.b, c.d`) are read up to the first comma. */
export function readImports(lines: readonly string[]): Imported[] {
  const text = lines.join("\n");
  const lineAt = (offset: number): number =>
    text.slice(0, offset).split("\n").length;
  return [...text.matchAll(statement)].flatMap((match) => {
    const [whole, , written = ""] = match;
    const place = {
      line: lineAt(match.index),
      lastLine: lineAt(match.index + whole.length),
    };
    const brace = written.indexOf("{");
    const head = (brace < 0 ? written : written.slice(0, brace))
      .split(".")
      .map((each) => each.trim().replace(/`/g, ""))
      .filter((each) => each !== "");
    const selectors =
      brace < 0
        ? [head.at(-1) ?? ""]
        : written
            .slice(brace + 1, -1)
            .split(",")
            .map((each) => each.trim())
            // What is hidden is not imported.
            .filter((each) => each !== "" && !/=>\s*_$/.test(each))
            .map((each) => each.split("=>")[0]!.trim().replace(/`/g, ""));
    const before = brace < 0 ? head.slice(0, -1) : head;
    return selectors.map((name): Imported =>
      name === "_" || name === "*"
        ? { segments: before, isWildcard: true, ...place }
        : { segments: [...before, name], isWildcard: false, ...place },
    );
  });
}

/**
 * A name leads to the files that declare it, a wildcard behind a type or object to the file of that. A wildcard behind a package
 * leads to no file: a package is in none.
 */
export function judgeImports(
  sources: readonly Source[],
  classes: ReadonlyMap<string, ClassFile>,
  fileOf: (owner: ClassFile) => Source | undefined,
): JudgedImports {
  const expected: ExpectedRelation[] = [];
  const open = new Set<string>();
  const names = new Lookup(sources, classes, fileOf);
  for (const source of sources)
    for (const each of readImports(source.lines)) {
      const found = names.find(source, each);
      if (found === undefined)
        for (let line = each.line; line <= each.lastLine; line++)
          open.add(`${source.path}:${String(line)}`);
      for (const accepted of found ?? [])
        expected.push({
          kind: "imports",
          from: source.path,
          accepted,
          site: `${source.path}:${String(each.line)}`,
          text: source.lines[each.line - 1]!.trim(),
        });
    }
  return { expected, open };
}

class Lookup {
  private readonly packages = new Set<string>();

  constructor(
    private readonly sources: readonly Source[],
    private readonly classes: ReadonlyMap<string, ClassFile>,
    private readonly fileOf: (owner: ClassFile) => Source | undefined,
  ) {
    for (const { package: name } of sources)
      for (const each of outward(name))
        if (each !== "") this.packages.add(each);
  }

  /** The files for one import, each with what else may stand for it; none where it leads outside, undefined where nobody can say. */
  find(
    source: Source,
    { segments, isWildcard }: Imported,
  ): readonly (readonly string[])[] | undefined {
    const isFromRoot = segments[0] === "_root_";
    const written = isFromRoot ? segments.slice(1) : segments;
    for (const around of isFromRoot ? [""] : outward(source.package)) {
      const full = around === "" ? written : [...around.split("."), ...written];
      const found = this.findFull(full, isWildcard);
      if (found !== "outside") return found;
    }
    return [];
  }

  private findFull(
    full: readonly string[],
    isWildcard: boolean,
  ): readonly (readonly string[])[] | undefined | "outside" {
    const name = full.join(".");
    if (isWildcard && this.packages.has(name))
      return this.classes.has(`${full.join("/")}/package$`) ? undefined : [];
    const types = this.typesAt(full);
    if (types.length > 0) return this.filesOf(types);
    if (isWildcard) return "outside";
    const member = full.at(-1)!;
    const holder = full.slice(0, -1);
    const holders = this.typesAt(holder);
    if (holders.length > 0) {
      const inside = this.inherited(holders).filter((each) =>
        hasMember(each, member),
      );
      const nested = this.inherited(holders).flatMap((each) =>
        this.classesNamed(`${each.name.replace(/\$$/, "")}$${member}`),
      );
      const files = [...this.filesOf(nested), ...this.filesOf(inside)].flat();
      return files.length === 0 ? undefined : [[...new Set(files)]];
    }
    if (!this.packages.has(holder.join("."))) return "outside";
    const files = this.declaring(holder.join("."), member);
    return files.length > 0 ? files.map((each) => [each]) : undefined;
  }

  /** The type of this name and the object beside it: `a.b.Outer.Inner`, whichever of the segments are packages. */
  private typesAt(full: readonly string[]): ClassFile[] {
    for (let cut = full.length - 1; cut >= 0; cut--) {
      const folder = full
        .slice(0, cut)
        .map((each) => `${each}/`)
        .join("");
      const found = this.classesNamed(folder + full.slice(cut).join("$"));
      if (found.length > 0) return found;
    }
    return [];
  }

  private classesNamed(name: string): ClassFile[] {
    return [name, `${name}$`].flatMap((each) => {
      const found = this.classes.get(each);
      return found === undefined ? [] : [found];
    });
  }

  private inherited(types: readonly ClassFile[]): ClassFile[] {
    const all = new Set<ClassFile>(types);
    for (const each of all)
      for (const base of each.bases)
        for (const found of this.classesNamed(base)) all.add(found);
    return [...all];
  }

  private filesOf(types: readonly ClassFile[]): string[][] {
    const paths = types.map((each) => this.fileOf(each)?.path);
    return [...new Set(paths)].flatMap((each) =>
      each === undefined ? [] : [[each]],
    );
  }

  /** The files of a package that declare a function, value or second name for a type outside of types. */
  private declaring(name: string, member: string): string[] {
    const word = member.replace(/\$/g, "\\$");
    const value = new RegExp(
      `^(?:@\\w+(?:\\([^)\\n]*\\))?\\s+|[a-z]+[ \\t]+)*(?:val|var|typealias)[ \\t]+(?:<[^>\\n]*>[ \\t]*)?(?:[\\w.<>?*, ]+\\.)?${word}\\b`,
      "m",
    );
    const inFacades = [...this.classes.values()].flatMap((each) => {
      const source = this.fileOf(each);
      const isFacade =
        !each.name.endsWith("$") &&
        source?.package === name &&
        path.posix.basename(each.name).endsWith("Kt");
      return isFacade && hasMember(each, member) ? [source.path] : [];
    });
    const inTexts = this.sources
      .filter(
        (each) => each.package === name && value.test(each.lines.join("\n")),
      )
      .map((each) => each.path);
    return [...new Set([...inFacades, ...inTexts])];
  }
}

function hasMember(owner: ClassFile, name: string): boolean {
  return owner.methods.some((each) => {
    const [written = ""] = writtenNames(each.name);
    return written === name || each.name === name;
  });
}

/** A package and those around it, innermost first; '' is the root. */
function outward(name: string): string[] {
  const found: string[] = [];
  for (
    let at = name;
    at !== "";
    at = at.slice(0, Math.max(0, at.lastIndexOf(".")))
  )
    found.push(at);
  return [...found, ""];
}
