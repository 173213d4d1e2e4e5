// In which order files are taken from the queue of a run.
import assert from "node:assert/strict";
import { FileQueue } from "../../../src/core/indexing/fileQueue.ts";
import type { PlannedFile } from "../../../src/core/indexing/plan.ts";
import type { QueueLevel } from "../../../src/core/store/records/types.ts";

function planned(path: string): PlannedFile {
  return {
    file: { path, language: "typescript", size: 1, mtime: 1 },
    task: { path, language: "typescript", maxFileSize: 1 },
  };
}

/** Levels by the first letter of the path. */
const levels: Readonly<Record<string, QueueLevel>> = { u: 4, h: 3, n: 2, l: 1 };

function queueOf(...paths: readonly string[]): FileQueue {
  const queue = new FileQueue(
    (path) => levels[path[0]!]!,
    () => 0,
  );
  queue.push(paths.map(planned));
  return queue;
}

function takeAll(queue: FileQueue): string[] {
  const taken: string[] = [];
  for (let file = queue.take(); file !== undefined; file = queue.take())
    taken.push(file.task.path);
  return taken;
}

describe("the queue of files", () => {
  it("gives the highest level first, and of one level what came first", () => {
    const queue = queueOf("l1", "n1", "h1", "n2", "u1", "h2");
    assert.deepEqual(takeAll(queue), ["u1", "h1", "h2", "n1", "n2", "l1"]);
  });

  it("takes what is raised before what is lower, once, and lowers nothing", () => {
    const queue = queueOf("n1", "n2", "n3", "h1");
    queue.raise("n3", 3);
    queue.raise("n3", 4);
    queue.raise("h1", 2);
    queue.raise("not there", 4);
    assert.deepEqual(takeAll(queue), ["n3", "h1", "n1", "n2"]);
  });

  it("takes no file twice, also when it comes again", () => {
    const queue = queueOf("n1");
    assert.equal(queue.take()?.task.path, "n1");
    queue.push([planned("n1"), planned("n2")]);
    assert.deepEqual(takeAll(queue), ["n2"]);
    assert.equal(queue.length, 2);
  });

  it("names what is under way and what waits until it is settled, and is done when all was taken", () => {
    const queue = queueOf("l1", "n1", "h1");
    const left = (): string[] =>
      queue
        .unsettled()
        .map(({ file, underWay }) => `${file.task.path}${underWay ? "!" : ""}`);
    queue.take();
    assert.deepEqual(left(), ["h1!", "n1", "l1"]);
    queue.settle("h1");
    queue.end();
    assert.equal(queue.isDone, false);
    queue.take();
    queue.take();
    assert.equal(queue.isDone, true);
    assert.deepEqual(left(), ["n1!", "l1!"]);
  });

  it("gives nothing more when it is abandoned, and still names what waits", () => {
    const queue = queueOf("n1", "n2");
    queue.abandon();
    assert.equal(queue.take(), undefined);
    assert.equal(queue.isDone, true);
    assert.equal(queue.unsettled().length, 2);
  });
});
