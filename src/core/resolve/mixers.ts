// What a module may ask of its receiver besides its own members: those of the type around it that mixes it in.
import { entityDefinition } from "./entities.ts";
import type { Evaluator } from "./evaluator.ts";
import { findMembers, type Hit } from "./members.ts";
import { isOpenKind, representativeOf } from "./reopenedTypes.ts";
import { D, type SourceFile } from "./sourceFile.ts";

/**
 * The members of the project called `name` that the receiver in `scope` has where it stands in a module (a trait) nested in a
 * type that mixes the module in; of several such types around, those of the nearest one. Empty elsewhere.
 */
export function membersOfMixer(
  evaluator: Evaluator,
  file: SourceFile,
  scope: number,
  name: number,
): readonly Hit[] {
  if (file.language.lookup.mro !== "mixins") return [];
  const { project, types } = evaluator;
  const { kind, container } = file.facts.definition;
  const row = file.selfContainer(scope);
  if (row < 0 || kind[row] !== D.trait) return [];
  const mixin = representativeOf(evaluator, file, row);
  for (
    let outer = container[row]!;
    outer > 0 && isOpenKind(kind[outer]!);
    outer = container[outer]!
  ) {
    const mixes = evaluator.classes
      .lineage(file.ids[outer]!)
      .ancestors.some(({ definition }) => {
        const source = project.sourceOf(definition);
        const at = project.rowOf[definition]!;
        return (
          source.facts.definition.kind[at] === D.trait &&
          representativeOf(evaluator, source, at) === mixin
        );
      });
    if (!mixes) continue;
    const hits = findMembers(
      evaluator,
      types.instance(file.ids[outer]!),
      name,
    ).filter(({ entity }) => {
      const definition = entityDefinition(entity);
      return definition >= 0 && !project.sourceOf(definition).isBuiltin;
    });
    if (hits.length > 0) return hits;
  }
  return [];
}
