// Members that implementations give to types (`lookup.implementations`): fields and methods have names of their own, and what a
// type points to has members, too (`lookup.derefTrait`).
import { ownTypeParameters } from "./builtins.ts";
import type { Ancestor, Lineage } from "./classes.ts";
import { definitionEntity, entityDefinition } from "./entities.ts";
import type { Evaluator } from "./evaluator.ts";
import {
  fitsBounds,
  implementationEnvironment,
  implementedMembers,
  meantBy,
  unfitTraits,
} from "./implementations.ts";
import { findInSet, findMembers, isRoot, type Hit } from "./members.ts";
import { E, type SourceFile } from "./sourceFile.ts";
import { emptySet, TypeKind } from "./types.ts";

/** How a member is used, where fields and methods have names of their own. */
export type MemberUse = "field" | "method" | "path";

/** How the member expression `path` uses its member; undefined where all members share their names. */
export function memberUse(
  file: SourceFile,
  path: number,
): MemberUse | undefined {
  if (file.language.lookup.implementations !== true) return undefined;
  const { kind, base, extra } = file.facts.expr;
  if (kind[path] !== E.member) return undefined;
  if (kind[base[path]!]! >= E.typeName) return "path";
  return extra[path] === 1 ? "method" : "field";
}

export function meantHits(
  evaluator: Evaluator,
  hits: readonly Hit[],
  use: MemberUse | undefined,
): readonly Hit[] {
  return use === undefined
    ? hits
    : hits.filter(({ entity }) => {
        const definition = entityDefinition(entity);
        return definition < 0 || meantBy(evaluator, definition, use);
      });
}

/** Fields and methods have names of their own: the nearest of both, by what stands in the type, then by implementations. */
export function implementedHits(
  evaluator: Evaluator,
  type: number,
  name: number,
  lineage: Lineage,
  environment: number,
  slots: number[],
): readonly Hit[] {
  const { types, project } = evaluator;
  const found: Hit[] = [];
  let hasField = false;
  let hasOther = false;
  const add = (id: number, seen: number): void => {
    const isField = meantBy(evaluator, id, "field");
    if (isField ? hasField : hasOther) return;
    found.push({ entity: definitionEntity(id), environment: seen });
  };
  const look = (ancestor: Ancestor): void => {
    const file = project.sourceOf(ancestor.definition);
    slots.push(file.slot);
    const inherited = types.extendWith(
      types.compose(ancestor.environment, environment),
      ancestor.definition,
      types.single(type),
    );
    const row = project.rowOf[ancestor.definition]!;
    for (const member of file.membersNamed(row, name))
      add(file.ids[member]!, inherited);
    const own =
      ancestor.definition === types.definition[type]
        ? type
        : types.instance(ancestor.definition, inherited);
    for (const { id, by } of implementedMembers(
      evaluator,
      ancestor.definition,
      name,
      slots,
    )) {
      const known = implementationEnvironment(evaluator, by, own);
      if (!fitsBounds(evaluator, by, known)) continue;
      const given = new Map(pairs(types.pairsOf(known)));
      add(id, types.extend(inherited, given));
    }
    hasField ||= found.some(({ entity }) =>
      meantBy(evaluator, entityDefinition(entity), "field"),
    );
    hasOther ||= found.some(
      ({ entity }) => !meantBy(evaluator, entityDefinition(entity), "field"),
    );
  };
  let known: ReadonlySet<number> | undefined;
  const unfit = (): ReadonlySet<number> =>
    (known ??= unfitTraits(evaluator, type));
  // What every type has comes behind what it points to, and behind what is outside.
  const { ancestors, outside } = lineage;
  const isRootOf = (each: Ancestor): boolean =>
    isRoot(evaluator, project.sourceOf(each.definition), each);
  for (const ancestor of ancestors) {
    if (isRootOf(ancestor) || unfit().has(ancestor.definition)) continue;
    look(ancestor);
    if (hasField && hasOther) break;
  }
  if (found.length > 0) return found;
  const inner = pointedTo(evaluator, type);
  if (inner !== emptySet) {
    const hits = findInSet(evaluator, inner, name);
    if (hits.length > 0) return hits;
  }
  if (outside.length > 0)
    return outside.flatMap((base) => findMembers(evaluator, base, name));
  ancestors.filter(isRootOf).forEach(look);
  return found;
}

function* pairs(all: readonly number[]): Iterable<[number, number]> {
  for (let i = 0; i < all.length; i += 2) yield [all[i]!, all[i + 1]!];
}

/** What a type stands for where a member is looked up that it has not itself (Rust's `Deref`). */
export function pointedTo(evaluator: Evaluator, type: number): number {
  const { types, project } = evaluator;
  const definition = types.definition[type]!;
  const { language } = project.sourceOf(definition);
  if (language.lookup.derefTrait === undefined) return emptySet;
  const trait = project.builtinType(language, language.lookup.derefTrait);
  if (trait < 0) return emptySet;
  const environment = evaluator.classes.asAncestor(definition, trait);
  if (environment === undefined) return emptySet;
  const [target] = ownTypeParameters(evaluator, trait);
  const own = types.kind[type] === TypeKind.self ? 0 : types.detail[type]!;
  const full = types.compose(environment, own);
  return (
    (target === undefined ? undefined : types.lookup(full, target)) ?? emptySet
  );
}
