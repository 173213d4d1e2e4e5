// Keeps the methods of a type by name: a call asks for them each time, and they are the same until something changes.
import type { Evaluator } from "./evaluator.ts";
import type { Methods } from "./methodLookup.ts";

/** Finds the methods of one type under one name; see `methodsNamed`. */
export type FindMethods = (
  evaluator: Evaluator,
  type: number,
  name: number,
  above: boolean,
) => Methods;

interface Kept {
  readonly methods: Methods;
  /** What was looked at to find them. */
  readonly slots: readonly number[];
}

/** Results that rest on final values only, by type and name. */
export class MethodCache {
  private own: (Map<number, Kept> | undefined)[] = [];
  private above: (Map<number, Kept> | undefined)[] = [];

  constructor(private readonly compute: FindMethods) {}

  clear(): void {
    this.own = [];
    this.above = [];
  }

  find(
    evaluator: Evaluator,
    type: number,
    name: number,
    above: boolean,
  ): Methods {
    const byType = above ? this.above : this.own;
    const known = byType[type]?.get(name);
    if (known !== undefined) {
      for (const slot of known.slots) evaluator.touch(slot);
      return known.methods;
    }
    const before = evaluator.unsettled;
    const slots = new Set<number>();
    const outer = evaluator.watch(slots);
    try {
      const methods = this.compute(evaluator, type, name, above);
      if (evaluator.unsettled === before)
        (byType[type] ??= new Map()).set(name, { methods, slots: [...slots] });
      return methods;
    } finally {
      evaluator.unwatch(outer);
    }
  }
}
