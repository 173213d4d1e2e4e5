// The table of types: what a value can be, hash-consed, so that equal types are equal integers.
// Types know nothing of files; definitions are global ids (see project.ts).

import { TripleIndex } from "./tripleIndex.ts";

/**
 * instance     an object of a class, interface, enum, object literal or object type `definition`
 * classObject  the class, enum or namespace itself as a value
 * callable     a function, method or function type `definition`
 * module       the namespace object of the file `definition` (a file's slot)
 * folder       a namespace package; `definition` is the name id of its path
 * external     something outside the workspace; `definition` is the name id of its package, `detail` of the path in it
 * tuple        a fixed sequence of the sets `items`
 * parameter    the type parameter `definition`, not yet known
 * self         the receiver inside the body of the class `definition`
 * dictionary   anything with string keys; `items` has the set of its values
 * sequence     the bases of a class, one set each in `items`; never the type of a value
 * package      the namespace of a package of several files; `definition` is its id in the table of packages
 */
export const TypeKind = {
  unknown: 0,
  instance: 1,
  classObject: 2,
  callable: 3,
  module: 4,
  folder: 5,
  external: 6,
  tuple: 7,
  parameter: 8,
  self: 9,
  dictionary: 10,
  sequence: 11,
  package: 12,
} as const;

/** Types nested deeper than this are cut to unknown, so that the space of types is finite. */
const maxDepth = 5;
/** A set with more members says nothing any more: it becomes unknown, never "the first 8". */
const maxMembers = 8;

export const emptySet = 0;
export const unknownSet = 1;
/** What a set with too many members becomes; it takes in whatever is added. */
const overflowSet = 2;
const overflowType = 1;

/** Nothing at all is known of a value with this set. */
export function isUnknown(set: number): boolean {
  return set === unknownSet || set === overflowSet;
}

type Pairs = readonly number[];

const noItems: readonly number[] = [];

/**
 * Ids of types, of sets of types and of environments (which set each type parameter stands for).
 * Ids depend on the order of creation; nothing that leaves the resolver may depend on them.
 */
export class TypeTable {
  readonly kind: number[] = [];
  readonly definition: number[] = [];
  /** Environment of instances, class objects and callables; path of externals. */
  readonly detail: number[] = [];
  readonly items: (readonly number[])[] = [];
  private readonly depth: number[] = [];
  private readonly open: boolean[] = [];
  private readonly ids = new Map<string, number>();
  private readonly plain = new TripleIndex();

  private readonly sets: (readonly number[])[] = [[], [0], [overflowType]];
  /** The order of the types of a set, which is not that of their ids. */
  compare: ((a: number, b: number) => number) | undefined;
  private readonly ordered: (readonly number[] | undefined)[] = [];
  private readonly setIds = new Map<string, number>([
    ["0", unknownSet],
    ["1", overflowSet],
  ]);
  private readonly singletons: number[] = [unknownSet, overflowSet];
  private readonly setDepth: number[] = [0, 0, 0];
  private readonly setOpen: boolean[] = [false, false, false];

  private readonly environments: Pairs[] = [[]];
  private readonly environmentIds = new Map<string, number>();
  private readonly extended = new TripleIndex();
  private readonly composed = new TripleIndex();
  private readonly substituted = new Map<number, number>();

  /** `parametersOf` lists the type parameters (and enclosing classes, for `self`) that a definition's types may mention. */
  constructor(
    private readonly parametersOf: (definition: number) => readonly number[],
  ) {
    this.add(TypeKind.unknown, 0, 0, []);
    this.add(TypeKind.unknown, 1, 0, []);
  }

  get size(): number {
    return this.kind.length;
  }

  /** An object of a class, interface or the like: an instance, or the receiver. */
  isObject(type: number): boolean {
    const kind = this.kind[type]!;
    return kind === TypeKind.instance || kind === TypeKind.self;
  }

  instance(definition: number, environment = 0): number {
    return this.of(TypeKind.instance, definition, environment);
  }

  /** A type with an environment, cut to what the definition can mention and to the greatest depth. */
  of(kind: number, definition: number, detail = 0): number {
    let environment = detail;
    if (
      environment !== 0 &&
      (kind === TypeKind.instance ||
        kind === TypeKind.callable ||
        kind === TypeKind.classObject)
    )
      environment = this.restrict(
        environment,
        this.parametersOf(definition),
        true,
      );
    return this.internPlain(kind, definition, environment);
  }

