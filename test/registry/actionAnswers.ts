// What each action says after an ingest of the small workspace in fixtures/, and where people find it in the editor.

/** The examples are done in the order of the list, each over HTTP and then on the command line. */
export interface ExpectedOutcome {
  /** The command of the editor that does it. */
  readonly command: string;
  /** What the action reports. */
  readonly text: RegExp;
  /** What the command line prints. */
  readonly shell: RegExp;
}

/** Its six files, of which five stand in src; empty.ts is skipped. */
const whole = "The graph has 6 files, 23 symbols and 23 edges.";

export const actionAnswers: Readonly<Record<string, ExpectedOutcome>> = {
  ingest: {
    command: "codeweft.ingest",
    text: new RegExp(`^0 files read, 6 unchanged, 0 removed. ${whole}$`, "u"),
    shell: /^6 files, 23 symbols, 23 edges in [^]*^6 unchanged, 1 skipped, /mu,
  },
  reindex: {
    command: "codeweft.reingestFile",
    text: new RegExp(`^5 files read, 0 unchanged, 0 removed. ${whole}$`, "u"),
    shell: new RegExp(`^5 files read, 0 unchanged, 0 removed. ${whole}$`, "mu"),
  },
  cancel: {
    command: "codeweft.cancelIngestion",
    text: /^No action runs\.$/u,
    shell: /^No action runs\.$/mu,
  },
  retryFailed: {
    command: "codeweft.retryAllFailed",
    text: /^There is nothing to try again\.$/u,
    shell: /^No file failed: nothing to retry\.$/mu,
  },
  unquarantine: {
    command: "codeweft.retryFailed",
    text: /^There is nothing to try again\.$/u,
    shell: /^There is nothing to try again\.$/mu,
  },
  exclude: {
    command: "codeweft.excludeFailed",
    text: /^\*\.generated\.ts is left out .* 0 files went out of the index\.$/u,
    shell:
      /^\*\.generated\.ts is left out .* 0 files went out of the index\.$/mu,
  },
  processPending: {
    command: "codeweft.processPending",
    text: /^0 files read/u,
    shell: /^0 files read, 0 failing, 0 still waiting\.$/mu,
  },
  clearQueue: {
    command: "codeweft.clearQueue",
    text: /^Nothing waited\.$/u,
    shell: /^Nothing waited\.$/mu,
  },
  resume: {
    command: "codeweft.resume",
    text: new RegExp(`^0 files read, .* ${whole}$`, "u"),
    shell: new RegExp(`^0 files read, .* ${whole}$`, "mu"),
  },
  cleanUp: {
    command: "codeweft.cleanUp",
    text: /nothing/iu,
    shell: /^Clean already: there was nothing to remove\.$/mu,
  },
  compact: {
    command: "codeweft.compactDatabase",
    text: /^Compacted from /u,
    shell: /^Compacted: [\d.]+ kB → [\d.]+ kB in /mu,
  },
  verify: {
    command: "codeweft.verifyIndex",
    text: /^Nothing differs from the sources \(6 files of 6 compared\)\.$/u,
    shell: /^Verified: nothing differs \(6 files of 6 with all edges, /mu,
  },
  restoreBackup: {
    command: "codeweft.restoreBackup",
    text: /^Backup \d+, saved \S+Z, is the database now\. /u,
    shell: /^Restored: .* from backup \d+, .* \(6 files, 23 symbols\)$/mu,
  },
  breakLock: {
    command: "codeweft.breakLock",
    text: /^Nobody held the lock\.$/u,
    shell: /^Nobody holds the lock of /mu,
  },
  watch: {
    command: "codeweft.toggleWatching",
    text: /^Changes are followed: everything\.$/u,
    shell: /^Changes are followed: everything\.$/mu,
  },
};
