// Interfaces that whoever has their methods implements without saying so: which there are, and who implements them.
import { DefinitionFlag } from "../model/symbol.ts";
import { isFunctionKind } from "./declarations.ts";
import { type Evaluator } from "./evaluator.ts";
import type { Project } from "./project.ts";
import { D, type SourceFile } from "./sourceFile.ts";
import { isUnknown, TypeKind } from "./types.ts";

/** An interface and how sure it is: types of which nothing is known speak neither for nor against it. */
export interface Implemented {
  readonly definition: number;
  readonly inferred: boolean;
  readonly methods: Methods;
}

/** By name: a method and the environment through which it is seen. */
type Methods = ReadonlyMap<
  number,
  { readonly definition: number; readonly environment: number }
>;

/** What an interface asks for. */
interface Wanted {
  /** Undefined: it takes in something from outside, which may ask for more than is known. */
  readonly methods: Methods | undefined;
  /** What was looked at to find them. */
  readonly slots: readonly number[];
}

/** Interfaces that only put others together, by the method that the fewest of them ask for. */
interface Composed {
  readonly byMethod: ReadonlyMap<number, readonly number[]>;
  readonly slots: ReadonlySet<number>;
}

export class ImplicitInterfaces {
  /** By the name of a method of their own. */
  private readonly byMethod = new Map<number, Set<number>>();
  /** Those that only put others together. */
  private readonly composed = new Set<number>();
  /** Of those with methods of their own; of no change since. */
  private readonly rarest = new Map<number, number>();
  /** What interfaces ask for, as long as nothing changes anywhere: thousands of types are compared with each. */
  private readonly wanted = new Map<number, Wanted>();
  private composedNow: Composed | undefined;

  constructor(private readonly project: Project) {}

  /** Something has changed: what was found out about interfaces may be true no more. */
  clear(): void {
    this.wanted.clear();
    this.composedNow = undefined;
  }

  /** Adds or takes out the interfaces of a file. */
  change(file: SourceFile, present: boolean): void {
    for (const row of implicitInterfaces(file)) {
      this.rarest.clear();
      const id = file.ids[row]!;
      const names = ownMethodNames(file, row);
      if (names.length === 0 && file.heritage(row).length > 0)
        if (present) this.composed.add(id);
        else this.composed.delete(id);
      for (const name of names) {
        let ids = this.byMethod.get(name);
        if (ids === undefined) this.byMethod.set(name, (ids = new Set()));
        if (present) ids.add(id);
        else ids.delete(id);
      }
    }
  }

  /**
   * For one file: what a type implements by having the methods, in no particular order. Names by which interfaces were looked
   * for go into `asked`; 0 stands for those without methods of their own.
   */
  implementedFrom(
    evaluator: Evaluator,
    asked: Set<number>,
  ): (definition: number) => readonly Implemented[] {
    const known = new Map<number, readonly Implemented[]>();
    let composed: Composed | undefined;
    const find = (definition: number): readonly Implemented[] => {
      const methods = methodsOf(evaluator, definition);
      if (methods.size === 0) return [];
      if (composed === undefined) {
        asked.add(0);
        composed = this.composedIn(evaluator);
        for (const slot of composed.slots) evaluator.touch(slot);
      }
      const found: Implemented[] = [];
      for (const name of methods.keys()) {
        asked.add(name);
        for (const id of this.byMethod.get(name) ?? [])
          if (this.rarestMethod(id) === name)
            this.add(evaluator, methods, id, found);
        for (const id of composed.byMethod.get(name) ?? [])
          this.add(evaluator, methods, id, found);
      }
      return found;
    };
    return (definition) => {
      let found = known.get(definition);
      if (found === undefined)
        known.set(definition, (found = find(definition)));
      return found;
    };
  }

  /** Adds the interface `id` to `found` if the methods are all that it asks for. */
  private add(
    evaluator: Evaluator,
    methods: Methods,
    id: number,
    found: Implemented[],
  ): void {
    const wanted = this.wantedBy(evaluator, id);
    if (wanted === undefined) return;
    const certainty = satisfies(evaluator, methods, wanted);
    if (certainty === undefined) return;
    const inferred = certainty === "inferred";
    found.push({ definition: id, inferred, methods: wanted });
  }

