// Trying again: what is worth it, how long it waits, when it ends, and what it counts.
import assert from "node:assert/strict";
import { Cancelled, CodeweftError } from "../../../src/core/errors.ts";
import { createCancelSource } from "../../../src/core/indexing/cancelSource.ts";
import { classify } from "../../../src/core/reliability/classify.ts";
import {
  replacePolicy,
  Retrier,
  readPolicy,
} from "../../../src/core/reliability/retry.ts";
import type { RetryRequest } from "../../../src/core/reliability/retry.ts";
import { ManualClock } from "../../fakes/manualClock.ts";

const failure = (code: string): Error =>
  Object.assign(new Error(`${code}: no`), { code });

/** Fails with these codes in turn, then gives 'done'. */
function failing(...codes: string[]): () => Promise<string> {
  const left = [...codes];
  return () => {
    const code = left.shift();
    return code === undefined
      ? Promise.resolve("done")
      : Promise.reject(failure(code));
  };
}

describe("retrying", () => {
  const request: RetryRequest = {
    operation: "replace",
    policy: replacePolicy,
  };

  function retrier(random = 0.999_999): {
    readonly clock: ManualClock;
    readonly retrier: Retrier;
  } {
    const clock = new ManualClock();
    return { clock, retrier: new Retrier({ clock, random: () => random }) };
  }

  it("gives what succeeds at once, waits for nothing and counts nothing", async () => {
    const { clock, retrier: tries } = retrier();
    assert.equal(await tries.run(request, failing()), "done");
    assert.deepEqual([clock.sleeps, tries.counts()], [[], {}]);
  });

  it("waits 100 ms, then twice as long up to 1.6 s, for as long as another program holds the file", async () => {
    const { clock, retrier: tries } = retrier();
    const told: number[] = [];
    const result = await tries.run(
      { ...request, onWait: ({ attempt }) => told.push(attempt) },
      failing("EBUSY", "EPERM", "EACCES", "EBUSY", "EBUSY", "EBUSY"),
    );
    assert.equal(result, "done");
    assert.deepEqual(clock.sleeps, [100, 200, 400, 800, 1600, 1600]);
    assert.deepEqual(told, [1, 2, 3, 4, 5, 6]);
    assert.deepEqual(tries.counts(), {
      replace: {
        recovered: 1,
        gaveUp: 0,
        waits: 6,
        waitedMilliseconds: 4700,
      },
    });
  });

  for (const random of [0, 0.5, 0.999_999])
    it(`goes on for at least 10 s before it gives up, with the jitter at ${random}`, async () => {
      const { clock, retrier: tries } = retrier(random);
      const work = () => Promise.reject(failure("EBUSY"));
      await assert.rejects(tries.run(request, work), /EBUSY/);
      assert.ok(clock.monotonic() >= 10_000, String(clock.monotonic()));
      assert.ok(clock.monotonic() <= 12_000, String(clock.monotonic()));
      assert.equal(tries.counts().replace!.gaveUp, 1);
    });

  it("does not try again what would fail in the same way", async () => {
    const { clock, retrier: tries } = retrier();
    for (const code of ["ENOENT", "EISDIR", "ENOSPC", "EIO", "EROFS"])
      await assert.rejects(
        tries.run(request, failing(code)),
        ({ message }: Error) => message.startsWith(code),
      );
    assert.deepEqual([clock.sleeps, tries.counts()], [[], {}]);
  });

  it("ends after so many attempts, with the last error", async () => {
    const { retrier: tries } = retrier();
    const work = failing("EMFILE", "ENFILE", "EAGAIN", "EBUSY");
    await assert.rejects(
      tries.run({ operation: "read", policy: readPolicy }, work),
      /EAGAIN/,
    );
  });

  it("ends when it is cancelled, in the middle of a wait too", async () => {
    const { clock, retrier: tries } = retrier();
    const cancel = createCancelSource();
    clock.onSleep = () => {
      cancel.cancel();
    };
    let attempts = 0;
    await assert.rejects(
      tries.run({ ...request, signal: cancel.signal }, () => {
        attempts++;
        return Promise.reject(failure("EBUSY"));
      }),
      Cancelled,
    );
    assert.equal(attempts, 1);
  });

  it("recovers from a disturbance that ends within the stated time, whenever that is", async () => {
    let recovered = 0;
    const cases = 200;
    for (let round = 0; round < cases; round++) {
      const { clock, retrier: tries } = retrier((round % 10) / 10);
      const end = (10_000 / cases) * round;
      const result = await tries
        .run(request, () =>
          clock.monotonic() < end
            ? Promise.reject(failure("EBUSY"))
            : Promise.resolve("done"),
        )
        .catch(() => "lost");
      if (result === "done") recovered++;
    }
    assert.equal(recovered, cases);
  });

  it("takes a missing permission for a scanner's only where files are replaced or locked", () => {
    for (const code of ["EPERM", "EACCES"]) {
      assert.equal(classify(failure(code), "replace"), "retryable");
      assert.equal(classify(failure(code), "lock"), "retryable");
      assert.equal(classify(failure(code), "read"), "permanent");
    }
    const held = new CodeweftError("lock_held", "It is held.");
    assert.equal(classify(held, "lock"), "retryable");
    const newer = new CodeweftError("database_newer", "It is newer.");
    assert.equal(classify(newer, "load"), "permanent");
  });
});
