// What the editor gives up, by its token, is given up in the engine, by its signal.
import type { Disposable } from "../core/ports.ts";

/** What is used here of the editor's CancellationToken. */
export interface Token {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: (listener: () => void) => Disposable;
}

/** Its signal is aborted with the token, before the work begins where that has happened already. Answers and throws what the work does. */
export async function withSignal<T>(
  token: Token,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const cancel = (): void => {
    controller.abort();
  };
  const listening = token.onCancellationRequested(cancel);
  if (token.isCancellationRequested) cancel();
  try {
    return await work(controller.signal);
  } finally {
    listening.dispose();
  }
}