  /** The methods that an interface asks for; undefined where they are not all known. */
  private wantedBy(evaluator: Evaluator, id: number): Methods | undefined {
    const known = this.wanted.get(id);
    if (known !== undefined) {
      for (const slot of known.slots) evaluator.touch(slot);
      return known.methods;
    }
    const before = evaluator.unsettled;
    const slots = new Set<number>();
    const outer = evaluator.watch(slots);
    try {
      evaluator.touch(this.project.slotOf[id]!);
      const { outside } = evaluator.classes.lineage(id);
      const methods = outside.length > 0 ? undefined : methodsOf(evaluator, id);
      if (evaluator.unsettled === before)
        this.wanted.set(id, { methods, slots: [...slots] });
      return methods;
    } finally {
      evaluator.unwatch(outer);
    }
  }

  private composedIn(evaluator: Evaluator): Composed {
    if (this.composedNow !== undefined) return this.composedNow;
    const before = evaluator.unsettled;
    const slots = new Set<number>();
    const outer = evaluator.watch(slots);
    const all: (readonly [number, Methods])[] = [];
    const shared = new Map<number, number>();
    try {
      for (const id of this.composed) {
        const methods = this.wantedBy(evaluator, id);
        if (methods === undefined) continue;
        all.push([id, methods]);
        for (const name of methods.keys())
          shared.set(name, (shared.get(name) ?? 0) + 1);
      }
    } finally {
      evaluator.unwatch(outer);
    }
    const byMethod = new Map<number, number[]>();
    for (const [id, methods] of all) {
      const name = leastOf(methods.keys(), (each) => shared.get(each)!);
      const ids = byMethod.get(name);
      if (ids === undefined) byMethod.set(name, [id]);
      else ids.push(id);
    }
    const found = { byMethod, slots };
    if (evaluator.unsettled === before) this.composedNow = found;
    return found;
  }

  /** The method that the fewest interfaces share tells most types apart at once. */
  private rarestMethod(id: number): number {
    let name = this.rarest.get(id);
    if (name === undefined) {
      const file = this.project.sourceOf(id);
      name = leastOf(
        ownMethodNames(file, this.project.rowOf[id]!),
        (each) => this.byMethod.get(each)?.size ?? 0,
      );
      this.rarest.set(id, name);
    }
    return name;
  }
}

/** The first of the names with the lowest count; 0 where there is none. */
function leastOf(
  names: Iterable<number>,
  count: (name: number) => number,
): number {
  let best = 0;
  let fewest = Infinity;
  for (const name of names) {
    const here = count(name);
    if (here >= fewest) continue;
    fewest = here;
    best = name;
  }
  return best;
}

/** Rows of the interfaces of a file that are implemented by having their methods. */
export function implicitInterfaces(file: SourceFile): readonly number[] {
  if (file.language.lookup.implicitInterfaces !== true || file.isBuiltin)
    return [];
  const { kind } = file.facts.definition;
  const rows: number[] = [];
  for (let row = 1; row < kind.length; row++)
    if (kind[row] === D.interface) rows.push(row);
  return rows;
}

export function ownMethodNames(
  file: SourceFile,
  row: number,
): readonly number[] {
  const { kind } = file.facts.definition;
  return file
    .membersOf(row)
    .filter((member) => isFunctionKind(kind[member]!))
    .map((member) => file.definitionName(member));
}

/** The methods of a type, those of what it embeds included, the nearest of each name. */
function methodsOf(evaluator: Evaluator, definition: number): Methods {
  const { project, packages, classes } = evaluator;
  const methods = new Map<
    number,
    { definition: number; environment: number }
  >();
  for (const ancestor of classes.lineage(definition).ancestors) {
    const file = project.sourceOf(ancestor.definition);
    const row = project.rowOf[ancestor.definition]!;
    const declared = [
      ...[...file.membersOf(row), ...file.attachments.of(row)].map(
        (member) => ({
          file,
          row: member,
        }),
      ),
      ...packages.attached(evaluator, file, row, 0),
    ];
    for (const each of declared) {
      const name = each.file.definitionName(each.row);
      const isMethod = isFunctionKind(
        each.file.facts.definition.kind[each.row]!,
      );
      // A field that lies less deep hides a method of its name.
      if (name === 0 || methods.has(name)) continue;
      methods.set(name, {
        definition: isMethod ? each.file.ids[each.row]! : -1,
        environment: ancestor.environment,
      });
    }
  }
  for (const [name, each] of methods)
    if (each.definition < 0) methods.delete(name);
  return methods;
}