  /** `definition` is the class whose members a tuple has, -1 for none. */
  withItems(
    kind: number,
    items: readonly number[],
    definition: number,
  ): number {
    return this.intern(
      kind,
      definition,
      0,
      items.map((set) => (this.depthOfSet(set) >= maxDepth ? unknownSet : set)),
    );
  }

  /** Sets in an order that matters, whole however deep they are. */
  sequence(items: readonly number[]): number {
    return this.intern(TypeKind.sequence, 0, 0, items);
  }

  private intern(
    kind: number,
    definition: number,
    detail: number,
    items: readonly number[],
  ): number {
    if (items.length === 0) return this.internPlain(kind, definition, detail);
    const key = `${kind},${definition},${detail},${items.join(",")}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.add(kind, definition, detail, items);
    this.ids.set(key, id);
    return id;
  }

  /** A type without items, found without making a text for a key: nearly all are asked for again and again. */
  private internPlain(
    kind: number,
    definition: number,
    detail: number,
  ): number {
    const known = this.plain.find(kind, definition, detail);
    if (known !== undefined) return known;
    const id = this.add(kind, definition, detail, noItems);
    this.plain.add(kind, definition, detail, id);
    return id;
  }

  private add(
    kind: number,
    definition: number,
    detail: number,
    items: readonly number[],
  ): number {
    const id = this.kind.length;
    this.kind.push(kind);
    this.definition.push(definition);
    this.detail.push(detail);
    this.items.push(items);
    let depth = 0;
    let open = kind === TypeKind.parameter || kind === TypeKind.self;
    for (const set of items) {
      depth = Math.max(depth, this.depthOfSet(set) + 1);
      open ||= this.setOpen[set] === true;
    }
    if (
      kind === TypeKind.instance ||
      kind === TypeKind.callable ||
      kind === TypeKind.classObject
    ) {
      const pairs = this.pairsOf(detail);
      for (let i = 1; i < pairs.length; i += 2) {
        depth = Math.max(depth, this.depthOfSet(pairs[i]!) + 1);
        open ||= this.setOpen[pairs[i]!] === true;
      }
      open ||= this.parametersOf(definition).length > pairs.length / 2;
    }
    this.depth.push(depth);
    this.open.push(open);
    return id;
  }

  // ---- sets ----

  single(type: number): number {
    const known = this.singletons[type];
    if (known !== undefined) return known;
    const id = this.addSet([type]);
    this.singletons[type] = id;
    return id;
  }

  /** In the order that `compare` gives, where there is one. */
  membersOf(set: number): readonly number[] {
    const types = this.sets[set]!;
    if (types.length < 2 || this.compare === undefined) return types;
    return (this.ordered[set] ??= types.toSorted(this.compare));
  }

  /** Has to be called when what the order rests on has changed. */
  forgetOrder(): void {
    this.ordered.length = 0;
  }

  /** The set of `types`, in any order and with repetitions. */
  set(types: readonly number[]): number {
    if (types.length === 0) return emptySet;
    if (types.length === 1) return this.single(types[0]!);
    const sorted = [...new Set(types)].sort((a, b) => a - b);
    if (sorted.length === 1) return this.single(sorted[0]!);
    if (sorted.length > maxMembers || sorted.includes(overflowType))
      return overflowSet;
    return this.addSet(sorted);
  }

  union(a: number, b: number): number {
    if (a === b || b === emptySet) return a;
    if (a === emptySet) return b;
    return this.set([...this.sets[a]!, ...this.sets[b]!]);
  }

  private addSet(sorted: readonly number[]): number {
    const key = sorted.join(",");
    const known = this.setIds.get(key);
    if (known !== undefined) return known;
    const id = this.sets.length;
    this.setIds.set(key, id);
    this.sets.push(sorted);
    let depth = 0;
    let open = false;
    for (const type of sorted) {
      depth = Math.max(depth, this.depth[type]!);
      open ||= this.open[type]!;
    }
    this.setDepth.push(depth);
    this.setOpen.push(open);
    return id;
  }

  private depthOfSet(set: number): number {
    return this.setDepth[set]!;
  }

  /** The set without unknown. */
  known(set: number): number {
    if (!this.hasUnknown(set)) return set;
    return this.set(this.sets[set]!.filter((type) => type > overflowType));
  }

  /** The set without unknown, also within sequences. */
  withoutUnknown(set: number): number {
    const known = this.known(set);
    const types = this.membersOf(known);
    if (!types.some((type) => this.kind[type] === TypeKind.sequence))
      return known;
    return this.set(
      types.map((type) =>
        this.kind[type] === TypeKind.sequence
          ? this.sequence(this.items[type]!.map((each) => this.known(each)))
          : type,
      ),
    );
  }

  hasUnknown(set: number): boolean {
    const first = this.sets[set]![0];
    return first === 0 || first === overflowType;
  }

  /** Mentions a type parameter or a receiver that is not known here. */
  isOpen(set: number): boolean {
    return this.setOpen[set]!;
  }

  // ---- environments ----

  /** Pairs [definition of the type parameter, set], ordered by definition. */
  pairsOf(environment: number): Pairs {
    return this.environments[environment]!;
  }

  environment(entries: ReadonlyMap<number, number>): number {
    if (entries.size === 0) return 0;
    const keys = [...entries.keys()].sort((a, b) => a - b);
    const pairs: number[] = [];
    for (const key of keys) pairs.push(key, entries.get(key)!);
    return this.internEnvironment(pairs);
  }

  lookup(environment: number, parameter: number): number | undefined {
    const pairs = this.environments[environment]!;
    for (let i = 0; i < pairs.length; i += 2)
      if (pairs[i] === parameter) return pairs[i + 1];
    return undefined;
  }

  /** `environment` with the entries of `more`; those win. */
  extend(environment: number, more: ReadonlyMap<number, number>): number {
    if (more.size === 0) return environment;
    const all = new Map<number, number>();
    const pairs = this.environments[environment]!;
    for (let i = 0; i < pairs.length; i += 2) all.set(pairs[i]!, pairs[i + 1]!);
    for (const [key, value] of more) all.set(key, value);
    return this.environment(all);
  }

  /** `environment` with one more entry, which wins. */
  extendWith(environment: number, parameter: number, set: number): number {
    const known = this.extended.find(environment, parameter, set);
    if (known !== undefined) return known;
    const extended = this.extend(environment, new Map([[parameter, set]]));
    this.extended.add(environment, parameter, set, extended);
    return extended;
  }

  /** What `inner` binds, read through `outer`, and what only `outer` binds. */
  compose(inner: number, outer: number): number {
    if (outer === 0) return inner;
    if (inner === 0) return outer;
    const known = this.composed.find(inner, outer, 0);
    if (known !== undefined) return known;
    const composed = this.composeAnew(inner, outer);
    this.composed.add(inner, outer, 0, composed);
    return composed;
  }

  private composeAnew(inner: number, outer: number): number {
    const all = new Map<number, number>();
    const pairs = this.environments[outer]!;
    for (let i = 0; i < pairs.length; i += 2) all.set(pairs[i]!, pairs[i + 1]!);
    const own = this.environments[inner]!;
    for (let i = 0; i < own.length; i += 2)
      all.set(own[i]!, this.substitute(own[i + 1]!, outer));
    return this.environment(all);
  }

  private internEnvironment(pairs: Pairs): number {
    const key = pairs.join(",");
    const known = this.environmentIds.get(key);
    if (known !== undefined) return known;
    const id = this.environments.length;
    this.environmentIds.set(key, id);
    this.environments.push(pairs);
    return id;
  }

  private restrict(
    environment: number,
    parameters: readonly number[],
    cut: boolean,
  ): number {
    const pairs = this.environments[environment]!;
    const kept: number[] = [];
    for (let i = 0; i < pairs.length; i += 2) {
      if (!parameters.includes(pairs[i]!)) continue;
      const deep = cut && this.depthOfSet(pairs[i + 1]!) >= maxDepth;
      kept.push(pairs[i]!, deep ? unknownSet : pairs[i + 1]!);
    }
    return kept.length === 0 ? 0 : this.internEnvironment(kept);
  }

  /** `set` with the parameters of `environment` replaced by what they stand for. */
  substitute(set: number, environment: number): number {
    if (environment === 0 || !this.setOpen[set]) return set;
    const key = set * 0x4000000 + environment;
    const known = this.substituted.get(key);
    if (known !== undefined) return known;
    let result: number = emptySet;
    for (const type of this.sets[set]!)
      result = this.union(result, this.substituteType(type, environment));
    this.substituted.set(key, result);
    return result;
  }

  private substituteType(type: number, environment: number): number {
    if (!this.open[type]) return this.single(type);
    const kind = this.kind[type]!;
    if (kind === TypeKind.parameter || kind === TypeKind.self)
      return (
        this.lookup(environment, this.definition[type]!) ?? this.single(type)
      );
    const items = this.items[type]!;
    if (items.length > 0)
      return this.single(
        this.withItems(
          kind,
          items.map((item) => this.substitute(item, environment)),
          this.definition[type]!,
        ),
      );
    return this.single(
      this.of(
        kind,
        this.definition[type]!,
        this.compose(this.detail[type]!, environment),
      ),
    );
  }
}
