// A cancel signal that core can raise itself; ECMAScript has no AbortController.
import type { CancelSignal } from "../ports.ts";

export interface CancelSource {
  readonly signal: CancelSignal;
  cancel(): void;
}

/** Also cancelled when one of `parents` is. */
export function createCancelSource(
  ...parents: readonly (CancelSignal | undefined)[]
): CancelSource {
  const listeners = new Set<() => void>();
  let aborted = false;
  const cancel = () => {
    if (aborted) return;
    aborted = true;
    for (const listener of [...listeners]) listener();
    listeners.clear();
  };
  const signal: CancelSignal = {
    get aborted() {
      return aborted;
    },
    addEventListener: (_type, listener) => {
      listeners.add(listener);
    },
    removeEventListener: (_type, listener) => {
      listeners.delete(listener);
    },
  };
  for (const parent of parents) {
    if (parent?.aborted === true) cancel();
    else parent?.addEventListener("abort", cancel);
  }
  return { signal, cancel };
}