function satisfies(
  evaluator: Evaluator,
  methods: Methods,
  wanted: Methods,
): "exact" | "inferred" | undefined {
  if (wanted.size === 0) return undefined;
  for (const name of wanted.keys()) if (!methods.has(name)) return undefined;
  let inferred = false;
  for (const [name, each] of wanted) {
    const own = methods.get(name)!;
    const fit = agree(
      evaluator,
      own.definition,
      own.environment,
      each.definition,
      each.environment,
    );
    if (fit === undefined) return undefined;
    inferred ||= fit === "inferred";
  }
  return inferred ? "inferred" : "exact";
}

/** Whether two methods take and give the same. */
function agree(
  evaluator: Evaluator,
  a: number,
  environmentOfA: number,
  b: number,
  environmentOfB: number,
): "exact" | "inferred" | undefined {
  const { project } = evaluator;
  const fileA = project.sourceOf(a);
  const fileB = project.sourceOf(b);
  const rowA = project.rowOf[a]!;
  const rowB = project.rowOf[b]!;
  const definitionsA = fileA.facts.definition;
  const definitionsB = fileB.facts.definition;
  const parametersA = fileA.list(definitionsA.parameters[rowA]!);
  const parametersB = fileB.list(definitionsB.parameters[rowB]!);
  if (parametersA.length !== parametersB.length) return undefined;
  if (definitionsA.type[rowA]! < 0 !== definitionsB.type[rowB]! < 0)
    return undefined;
  const pairs = Array.from(parametersA, (parameter, place) => {
    const other = parametersB[place]!;
    return fileA.flag(parameter, DefinitionFlag.variadic) ===
      fileB.flag(other, DefinitionFlag.variadic)
      ? ([definitionsA.type[parameter]!, definitionsB.type[other]!] as const)
      : undefined;
  });
  pairs.push([definitionsA.type[rowA]!, definitionsB.type[rowB]!]);
  let inferred = false;
  for (const pair of pairs) {
    if (pair === undefined) return undefined;
    const [typeA, typeB] = pair;
    if (typeA < 0 || typeB < 0) continue;
    const setA = evaluator.setAt(fileA, typeA, environmentOfA);
    const setB = evaluator.setAt(fileB, typeB, environmentOfB);
    const fit = sameTypes(evaluator, setA, setB, 0);
    if (fit === undefined) return undefined;
    inferred ||= fit === "inferred";
  }
  return inferred ? "inferred" : "exact";
}

/** Equal, or not to be told apart: unknown types, type parameters, functions and shapes without a name. */
function sameTypes(
  evaluator: Evaluator,
  a: number,
  b: number,
  depth: number,
): "exact" | "inferred" | undefined {
  const { types } = evaluator;
  if (a === b) return "exact";
  if (isUnknown(a) || isUnknown(b) || types.isOpen(a) || types.isOpen(b))
    return "inferred";
  const membersA = types.membersOf(a);
  const membersB = types.membersOf(b);
  if (membersA.length !== 1 || membersB.length !== 1) return "inferred";
  const typeA = membersA[0]!;
  const typeB = membersB[0]!;
  if (isShape(evaluator, typeA) || isShape(evaluator, typeB)) return "inferred";
  if (types.kind[typeA] !== types.kind[typeB]) return undefined;
  if (types.kind[typeA] === TypeKind.callable) return "inferred";
  if (types.kind[typeA] === TypeKind.tuple && depth < 3) {
    const itemsA = types.items[typeA]!;
    const itemsB = types.items[typeB]!;
    if (itemsA.length !== itemsB.length) return undefined;
    let inferred = false;
    for (let i = 0; i < itemsA.length; i++) {
      const fit = sameTypes(evaluator, itemsA[i]!, itemsB[i]!, depth + 1);
      if (fit === undefined) return undefined;
      inferred ||= fit === "inferred";
    }
    return inferred ? "inferred" : "exact";
  }
  if (
    types.kind[typeA] === TypeKind.instance &&
    types.definition[typeA] === types.definition[typeB]
  ) {
    const pairsA = types.pairsOf(types.detail[typeA]!);
    let inferred = false;
    for (let i = 0; i < pairsA.length && depth < 3; i += 2) {
      const other = types.lookup(types.detail[typeB]!, pairsA[i]!);
      const fit =
        other === undefined
          ? "inferred"
          : sameTypes(evaluator, pairsA[i + 1]!, other, depth + 1);
      if (fit === undefined) return undefined;
      inferred ||= fit === "inferred";
    }
    return inferred ? "inferred" : "exact";
  }
  return undefined;
}

function isShape(evaluator: Evaluator, type: number): boolean {
  const { types, project } = evaluator;
  if (types.kind[type] !== TypeKind.instance) return false;
  const definition = types.definition[type]!;
  return project.kindOf(definition) === D.object_type;
}
