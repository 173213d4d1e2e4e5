// The words of the interface in the language of whoever reads them, keyed by their English sentence like those of `vscode.l10n.t`. Imports nothing.

/** English sentence → the same in another language, both with the placeholders `{0}`, `{1}` … */
export type Texts = Readonly<Record<string, string>>;

let texts: Texts = {};

/** Must come before any other module of a bundle is run: some keep their words from then on. */
export function useTexts(given: Texts): void {
  texts = given;
}

/** What a page, or the thread of its layouts, needs to speak the same language. */
export function textsInUse(): Texts {
  return texts;
}

/** The sentence in the language in use, or in English where that has none for it; `{0}` is the first value. */
export function t(
  sentence: string,
  ...values: readonly (string | number)[]
): string {
  const words = Object.hasOwn(texts, sentence) ? texts[sentence] : undefined;
  return (words ?? sentence).replace(/\{(\d+)\}/gu, (hole, at: string) =>
    String(values[Number(at)] ?? hole),
  );
}
