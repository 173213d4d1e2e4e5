// The evaluator's engine: values of nodes, computed on demand, memoised, and solved to the least fixpoint where they
// depend on one another. What a node means stands in evaluate.ts.
import type { ClassTable } from "./classes.ts";
import { sourcesOf } from "./condensation.ts";
import type { ExportTable } from "./exports.ts";
import type { ImplementationTable } from "./implementations.ts";
import type { LookupCache } from "./lookupCache.ts";
import type { MemberCache } from "./members.ts";
import type { MethodCache } from "./methodCache.ts";
import type { PackageTable } from "./packages.ts";
import type { Project } from "./project.ts";
import { Readers } from "./readers.ts";
import type { SourceFile } from "./sourceFile.ts";
import { TypeOrder } from "./typeOrder.ts";
import { emptySet, TypeTable, unknownSet } from "./types.ts";

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

/** A node that is being computed, or that waits for others of its component. */
interface Frame {
  readonly file: SourceFile;
  readonly node: number;
  /** What others see of it. */
  value: number;
  /** Lowest frame that this one's value depends on. */
  low: number;
  /** Frames that used its value before it was final. */
  readers: Set<number> | undefined;
  /** How often its value has become another one. */
  changes: number;
  /** Its value was computed while something that it used was nothing yet. */
  isEarly: boolean;
}

