// Stratum 4: a call on a receiver of which nothing is known may lead to the only member in the project that bears its name.
import { firstInnerDefinitionKind } from "../model/facts.ts";
import { isFunctionKind } from "./declarations.ts";
import type { Project } from "./project.ts";
import { fitsArity, type CallSite } from "./signatures.ts";
import { D, type SourceFile } from "./sourceFile.ts";

/** Shorter names are shared by too many things that the project does not know. */
const shortestName = 4;
/** More candidates than this say nothing. */
const maxCandidates = 8;

export class MemberNames {
  private readonly byName = new Map<number, Set<number>>();
  private readonly builtin = new Set<number>();

  constructor(private readonly project: Project) {}

  /** Adds or takes out the callable members of a file. Returns the names that this concerns. */
  change(file: SourceFile, present: boolean): ReadonlySet<number> {
    const changed = new Set<number>();
    const { kind, container } = file.facts.definition;
    for (let row = 1; row < kind.length; row++) {
      const name = file.definitionName(row);
      if (name === 0 || !isMember(file, row, container[row]!)) continue;
      if (file.isBuiltin) {
        this.builtin.add(name);
        continue;
      }
      changed.add(name);
      const id = file.ids[row]!;
      let ids = this.byName.get(name);
      if (ids === undefined) this.byName.set(name, (ids = new Set()));
      if (present) ids.add(id);
      else ids.delete(id);
    }
    return changed;
  }

  /** Definitions that a call `….name()` may reach: one is a match, several are candidates, none is nothing. */
  candidates(name: number, site: CallSite): readonly number[] {
    const ids = this.byName.get(name);
    if (ids === undefined || this.builtin.has(name)) return [];
    if (this.project.names.textOf(name).length < shortestName) return [];
    if (ids.size > maxCandidates) return [];
    const fitting = [...ids].filter((id) => this.fits(id, site));
    return ids.size === 1 || fitting.length > 1 ? fitting : [];
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

function isMember(file: SourceFile, row: number, container: number): boolean {
  const { kind, attached } = file.facts.definition;
  const code = kind[row]!;
  if (code >= firstInnerDefinitionKind) return false;
  if (attached[row]! >= 0) return isFunctionKind(code);
  const outer = kind[container];
  const inside =
    outer === D.class ||
    outer === D.interface ||
    outer === D.object ||
    outer === D.object_type;
  return (
    inside && (code === D.method || code === D.function || code === D.property)
  );
}
