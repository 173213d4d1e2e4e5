// Who has to be resolved again: the files that, directly or through others, looked at what changed.

/** The slots in `changed` and all that read them, by the record of which file looked at which. */
export function withReaders(
  touches: readonly (ReadonlySet<number> | undefined)[],
  changed: Iterable<number>,
): Set<number> {
  const readers: number[][] = [];
  touches.forEach((touched, reader) => {
    if (touched !== undefined)
      for (const slot of touched) (readers[slot] ??= []).push(reader);
  });
  const affected = new Set(changed);
  // A set may grow while it is walked: what is added is visited too.
  for (const slot of affected)
    for (const reader of readers[slot] ?? []) affected.add(reader);
  return affected;
}
