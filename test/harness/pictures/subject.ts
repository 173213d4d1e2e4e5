// What pictures are made of: the sample with all that can go wrong in it, or a folder that somebody names.
import { chmodSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { JourneyOptions } from "../journey.ts";

export interface Subject {
  /** Part of the folder's name in which the pictures are kept; empty for the sample. */
  readonly name: string;
  /** The symbol that is looked at. */
  readonly at: string;
  /** A symbol that the first one leads to. */
  readonly to: string;
  /** Milliseconds that its ingestion may take. */
  readonly patience: number;
  readonly opened: Pick<JourneyOptions, "workspace" | "prepare">;
}

export const sample: Subject = {
  name: "",
  at: "placeOrder",
  to: "postageFor",
  patience: 60_000,
  opened: {
    prepare(workspace) {
      // Who may read everything, as root does, sees no failed file.
      const locked = path.join(workspace, "src/locked.ts");
      writeFileSync(locked, "export const locked = true;\n");
      chmodSync(locked, 0);
      writeFileSync(
        path.join(workspace, "src/broken.ts"),
        "export function broken( {\n  return 1;\n",
      );
    },
  },
};
