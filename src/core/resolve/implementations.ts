// What implementations give to types: members and bases that stand apart from the type, in any file (`lookup.implementations`,
// Rust's `impl`).
import { ownTypeParameters } from "./builtins.ts";
import { Circles } from "./circles.ts";
import { type Evaluator } from "./evaluator.ts";
import { baseTypes } from "./heritage.ts";
import { unify, type Inferred } from "./infer.ts";
import { isFunctionKind } from "./declarations.ts";
import { DefinitionFlag } from "../model/symbol.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { isUnknown, TypeKind } from "./types.ts";

/** An implementation for a type, by its row. */
export interface Implementation {
  readonly file: SourceFile;
  readonly row: number;
  /** The set of the type as the implementation writes it, in terms of its own type parameters. */
  readonly target: number;
  /** Of a trait, not the type's own. */
  readonly ofTrait: boolean;
}

interface Known {
  readonly all: readonly Implementation[];
  readonly slots: readonly number[];
}

const noImplementations: readonly Implementation[] = [];

export class ImplementationTable {
  private readonly known = new Map<number, Known>();
  private readonly circles = new Circles<number>();

  constructor(private readonly evaluator: Evaluator) {}

  clear(): void {
    this.known.clear();
    this.circles.clear();
  }

  /** What is implemented for the type `definition`: its own before that of traits, else by path and place. */
  of(definition: number): readonly Implementation[] {
    const { evaluator } = this;
    const file = evaluator.project.sourceOf(definition);
    const { implementations, extendedTypes } = file.language.lookup;
    if (implementations !== true && extendedTypes !== true)
      return noImplementations;
    const known = this.known.get(definition);
    if (known !== undefined) {
      for (const slot of known.slots) evaluator.touch(slot);
      return known.all;
    }
    const outer = this.circles.enter(evaluator, definition);
    if (outer === undefined) return noImplementations;
    const before = evaluator.unsettled;
    const slots: number[] = [];
    const all = this.find(file, definition, slots);
    this.circles.leave(definition, outer);
    if (evaluator.unsettled === before)
      this.known.set(definition, { all, slots });
    return all;
  }

  private find(
    file: SourceFile,
    definition: number,
    slots: number[],
  ): readonly Implementation[] {
    const { evaluator } = this;
    const { types, project } = evaluator;
    const name = file.definitionName(project.rowOf[definition]!);
    const files = evaluator.packages.filesWith(
      evaluator,
      file,
      "implementations",
      name,
      slots,
    );
    const found: Implementation[] = [];
    for (const each of files)
      for (const row of each.separate.implementations) {
        if (each.separate.implementedName(row) !== name) continue;
        const { attached } = each.facts.definition;
        const target = evaluator.setAt(each, attached[row]!);
        const all = types
          .membersOf(target)
          .filter(
            (type) =>
              types.kind[type] === TypeKind.instance ||
              types.kind[type] === TypeKind.tuple,
          )
          .map((type) => types.definition[type]!);
        // Of a type that is declared and, for other builds, imported it is the declared one that is implemented.
        const here = all.filter(
          (meant) => meant >= 0 && project.slotOf[meant] === each.slot,
        );
        const isMeant = (here.length > 0 ? here : all).includes(definition);
        if (isMeant)
          found.push({
            file: each,
            row,
            target,
            ofTrait: each.heritage(row).length > 0,
          });
      }
    return [
      ...found.filter((each) => !each.ofTrait),
      ...found.filter((each) => each.ofTrait),
    ];
  }
}

/** What the type parameters of an implementation stand for where `type` is the receiver. */
export function implementationEnvironment(
  evaluator: Evaluator,
  { file, row, target }: Implementation,
  type: number,
): number {
  const wanted = ownTypeParameters(evaluator, file.ids[row]!);
  if (wanted.length === 0) return 0;
  const found: Inferred = new Map();
  const { types } = evaluator;
  // Where the name means other types too, for other builds, those say nothing; their ancestors would be asked for these.
  const own = types.set(
    types
      .membersOf(target)
      .filter(
        (each) =>
          types.kind[each] !== TypeKind.instance ||
          types.definition[each] === types.definition[type],
      ),
  );
  unify(evaluator, own, types.single(type), wanted, found);
  for (const [parameter, set] of found)
    if (isUnknown(set)) found.delete(parameter);
  return evaluator.types.environment(found);
}

/** Members called `name` that are implemented for the type `definition`; those of the type itself hide those of traits. */
export function implementedMembers(
  evaluator: Evaluator,
  definition: number,
  name: number,
  slots: number[],
): readonly { readonly id: number; readonly by: Implementation }[] {
  const found: { id: number; by: Implementation }[] = [];
  for (const by of evaluator.implementations.of(definition)) {
    if (by.ofTrait && found.some((each) => !each.by.ofTrait)) break;
    slots.push(by.file.slot);
    for (const row of by.file.membersNamed(by.row, name))
      found.push({ id: by.file.ids[row]!, by });
  }
  return found;
}

