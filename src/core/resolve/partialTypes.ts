// Types that are told apart by more than their names, and types that are declared in parts: which definitions are one type.
import { DefinitionFlag } from "../model/symbol.ts";
import { withExtensions } from "./extendedTypes.ts";
import { definitionEntity, entityDefinition, type Entity } from "./entities.ts";
import type { Evaluator } from "./evaluator.ts";
import { D, type SourceFile } from "./sourceFile.ts";

/** Rows of one name in groups of equal numbers of type parameters, where that tells types apart; else one group. */
export function byArity(
  file: SourceFile,
  rows: readonly number[],
): readonly (readonly number[])[] {
  if (rows.length < 2 || file.language.lookup.arityNames !== true)
    return [rows];
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const arity = arityOf(file, row);
    const group = groups.get(arity);
    if (group === undefined) groups.set(arity, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function arityOf(file: SourceFile, row: number): number {
  return file.isType(row)
    ? file.list(file.facts.definition.typeParameters[row]!).length
    : -1;
}

/** Whether an entity can be meant by a name with so many type arguments; what is no type of the project can. */
export function hasArity(
  evaluator: Evaluator,
  entity: Entity,
  arity: number,
): boolean {
  const definition = entityDefinition(entity);
  if (definition < 0) return true;
  const file = evaluator.project.sourceOf(definition);
  const own = arityOf(file, evaluator.project.rowOf[definition]!);
  return own < 0 || own === arity;
}

/** The definitions that declare the type `definition` together, in the order of their paths; itself alone where it is whole. */
export function partsOf(
  evaluator: Evaluator,
  definition: number,
): readonly number[] {
  const { project } = evaluator;
  const file = project.sourceOf(definition);
  const row = project.rowOf[definition]!;
  if (file.language.lookup.extendedTypes === true)
    return withExtensions(evaluator, definition);
  if (!file.flag(row, DefinitionFlag.partial)) return [definition];
  const { kind, scope, container } = file.facts.definition;
  const name = file.definitionName(row);
  const arity = arityOf(file, row);
  const isPart = (other: SourceFile, each: number): boolean =>
    other.facts.definition.kind[each] === kind[row] &&
    other.flag(each, DefinitionFlag.partial) &&
    arityOf(other, each) === arity;
  const found: number[] = [];
  const add = (other: SourceFile, rows: readonly number[]): void => {
    for (const each of rows)
      if (isPart(other, each)) found.push(other.ids[each]!);
  };
  const outer = container[row]!;
  if (outer > 0) {
    for (const part of partsOf(evaluator, file.ids[outer]!)) {
      const other = project.sourceOf(part);
      evaluator.touch(other.slot);
      add(other, other.membersNamed(project.rowOf[part]!, name));
    }
  } else {
    const part = file.packageParts.find(
      (each) => each.scope === scope[row] && !each.around && each.owner < 0,
    );
    if (part === undefined) add(file, file.inScope(scope[row]!, name));
    else
      for (const each of evaluator.packages.declared(
        evaluator,
        part.id,
        name,
        file,
        undefined,
        Infinity,
      ))
        add(each.file, each.rows);
  }
  return found.length > 0 ? found : [definition];
}

/** The definition that stands for a type in parts: the first of them. */
export function wholeOf(evaluator: Evaluator, definition: number): number {
  return partsOf(evaluator, definition)[0]!;
}

/** Parts of one type become one entity. */
export function wholeEntities(
  evaluator: Evaluator,
  entities: readonly Entity[],
): readonly Entity[] {
  const { project } = evaluator;
  const isPartial = (entity: Entity): boolean => {
    const definition = entityDefinition(entity);
    return (
      definition >= 0 && project.hasFlag(definition, DefinitionFlag.partial)
    );
  };
  if (!entities.some(isPartial)) return entities;
  return [
    ...new Set(
      entities.map((each) =>
        isPartial(each)
          ? definitionEntity(wholeOf(evaluator, entityDefinition(each)))
          : each,
      ),
    ),
  ];
}

/** Kinds of types that are made with constructors. */
export function isConstructed(kind: number): boolean {
  return kind === D.class || kind === D.struct;
}
