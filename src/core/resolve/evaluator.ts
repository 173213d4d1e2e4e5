// The evaluator's engine: values of nodes, computed on demand, memoised, and solved to the least fixpoint where they
// depend on one another. What a node means stands in evaluate.ts.
import type { ClassTable } from "./classes.ts";
import type { ExportTable } from "./exports.ts";
import type { ImplementationTable } from "./implementations.ts";
import type { MemberCache } from "./members.ts";
import type { PackageTable } from "./packages.ts";
import type { Project } from "./project.ts";
import { Readers } from "./readers.ts";
import type { SourceFile } from "./sourceFile.ts";
import { TypeTable, unknownSet } from "./types.ts";

/**
 * A value is a set of types with two marks, in one integer: `set * 4 + marks`.
 * inferred  something other than declarations took part: assignments, returned values, arguments
 * flowing   an untyped parameter took part, so that the value depends on calls anywhere; such values are kept apart:
 *           those of strata 1 and 2 without the arguments, those of stratum 3 with them
 */
export const Mark = { inferred: 1, flowing: 2 } as const;

export const noValue = 0;
export const unknownValue = unknownSet * 4;

export function setOf(value: number): number {
  return value >> 2;
}

export function marksOf(value: number): number {
  return value & 3;
}

export function withMarks(set: number, marks: number): number {
  return set * 4 + (marks & 3);
}

export function isInferred(value: number): boolean {
  return (value & Mark.inferred) !== 0;
}

/** Computes one node, asking the evaluator for others. */
export type Compute = (
  evaluator: Evaluator,
  file: SourceFile,
  node: number,
) => number;

/** Thrown when evaluation nests too deeply; the node is then evaluated on its own first. */
class TooDeep extends Error {
  constructor(
    readonly file: SourceFile,
    readonly node: number,
  ) {
    super("Evaluation nests too deeply");
  }
}

interface Frame {
  readonly file: SourceFile;
  readonly node: number;
  /** Approximation so far; grows. */
  value: number;
  /** Lowest frame that this one's value depends on. */
  low: number;
  /** Its value was used before it was final. */
  met: boolean;
}

/** Attempts to take deep evaluations one by one before one of them counts as unknown. */
const maxAttempts = 500;

export class Evaluator {
  readonly types: TypeTable;
  /** Arguments that reach untyped parameters, by definition; undefined while strata 1 and 2 are evaluated. */
  flows: ReadonlyMap<number, number> | undefined;
  /** Which files evaluation of a file has looked at. */
  readonly readers = new Readers();
  /** Counts uses of values that are not final; equal before and after means that a result may be kept. */
  unsettled = 0;
  private flowReads = 0;
  /** The slot of the file whose node is being evaluated. */
  current = -1;
  exports!: ExportTable;
  classes!: ClassTable;
  members!: MemberCache;
  packages!: PackageTable;
  implementations!: ImplementationTable;

  /** Frames being computed, and above each the finished members of its unfinished component. */
  private readonly stack: Frame[] = [];
  /** Index of the frame being computed. */
  private top = -1;
  private active = 0;
  /** What the members of an unfinished component reached in the round before, by file and node. */
  private readonly seeds = new Map<SourceFile, Map<number, number>>();
  private changed = false;

  constructor(
    readonly project: Project,
    private readonly compute: Compute,
    /** Evaluations that may nest before the innermost one is taken first; each takes about 2 KB of stack. */
    private readonly maxNesting: number,
  ) {
    this.types = new TypeTable(project.parametersOf);
  }

  /** The file whose node is being evaluated looks at something of `slot`, or at a place of a package (a negative number). */
  touch(slot: number): void {
    this.touchFrom(this.current, slot);
  }

  touchFrom(from: number, slot: number): void {
    if (from !== slot && from >= 0) this.readers.add(from, slot);
  }

  /** The value of a node; also from outside of any evaluation. */
  evaluate(file: SourceFile, node: number): number {
    if (this.current !== file.slot) this.touch(file.slot);
    const memo = file.memo[node]!;
    if (memo > 0) {
      const value = memo - 1;
      if (!(value & Mark.flowing)) return value;
      if (this.flows === undefined) return this.flowing(value);
    }
    const active = this.flows === undefined ? memo : file.flowMemo[node]!;
    if (active > 0) return this.flowing(active - 1);
    if (active < 0) return this.meet(-active - 1);
    return this.active === 0
      ? this.fromOutside(file, node)
      : this.solve(file, node);
  }

  /** What rests on the arguments of untyped parameters may change when a call anywhere does. */
  private flowing(value: number): number {
    this.flowReads++;
    this.unsettled++;
    return value;
  }

  /** Marks what is being computed as resting on arguments; see `flowing`. */
  readFlow(): void {
    this.flowReads++;
    this.unsettled++;
  }

