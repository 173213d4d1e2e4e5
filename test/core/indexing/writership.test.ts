// Who may change the graph when the lock cannot be had.
import assert from "node:assert/strict";
import { createUnsharedLock } from "../../../src/core/indexing/unsharedLock.ts";
import { Writership } from "../../../src/core/indexing/writership.ts";
import { defaultSettings } from "../../../src/core/indexing/parts.ts";
import { CodeweftError } from "../../../src/core/errors.ts";
import { systemClock } from "../../../src/node/systemClock.ts";
import { MemoryStorage } from "../../fakes/memoryStorage.ts";

function writershipOnAnUnwritableDisk(): Writership {
  const nothing = (): Promise<void> => Promise.resolve();
  const refuse = (): Promise<never> =>
    Promise.reject(new CodeweftError("lock_failed", "The disk is read-only."));
  return new Writership(
    {
      lock: {
        ...createUnsharedLock(),
        held: false,
        acquire: refuse,
        tryAcquire: refuse,
      },
      storage: new MemoryStorage(),
      clock: systemClock,
      log: { write: () => undefined },
      settings: defaultSettings,
    },
    (work) => work(),
    {
      onChanged: nothing,
      onTaken: nothing,
      onWait: () => undefined,
      onLost: nothing,
    },
  );
}

describe("writership", () => {
  it("keeps the graph up to date in memory where the disk takes no lock", async () => {
    const writership = writershipOnAnUnwritableDisk();
    assert.equal(await writership.tryTake(), false);
    assert.equal(writership.mayChange, true);
    assert.match(writership.unwritable?.message ?? "", /read-only/);
  });

  it("changes nothing of a file that this process must not write, also where the disk takes no lock", async () => {
    const writership = writershipOnAnUnwritableDisk();
    await writership.tryTake();
    await writership.allow(false);
    assert.equal(writership.mayChange, false);
  });
});
