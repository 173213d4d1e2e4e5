// The closest known words to one that is not known, for "did you mean".

/** At most `count` of `words`, closest first; only those that are near enough to be meant. */
export function findNearest(
  word: string,
  words: Iterable<string>,
  count: number,
): readonly string[] {
  const wanted = word.toLowerCase();
  const most = Math.max(2, Math.floor(wanted.length / 3));
  const found: { readonly word: string; readonly distance: number }[] = [];
  for (const candidate of new Set(words)) {
    const lower = candidate.toLowerCase();
    const distance =
      lower.includes(wanted) || (lower.length > 2 && wanted.includes(lower))
        ? Math.min(most, Math.abs(lower.length - wanted.length))
        : editDistance(wanted, lower, most);
    if (distance <= most) found.push({ word: candidate, distance });
  }
  found.sort(
    (a, b) =>
      a.distance - b.distance ||
      a.word.length - b.word.length ||
      (a.word < b.word ? -1 : 1),
  );
  return found.slice(0, count).map((item) => item.word);
}

/** Insertions, deletions, replacements (Levenshtein); `most + 1` stands for anything above `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const value = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + cost,
      );
      next.push(value);
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    row = next;
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}
