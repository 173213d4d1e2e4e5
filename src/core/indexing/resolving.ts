// Derives edges and stores them as they come, in steps that leave room for questions in between.
import type { CodeweftError } from "../errors.ts";
import { UndecodedFacts } from "../backgroundResolver.ts";
import type { Pacer } from "./pacer.ts";
import type { Workbench } from "./workbench.ts";

type Progress = (done: number, total: number) => void;

/** Derives the edges of what changed. They wait in `bench.unstored` until they are stored. Throws Cancelled. */
export async function resolveEdges(
  bench: Workbench,
  pacer: Pacer,
  onProgress: Progress = () => undefined,
  onResolved: () => void = () => undefined,
): Promise<void> {
  try {
    await bench.resolver.derive({
      signal: pacer.signal,
      onProgress,
      onResolved: (files) => {
        for (const resolved of files)
          bench.unstored.set(resolved.file, resolved);
        onResolved();
      },
    });
  } catch (error) {
    if (error instanceof UndecodedFacts) throw damageOf(bench, error);
    throw error;
  }
}

/** What speaks of the file by its path, and says what to do. */
function damageOf(
  bench: Workbench,
  error: UndecodedFacts,
): UndecodedFacts | CodeweftError {
  try {
    bench.store.readFacts(error.file);
    return error;
  } catch (told) {
    return told as CodeweftError;
  }
}

/**
 * Derives and stores at the same time. Returns the ids of the files. Throws Cancelled; what was stored until then stays.
 * `onStored` gets the milliseconds that storing took, each time.
 */
export async function resolveAndStore(
  bench: Workbench,
  pacer: Pacer,
  onProgress: Progress,
  onStored: (milliseconds: number) => void,
): Promise<number[]> {
  const files: number[] = [];
  let wake: () => void = () => undefined;
  let isDone = false;
  const resolving = resolveEdges(bench, pacer, onProgress, () => {
    wake();
  }).finally(() => {
    isDone = true;
    wake();
  });
  // Heard below.
  resolving.catch(() => undefined);
  try {
    while (!isDone || bench.unstored.size > 0) {
      if (bench.unstored.size === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      else files.push(...timed(bench, pacer, onStored));
      await pacer.pause();
    }
  } finally {
    // Whatever ended the storing: two at a time would be one too many.
    await resolving.catch(() => undefined);
  }
  await resolving;
  return files;
}

function timed(
  bench: Workbench,
  pacer: Pacer,
  onStored: (milliseconds: number) => void,
): readonly number[] {
  const { clock } = bench.parts;
  const began = clock.monotonic();
  const stored = storeSome(bench, pacer);
  onStored(clock.monotonic() - began);
  return stored;
}

/** Stores all edges that wait, a few files per transaction. Returns the ids of the files. Throws Cancelled. */
export async function storeEdges(
  bench: Workbench,
  pacer: Pacer,
): Promise<number[]> {
  const files: number[] = [];
  while (bench.unstored.size > 0) {
    files.push(...storeSome(bench, pacer));
    await pacer.pause();
  }
  return files;
}

/** At least one file, in one transaction, until it is time to give way. */
function storeSome(
  { store, unstored, unresolved, symbolIdOf }: Workbench,
  pacer: Pacer,
): readonly number[] {
  const stored: number[] = [];
  store.transaction(() => {
    for (const resolved of unstored.values()) {
      store.replaceEdges(resolved, symbolIdOf);
      stored.push(resolved.file);
      if (pacer.due) break;
    }
  });
  for (const file of stored) {
    unstored.delete(file);
    unresolved.delete(file);
  }
  return stored;
}
