// Names as the picture shows them: how wide they are, how they are shortened, and what of a hostile name is made visible.

/** Size of the letters on cards, in pixels at zoom 1. */
export const cardTextSize = 12;
/** Size of the letters on groups, captions and handles. */
export const smallTextSize = 11;

/** Advance of a character in ems of a common interface font. Estimated per class of letters: layouts must not depend on a page. */
function advance(character: string): number {
  const code = character.codePointAt(0) as number;
  if (code > 0x1f000) return 1.35;
  if (code > 0x2e80) return 1.05;
  if (code > 0x7e) return 0.62;
  if ("ijl.,:;'|!`I".includes(character)) return 0.28;
  if (' frt()[]{}/\\-"'.includes(character)) return 0.36;
  if ("mwMW@%".includes(character)) return 0.88;
  if (code >= 65 && code <= 90) return 0.67;
  return 0.56;
}

/** Pixels at zoom 1, for letters of `size` pixels that are `scale` times as wide as the table's. */
export function textWidth(text: string, size: number, scale: number): number {
  let ems = 0;
  for (const character of text) ems += advance(character);
  return ems * size * scale;
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
  scale: number,
): string {
  if (textWidth(text, size, scale) <= width) return text;
  const characters = [...text];
  let head = Math.ceil(characters.length / 2);
  let tail = characters.length - head;
  for (;;) {
    const short = `${characters.slice(0, head).join("")}…${characters.slice(characters.length - tail).join("")}`;
    if (head + tail <= 2 || textWidth(short, size, scale) <= width)
      return short;
    if (head > tail) head -= 1;
    else tail -= 1;
  }
}

/** The file's name and as many of its folders as fit, from the nearest on. */
export function shortenPath(
  path: string,
  width: number,
  size: number,
  scale: number,
): string {
  if (textWidth(path, size, scale) <= width) return path;
  const parts = path.split("/");
  for (let first = 1; first < parts.length; first += 1) {
    const short = `…/${parts.slice(first).join("/")}`;
    if (textWidth(short, size, scale) <= width) return short;
  }
  return shorten(parts.at(-1) ?? path, width, size, scale);
}
