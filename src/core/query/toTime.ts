// Times as answers carry them.

/** Milliseconds since 1970 as ISO 8601, as answers carry a time; absent stays absent. */
export function toTime(milliseconds: number | undefined): string | undefined {
  return milliseconds === undefined
    ? undefined
    : new Date(milliseconds).toISOString();
}
