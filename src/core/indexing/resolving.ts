// Derives edges and stores them, in steps that leave room for questions in between.
import type { Pacer } from "./pacer.ts";
import type { Workbench } from "./workbench.ts";

/** Derives the edges of what changed. They wait in `bench.unstored` until they are stored. Throws Cancelled. */
export async function resolveEdges(
  bench: Workbench,
  pacer: Pacer,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  const steps = bench.resolver.resolve();
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) {
        for (const resolved of step.value)
          bench.unstored.set(resolved.file, resolved);
        return;
      }
      onProgress?.(step.value.done, step.value.total);
      await pacer.pause();
    }
  } finally {
    // After a cancellation the resolver takes up the same files the next time.
    steps.return([]);
  }
}

/** Stores all edges that wait, a few files per transaction. Returns the ids of the files. Throws Cancelled. */
export async function storeEdges(
  bench: Workbench,
  pacer: Pacer,
  onProgress?: (done: number, total: number) => void,
): Promise<number[]> {
  const { store, unstored } = bench;
  const waiting = [...unstored.values()];
  const files: number[] = [];
  let at = 0;
  while (at < waiting.length) {
    const first = at;
    store.transaction(() => {
      do {
        const resolved = waiting[at++];
        if (resolved !== undefined)
          store.replaceEdges(
            resolved,
            bench.symbolIdOf,
            bench.resolver.factsOf(resolved.file),
          );
      } while (at < waiting.length && !pacer.due);
    });
    for (const { file } of waiting.slice(first, at)) {
      unstored.delete(file);
      bench.unresolved.delete(file);
      files.push(file);
    }
    onProgress?.(at, waiting.length);
    await pacer.pause();
  }
  return files;
}
