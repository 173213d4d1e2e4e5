// What git says of a workspace that is on no disk: nothing, in words.
import { CodeweftError } from "../core/errors.ts";
import type { Git } from "../core/ports.ts";

/** Every question is refused. */
export const noGitHere: Git = {
  changes: () => Promise.reject(refusal()),
  log: () => Promise.reject(refusal()),
};

function refusal(): CodeweftError {
  return new CodeweftError(
    "git_unavailable",
    "git is not asked here: this workspace is not on a disk of this machine.",
    {
      next: "Clone the repository to ask about its changes; all other questions work without git.",
    },
    { reason: "virtual" },
  );
}
