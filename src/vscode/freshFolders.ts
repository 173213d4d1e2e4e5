// Folders that appeared since they are watched. The file system may not tell of what happens deeper in them: Linux watches each
// folder by itself, and those that were made before the one above was watched are missed. So they are looked at again and again.
import type { Schedule } from "../core/watching/changeQueue.ts";
import { outermostPaths } from "../core/watching/outermostPaths.ts";

/** Milliseconds between two looks: soon where something was found, seldom where nothing was. */
const firstLook = 5_000;
const longestLook = 60_000;
/** The time that looks may take is at most this share of all time. */
const largestShare = 1 / 200;
/** With more folders than this the whole workspace is looked at: ''. */
const manyFolders = 200;

export interface FreshFolderParts {
  readonly schedule: Schedule;
  readonly now: () => number;
  /** Brings the graph up to date with what is below these paths. Resolves to whether anything was found; never rejects. */
  readonly look: (paths: readonly string[]) => Promise<boolean>;
}

export class FreshFolders {
  private folders = new Set<string>();
  private wait = firstLook;
  private cancel: (() => void) | undefined;
  private looking = false;
  private disposed = false;

  constructor(private readonly parts: FreshFolderParts) {}

  /** Outermost folders, sorted; '' for the whole workspace. */
  get paths(): readonly string[] {
    return [...this.folders].sort();
  }

  add(paths: readonly string[]): void {
    if (paths.length === 0 || this.disposed) return;
    const outermost = outermostPaths([...this.folders, ...paths]);
    this.folders = new Set(outermost.length > manyFolders ? [""] : outermost);
    this.soon();
  }

  /** They are watched anew, and with that everything in them. */
  clear(): void {
    this.folders.clear();
    this.cancel?.();
    this.cancel = undefined;
  }

  dispose(): void {
    this.disposed = true;
    this.clear();
  }

  private soon(): void {
    this.wait = firstLook;
    this.plan(firstLook);
  }

  private plan(milliseconds: number): void {
    this.cancel?.();
    this.cancel = undefined;
    if (this.folders.size === 0 || this.looking) return;
    this.cancel = this.parts.schedule(() => {
      this.cancel = undefined;
      void this.look();
    }, milliseconds);
  }

  private async look(): Promise<void> {
    const { now, look } = this.parts;
    this.looking = true;
    const began = now();
    const found = await look(this.paths);
    this.looking = false;
    this.wait = found ? firstLook : Math.min(longestLook, this.wait * 2);
    this.plan(Math.max(this.wait, (now() - began) / largestShare));
  }
}
