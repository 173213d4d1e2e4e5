// What is derived from something that never changes: computed for the first question, kept for the next ones.

/** Values by owner and key. They go with their owner, and of each owner only those that were asked for last are kept. */
export class Kept<Owner extends object, Value> {
  readonly #most: number;
  readonly #ofOwner = new WeakMap<Owner, Map<string, Value>>();

  /** `most` values of each owner. */
  constructor(most: number) {
    this.#most = most;
  }

  /** What `compute` throws is not kept. */
  get(owner: Owner, key: string, compute: () => Value): Value {
    let values = this.#ofOwner.get(owner);
    if (values === undefined)
      this.#ofOwner.set(owner, (values = new Map<string, Value>()));
    const value = values.has(key) ? values.get(key)! : compute();
    // A map is in the order in which its keys were set: what was not asked for longest is its first.
    values.delete(key);
    values.set(key, value);
    if (values.size > this.#most) values.delete(values.keys().next().value!);
    return value;
  }
}
