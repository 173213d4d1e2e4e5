// Collects paths that changed and hands them on as one batch when it has become quiet. Knows nothing of hosts and of the engine.
import { outermostPaths } from "./outermostPaths.ts";

export interface ChangeBatch {
  readonly paths: readonly string[];
  /** So much or such a thing changed that comparing the whole workspace is right: an ignore file, a checkout. */
  readonly everything: boolean;
}

/** Runs `callback` after `milliseconds`; the answer cancels it. */
export type Schedule = (
  callback: () => void,
  milliseconds: number,
) => () => void;

/** Waiting for quiet ends here, or after three times the quiet that is wanted, so that a build that never stops writing does not starve the graph. */
const longestWait = 3_000;

/** More paths than this in one batch are a checkout or a generated tree: one comparison is cheaper than as many stats. */
const manyPaths = 500;

/**
 * Of so many changes one is waited for much longer: a comparison in the middle would be done again at the end. The waits in
 * milliseconds, the largest backlog first.
 */
const backlogs = [
  { from: 5_000, quiet: 2_000, longest: 60_000 },
  { from: manyPaths, quiet: 1_000, longest: 20_000 },
];

/** How long a saved file waits for others saved with it (Save All), in milliseconds. */
const savedWait = 15;

export class ChangeQueue {
  private paths = new Set<string>();
  /** Changes that were heard of and not handed on, several of one path included once it is more than `manyPaths`. */
  private count = 0;
  private everything = false;
  private firstAt: number | undefined;
  /** The longest quiet that was asked for by what is collected. */
  private asked: number | undefined;
  private cancelTimer: (() => void) | undefined;
  private running = false;
  private holds = 0;

  /** `apply` tells its own failures and never rejects. `quiet` may answer differently each time. Times are milliseconds. */
  constructor(
    private readonly apply: (batch: ChangeBatch) => Promise<void>,
    private readonly quiet: () => number,
    private readonly schedule: Schedule,
    private readonly now: () => number,
  ) {}

  /** A file or folder appeared, changed or went. `quiet`: so long is waited for more of its batch, where not as usual. */
  changed(path: string, quiet = this.quiet()): void {
    this.add(path);
    this.asked = Math.max(this.asked ?? 0, quiet);
    this.wait(this.quietNow);
  }

  /** A person saved it and looks at the result: it does not wait for quiet. */
  saved(path: string): void {
    this.add(path);
    this.wait(this.count > manyPaths ? this.quietNow : savedWait);
  }

  /** Compare everything, once it is quiet. */
  compareAll(): void {
    this.everything = true;
    this.wait(this.quietNow);
  }

  /** Collects without handing on until the answer is called; holds nest. */
  hold(): () => void {
    this.holds++;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.holds--;
      if (this.pending) this.wait(this.quietNow);
    };
  }

  /** Forgets what was collected; a batch that was handed on is not called back. */
  clear(): void {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
    this.paths = new Set();
    this.count = 0;
    this.everything = false;
    this.firstAt = undefined;
    this.asked = undefined;
  }

  get pending(): boolean {
    return this.everything || this.paths.size > 0;
  }

  dispose(): void {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
    this.holds++;
  }

  private add(path: string): void {
    if (this.paths.size <= manyPaths) {
      this.paths.add(path);
      this.count = this.paths.size;
    } else this.count++;
    // Which they are is no longer asked.
    if (this.count > manyPaths) this.everything = true;
  }

  private get backlog() {
    return backlogs.find(({ from }) => this.count > from);
  }

  private get quietNow(): number {
    return Math.max(this.backlog?.quiet ?? 0, this.asked ?? this.quiet());
  }

  private wait(milliseconds: number): void {
    const now = this.now();
    this.firstAt ??= now;
    this.cancelTimer?.();
    const longest = Math.max(
      this.backlog?.longest ?? longestWait,
      3 * (this.asked ?? this.quiet()),
    );
    const left = Math.max(0, this.firstAt + longest - now);
    this.cancelTimer = this.schedule(
      () => {
        this.cancelTimer = undefined;
        void this.flush();
      },
      Math.min(milliseconds, left),
    );
  }

  private async flush(): Promise<void> {
    // What arrives meanwhile stays collected; the end of the run or of the hold looks again.
    if (this.running || this.holds > 0 || !this.pending) return;
    const batch: ChangeBatch = {
      paths: this.everything ? [] : outermostPaths([...this.paths]),
      everything: this.everything,
    };
    this.paths = new Set();
    this.count = 0;
    this.everything = false;
    this.firstAt = undefined;
    this.asked = undefined;
    this.running = true;
    try {
      await this.apply(batch);
    } finally {
      this.running = false;
      if (this.pending && this.cancelTimer === undefined)
        this.wait(this.backlog?.quiet ?? 0);
    }
  }
}

/** Git's own rules, and what takes them along when it comes or goes. A folder with a `.git` is a repository of its own. */
const gitRules = /(^|\/)\.git(\/info(\/exclude)?)?$/u;

/**
 * Why a change matters: `nothing` for the repository's own files and installed packages. `inPlace`: it was there before and is
 * there still.
 */
export function meaningOfChange(
  path: string,
  inPlace: boolean,
): "file" | "rules" | "nothing" {
  const segments = path.split("/");
  const name = segments.at(-1) ?? "";
  if (gitRules.test(path) && (name === "exclude" || !inPlace)) return "rules";
  const inner = new Set([".git", ".hg", ".svn", "node_modules", ".codeweft"]);
  if (segments.some((segment) => inner.has(segment))) return "nothing";
  return name === ".gitignore" || name === ".codeweftignore" ? "rules" : "file";
}
