// The resolver as the conductor sees it: fed as facts are stored, it derives edges beside whoever stores them.
import type { CancelSignal } from "./ports.ts";
import type { ResolvedFile } from "./model/resolved.ts";

/** What a resolver reads. Plain data; facts are encoded. */
export type ResolverInput =
  | {
      readonly kind: "builtins";
      readonly language: string;
      readonly name: string;
      readonly facts: Uint8Array;
    }
  | {
      readonly kind: "file";
      readonly file: number;
      readonly path: string;
      readonly facts: Uint8Array;
    }
  | { readonly kind: "gone"; readonly file: number }
  /** Undefined: it is gone. */
  | {
      readonly kind: "projectFile";
      readonly path: string;
      readonly text: string | undefined;
    };

export interface Derivation {
  readonly signal?: CancelSignal | undefined;
  readonly onProgress: (done: number, total: number) => void;
  /** Called with the edges of some files as soon as they are derived, each file once. */
  readonly onResolved: (files: readonly ResolvedFile[]) => void;
}

export interface BackgroundResolver {
  /** In the order of the calls; takes effect before the next `derive`. */
  feed(input: ResolverInput): void;
  /**
   * Derives what is new or may have changed since it was handed out. Rejects with Cancelled, soon after the signal; the next
   * call goes on. Rejects with UndecodedFacts where a file's facts are damaged, until it is fed with others.
   */
  derive(derivation: Derivation): Promise<void>;
  dispose(): void;
}

/** The facts that a file was fed with are damaged. */
export class UndecodedFacts extends Error {
  constructor(readonly file: number) {
    super(`The facts of file ${file} cannot be decoded.`);
  }
}
