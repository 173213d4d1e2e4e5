// Classes that are not constructed by the language but by a member of their own (`def self.new` of Ruby).
import type { Callees } from "./callees.ts";
import { entityDefinition } from "./entities.ts";
import { isInferred, setOf, type Evaluator } from "./evaluator.ts";
import { findMembers } from "./members.ts";
import { E, type SourceFile } from "./sourceFile.ts";
import { definitionTarget } from "./targets.ts";
import { TypeKind } from "./types.ts";

/** What the construction `call` of the classes that `callee` means calls instead of a constructor; undefined where that is none. */
export function madeBy(
  evaluator: Evaluator,
  file: SourceFile,
  call: number,
  callee: number,
): Callees | undefined {
  const { makerMember } = file.language.lookup;
  if (makerMember === undefined || file.facts.expr.kind[call] !== E.construct)
    return undefined;
  const { project, types } = evaluator;
  const name = project.names.intern(makerMember);
  const value = evaluator.evaluate(file, callee);
  const found = new Set<number>();
  for (const type of types.membersOf(setOf(value)))
    if (types.kind[type] === TypeKind.classObject)
      for (const { entity } of findMembers(evaluator, type, name)) {
        const definition = entityDefinition(entity);
        if (definition >= 0 && !project.sourceOf(definition).isBuiltin)
          found.add(definition);
      }
  if (found.size === 0) return undefined;
  const targets = [...found].map((definition) =>
    definitionTarget(evaluator, definition, isInferred(value)),
  );
  return { targets, reason: "", openReceiver: false, isMember: true };
}
