// The middle one of some numbers.

/** Of an even count the lower of the two in the middle; NaN of none. */
export function median(numbers: readonly number[]): number {
  return (
    [...numbers].sort((a, b) => a - b)[(numbers.length - 1) >> 1] ?? Number.NaN
  );
}
