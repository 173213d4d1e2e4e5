// Where things of this repository stand, as absolute paths.
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "../..",
);

/** What a run leaves behind for people to look at; git ignores it. */
export const resultsFolder = path.join(root, "test-results");

export const vsixFile = path.join(root, "codeweft.vsix");
