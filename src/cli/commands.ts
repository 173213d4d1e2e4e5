// Commands that ask the same workspace again, as a person pastes them into the shell that the last one was typed into.
import { invocation } from "./invocation.ts";
import { ingestCommand, placeFlags } from "./workspace.ts";
import type { Place, Workspace } from "./workspace.ts";

export interface Commands {
  /** `rest`: a verb with its own arguments. */
  readonly ask: (rest: string) => string;
  readonly ingest: string;
}

export function commandsFor(workspace: Workspace, place: Place): Commands {
  const flags = placeFlags(workspace, place);
  return {
    ask: (rest) => `${invocation()} ${rest}${flags}`,
    ingest: ingestCommand(workspace, place),
  };
}

/** For answers that are about no workspace. */
export const plainCommands: Commands = {
  ask: (rest) => `${invocation()} ${rest}`,
  ingest: `${invocation()} ingest`,
};
