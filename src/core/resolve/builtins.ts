// Instances of what the language itself supplies: literals, arrays, promises.
import { associatedRows } from "./implementations.ts";
import {
  noValue,
  unknownValue,
  withMarks,
  type Evaluator,
} from "./evaluator.ts";
import type { SourceFile } from "./sourceFile.ts";
import { unknownSet } from "./types.ts";

/** The value of a literal of a builtin type; nothing for null-like ones, unknown for "anything". */
export function literalValue(
  evaluator: Evaluator,
  file: SourceFile,
  name: string,
): number {
  if (file.language.nullTypes.includes(name)) return noValue;
  if (file.language.anyTypes.includes(name)) return unknownValue;
  return withMarks(builtinInstance(evaluator, file, name, []), 0);
}

/** The set with one instance of the builtin `name` whose type parameters are `items`; unknown where there is no such builtin. */
export function builtinInstance(
  evaluator: Evaluator,
  file: SourceFile,
  name: string,
  items: readonly number[],
): number {
  const definition = evaluator.project.builtinType(file.language, name);
  if (definition < 0) return unknownSet;
  return evaluator.types.single(
    evaluator.types.instance(
      definition,
      positional(evaluator, definition, items),
    ),
  );
}

/** The environment in which the type parameters of `definition` stand for `items`, in order. */
export function positional(
  evaluator: Evaluator,
  definition: number,
  items: readonly number[],
): number {
  if (items.length === 0) return 0;
  const parameters = ownTypeParameters(evaluator, definition);
  const entries = new Map<number, number>();
  for (let i = 0; i < items.length && i < parameters.length; i++)
    entries.set(parameters[i]!, items[i]!);
  return evaluator.types.environment(entries);
}

export function ownTypeParameters(
  evaluator: Evaluator,
  definition: number,
): readonly number[] {
  const file = evaluator.project.sourceOf(definition);
  const row = evaluator.project.rowOf[definition]!;
  return [
    ...file.list(file.facts.definition.typeParameters[row]!),
    ...associatedRows(file, row),
  ].map((parameter) => file.ids[parameter]!);
}
