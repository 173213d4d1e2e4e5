// How a host says that something is no longer wanted. Types only.

/** Structurally an AbortSignal. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}
