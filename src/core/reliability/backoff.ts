// How long to wait before the next attempt: doubling with jitter, so that many who wait do not come back together.

export interface BackoffPolicy {
  /** Milliseconds before the second attempt. */
  readonly first: number;
  /** Milliseconds that no wait exceeds. */
  readonly longest: number;
}

/** `attempt` is 1 for the first wait; `random` in [0, 1). Between half of the doubled wait and all of it. */
export function backoffDelay(
  { first, longest }: BackoffPolicy,
  attempt: number,
  random: number,
): number {
  const whole = Math.min(longest, first * 2 ** Math.max(0, attempt - 1));
  return Math.round(whole * (0.5 + random / 2));
}
