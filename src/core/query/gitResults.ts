// The shapes in which questions about changes and commits answer.
import type { GitFileChange } from "../ports.ts";

/** `impact`: what git says has changed, and what the graph knows of it. */
export interface GitChangeNote {
  readonly range: string;
  /** Hashes; `to` is absent for the working tree, `from` before the first commit. */
  readonly from?: string;
  readonly to?: string;
  readonly files: readonly (Pick<
    GitFileChange,
    "path" | "before" | "status" | "content"
  > & {
    /** Lines of the new side, 1-based, both included; -1 stands for the last one. */
    readonly ranges: readonly (readonly [number, number])[];
    /** Whether the graph has it. */
    readonly indexed: boolean;
    /** What is indexed is not what git compares: the lines may be others. */
    readonly stale: boolean;
  })[];
}

/** `churn`: how often files change, the most often first. */
export interface Churn {
  /** Commits that were looked at, and when the oldest and the newest of them were made; ISO times. */
  readonly commits: number;
  readonly oldest: string | undefined;
  readonly newest: string | undefined;
  readonly files: readonly {
    readonly path: string;
    readonly commits: number;
    /** Lines. */
    readonly added: number;
    readonly removed: number;
    /** When it was last changed. */
    readonly last: string;
  }[];
}

/** `coChange`: which files change together with one. */
export interface CoChange {
  readonly path: string;
  /** Commits that were looked at, and those of them that changed the file. */
  readonly commits: number;
  readonly changes: number;
  readonly files: readonly {
    readonly path: string;
    /** Commits that changed both. */
    readonly support: number;
    /** Of the commits that changed the file, the share that changed this one, and the other way round. */
    readonly confidence: number;
    readonly reverse: number;
    /** Whether an edge leads from one to the other: where none does, nothing in the code says why. */
    readonly linked: boolean;
  }[];
}
