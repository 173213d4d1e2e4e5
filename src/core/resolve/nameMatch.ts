// Stratum 4: a call on a receiver of which nothing is known may lead to the only member in the project that bears its name.
import { DefinitionFlag } from "../model/symbol.ts";
import { patternOf } from "../model/patternOf.ts";
import { firstInnerDefinitionKind } from "../model/facts.ts";
import { isFunctionKind } from "./declarations.ts";
import { implicitInterfaces, ownMethodNames } from "./implicitInterfaces.ts";
import type { Project } from "./project.ts";
import { fitsArity } from "./argumentBinding.ts";
import type { CallSite } from "./signatures.ts";
import { D, type SourceFile } from "./sourceFile.ts";

/** Shorter names are shared by too many things that the project does not know. */
const shortestName = 4;
const moduleRow = 0;
/** More candidates than this say nothing. */
const maxCandidates = 8;

const noMembers: ReadonlySet<number> = new Set();

export class MemberNames {
  private readonly byName = new Map<number, Set<number>>();
  /** By family: functions of scripts, where they are known by their names alone (`lookup.functionNames`). */
  private readonly functions = new Map<string, Map<number, Set<number>>>();
  /** By family of languages: members that the languages themselves supply, by name. */
  private readonly builtin = new Map<string, Map<number, number[]>>();

  constructor(private readonly project: Project) {}

  /** Adds or takes out the callable members of a file. */
  change(file: SourceFile, present: boolean): void {
    for (const row of namedFunctions(file)) {
      const { family } = file.language;
      const names =
        this.functions.get(family) ?? new Map<number, Set<number>>();
      this.functions.set(family, names);
      const name = file.definitionName(row);
      const ids = names.get(name) ?? new Set<number>();
      names.set(name, ids);
      if (present) ids.add(file.ids[row]!);
      else ids.delete(file.ids[row]!);
    }
    for (const row of callableMembers(file)) {
      const name = file.definitionName(row);
      if (file.isBuiltin) {
        const { family } = file.language;
        const names = this.builtin.get(family) ?? new Map<number, number[]>();
        this.builtin.set(family, names);
        names.set(name, [...(names.get(name) ?? []), file.ids[row]!]);
        continue;
      }
      const id = file.ids[row]!;
      let ids = this.byName.get(name);
      if (ids === undefined) this.byName.set(name, (ids = new Set()));
      if (present) ids.add(id);
      else ids.delete(id);
    }
  }

  /** Callable members of the project that bear a name. */
  named(name: number): ReadonlySet<number> {
    return this.byName.get(name) ?? noMembers;
  }

  /** Functions of a name in the scripts of a family: one is a match, several are candidates. */
  functionsNamed(name: number, family: string): readonly number[] {
    const ids = this.functions.get(family)?.get(name);
    return ids === undefined || ids.size > maxCandidates ? [] : [...ids];
  }

  /** Members of that name that the languages of a family supply themselves. */
  builtinsNamed(name: number, family: string): readonly number[] {
    return this.builtin.get(family)?.get(name) ?? [];
  }

  /** Definitions that a call `….name()` may reach: one is a match, several are candidates, none is nothing. */
  candidates(name: number, site: CallSite): readonly number[] {
    const ids = this.byName.get(name);
    if (ids === undefined) return [];
    if (this.builtin.get(site.file.language.family)?.has(name)) return [];
    if (this.project.names.textOf(name).length < shortestName) return [];
    if (ids.size > maxCandidates) return [];
    const fitting = [...ids].filter((id) => this.fits(id, site));
    if (ids.size > 1 && fitting.length < 2) return [];
    // Entries contradict a match; they are none.
    const symbols = fitting.filter((id) => !this.isEntry(id));
    return symbols.length === 1 && fitting.length > 1 ? [] : symbols;
  }

  private isEntry(id: number): boolean {
    return this.project.kindOf(id) === D.entry;
  }

  private fits(id: number, site: CallSite): boolean {
    const file = this.project.sourceOf(id);
    const row = this.project.rowOf[id]!;
    if (file.language.family !== site.file.language.family) return false;
    return (
      !isFunctionKind(file.facts.definition.kind[row]!) ||
      fitsArity({ file, row, environment: 0 }, site)
    );
  }
}

/** What a match by name sees of a file: per name its members and what arguments they take. Equal texts, equal matches. */
export function describeMembers(file: SourceFile): Map<number, string> {
  const described = new Map<number, string>();
  const { parameters, flags, value, kind } = file.facts.definition;
  for (const row of callableMembers(file)) {
    const name = file.definitionName(row);
    const shape = [...file.list(parameters[row]!)].map(
      (each) => `${flags[each]!}${value[each]! >= 0 ? "=" : ""}`,
    );
    const own = `${file.ids[row]!}:${kind[row]!}(${shape.join(",")})${siblingMethods(file, row)}`;
    described.set(name, `${described.get(name) ?? ""} ${own}`);
  }
  for (const row of namedFunctions(file)) {
    const name = file.definitionName(row);
    described.set(name, `${described.get(name) ?? ""} ${file.ids[row]!}`);
  }
  for (const row of implicitInterfaces(file))
    if (ownMethodNames(file, row).length === 0 && file.heritage(row).length > 0)
      described.set(0, `${described.get(0) ?? ""} ${file.ids[row]!}`);
  return described;
}

/** A method of an interface that types implement by having its methods concerns whoever has this one of them. */
function siblingMethods(file: SourceFile, row: number): string {
  const { container, kind } = file.facts.definition;
  const isOfInterface =
    file.language.lookup.implicitInterfaces === true &&
    kind[container[row]!] === D.interface;
  return isOfInterface ? ownMethodNames(file, container[row]!).join(",") : "";
}

/** Functions of a script that a call in another one may mean by their names; tests are run, and nobody sources them. */
function* namedFunctions(file: SourceFile): Iterable<number> {
  if (file.language.lookup.functionNames === undefined || file.isBuiltin)
    return;
  if (file.flag(moduleRow, DefinitionFlag.test)) return;
  const { names, definition } = file.facts;
  const { kind, container, name } = definition;
  for (let row = 1; row < kind.length; row++)
    if (
      kind[row] === D.function &&
      container[row] === moduleRow &&
      isFunctionName(file, names[name[row]!]!)
    )
      yield row;
}

/** Whether a name is one that functions of scripts have and commands of the system do not. */
export function isFunctionName(file: SourceFile, name: string): boolean {
  const { functionNames } = file.language.lookup;
  return functionNames !== undefined && patternOf(functionNames).test(name);
}

function* callableMembers(file: SourceFile): Iterable<number> {
  const { kind, container } = file.facts.definition;
  for (let row = 1; row < kind.length; row++)
    if (file.definitionName(row) !== 0 && isMember(file, row, container[row]!))
      yield row;
}

function isMember(file: SourceFile, row: number, container: number): boolean {
  const { kind, attached } = file.facts.definition;
  const code = kind[row]!;
  if (code >= firstInnerDefinitionKind && code !== D.entry) return false;
  if (attached[row]! >= 0) return isFunctionKind(code);
  const outer = kind[container];
  const inside =
    outer === D.class ||
    outer === D.interface ||
    outer === D.trait ||
    outer === D.object ||
    outer === D.object_type;
  return (
    inside &&
    (code === D.method ||
      code === D.function ||
      code === D.property ||
      code === D.entry)
  );
}
