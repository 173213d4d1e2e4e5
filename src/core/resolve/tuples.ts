// Tuples as their languages know them: places with names, and a sequence of all that they hold.
import type { Evaluator } from "./evaluator.ts";
import { emptySet } from "./types.ts";

/** What a tuple holds in the place that the name says (`Item1`). */
export function tuplePlace(
  evaluator: Evaluator,
  type: number,
  name: number,
): number | undefined {
  const { types, project } = evaluator;
  const definition = types.definition[type]!;
  if (definition < 0) return undefined;
  const prefix = project.sourceOf(definition).language.lookup.tuplePlace;
  const text = project.names.textOf(name);
  if (prefix === undefined || !text.startsWith(prefix)) return undefined;
  return types.items[type]![Number(text.slice(prefix.length)) - 1];
}

export function tupleAsSequence(evaluator: Evaluator, type: number): number {
  const { types } = evaluator;
  const definition = types.definition[type]!;
  if (definition < 0) return -1;
  let all: number = emptySet;
  for (const item of types.items[type]!) all = types.union(all, item);
  const file = evaluator.project.sourceOf(definition);
  const [first] = file.list(
    file.facts.definition.typeParameters[evaluator.project.rowOf[definition]!]!,
  );
  if (first === undefined) return types.instance(definition);
  return types.instance(
    definition,
    types.environment(new Map([[file.ids[first]!, all]])),
  );
}
