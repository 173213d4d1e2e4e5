// Requests with answers, cancellation and events over one wire: the same for threads and for processes.
import type { CancelSignal, Log } from "../core/ports.ts";
import type { ErrorForm } from "../core/errors.ts";
import { Cancelled, fromErrorForm, toErrorForm } from "../core/errors.ts";

/** Carries messages in order. `transfer` is honoured by threads and ignored by processes. */
export interface Wire {
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** A contract: names of methods with their arguments and what they answer. */
export type Contract<M> = {
  readonly [K in keyof M]: (...parameters: never[]) => Promise<unknown>;
};

/** What serves a contract: the same methods, told when the caller no longer wants the answer. */
export type Handlers<M extends Contract<M>> = {
  readonly [K in keyof M]: (
    signal: CancelSignal,
    ...parameters: Parameters<M[K]>
  ) => ReturnType<M[K]>;
};

type Frame =
  | {
      readonly frame: "request";
      readonly id: number;
      readonly method: string;
      readonly parameters: readonly unknown[];
    }
  | { readonly frame: "cancel"; readonly id: number }
  | { readonly frame: "answer"; readonly id: number; readonly value: unknown }
  | {
      readonly frame: "failure";
      readonly id: number;
      readonly error: ErrorForm;
    }
  | { readonly frame: "event"; readonly event: unknown };

interface Pending {
  readonly settle: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** The asking end. */
export class Caller<M extends Contract<M>, E> {
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #ended: Error | undefined;

  constructor(
    private readonly wire: Wire,
    private readonly onEvent: (event: E) => void,
  ) {
    wire.onMessage((message) => {
      this.#receive(message as Frame);
    });
  }

  /** Requests that wait for their answer. */
  get waiting(): number {
    return this.#pending.size;
  }

  /** Rejects with what the other end threw, with Cancelled, or with what `end` was given. */
  call<K extends keyof M & string>(
    method: K,
    parameters: Parameters<M[K]>,
    signal?: CancelSignal,
  ): ReturnType<M[K]> {
    const answer = new Promise<unknown>((settle, fail) => {
      if (this.#ended !== undefined) {
        fail(this.#ended);
        return;
      }
      if (signal?.aborted === true) {
        fail(new Cancelled());
        return;
      }
      const id = this.#nextId++;
      const onAbort = () => {
        this.wire.post({ frame: "cancel", id } satisfies Frame);
      };
      const finish = () => {
        this.#pending.delete(id);
        signal?.removeEventListener("abort", onAbort);
      };
      this.#pending.set(id, {
        settle: (value) => {
          finish();
          settle(value);
        },
        fail: (error) => {
          finish();
          fail(error);
        },
      });
      signal?.addEventListener("abort", onAbort);
      this.wire.post({
        frame: "request",
        id,
        method,
        parameters,
      } satisfies Frame);
    });
    return answer as ReturnType<M[K]>;
  }

  /** The other end is gone: all that waits, and all that comes later, fails with this error. */
  end(error: Error): void {
    this.#ended = error;
    for (const pending of [...this.#pending.values()]) pending.fail(error);
  }

  #receive(frame: Frame): void {
    switch (frame.frame) {
      case "answer":
        this.#pending.get(frame.id)?.settle(frame.value);
        break;
      case "failure":
        this.#pending.get(frame.id)?.fail(fromErrorForm(frame.error));
        break;
      case "event":
        this.onEvent(frame.event as E);
        break;
      case "request":
      case "cancel":
        // Meant for the serving end; both may share one wire.
        break;
    }
  }
}

/**
 * The answering end. Errors that are no CodeweftError are bugs: their stack goes to the log before the message travels.
 * Returns the function that sends events.
 */
export function serve<M extends Contract<M>, E>(
  wire: Wire,
  handlers: Handlers<M>,
  log: Log,
): (event: E, transfer?: readonly ArrayBuffer[]) => void {
  const running = new Map<number, AbortController>();
  const table = handlers as unknown as Record<
    string,
    (signal: CancelSignal, ...parameters: unknown[]) => Promise<unknown>
  >;

  async function answer(
    id: number,
    method: string,
    parameters: readonly unknown[],
  ): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const handler = table[method];
      if (handler === undefined) throw new Error(`No method ${method}`);
      const value = await handler(controller.signal, ...parameters);
      wire.post({ frame: "answer", id, value } satisfies Frame, wholeOf(value));
    } catch (error) {
      const form = toErrorForm(error);
      if (form.code === "internal")
        log.write("error", `${method} failed: ${form.message}`, {
          stack: error instanceof Error ? error.stack : undefined,
        });
      wire.post({ frame: "failure", id, error: form } satisfies Frame);
    } finally {
      running.delete(id);
    }
  }

  wire.onMessage((message) => {
    const frame = message as Frame;
    if (frame.frame === "request")
      void answer(frame.id, frame.method, frame.parameters);
    else if (frame.frame === "cancel") running.get(frame.id)?.abort();
  });

  return (event, transfer) => {
    wire.post({ frame: "event", event } satisfies Frame, transfer);
  };
}

/** The buffer of a value that is nothing but bytes, so that a whole database crosses without a copy. */
function wholeOf(value: unknown): readonly ArrayBuffer[] {
  return value instanceof Uint8Array &&
    value.buffer instanceof ArrayBuffer &&
    value.byteLength === value.buffer.byteLength
    ? [value.buffer]
    : [];
}
