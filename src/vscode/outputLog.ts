// The log port on the editor's own log channel, whose level people choose by the editor's means.
import type { LogOutputChannel } from "vscode";
import type { Log, LogLevel } from "../core/ports.ts";

export function outputLog(channel: LogOutputChannel): Log {
  return {
    write(
      level: LogLevel,
      message: string,
      details?: Readonly<Record<string, unknown>>,
    ): void {
      if (details === undefined) channel[level](message);
      else channel[level](message, JSON.stringify(details));
    },
  };
}
