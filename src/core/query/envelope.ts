// The wrapping that every answer leaves the engine in.

/** Elapsed time stands outside, so that equal revisions give equal bytes. */
export interface Envelope<T> {
  readonly query: string;
  /** Parameters as understood, defaults filled in. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly revision: number;
  /** ISO time of the revision's commit. */
  readonly captured: string;
  readonly data: T;
  /** The list in `data` of which the counts below tell; absent where `data` itself is the list, or is about one thing. */
  readonly counted?: string;
  /** Items in all, items in `data`, and whether more of them come behind these. */
  readonly total: number;
  readonly returned: number;
  readonly truncated: boolean;
  /** About how many tokens a language model reads `data` as, as JSON. */
  readonly estimatedTokens: number;
}
