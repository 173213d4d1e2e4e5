// Tells the reader what is committed: everything, or the files whose rows changed since the last time.
import { emptyPublication } from "../graph/emptyPublication.ts";
import type { LoadedSnapshot } from "../snapshots.ts";
import { holdsWholeGraph, readSavedGraph } from "../store/graphPages.ts";
import type { Workbench } from "./workbench.ts";

/**
 * Nothing while the first ingest is not complete: a part of a graph would look like the whole.
 * Must come after the commit.
 */
export function publish(bench: Workbench): void {
  const { store, unpublished } = bench;
  const { files, gone } = unpublished;
  if (!bench.complete) return;
  // From half of the files on, one whole graph is quicker than the merging of two.
  const complete = !bench.published || files.size * 2 > bench.files.size;
  if (!complete && files.size === 0 && gone.size === 0) return;
  const slice = complete ? store.readGraph() : store.readGraph([...files]);
  const removedFiles = Int32Array.from(complete ? [] : gone);
  files.clear();
  gone.clear();
  bench.published = true;
  bench.tell({
    kind: "published",
    publication: {
      revision: store.revision,
      capturedAt: store.committedAt,
      complete,
      slice,
      removedFiles,
    },
  });
}

/**
 * What publishes the graph of a file that is known to be what was saved; undefined where SQLite has to read it. `keepBack`: the
 * reader has the same file, and need only be told that it counts.
 */
export function readSaved(
  bench: Workbench,
  { bytes, stamp }: LoadedSnapshot,
  keepBack: boolean,
): (() => void) | undefined {
  if (keepBack && stamp !== undefined) {
    if (!holdsWholeGraph(bytes)) return undefined;
    return () => {
      bench.published = true;
      bench.keptBack = stamp;
    };
  }
  const publication = readSavedGraph(bytes);
  if (publication === undefined) return undefined;
  return () => {
    bench.published = true;
    bench.tell({ kind: "published", publication });
  };
}

/** Everything, whatever was published. Between two turns of the event loop all is committed. */
export function publishAll(bench: Workbench): void {
  bench.published = false;
  publish(bench);
}

export function tellEmpty(bench: Workbench): void {
  bench.tell({ kind: "published", publication: emptyPublication() });
}
