// How urgent a file is: what somebody looks at is read first, what others wrote last.
import type { QueueLevel } from "../store/records/types.ts";
import { queueLevels } from "../store/records/types.ts";

/** What the host says about files, whether they wait or not. */
export class Attention {
  readonly #paths = new Map<QueueLevel, ReadonlySet<string>>();

  /** From now on these files have this level, and those that had it before do not any more. */
  set(level: QueueLevel, paths: readonly string[]): void {
    this.#paths.set(level, new Set(paths));
  }

  /** The highest one that was said of it. */
  levelOf(path: string): QueueLevel | undefined {
    const { urgent, high } = queueLevels;
    return [urgent, high].find((level) => this.#paths.get(level)?.has(path));
  }
}

/** `usual`: of what asks for the file. */
export function levelByPath(path: string, usual: QueueLevel): QueueLevel {
  return isVendored(path) ? queueLevels.low : usual;
}

export function isVendored(path: string): boolean {
  return /(^|\/)(vendor|vendored|third[_-]party|external|deps)\//.test(path);
}
