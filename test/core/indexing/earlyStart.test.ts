// The first ingest of a large workspace reads files while others are still being found; what comes of it is the same.
import assert from "node:assert/strict";
import type { ExtractionTask } from "../../../src/core/ports.ts";
import { InProcessPool } from "../../fakes/inProcessPool.ts";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { openTestEngine, withTestEngine } from "../../fakes/testEngine.ts";

const inEach = 150;

/** Two folders of files that call from one into the other, and something vendored. */
function sources(): Record<string, string> {
  const files: Record<string, string> = {
    "package.json": "{}",
    "near/vendor/lib.ts": "export function lent() {}\n",
    "far/style.css": "a {}\n",
  };
  for (let at = 0; at < inEach; at++) {
    files[`near/one${at}.ts`] = `export function near${at}() {}\n`;
    files[`far/two${at}.ts`] =
      `import { near${at} } from "../near/one${at}";\nexport function far${at}() { near${at}(); }\n`;
  }
  return files;
}

class Watched extends InProcessPool {
  onTask: (task: ExtractionTask) => void = () => undefined;

  override async extract(task: ExtractionTask) {
    this.onTask(task);
    return super.extract(task);
  }
}

/** One of the two folders can only be listed when the gate opens. */
class Gated extends MemoryWorkspace {
  #listed = 0;

  constructor(private readonly gate: Promise<void>) {
    super(sources());
  }

  override async readDirectory(path: string) {
    const entries = await super.readDirectory(path);
    if (path !== "" && ++this.#listed === 2) await this.gate;
    return entries;
  }
}

describe("first ingest", () => {
  it("reads files before the last folder was looked at, and comes to the same graph", async () => {
    let open: () => void = () => undefined;
    const files = new Gated(
      new Promise((resolve) => {
        open = resolve;
      }),
    );
    const pool = new Watched(files);
    let first: string | undefined;
    pool.onTask = ({ path }) => {
      first ??= path;
      open();
    };
    const early = await withTestEngine({ files, pool }, async (test) => {
      const summary = await test.engine.ingest({});
      assert.equal(summary.outcome, "completed");
      assert.equal(summary.files, 2 * inEach + 1);
      return test.digest();
    });
    assert.notEqual(first, undefined);
    assert.equal(pool.asked.length, 2 * inEach + 1);
    assert.equal(pool.asked.at(-1), "near/vendor/lib.ts");

    const small = new MemoryWorkspace();
    const later = await withTestEngine({ files: small }, async (test) => {
      // A graph that grew from nothing was read file by file.
      await test.engine.ingest({});
      for (const [path, text] of Object.entries(sources()))
        small.write(path, text);
      await test.engine.update(Object.keys(sources()));
      return test.digest();
    });
    assert.equal(early, later);
  });

  it("keeps what was read when it is cancelled while files are being found", async () => {
    const cancel = new AbortController();
    const files = new Gated(
      new Promise((resolve) => {
        cancel.signal.addEventListener("abort", () => {
          resolve();
        });
      }),
    );
    const pool = new Watched(files);
    let seen = 0;
    pool.onTask = () => {
      if (++seen === 120) cancel.abort();
    };
    const test = await openTestEngine({ files, pool });
    try {
      const summary = await test.engine.ingest({}, cancel.signal);
      assert.equal(summary.outcome, "cancelled");
      const again = await test.engine.ingest({});
      assert.ok(again.unchanged > 0, "nothing was kept");
      assert.equal(again.outcome, "completed");
      assert.equal(again.files, 2 * inEach + 1);
    } finally {
      await test.engine.dispose();
    }
  });
});
