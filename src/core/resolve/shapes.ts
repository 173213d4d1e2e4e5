// What patterns say about the shape of a value: a variant of its enumeration, or its own type.
import { entityDefinition } from "./entities.ts";
import { setOf, withMarks, type Evaluator } from "./evaluator.ts";
import { typeEntities } from "./evaluateType.ts";
import { D, E, type SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** Where a pattern says of what shape a value is: a variant of its enumeration, or its own type. */
export function shapeOf(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): number | undefined {
  if (file.language.lookup.implementations !== true) return undefined;
  const { types, project } = evaluator;
  const { base, extra } = file.facts.expr;
  const type = evaluator.evaluate(file, extra[row]!);
  const [wanted] = types.membersOf(setOf(type));
  if (wanted === undefined) return undefined;
  const given = evaluator.evaluate(file, base[row]!);
  const variant = variantNamed(evaluator, file, extra[row]!);
  const owner =
    variant < 0
      ? types.definition[wanted]!
      : project.sourceOf(variant).ids[
          project.sourceOf(variant).facts.definition.container[
            project.rowOf[variant]!
          ]!
        ]!;
  const same = types
    .membersOf(setOf(given))
    .filter(
      (each) =>
        types.kind[each] === TypeKind.instance &&
        types.definition[each] === owner,
    );
  if (variant < 0)
    return types.kind[wanted] === TypeKind.instance && same.length > 0
      ? withMarks(types.set(same), given)
      : undefined;
  const shapes =
    same.length > 0
      ? same.map((each) =>
          types.of(TypeKind.callable, variant, types.detail[each]),
        )
      : [types.of(TypeKind.callable, variant)];
  return withMarks(types.set(shapes), given);
}

/** The variant of an enumeration that a type names, or -1. */
function variantNamed(
  evaluator: Evaluator,
  file: SourceFile,
  type: number,
): number {
  if (file.facts.expr.kind[type] !== E.typeName) return -1;
  const { project } = evaluator;
  for (const entity of typeEntities(evaluator, file, type)) {
    const definition = entityDefinition(entity);
    if (definition < 0) continue;
    const source = project.sourceOf(definition);
    const kind = source.facts.definition.kind[project.rowOf[definition]!];
    if (kind === D.enum_member) return definition;
  }
  return -1;
}
