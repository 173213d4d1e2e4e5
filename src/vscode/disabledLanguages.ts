// Which languages the settings `codeweft.languages.<id>.enabled` switch off. package.json lists them; a test compares it with the languages.

/** Ids, sorted. `setting` is what the editor has below `codeweft.languages`, written by hand: what is no `false` switches nothing off. */
export function disabledLanguages(setting: unknown): readonly string[] {
  if (typeof setting !== "object" || setting === null) return [];
  return Object.entries(setting as Readonly<Record<string, unknown>>)
    .filter(
      ([, one]) =>
        typeof one === "object" &&
        one !== null &&
        "enabled" in one &&
        one.enabled === false,
    )
    .map(([id]) => id)
    .sort();
}
