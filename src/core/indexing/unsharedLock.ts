// The lock of a database that no other process can reach: it is always ours.
import type { WriterLock } from "../ports.ts";

export function createUnsharedLock(): WriterLock {
  return {
    shared: false,
    held: true,
    look: () => Promise.resolve(undefined),
    tryAcquire: () => Promise.resolve(undefined),
    acquire: () => Promise.resolve(),
    break: () => Promise.resolve(),
    confirm: () => Promise.resolve(true),
    release: () => Promise.resolve(),
    onLost: () => ({ dispose: () => undefined }),
  };
}
