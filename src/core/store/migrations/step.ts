// What a step of the schema is. The steps stand in `steps.ts`, one file each.

export interface MigrationStep {
  /** `user_version` after the step; steps are numbered 1, 2, 3, … without gaps. */
  readonly version: number;
  /** Words for the log. */
  readonly title: string;
  /** Statements; the step runs in one transaction. */
  readonly sql: string;
  /** It only adds: programs that know the schema before it read everything else as they did. */
  readonly additive?: true;
  /** Tables whose rows it adds, removes or moves on purpose; of all others as many must be there afterwards. */
  readonly changes?: readonly string[];
}
