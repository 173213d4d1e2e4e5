// A program for tests: takes the lock of a database, holds it for some milliseconds, gives it back, until it is killed.
// One line for each step, with the system's monotonic clock in nanoseconds.
import { openDatabaseLock } from "../../src/node/databaseLock.ts";

const [database, longest] = process.argv.slice(2);
const lock = openDatabaseLock({ database: database!, program: "a test" });
const tell = (what: string): void => {
  process.stdout.write(`${what} ${process.hrtime.bigint()}\n`);
};
tell("ready");
for (;;) {
  if ((await lock.tryAcquire()) === undefined) {
    tell("enter");
    await new Promise((resolve) =>
      setTimeout(resolve, Math.random() * Number(longest)),
    );
    if (!(await lock.confirm())) tell("lost");
    tell("leave");
    await lock.release();
  }
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
}