/** A base that an implementation gives to a type, with what the implementation says for the types that the trait declares. */
export function implementedBases(
  evaluator: Evaluator,
  definition: number,
): readonly number[] {
  const { types, project } = evaluator;
  const { lookup } = project.sourceOf(definition).language;
  if (lookup.implementations !== true) return [];
  const own = types.instance(definition, identity(evaluator, definition));
  const sets: number[] = [];
  for (const each of evaluator.implementations.of(definition)) {
    const { file, row } = each;
    const environment = implementationEnvironment(evaluator, each, own);
    for (const heritage of file.heritage(row)) {
      const base = baseTypes(
        evaluator,
        file,
        file.facts.heritage.target[heritage]!,
      );
      const bases = types.membersOf(base).map((type) => {
        if (types.kind[type] !== TypeKind.instance) return type;
        const trait = types.definition[type]!;
        const given = new Map<number, number>();
        for (const associated of associatedTypes(evaluator, trait)) {
          const alias = project.sourceOf(associated);
          const wanted = alias.definitionName(project.rowOf[associated]!);
          for (const member of file.membersNamed(row, wanted)) {
            const declared = file.facts.definition.type[member]!;
            if (declared >= 0)
              given.set(associated, evaluator.setAt(file, declared));
          }
        }
        return types.instance(trait, types.extend(types.detail[type]!, given));
      });
      sets.push(types.substitute(types.set(bases), environment));
    }
  }
  return sets;
}

/** Every type parameter stands for itself. */
function identity(evaluator: Evaluator, definition: number): number {
  const { types } = evaluator;
  return types.environment(
    new Map(
      ownTypeParameters(evaluator, definition).map((parameter) => [
        parameter,
        types.single(types.of(TypeKind.parameter, parameter)),
      ]),
    ),
  );
}

/** Types that a trait declares for its implementations to say; they count as type parameters of the trait. */
export function associatedTypes(
  evaluator: Evaluator,
  trait: number,
): readonly number[] {
  const file = evaluator.project.sourceOf(trait);
  const row = evaluator.project.rowOf[trait]!;
  return associatedRows(file, row).map((each) => file.ids[each]!);
}

export function associatedRows(
  file: SourceFile,
  row: number,
): readonly number[] {
  const { implementations, extendedTypes } = file.language.lookup;
  if (implementations !== true && extendedTypes !== true) return [];
  const { kind } = file.facts.definition;
  if (kind[row] !== D.trait && kind[row] !== D.protocol) return [];
  return file.membersOf(row).filter((each) => isAssociated(file, each));
}

/** A type that a trait declares and leaves open. */
export function isAssociated(file: SourceFile, row: number): boolean {
  return (
    file.facts.definition.kind[row] === D.type_alias &&
    file.flag(row, DefinitionFlag.abstract)
  );
}

/** Where fields and methods have names of their own, what of `ids` a use can mean. */
export function meantBy(
  evaluator: Evaluator,
  definition: number,
  use: "field" | "method" | "path",
): boolean {
  const file = evaluator.project.sourceOf(definition);
  const kind =
    file.facts.definition.kind[evaluator.project.rowOf[definition]!]!;
  if (use === "method") return isFunctionKind(kind);
  return use === "field" ? kind === D.field : kind !== D.field;
}

/** Type parameters that the types of a definition may mention: its own, and those of the implementation in which it stands. */
export function openParameters(
  evaluator: Evaluator,
  definition: number,
): readonly number[] {
  const own = ownTypeParameters(evaluator, definition);
  const { project } = evaluator;
  const file = project.sourceOf(definition);
  const { container, kind } = file.facts.definition;
  const outer = container[project.rowOf[definition]!]!;
  return outer > 0 && kind[outer] === D.impl
    ? [...own, ...ownTypeParameters(evaluator, file.ids[outer]!)]
    : own;
}

/** Nothing speaks against it: what the type parameters of an implementation stand for has the project's traits that bound them. */
export function fitsBounds(
  evaluator: Evaluator,
  { file, row, ofTrait }: Implementation,
  environment: number,
): boolean {
  if (!ofTrait || environment === 0) return true;
  const { types, project, classes } = evaluator;
  return ownTypeParameters(evaluator, file.ids[row]!).every((parameter) => {
    const set = types.lookup(environment, parameter);
    const bound = file.facts.definition.type[project.rowOf[parameter]!]!;
    if (set === undefined || bound < 0) return true;
    const traits = types
      .membersOf(evaluator.setAt(file, bound))
      .filter(
        (type) =>
          types.kind[type] === TypeKind.instance &&
          !project.sourceOf(types.definition[type]!).isBuiltin,
      );
    return types
      .membersOf(set)
      .every(
        (type) =>
          types.kind[type] !== TypeKind.instance ||
          traits.every(
            (trait) =>
              classes.asAncestor(
                types.definition[type]!,
                types.definition[trait]!,
              ) !== undefined,
          ),
      );
  });
}

/** Traits that implementations give to the class of a type, but not to the type with its type arguments. */
export function unfitTraits(
  evaluator: Evaluator,
  type: number,
): ReadonlySet<number> {
  const { types } = evaluator;
  const unfit = new Set<number>();
  const fit = new Set<number>();
  if (types.kind[type] !== TypeKind.instance) return unfit;
  for (const each of evaluator.implementations.of(types.definition[type]!)) {
    const { file, row, ofTrait } = each;
    if (!ofTrait) continue;
    const environment = implementationEnvironment(evaluator, each, type);
    const fits = fitsBounds(evaluator, each, environment);
    for (const heritage of file.heritage(row)) {
      const target = file.facts.heritage.target[heritage]!;
      for (const base of types.membersOf(baseTypes(evaluator, file, target)))
        (fits ? fit : unfit).add(types.definition[base]!);
    }
  }
  for (const trait of fit) unfit.delete(trait);
  return unfit;
}
