// How long ago something was, as people say it.

const units = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/** `3 hours ago`, in the largest unit of which there is a whole one; both are milliseconds since 1970. A clock may have been set back. */
export function ageWords(then: number, now: number): string {
  const age = Math.max(0, now - then);
  for (const [unit, length] of units) {
    const count = Math.floor(age / length);
    if (count > 0) return `${count} ${unit}${count === 1 ? "" : "s"} ago`;
  }
  return "less than a minute ago";
}