  private store(file: SourceFile, node: number, value: number): void {
    if (this.flows === undefined) {
      file.memo[node] = value + 1;
    } else if (value & Mark.flowing) {
      file.flowMemo[node] = value + 1;
    } else {
      file.flowMemo[node] = 0;
      file.memo[node] = value + 1;
    }
  }

  private setActive(file: SourceFile, node: number, marker: number): void {
    if (this.flows === undefined) file.memo[node] = marker;
    else file.flowMemo[node] = marker;
  }

  private fromOutside(file: SourceFile, node: number): number {
    const pending: Pick<TooDeep, "file" | "node">[] = [{ file, node }];
    for (let attempts = 0; ; attempts++) {
      const next = pending[pending.length - 1]!;
      const outer = this.current;
      try {
        let value: number = unknownValue;
        if (attempts < maxAttempts) value = this.solve(next.file, next.node);
        else this.store(next.file, next.node, value);
        pending.pop();
        if (pending.length === 0) return value;
      } catch (error) {
        if (!(error instanceof TooDeep)) throw error;
        this.abandon(outer);
        pending.push(error);
      }
    }
  }

  private abandon(current: number): void {
    for (const { file, node } of this.stack) this.setActive(file, node, 0);
    this.stack.length = 0;
    this.seeds.clear();
    this.active = 0;
    this.top = -1;
    this.changed = false;
    this.current = current;
  }

  /** The frame `index` is being computed, or belongs to a component that is: use what is known of it so far. */
  private meet(index: number): number {
    this.unsettled++;
    const frame = this.stack[index]!;
    frame.met = true;
    const top = this.stack[this.top]!;
    top.low = Math.min(top.low, frame.low);
    return frame.value;
  }

  private solve(file: SourceFile, node: number): number {
    if (this.active >= this.maxNesting) throw new TooDeep(file, node);
    const index = this.stack.length;
    const outerTop = this.top;
    const outerFile = this.current;
    const outerChanged = this.changed;
    const seed = this.seeds.get(file)?.get(node) ?? noValue;
    const frame: Frame = { file, node, value: seed, low: index, met: false };
    this.stack.push(frame);
    this.setActive(file, node, -index - 1);
    this.active++;
    for (;;) {
      this.top = index;
      this.current = file.slot;
      this.changed = false;
      const reads = this.flowReads;
      let computed = this.join(frame.value, this.compute(this, file, node));
      if (this.flowReads !== reads) computed |= Mark.flowing;
      const changed = computed !== frame.value || this.changed;
      frame.value = computed;
      if (frame.low < index) {
        // Part of a component whose root is still being computed: it decides when this value is final.
        this.changed = outerChanged || changed;
        const outer = this.stack[outerTop]!;
        outer.low = Math.min(outer.low, frame.low);
        this.unsettled++;
        break;
      }
      const alone = this.stack.length === index + 1 && !frame.met;
      if (alone || !changed) {
        this.finish(index);
        this.changed = outerChanged;
        break;
      }
      this.restart(index);
    }
    this.active--;
    this.top = outerTop;
    this.current = outerFile;
    return frame.value;
  }

  private finish(index: number): void {
    for (let i = index; i < this.stack.length; i++) {
      const frame = this.stack[i]!;
      this.store(frame.file, frame.node, frame.value);
    }
    this.stack.length = index;
    if (index === 0 && this.seeds.size > 0) this.seeds.clear();
  }

  /** Forgets the unfinished members of the component, keeping what they have reached as their starting values. */
  private restart(index: number): void {
    for (let i = index + 1; i < this.stack.length; i++) {
      const { file, node, value } = this.stack[i]!;
      let seeds = this.seeds.get(file);
      if (seeds === undefined)
        this.seeds.set(file, (seeds = new Map<number, number>()));
      seeds.set(node, value);
      this.setActive(file, node, 0);
    }
    this.stack.length = index + 1;
  }

  /** The types of a node, with type parameters replaced by what they stand for in `environment`. */
  setAt(file: SourceFile, node: number, environment = 0): number {
    return this.types.substitute(setOf(this.evaluate(file, node)), environment);
  }

  /** The value of which one type is known, and for sure. */
  exactly(type: number): number {
    return withMarks(this.types.single(type), 0);
  }

  /** What `of` gives for each type of a value; what marks the value marks the result. */
  ofEach(value: number, of: (type: number) => number): number {
    const result = this.joined(this.types.membersOf(setOf(value)).map(of));
    return result === noValue
      ? noValue
      : withMarks(setOf(result), result | marksOf(value));
  }

  /** A value with type parameters replaced by what they stand for in `environment`. */
  substituted(value: number, environment: number): number {
    return withMarks(this.types.substitute(setOf(value), environment), value);
  }

  joined(values: readonly number[]): number {
    return values.reduce((a, b) => this.join(a, b), noValue as number);
  }

  join(a: number, b: number): number {
    if (a === b) return a;
    return withMarks(this.types.union(setOf(a), setOf(b)), a | b);
  }
}
