// Calls of a plain name where the language has receivers that are not written: besides the receiver's members, the name may be
// that of a function which stands in no type.
import { isFunctionKind } from "./declarations.ts";
import { entityDefinition, type Entity } from "./entities.ts";
import type { Evaluator } from "./evaluator.ts";
import { lookupName } from "./lookup.ts";
import type { Hit } from "./members.ts";
import { D, type SourceFile } from "./sourceFile.ts";

/**
 * The functions that the path (`name` of `name()`) means where the receiver has no such member of the project. What the
 * language itself supplies under the name gives way to functions of the same file only; those of other files are known where
 * the file requires them.
 */
export function plainFunctions(
  evaluator: Evaluator,
  file: SourceFile,
  path: number,
  hits: readonly Hit[],
): readonly Entity[] {
  const { project } = evaluator;
  const definitions = hits
    .map((hit) => entityDefinition(hit.entity))
    .filter((each) => each >= 0);
  if (definitions.some((each) => !project.sourceOf(each).isBuiltin)) return [];
  const { base, scope } = file.facts.expr;
  return named(
    evaluator,
    file,
    scope[base[path]!]!,
    file.exprName(path),
  ).filter((entity) => {
    const definition = entityDefinition(entity);
    if (definition < 0) return false;
    const source = project.sourceOf(definition);
    if (
      !isFunctionKind(source.facts.definition.kind[project.rowOf[definition]!]!)
    )
      return false;
    if (source === file) return true;
    return definitions.length === 0 && requires(evaluator, file, source);
  });
}

/** Files further away than this are not looked through for what a file requires. */
const maxSteps = 3;

/** Whether a file, or one that it requires, requires another: what nobody loads (a script of its own) has no functions for it. */
function requires(
  evaluator: Evaluator,
  file: SourceFile,
  other: SourceFile,
): boolean {
  const seen = new Set([file.slot]);
  let near = [file];
  for (let step = 0; step < maxSteps && near.length > 0; step++) {
    const next: SourceFile[] = [];
    for (const each of near) {
      evaluator.touch(each.slot);
      for (const target of each.importTargets) {
        if (target.kind !== "file" || seen.has(target.slot)) continue;
        if (target.slot === other.slot) return true;
        seen.add(target.slot);
        next.push(evaluator.project.bySlot(target.slot));
      }
    }
    near = next;
  }
  return false;
}

/** What the name stands for from `scope` outward, variables left out: they are not called. */
function named(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
): readonly Entity[] {
  const { project } = evaluator;
  const { kind, scope: scopes } = file.facts.definition;
  let from = scope;
  for (;;) {
    const found = lookupName(evaluator, file, from, name, false);
    const definition = entityDefinition(found[0] ?? -1);
    if (found.length !== 1 || definition < 0) return found;
    if (project.sourceOf(definition) !== file) return found;
    const row = project.rowOf[definition]!;
    if (kind[row] !== D.local && kind[row] !== D.parameter) return found;
    const outer = file.facts.scope.parent[scopes[row]!] ?? -1;
    if (outer < 0) return [];
    from = outer;
  }
}