/** A value that has become another one so often only grows from then on. */
const maxChanges = 5;

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
  methods!: MethodCache;
  lookups!: LookupCache;
  packages!: PackageTable;
  implementations!: ImplementationTable;

  /** Frames being computed, and above each the others of its unfinished component. */
  private readonly stack: Frame[] = [];
  /** Index of the frame being computed. */
  private top = -1;
  private active = 0;
  /** Something that is not final was used while it was nothing yet. */
  private usedNothing = false;
  /** What is looked at by what goes on outside of nodes, where somebody keeps its result; see `watch`. */
  private looked: Set<number> | undefined;
  /** The computation that is going on, one number for each; 0 outside of any. */
  computation = 0;
  private computations = 0;

  constructor(
    readonly project: Project,
    private readonly compute: Compute,
    /** Evaluations that may nest before what is asked of the innermost one waits; each takes about 2 KB of stack. */
    private readonly maxNesting: number,
  ) {
    this.types = new TypeTable(project.parametersOf);
    this.types.compare = new TypeOrder(this.types, project, (id) =>
      this.packages.keyOf(id),
    ).compare;
  }

  /** The file whose node is being evaluated looks at something of `slot`, or at a place of a package (a negative number). */
  touch(slot: number): void {
    this.looked?.add(slot);
    this.touchFrom(this.current, slot);
  }

  /**
   * Begins to collect all that is looked at, other than by the nodes that are evaluated meanwhile, into `slots`: whoever uses
   * what is found so later has to `touch` the same. `unwatch` ends it with what this gives.
   */
  watch(slots: Set<number>): Set<number> | undefined {
    const outer = this.looked;
    this.looked = slots;
    return outer;
  }

  get isWatched(): boolean {
    return this.looked !== undefined;
  }

  unwatch(outer: Set<number> | undefined): void {
    const inner = this.looked;
    this.looked = outer;
    if (outer !== undefined) for (const slot of inner ?? []) outer.add(slot);
  }

  touchFrom(from: number, slot: number): void {
    if (from !== slot && from >= 0) this.readers.add(from, slot);
  }

  /** The value of a node; also from outside of any evaluation. */
  evaluate(file: SourceFile, node: number): number {
    if (this.current !== file.slot || this.looked !== undefined)
      this.touch(file.slot);
    const memo = file.memo[node]!;
    if (memo > 0) {
      const value = memo - 1;
      if (!(value & Mark.flowing)) return value;
      if (this.flows === undefined) return this.flowing(value);
    }
    const active = this.flows === undefined ? memo : file.flowMemo[node]!;
    if (active > 0) return this.flowing(active - 1);
    if (active < 0) return this.meet(-active - 1);
    return this.solve(file, node);
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

  /** The frame `index` is being computed, or belongs to a component that is: use what is known of it so far. */
  private meet(index: number): number {
    this.unsettled++;
    const frame = this.stack[index]!;
    const top = this.stack[this.top]!;
    top.low = Math.min(top.low, frame.low);
    (frame.readers ??= new Set()).add(this.top);
    if (frame.value & Mark.flowing) this.flowReads++;
    if (setOf(frame.value) === emptySet) this.usedNothing = true;
    return frame.value;
  }

  /** The value of a node that nobody asked for yet; where it depends on frames below, it stays on the stack with them. */
  private solve(file: SourceFile, node: number): number {
    const { unsettled, flowReads } = this;
    const index = this.push(file, node);
    const frame = this.stack[index]!;
    if (index > 0 && this.active >= this.maxNesting) {
      // It is computed where there is room again: by the outermost frame, as if it were of its component.
      frame.low = 0;
    } else {
      this.active++;
      frame.value = this.computed(index);
      if (frame.low === index)
        if (this.stack.length === index + 1 && frame.readers === undefined)
          this.finish(frame);
        else this.settle(index);
      this.active--;
    }
    this.flowReads = flowReads;
    if (frame.low < index) return this.meet(index);
    this.unsettled = unsettled;
    return this.evaluate(file, node);
  }

  private push(file: SourceFile, node: number): number {
    const index = this.stack.length;
    this.stack.push({
      file,
      node,
      value: noValue,
      low: index,
      readers: undefined,
      changes: 0,
      isEarly: false,
    });
    this.setActive(file, node, -index - 1);
    return index;
  }

  /** Ends the uppermost frame. */
  private finish({ file, node, value }: Frame): void {
    this.stack.pop();
    this.store(file, node, value);
  }

  /** The value of the frame `index`. */
  private computed(index: number): number {
    const frame = this.stack[index]!;
    const { file, node } = frame;
    const { top, current, computation, flowReads, usedNothing, looked } = this;
    this.looked = undefined;
    this.top = index;
    this.current = file.slot;
    this.computation = ++this.computations;
    this.usedNothing = false;
    let value = this.compute(this, file, node);
    if (this.flowReads !== flowReads) value |= Mark.flowing;
    frame.isEarly = this.usedNothing;
    this.top = top;
    this.current = current;
    this.computation = computation;
    this.usedNothing = usedNothing;
    this.looked = looked;
    return value;
  }

  // ---- components ----

  /**
   * Solves the component whose lowest frame is `index`. Which nodes belong to it does not depend on where it was entered:
   * those that turn out to depend on one another, and on nothing else that is not final, while all of them were solved from
   * nothing. What was on the stack beside them is asked for again.
   */
  private settle(index: number): void {
    while (!this.iterate(index)) if (this.stack[index]!.low < index) return;
    const frames = this.stack.splice(index);
    const readers = frames.map((frame) =>
      [...(frame.readers ?? [])].map((reader) => reader - index),
    );
    const { sources, others } = sourcesOf(readers);
    for (const each of sources) {
      const { file, node, value } = frames[each]!;
      this.store(file, node, value);
    }
    for (const each of others)
      this.setActive(frames[each]!.file, frames[each]!.node, 0);
    const { current, looked } = this;
    this.current = -1;
    this.looked = undefined;
    for (const each of others)
      this.evaluate(frames[each]!.file, frames[each]!.node);
    this.current = current;
    this.looked = looked;
  }

  /**
   * Solves the frames from `index` upward from nothing until none changes. False when that has to be done anew, since frames
   * came to them, or not now, since they depend on a frame below.
   */
  private iterate(index: number): boolean {
    const { stack } = this;
    const count = stack.length;
    for (const frame of stack.slice(index)) {
      frame.value = noValue;
      frame.low = index;
      frame.readers = undefined;
      frame.changes = 0;
    }
    // That nothing is known of what it used makes a value unknown only where nothing will ever be known of that.
    return (
      this.inRounds(index, () => true, true) &&
      this.inRounds(index, (frame) => frame.isEarly, false) &&
      stack.length === count
    );
  }

  /**
   * Computes frames from `index` upward, at first those that are `wanted`, then those that used what has changed. In each
   * round all see what all were in the round before, so that the order among them has no say. False when it stops since a
   * frame below is needed.
   */
  private inRounds(
    index: number,
    wanted: (frame: Frame) => boolean,
    isEarly: boolean,
  ): boolean {
    const { stack } = this;
    let size = stack.length;
    let pending = new Set<number>();
    for (let i = index; i < size; i++) if (wanted(stack[i]!)) pending.add(i);
    while (pending.size > 0) {
      const changed = new Map<number, number>();
      for (const i of pending) {
        const value = this.nextOf(i, isEarly);
        const { low } = stack[i]!;
        if (low < index) {
          for (let j = index; j < stack.length; j++) stack[j]!.low = low;
          return false;
        }
        if (value !== stack[i]!.value) changed.set(i, value);
      }
      pending = new Set();
      for (const [i, value] of changed) {
        const frame = stack[i]!;
        frame.value = value;
        frame.changes++;
        for (const reader of frame.readers ?? []) pending.add(reader);
      }
      for (; size < stack.length; size++) pending.add(size);
    }
    return true;
  }

  /** What the frame `index` is in the next round. */
  private nextOf(index: number, isEarly: boolean): number {
    const frame = this.stack[index]!;
    let value = this.computed(index);
    if (isEarly && frame.isEarly)
      value = withMarks(this.types.withoutUnknown(setOf(value)), value);
    return frame.changes > maxChanges ? this.join(frame.value, value) : value;
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
