// Where layouts run: in a worker, of which the newest job has its way, and on the page where none can be had.
import assert from "node:assert/strict";
import { LayoutRunner } from "../../../webview/channel/layoutRunner.ts";
import { commonLetters } from "../../../webview/drawing/text.ts";
import type { LayoutJob } from "../../../webview/layouts/layOut.ts";
import { emptyPlacement } from "../../../webview/layouts/placement.ts";
import { run, serve, useTexts } from "../../../webview/layouts/program.ts";
import type { Done } from "../../../webview/layouts/program.ts";
import { partOfAnswer } from "../../../webview/state/picture.ts";
import { largeAnswer } from "../largeAnswer.ts";

/** A worker that answers when the test says so. */
class HeldWorker {
  onmessage: ((event: { readonly data: Done }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  readonly jobs: LayoutJob[] = [];
  ended = false;

  postMessage(job: LayoutJob): void {
    this.jobs.push(job);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(): void {
    const scope: Parameters<typeof serve>[0] = {
      onmessage: null,
      postMessage: (data) => this.onmessage?.({ data }),
    };
    serve(scope);
    scope.onmessage?.({ data: structuredClone(this.jobs.at(-1)) as LayoutJob });
  }
  fail(): void {
    this.onerror?.({ preventDefault: () => undefined });
  }
}

function jobOf(count: number): LayoutJob {
  return {
    layout: "layered",
    picture: {
      center: undefined,
      revision: 1,
      base: partOfAnswer(largeAnswer(count), () => true),
      openings: [],
      hidden: { tests: 0, external: 0, resolution: 0, kind: 0 },
      total: count,
      placement: emptyPlacement,
      touched: false,
      titles: [],
    },
    viewport: { width: 1200, height: 700, letters: commonLetters },
  };
}

function open(
  start?: () => never,
  load = () => Promise.resolve(() => ({ run, serve, useTexts })),
) {
  const workers: HeldWorker[] = [];
  const results: { job: LayoutJob; done: Done }[] = [];
  const runner = new LayoutRunner({
    load,
    start:
      start ??
      (() => {
        workers.push(new HeldWorker());
        return workers.at(-1) as unknown as Worker;
      }),
    done: (job, done) => results.push({ job, done }),
  });
  return { runner, workers, results };
}

/** Until the bundle is loaded. */
const loaded = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
};

describe("the runner of layouts", () => {
  it("gives jobs to one worker and brings back what it answers", async () => {
    const { runner, workers, results } = open();
    const [first, second] = [jobOf(10), jobOf(12)];
    runner.ask(first);
    await loaded();
    workers[0]?.answer();
    runner.ask(second);
    await loaded();
    workers[0]?.answer();
    assert.equal(workers.length, 1);
    assert.deepEqual(
      results.map(({ job }) => job),
      [first, second],
    );
    assert.deepEqual(results[0]?.done.placement, run(first).placement);
  });

  it("hands the words of the page to the worker, which makes captions", async () => {
    useTexts({ Uses: "</script>Nutzt" });
    const programs: string[] = [];
    const runner = new LayoutRunner({
      load: () => Promise.resolve(() => ({ run, serve, useTexts })),
      start: (program) => {
        programs.push(program);
        return new HeldWorker() as unknown as Worker;
      },
      done: () => undefined,
    });
    runner.ask(jobOf(10));
    await loaded();
    useTexts({});
    assert.ok(programs[0]?.includes('useTexts({"Uses":"</script>Nutzt"})'));
  });

  it("ends a job for a newer one, and when it is cancelled", async () => {
    const { runner, workers, results } = open();
    runner.ask(jobOf(10));
    await loaded();
    const newer = jobOf(12);
    runner.ask(newer);
    await loaded();
    assert.equal(workers[0]?.ended, true);
    workers[1]?.answer();
    assert.deepEqual(
      results.map(({ job }) => job),
      [newer],
    );
    runner.ask(jobOf(10));
    await loaded();
    runner.cancel();
    assert.equal(workers[1]?.ended, true);
    assert.equal(results.length, 1);
  });

  it("runs layouts itself where no worker may be started, with the same result", async () => {
    const { runner, results } = open(() => {
      throw new Error("the policy forbids it");
    });
    const job = jobOf(10);
    runner.ask(job);
    await loaded();
    assert.deepEqual(results[0]?.done.placement, run(job).placement);
  });

  it("runs a layout itself whose worker fails", async () => {
    const { runner, workers, results } = open();
    const job = jobOf(10);
    runner.ask(job);
    await loaded();
    workers[0]?.fail();
    assert.deepEqual(results[0]?.done.placement, run(job).placement);
    runner.ask(job);
    await loaded();
    assert.equal(workers.length, 1);
    assert.equal(results.length, 2);
  });

  it("says that there is no layout where its program cannot be loaded", async () => {
    const { runner, results } = open(undefined, () =>
      Promise.reject(new Error("gone")),
    );
    runner.ask(jobOf(10));
    await loaded();
    assert.equal(results[0]?.done.placement, undefined);
  });
});
