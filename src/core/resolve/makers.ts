// Constructions where `new` is a member like others (Ruby): classes that have one of their own, and classes that something holds.
import { constructorTarget, type Callees } from "./callees.ts";
import { entityDefinition, type Entity } from "./entities.ts";
import { isInferred, setOf, type Evaluator } from "./evaluator.ts";
import { findMembers } from "./members.ts";
import { E, type SourceFile } from "./sourceFile.ts";
import { definitionTarget, namedBy } from "./targets.ts";
import { TypeKind } from "./types.ts";

/**
 * What the construction `call` of the classes that `callee` means calls instead of a constructor, or the constructors of the
 * classes that `callee` holds; undefined where that is neither.
 */
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
  if (found.size === 0) return heldClasses(evaluator, file, callee, value);
  const targets = [...found].map((definition) =>
    definitionTarget(evaluator, definition, isInferred(value)),
  );
  return { targets, reason: "", openReceiver: false, isMember: true };
}

/** The constructors of classes of the project that a constant or a member has for its value (`List = Rake::FileList`, `klass.new`). */
function heldClasses(
  evaluator: Evaluator,
  file: SourceFile,
  callee: number,
  value: number,
): Callees | undefined {
  const { project, types } = evaluator;
  const { entities } = namedBy(evaluator, file, callee);
  const isHeld = (entity: Entity): boolean => {
    const definition = entityDefinition(entity);
    return (
      definition >= 0 &&
      !project.sourceOf(definition).isType(project.rowOf[definition]!)
    );
  };
  if (entities.length === 0 || !entities.every(isHeld)) return undefined;
  const targets = types
    .membersOf(setOf(value))
    .filter((type) => types.kind[type] === TypeKind.classObject)
    .map((type) => constructorTarget(evaluator, type, isInferred(value)))
    .filter(({ definition }) => definition >= 0);
  return targets.length === 0
    ? undefined
    : { targets, reason: "", openReceiver: false };
}
