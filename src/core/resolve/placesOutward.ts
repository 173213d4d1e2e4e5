// Where a plain name is looked for with `lookup.freeFunctions`, place by place outward: what a scope declares, the members of the
// receivers that it brings without their being written, its imports, the packages that it sees, what the language supplies.
import { definitionEntity, type Entity } from "./entities.ts";
import { isInferred, setOf, type Evaluator } from "./evaluator.ts";
import { lookupBuiltin } from "./lookup.ts";
import { wholeOf } from "./partialTypes.ts";
import { companionOf, receiverOfScope } from "./receivers.ts";
import type { SourceFile } from "./sourceFile.ts";
import { TypeKind } from "./types.ts";

const classScope = 2;

/** What one place has under the name, or a type whose members are known there. */
export interface Place {
  readonly entities: readonly Entity[];
  readonly receiver?: number;
  /** The receiver was inferred. */
  readonly inferred?: boolean;
  /** That something outside is meant is a guess. */
  readonly isGuess?: true;
}

/** All places from the scope `from` outward. */
export function* placesOutward(
  evaluator: Evaluator,
  file: SourceFile,
  from: number,
  name: number,
): Generator<Place> {
  const { parent, owner, kind } = file.facts.scope;
  for (let at = from; at >= 0; at = parent[at]!) {
    yield {
      entities: file
        .inScope(at, name)
        .map((row) => definitionEntity(file.ids[row]!)),
    };
    if (kind[at] === classScope && owner[at]! > 0)
      for (const receiver of aroundIn(evaluator, file, owner[at]!))
        yield { entities: [], receiver };
    const here = receiverOfScope(evaluator, file, at);
    if (here !== undefined) {
      const entities = localsAround(file, at, name).map((row) =>
        definitionEntity(file.ids[row]!),
      );
      if (entities.length > 0) yield { entities };
      for (const receiver of evaluator.types.membersOf(setOf(here)))
        yield { entities: [], receiver, inferred: isInferred(here) };
    }
    yield {
      entities: file
        .importsIn(at, name)
        .flatMap((row) => evaluator.exports.ofImport(file, row)),
    };
    for (const part of file.packageParts)
      if (part.scope === at && !part.linked)
        yield { entities: evaluator.exports.ofPackage(part.id, name, file) };
  }
  yield { entities: evaluator.exports.wildcard(file, name), isGuess: true };
  yield { entities: allBuiltins(evaluator, file, name) };
}

/** What bodies around the scope `at` declare, up to a class: it comes before the members of receivers that nobody writes. */
export function localsAround(
  file: SourceFile,
  at: number,
  name: number,
): readonly number[] {
  const { parent, kind } = file.facts.scope;
  for (
    let scope = parent[at]!;
    scope > 0 && kind[scope] !== classScope;
    scope = parent[scope]!
  ) {
    const rows = file.inScope(scope, name);
    if (rows.length > 0) return rows;
  }
  return [];
}

/** What the language supplies under a name, every overload. */
function allBuiltins(
  evaluator: Evaluator,
  file: SourceFile,
  name: number,
): readonly Entity[] {
  const found: Entity[] = [];
  for (const slot of evaluator.project.builtinsOf(file.language)) {
    const source = evaluator.project.bySlot(slot);
    found.push(
      ...source
        .inScope(0, name)
        .map((row) => definitionEntity(source.ids[row]!)),
    );
  }
  return found.length > 0 ? found : lookupBuiltin(evaluator, file, name, false);
}

/** The class around as a receiver, and the object that belongs to it and to each of its bases. */
function aroundIn(
  evaluator: Evaluator,
  file: SourceFile,
  row: number,
): readonly number[] {
  const { types, classes } = evaluator;
  const id = wholeOf(evaluator, file.ids[row]!);
  const found = [types.of(TypeKind.self, id)];
  for (const { definition } of classes.lineage(id).ancestors) {
    const companion = companionOf(evaluator, definition);
    if (companion >= 0) found.push(companion);
  }
  return found;
}
