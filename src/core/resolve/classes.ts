// The order in which a class and its bases are searched for a member.
import { heritageKinds } from "../model/facts.ts";
import { setOf, type Evaluator } from "./evaluator.ts";
import { ownTypeParameters, positional } from "./builtins.ts";
import { Circles } from "./circles.ts";
import { conformance } from "./extendedTypes.ts";
import { singletonBases } from "./heritage.ts";
import { implementedBases } from "./implementations.ts";
import { openPart } from "./reopenedTypes.ts";
import type { Declared } from "./packages.ts";
import { partsOf } from "./partialTypes.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { TypeKind, isUnknown } from "./types.ts";

export interface Ancestor {
  readonly definition: number;
  /** What its type parameters stand for, in terms of those of the class at the start. */
  readonly environment: number;
}

export interface Lineage {
  /** The class itself first, then the other parts of it. */
  readonly ancestors: readonly Ancestor[];
  /** How many of them are the class itself. */
  readonly parts: number;
  /** Types among the bases that are no classes of the project or the builtins: outside or unknown. */
  readonly outside: readonly number[];
  /** The files that it was read from. */
  readonly slots: readonly number[];
}

const extendsKind = heritageKinds.indexOf("extends");

function hasSuperclass({ file, row }: Declared): boolean {
  return file
    .heritage(row)
    .some((each) => file.facts.heritage.kind[each] === extendsKind);
}

export class ClassTable {
  private readonly known = new Map<number, Lineage>();

  constructor(private readonly evaluator: Evaluator) {}

  clear(): void {
    this.known.clear();
  }

  lineage(definition: number): Lineage {
    const known = this.known.get(definition);
    if (known !== undefined) {
      for (const slot of known.slots) this.evaluator.touch(slot);
      return known;
    }
    const before = this.evaluator.unsettled;
    const lineage = this.compute(definition);
    if (this.evaluator.unsettled === before)
      this.known.set(definition, lineage);
    return lineage;
  }

  private compute(definition: number): Lineage {
    const { project } = this.evaluator;
    const file = project.sourceOf(definition);
    this.evaluator.touch(file.slot);
    const outside: number[] = [];
    const parts = this.otherParts(definition);
    const bases = [
      ...this.bases(definition, outside),
      ...parts.flatMap((part) => this.basesOfPart(part, outside)),
    ];
    const own: Ancestor = { definition, environment: 0 };
    const ancestors =
      file.language.lookup.mro === "c3"
        ? this.c3(own, bases, outside)
        : file.language.lookup.mro === "embedding"
          ? this.breadthFirst(own, bases, outside)
          : this.depthFirst(own, bases, outside);
    ancestors.splice(1, 0, ...parts);
    this.appendEnumType(file, definition, ancestors);
    this.appendRoot(file, ancestors);
    const row = project.rowOf[definition]!;
    const conforming = ancestors.map((each) =>
      conformance(this.evaluator, file, row, each),
    );
    const slots = ancestors.map((each) => project.slotOf[each.definition]!);
    return {
      ancestors: conforming,
      parts: parts.length + 1,
      outside,
      slots: [...new Set(slots)],
    };
  }

  /** The other definitions that declare members of the same class. */
  private otherParts(definition: number): readonly Ancestor[] {
    const { evaluator } = this;
    const parts = partsOf(evaluator, definition);
    if (parts.length < 2) return [];
    const own = ownTypeParameters(evaluator, definition).map((parameter) =>
      evaluator.types.single(evaluator.types.of(TypeKind.parameter, parameter)),
    );
    return parts
      .filter((part) => part !== definition)
      .map((part) => ({
        definition: part,
        environment: positional(evaluator, part, own),
      }));
  }

  private basesOfPart(part: Ancestor, outside: number[]): readonly Ancestor[] {
    this.evaluator.touch(this.evaluator.project.slotOf[part.definition]!);
    return this.bases(part.definition, outside).map((base) => ({
      definition: base.definition,
      environment: this.evaluator.types.compose(
        base.environment,
        part.environment,
      ),
    }));
  }

  /** The base that enumerations have without saying so, as one of themselves. */
  private appendEnumType(
    file: SourceFile,
    definition: number,
    ancestors: Ancestor[],
  ): void {
    const { enumType } = file.language.lookup;
    const { project, types } = this.evaluator;
    const row = project.rowOf[definition]!;
    if (enumType === undefined || file.facts.definition.kind[row] !== D.enum)
      return;
    const base = project.builtinType(file.language, enumType);
    if (base < 0) return;
    const own = types.single(types.instance(definition));
    const environment = positional(this.evaluator, base, [own]);
    ancestors.push({ definition: base, environment });
  }

  /** The type that all others have at their end stands behind all of them, though each base and mixin brings it. */
  private appendRoot(file: SourceFile, ancestors: Ancestor[]): void {
    const { rootType } = file.language.lookup;
    if (rootType === undefined) return;
    const root = this.evaluator.project.builtinType(file.language, rootType);
    if (root < 0) return;
    const place = ancestors.findIndex((each) => each.definition === root);
    if (place === 0 || place === ancestors.length - 1) return;
    const known = place < 0 ? undefined : ancestors.splice(place, 1)[0];
    ancestors.push(known ?? { definition: root, environment: 0 });
  }

