// The order in which the types of a set are looked at: by what they are and where that stands, never by when they were met.
import type { Project } from "./project.ts";
import { TypeKind, type TypeTable } from "./types.ts";

const definitionKinds: ReadonlySet<number> = new Set([
  TypeKind.instance,
  TypeKind.classObject,
  TypeKind.callable,
  TypeKind.parameter,
  TypeKind.self,
]);

/** Compares types of one table; equal (0) only for the same type. `packageKey`: what tells a package of several files from others. */
export class TypeOrder {
  constructor(
    private readonly types: TypeTable,
    private readonly project: Project,
    private readonly packageKey: (id: number) => string,
  ) {}

  compare = (a: number, b: number): number => {
    if (a === b) return 0;
    const { kind, definition, detail } = this.types;
    const code = kind[a]!;
    return (
      code - kind[b]! ||
      this.compareDefinitions(code, definition[a]!, definition[b]!) ||
      (code === TypeKind.external
        ? this.compareNames(detail[a]!, detail[b]!)
        : this.compareEnvironments(detail[a]!, detail[b]!)) ||
      this.compareItems(a, b) ||
      a - b
    );
  };

  private compareDefinitions(kind: number, a: number, b: number): number {
    if (a === b) return 0;
    if (kind === TypeKind.external || kind === TypeKind.folder)
      return this.compareNames(a, b);
    if (kind === TypeKind.package)
      return compareTexts(this.packageKey(a), this.packageKey(b));
    if (kind === TypeKind.module)
      return compareTexts(this.pathOf(a), this.pathOf(b));
    return definitionKinds.has(kind) ? this.comparePlaces(a, b) : a - b;
  }

  private comparePlaces(a: number, b: number): number {
    const { slotOf, rowOf } = this.project;
    return (
      compareTexts(this.pathOf(slotOf[a]!), this.pathOf(slotOf[b]!)) ||
      rowOf[a]! - rowOf[b]!
    );
  }

  private pathOf(slot: number): string {
    return this.project.files[slot]?.path ?? "";
  }

  private compareNames(a: number, b: number): number {
    const { names } = this.project;
    return a === b ? 0 : compareTexts(names.textOf(a), names.textOf(b));
  }

  private compareEnvironments(a: number, b: number): number {
    if (a === b) return 0;
    const left = this.types.pairsOf(a);
    const right = this.types.pairsOf(b);
    let result = left.length - right.length;
    for (let i = 0; i < left.length && result === 0; i += 2)
      result =
        this.comparePlaces(left[i]!, right[i]!) ||
        this.compareSets(left[i + 1]!, right[i + 1]!);
    return result;
  }

  private compareItems(a: number, b: number): number {
    const left = this.types.items[a]!;
    const right = this.types.items[b]!;
    let result = left.length - right.length;
    for (let i = 0; i < left.length && result === 0; i++)
      result = this.compareSets(left[i]!, right[i]!);
    return result;
  }

  private compareSets(a: number, b: number): number {
    if (a === b) return 0;
    const left = this.types.membersOf(a);
    const right = this.types.membersOf(b);
    let result = left.length - right.length;
    for (let i = 0; i < left.length && result === 0; i++)
      result = this.compare(left[i]!, right[i]!);
    return result;
  }
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
