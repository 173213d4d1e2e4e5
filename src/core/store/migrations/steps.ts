// All steps of the schema, in order. A change of the schema is a new line here, never an edit of an old step.
import type { MigrationStep } from "./step.ts";
import { complexity } from "./complexity.ts";
import { firstTables } from "./firstTables.ts";
import { localKeys } from "./localKeys.ts";
import { processing } from "./processing.ts";
import { queue } from "./queue.ts";
import { watching } from "./watching.ts";

export const migrationSteps: readonly MigrationStep[] = [
  firstTables,
  localKeys,
  processing,
  queue,
  complexity,
  watching,
];

/** `user_version` of the databases that this program writes. */
export const schemaVersion = migrationSteps.length;

/** The name in `meta` under which a database says which schema a program must know to read it. */
export const readableByName = "readable_by";

/** The schema that a program must know to read what `step` and those before it make. */
export function readableBy(
  step: MigrationStep,
  steps: readonly MigrationStep[] = migrationSteps,
): number {
  return steps.reduce(
    (known, { version, additive }) =>
      version <= step.version && additive !== true ? version : known,
    1,
  );
}
