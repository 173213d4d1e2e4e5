// Tells the reader what is committed: everything, or the files whose rows changed since the last time.
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
