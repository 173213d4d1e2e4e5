// What keeps a search from running in a circle: keys that are being looked for. Values of nodes have the evaluator for that.
import type { Evaluator } from "./evaluator.ts";

/**
 * A key counts as entered within the computation of one node alone. What another node's computation entered does not bear on
 * this one, so that a value is the same whoever asked for it.
 */
export class Circles<Key> {
  private readonly entered = new Map<Key, number>();

  /**
   * Enters a key, which `leave` ends; undefined where it is entered already: nothing new is found round a circle, and what is
   * found on the way is not final.
   */
  enter(evaluator: Evaluator, key: Key): number | undefined {
    const outer = this.entered.get(key) ?? noComputation;
    if (outer === evaluator.computation) {
      evaluator.unsettled++;
      return undefined;
    }
    this.entered.set(key, evaluator.computation);
    return outer;
  }

  /** Ends what `enter` began; `outer` is what that gave. */
  leave(key: Key, outer: number): void {
    if (outer === noComputation) this.entered.delete(key);
    else this.entered.set(key, outer);
  }

  clear(): void {
    this.entered.clear();
  }
}

const noComputation = -1;
