// A set of listeners that are told one after the other. It exists so that the parts below need no editor in their tests.
import type { Disposable } from "../core/ports.ts";

export class Listeners<T> {
  private readonly all = new Set<(value: T) => void>();

  /** The shape of an editor event: call it with a listener, dispose what comes back. */
  readonly add = (listener: (value: T) => void): Disposable => {
    const own = (value: T): void => {
      listener(value);
    };
    this.all.add(own);
    return { dispose: () => this.all.delete(own) };
  };

  tell(value: T): void {
    for (const listener of [...this.all]) listener(value);
  }

  clear(): void {
    this.all.clear();
  }
}
