// What was asked last, with its answer, and who listens for that. Knows no editor.
import type { Envelope } from "../core/engine.ts";
import type { QueryHelp } from "../core/query/results.ts";
import { Listeners } from "./listeners.ts";
import type { Values } from "./questionForm.ts";

/** A question with its answer. */
export interface Asked {
  readonly help: QueryHelp;
  readonly given: Values;
  readonly envelope: Envelope<unknown>;
  /** Paths of the workspace's folders. */
  readonly folders: ReadonlySet<string>;
  /** What was chosen otherwise than by default. */
  readonly chosen: string;
  /** Items behind those of the answer, where asking for them makes sense. */
  readonly left: number;
  /** The graph has changed since. */
  readonly old: boolean;
}

export class LastAsked {
  private readonly answered = new Listeners<void>();
  private readonly outdated = new Listeners<void>();
  /** Another answer is there. */
  readonly onDidAnswer = this.answered.add;
  /** What is there has become old: told once for each answer. */
  readonly onDidOutdate = this.outdated.add;
  private asked: Asked | undefined;

  /** Undefined until something was asked. */
  get current(): Asked | undefined {
    return this.asked;
  }

  set(asked: Asked): void {
    this.asked = asked;
    this.answered.tell();
  }

  /** The graph has this revision now. */
  reach(revision: number): void {
    const { asked } = this;
    if (asked === undefined || asked.old) return;
    if (revision <= asked.envelope.revision) return;
    this.asked = { ...asked, old: true };
    this.outdated.tell();
  }
}
