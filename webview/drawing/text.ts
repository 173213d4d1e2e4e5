// Names as the picture shows them: how wide they are, how they are shortened, and what of a hostile name is made visible.

/** Size of the letters on cards, in pixels at zoom 1. */
export const cardTextSize = 12;
/** Size of the letters on groups, captions and handles. */
export const smallTextSize = 11;

/** How wide letters are, in ems. A plain value, so that layouts depend on no page. */
export interface Letters {
  /** From the space to the tilde. */
  readonly ascii: readonly number[];
  /** Of other alphabets; ideographs and signs are estimated from it. */
  readonly other: number;
}

const firstAscii = 0x20;
const lastAscii = 0x7e;

/** All characters whose width `Letters` lists, in its order. */
export const listedCharacters: readonly string[] = Array.from(
  { length: lastAscii - firstAscii + 1 },
  (_, index) => String.fromCodePoint(firstAscii + index),
);

/** A common interface font, for pages whose own cannot be measured. */
export const commonLetters: Letters = {
  ascii: listedCharacters.map((character) => {
    if ("ijl.,:;'|!`I".includes(character)) return 0.28;
    if (' frt()[]{}/\\-"'.includes(character)) return 0.38;
    if ("mwMW@%".includes(character)) return 0.88;
    return character >= "A" && character <= "Z" ? 0.67 : 0.57;
  }),
  other: 0.62,
};

function advance(character: string, letters: Letters): number {
  const code = character.codePointAt(0) as number;
  const listed = letters.ascii[code - firstAscii];
  if (listed !== undefined) return listed;
  if (code > 0x1f000) return letters.other * 2.2;
  return code > 0x2e80 ? letters.other * 1.7 : letters.other;
}

/** Pixels at zoom 1, for letters of `size` pixels. */
export function textWidth(
  text: string,
  size: number,
  letters: Letters,
): number {
  let ems = 0;
  for (const character of text) ems += advance(character, letters);
  return ems * size;
}

/**
 * Control characters and the marks that turn the writing direction become visible, so that no name can
 * pass for another or break out of its line.
 */
export function visibleName(name: string): string {
  return name.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu,
    "\ufffd",
  );
}

/** Takes from the middle, since names differ at both ends. */
export function shorten(
  text: string,
  width: number,
  size: number,
  letters: Letters,
): string {
  if (textWidth(text, size, letters) <= width) return text;
  const characters = [...text];
  const short = (kept: number): string =>
    `${characters.slice(0, Math.ceil(kept / 2)).join("")}…${characters.slice(characters.length - Math.floor(kept / 2)).join("")}`;
  // The longest that fits, found by halves: names of machines have tens of thousands of letters.
  let fits = Math.min(2, characters.length);
  let tooLong = characters.length;
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (textWidth(short(middle), size, letters) <= width) fits = middle;
    else tooLong = middle;
  }
  return short(fits);
}

/** The file's name and as many of its folders as fit, from the nearest on. */
export function shortenPath(
  path: string,
  width: number,
  size: number,
  letters: Letters,
): string {
  if (textWidth(path, size, letters) <= width) return path;
  const parts = path.split("/");
  const short = (kept: number): string => `…/${parts.slice(-kept).join("/")}`;
  let kept = 0;
  for (let next = 1; next < parts.length; next += 1) {
    if (textWidth(short(next), size, letters) > width) break;
    kept = next;
  }
  if (kept > 0) return short(kept);
  return shorten(parts.at(-1) ?? path, width, size, letters);
}