  private bases(definition: number, outside: number[]): Ancestor[] {
    const { project } = this.evaluator;
    const file = project.sourceOf(definition);
    const row = project.rowOf[definition]!;
    const part = openPart(file, row);
    if (part === undefined) return this.basesAt(file, row, outside);
    // Mixins of all openings stand before the superclass, which one of them says.
    const heirs = this.evaluator.packages.heirs(this.evaluator, part.id);
    return [...heirs]
      .sort((a, b) => Number(hasSuperclass(a)) - Number(hasSuperclass(b)))
      .flatMap((each) => this.basesAt(each.file, each.row, outside));
  }

  /** Types whose members the class object of a type has as its own: what is mixed into it. */
  ofClassObject(definition: number): readonly number[] {
    const { project, packages } = this.evaluator;
    const own = project.sourceOf(definition);
    if (own.language.lookup.openTypes !== true) return [];
    const found: number[] = [];
    for (const ancestor of this.lineage(definition).ancestors) {
      const file = project.sourceOf(ancestor.definition);
      const part = openPart(file, project.rowOf[ancestor.definition]!);
      if (part === undefined) continue;
      for (const heir of packages.heirs(this.evaluator, part.id))
        found.push(...singletonBases(this.evaluator, heir.file, heir.row));
    }
    return found;
  }

  private basesAt(
    file: SourceFile,
    row: number,
    outside: number[],
  ): Ancestor[] {
    const { types } = this.evaluator;
    const value = this.evaluator.evaluate(file, file.basesNode(row));
    const bases: Ancestor[] = [];
    const add = (type: number): void => {
      const kind = types.kind[type]!;
      if (kind === TypeKind.instance || kind === TypeKind.callable)
        bases.push({
          definition: types.definition[type]!,
          environment: types.detail[type]!,
        });
      else outside.push(type);
    };
    for (const sequence of types.membersOf(setOf(value)))
      for (const set of types.items[sequence]!) {
        if (isUnknown(set)) outside.push(0);
        else types.membersOf(set).forEach(add);
      }
    for (const set of implementedBases(this.evaluator, file.ids[row]!)) {
      if (isUnknown(set)) outside.push(0);
      else types.membersOf(set).forEach(add);
    }
    return bases;
  }

  /** The ancestors of a base, read through what the class says for the base's type parameters. */
  private through(base: Ancestor, outside: number[]): Ancestor[] {
    const lineage = this.lineageOfBase(base.definition);
    outside.push(...lineage.outside);
    return lineage.ancestors.map(({ definition, environment }) => ({
      definition,
      environment: this.evaluator.types.compose(environment, base.environment),
    }));
  }

  private readonly circles = new Circles<number>();

  /** A class among its own bases has no further ones: cyclic inheritance is an error in every language. */
  private lineageOfBase(definition: number): Lineage {
    const outer = this.circles.enter(this.evaluator, definition);
    if (outer === undefined)
      return { ancestors: [], parts: 0, outside: [], slots: [] };
    const lineage = this.lineage(definition);
    this.circles.leave(definition, outer);
    return lineage;
  }

  private depthFirst(
    own: Ancestor,
    bases: readonly Ancestor[],
    outside: number[],
  ): Ancestor[] {
    const result = [own];
    const seen = new Set([own.definition]);
    for (const base of bases)
      for (const each of this.through(base, outside))
        if (!seen.has(each.definition)) {
          seen.add(each.definition);
          result.push(each);
        }
    return result;
  }

  /** What is embedded less deeply comes first. */
  private breadthFirst(
    own: Ancestor,
    bases: readonly Ancestor[],
    outside: number[],
  ): Ancestor[] {
    const result = [own];
    const seen = new Set([own.definition]);
    for (let level = bases; level.length > 0;) {
      const next: Ancestor[] = [];
      for (const base of level) {
        if (seen.has(base.definition)) continue;
        seen.add(base.definition);
        result.push(base);
        for (const each of this.bases(base.definition, outside))
          next.push({
            definition: each.definition,
            environment: this.evaluator.types.compose(
              each.environment,
              base.environment,
            ),
          });
      }
      level = next;
    }
    return result;
  }

  /** Barrett et al., "A monotonic superclass linearization for Dylan" (1996); depth first where it has no answer. */
  private c3(
    own: Ancestor,
    bases: readonly Ancestor[],
    outside: number[],
  ): Ancestor[] {
    const result = [own];
    let lists = [
      ...bases.map((base) => this.through(base, outside)),
      [...bases],
    ].filter((list) => list.length > 0);
    while (lists.length > 0) {
      const next = lists
        .map((list) => list[0]!)
        .find((head) =>
          lists.every((list) =>
            list.every(
              (each, place) =>
                place === 0 || each.definition !== head.definition,
            ),
          ),
        );
      if (next === undefined) return this.depthFirst(own, bases, outside);
      result.push(next);
      lists = lists
        .map((list) =>
          list[0]!.definition === next.definition ? list.slice(1) : list,
        )
        .filter((list) => list.length > 0);
    }
    return result;
  }

  /** The environment under which `definition` is `ancestor`, or undefined when it is not. */
  asAncestor(definition: number, ancestor: number): number | undefined {
    if (definition === ancestor) return 0;
    return this.lineage(definition).ancestors.find(
      (each) => each.definition === ancestor,
    )?.environment;
  }
}
