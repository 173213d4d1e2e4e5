// The page's end of the wire: questions get ids and come back as answers, failures or nothing when somebody ended them.
import { t } from "../../src/l10n.ts";
import type {
  Envelope,
  ErrorForm,
  PageQuery,
  ToHost,
  ToPage,
} from "../../src/protocol.ts";
import { fits, mostToHost, mostToPage } from "../../src/protocolBounds.ts";
import { isAnswerTo, toPageMessage } from "./messages.ts";

export interface Ends {
  readonly post: (message: ToHost) => void;
  /** News of the host that answer no question. */
  readonly receive: (
    message: Exclude<ToPage, { type: "answer" | "failed" }>,
  ) => void;
}

export type Outcome =
  | { readonly type: "answer"; readonly envelope: Envelope<unknown> }
  | { readonly type: "failure"; readonly error: ErrorForm };

interface Open {
  readonly slot: string;
  readonly query: PageQuery | "sql";
  readonly done: (outcome: Outcome) => void;
}

/** Knows which questions are open. A question in a slot ends the one that is open there: its answer will not come. */
export class Channel {
  private readonly open = new Map<number, Open>();
  private last = 0;

  constructor(private readonly ends: Ends) {}

  ask(
    slot: string,
    query: PageQuery,
    parameters: Readonly<Record<string, unknown>>,
    done: (outcome: Outcome) => void,
  ): void {
    const id = this.begin({ slot, query, done });
    this.send({ type: "ask", id, query, parameters });
  }

  /** Asks a statement of SQL, as `ask` does. */
  run(
    slot: string,
    statement: Omit<Extract<ToHost, { type: "runStatement" }>, "type" | "id">,
    done: (outcome: Outcome) => void,
  ): void {
    const id = this.begin({ slot, query: "sql", done });
    this.send({ type: "runStatement", id, ...statement });
  }

  cancel(slot: string): void {
    for (const [id, question] of this.open)
      if (question.slot === slot) {
        this.open.delete(id);
        this.ends.post({ type: "cancelAsk", id });
      }
  }

  /** The host sends none of these: it is another version, or somebody else. */
  private refuse(message: ToPage): void {
    if (message.type === "answer")
      this.fail(message.id, {
        code: "too_large",
        message: t("The answer is larger than a page takes."),
        kept: t("What the page showed stays."),
        next: t("Ask for less at once."),
      });
    else
      this.ends.post({
        type: "pageError",
        message: `${message.type}: too_large`,
      });
  }

  private begin(question: Open): number {
    this.cancel(question.slot);
    this.last += 1;
    this.open.set(this.last, question);
    return this.last;
  }

  /** A message that is larger than the protocol allows is not sent: the host is told so, and a question fails. */
  send(message: ToHost): void {
    if (fits(message, mostToHost)) {
      this.ends.post(message);
      return;
    }
    const { type } = message;
    if (type === "ask" || type === "runStatement") {
      this.fail(message.id, {
        code: "too_large",
        message: t("This question is longer than the editor takes."),
        kept: t("What the page showed stays."),
        next: t("Ask for less at once."),
      });
      return;
    }
    this.ends.post({
      type: "tooLarge",
      message: type,
      ...("id" in message ? { id: message.id } : {}),
    });
  }

  private fail(id: number, error: ErrorForm): void {
    const question = this.open.get(id);
    this.open.delete(id);
    question?.done({ type: "failure", error });
  }

  /** What came over the wire, unchecked. Unknown messages, those that are too large and late answers are dropped. */
  deliver(value: unknown): void {
    const message = toPageMessage(value);
    if (message === undefined) return;
    if (!fits(message, mostToPage)) {
      this.refuse(message);
      return;
    }
    if (message.type !== "answer" && message.type !== "failed") {
      this.ends.receive(message);
      return;
    }
    const question = this.open.get(message.id);
    if (question === undefined) return;
    this.open.delete(message.id);
    if (message.type === "failed")
      question.done({ type: "failure", error: message.error });
    else if (isAnswerTo(question.query, message.envelope.data))
      question.done({ type: "answer", envelope: message.envelope });
    else
      question.done({
        type: "failure",
        error: {
          code: "internal",
          message: t(
            'The answer to "{0}" has a form that this page does not know.',
            question.query,
          ),
          kept: t("The index is not touched by this."),
          next: t("Reload the window; if it happens again, show the log."),
        },
      });
  }
}
