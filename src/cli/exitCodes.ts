// What the program tells the shell when it ends.

export const exitCodes = {
  ok: 0,
  error: 1,
  /** The command itself was wrong: an unknown verb, flag or value. */
  usage: 2,
  /** A check was done and found something. */
  findings: 3,
  /** Ctrl-C, as shells number it: 128 + SIGINT. */
  cancelled: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
