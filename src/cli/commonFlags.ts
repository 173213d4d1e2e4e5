// Flags that mean the same wherever they stand.
import type { Command } from "commander";

/** Which database. */
export interface PlaceFlags {
  readonly db?: string;
  readonly root?: string;
}

/** Flags that every verb has besides its own. */
export interface CommonFlags extends PlaceFlags {
  readonly json?: boolean;
  readonly verbose?: boolean;
}

export function addPlaceFlags(command: Command): Command {
  return command
    .option("--db <path>", "database file, when it is not the workspace's own")
    .option(
      "--root <folder>",
      "workspace folder, when it is not around the current one",
    );
}

/** `json` completes "print …": what `--json` prints. */
export function addCommonFlags(command: Command, json: string): Command {
  return addPlaceFlags(command)
    .option("--json", `print ${json} as JSON`)
    .option("--verbose", "tell every step on standard error");
}
