// Files that wait to be extracted, by level. More may come while the first are read: the scan of a new workspace goes on meanwhile.
import type { QueueLevel } from "../store/records/types.ts";
import { queueLevels } from "../store/records/types.ts";
import type { PlannedFile } from "./plan.ts";

interface Waiting {
  readonly file: PlannedFile;
  level: QueueLevel;
}

/** By the clock that was given, in milliseconds. */
interface QueueTimes {
  readonly queuedAt: number;
  /** Undefined: it waits. */
  begunAt: number | undefined;
}

const fromUrgentToLow = Object.values(queueLevels).sort((a, b) => b - a);

export class FileQueue {
  /** A file that was raised stands in two lanes; it is taken from that of its present level. */
  readonly #lanes = new Map(
    fromUrgentToLow.map((level) => [
      level,
      { files: [] as Waiting[], next: 0 },
    ]),
  );
  readonly #waiting = new Map<string, Waiting>();
  readonly #underWay = new Map<string, PlannedFile>();
  /** Of those, what came back and is not decided yet. */
  readonly #returned = new Set<string>();
  /** Of all that came. */
  readonly #times = new Map<string, QueueTimes>();
  #ended = false;
  #abandoned = false;
  #onMore: () => void = () => undefined;

  constructor(
    private readonly levelOf: (path: string) => QueueLevel,
    private readonly now: () => number,
  ) {}

  /** How many came so far. */
  get length(): number {
    return this.#times.size;
  }

  /** It is known how many there are. */
  get hasEnded(): boolean {
    return this.#ended;
  }

  /** All were taken, and no more will come. */
  get isDone(): boolean {
    return this.#ended && (this.#abandoned || this.#waiting.size === 0);
  }

  /** It came, whatever became of it since. */
  has(path: string): boolean {
    return this.#times.has(path);
  }

  /** Undefined: it never came. */
  timesOf(path: string): Readonly<QueueTimes> | undefined {
    return this.#times.get(path);
  }

  /** A path that is there already is not taken twice. */
  push(files: readonly PlannedFile[]): void {
    const queuedAt = this.now();
    for (const file of files) {
      const { path } = file.task;
      if (this.#times.has(path)) continue;
      this.#times.set(path, { queuedAt, begunAt: undefined });
      const waiting = { file, level: this.levelOf(path) };
      this.#waiting.set(path, waiting);
      this.#lanes.get(waiting.level)!.files.push(waiting);
    }
    this.#onMore();
  }

  /** No more will come. */
  end(): void {
    this.#ended = true;
    this.#onMore();
  }

  /** Nothing more is taken; `unsettled` still names what waits. */
  abandon(): void {
    this.#abandoned = true;
    this.end();
  }

  /** The next of the highest level; of one level the one that came first. It is under way then. */
  take(): PlannedFile | undefined {
    if (this.#abandoned) return undefined;
    for (const [level, lane] of this.#lanes)
      while (lane.next < lane.files.length) {
        const { file, level: present } = lane.files[lane.next++]!;
        const { path } = file.task;
        if (present !== level || !this.#waiting.delete(path)) continue;
        this.#underWay.set(path, file);
        this.#times.get(path)!.begunAt = this.now();
        return file;
      }
    return undefined;
  }

  /** What waits under this path is taken before all that is lower. */
  raise(path: string, level: QueueLevel): void {
    const waiting = this.#waiting.get(path);
    if (waiting === undefined || waiting.level >= level) return;
    waiting.level = level;
    this.#lanes.get(level)!.files.push(waiting);
  }

  /** Its reading ended. */
  returned(path: string): void {
    this.#returned.add(path);
  }

  /** It is decided what became of it. */
  settle(path: string): void {
    this.#underWay.delete(path);
    this.#returned.delete(path);
  }

  /** Paths that were taken and did not come back, from the first on, at most so many. */
  beingRead(most: number): string[] {
    const paths: string[] = [];
    for (const path of this.#underWay.keys()) {
      if (paths.length === most) break;
      if (!this.#returned.has(path)) paths.push(path);
    }
    return paths;
  }

  /** What is under way, then what waits in the order of taking. */
  unsettled(): { readonly file: PlannedFile; readonly underWay: boolean }[] {
    const waiting = fromUrgentToLow.flatMap((level) =>
      [...this.#waiting.values()].filter((each) => each.level === level),
    );
    return [
      ...Array.from(this.#underWay.values(), (file) => ({
        file,
        underWay: true,
      })),
      ...waiting.map(({ file }) => ({ file, underWay: false })),
    ];
  }

  /** Calls `listener` whenever something came or the end is known. One listener. */
  onMore(listener: () => void): void {
    this.#onMore = listener;
  }
}
