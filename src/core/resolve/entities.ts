// What a name can stand for, in one integer: a definition, a type (a module, a package outside), or an expression's value.
import type { Evaluator } from "./evaluator.ts";
import type { SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

/** `payload * 4 + tag`; the payload is a definition id, a type id, or an index of `Entities.nodes`. */
export type Entity = number;

const tag = { definition: 0, type: 1, node: 2 } as const;

export function definitionEntity(id: number): Entity {
  return id * 4 + tag.definition;
}

export function typeEntity(type: number): Entity {
  return type * 4 + tag.type;
}

/** An expression that is exported or bound without a definition of its own: slot and row in one payload. */
export function nodeEntity(file: SourceFile, expr: number): Entity {
  return (file.slot * 0x4000000 + expr) * 4 + tag.node;
}

export function entityDefinition(entity: Entity): number {
  return entity % 4 === tag.definition ? entity / 4 : -1;
}

export function entityType(entity: Entity): number {
  return entity % 4 === tag.type ? (entity - tag.type) / 4 : -1;
}

export function entityNode(
  entity: Entity,
): { readonly slot: number; readonly expr: number } | undefined {
  if (entity % 4 !== tag.node) return undefined;
  const payload = (entity - tag.node) / 4;
  const slot = Math.floor(payload / 0x4000000);
  return { slot, expr: payload - slot * 0x4000000 };
}

/** The value that the entity has when it is used as a value. */
export function entityValue(evaluator: Evaluator, entity: Entity): number {
  const definition = entityDefinition(entity);
  if (definition >= 0) {
    const row = evaluator.project.rowOf[definition]!;
    const file = evaluator.project.sourceOf(definition);
    return evaluator.evaluate(file, file.valueNode(row));
  }
  const node = entityNode(entity);
  if (node !== undefined) {
    const file = evaluator.project.bySlot(node.slot);
    return evaluator.evaluate(file, node.expr);
  }
  return evaluator.exactly(entityType(entity));
}

/** The values of all, joined. */
export function entitiesValue(
  evaluator: Evaluator,
  entities: readonly Entity[],
): number {
  return evaluator.joined(
    entities.map((entity) => entityValue(evaluator, entity)),
  );
}

export function externalEntity(
  evaluator: Evaluator,
  packageName: string,
  path: string,
): Entity {
  const { names } = evaluator.project;
  return typeEntity(
    evaluator.types.of(
      TypeKind.external,
      names.intern(packageName),
      names.intern(path),
    ),
  );
}

/** A member of something outside: its path grows by a segment, up to three. */
export function externalMember(
  evaluator: Evaluator,
  type: number,
  name: number,
): Entity {
  const { names } = evaluator.project;
  const { definition, detail } = evaluator.types;
  const path = names.textOf(detail[type]!);
  const segment = names.textOf(name);
  const grown = path === "" ? segment : `${path}.${segment}`;
  const cut =
    grown.split(".").length > 3 || segment === "" ? path || segment : grown;
  return externalEntity(evaluator, names.textOf(definition[type]!), cut);
}
