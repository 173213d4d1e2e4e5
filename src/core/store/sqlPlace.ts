// Where in a statement the trouble is that SQLite names: sql.js hands on the message, not the place. Pure.

/** UTF-16 offsets, half-open; both are the text's length where something is missing at its end. */
export interface SqlPlace {
  readonly from: number;
  readonly to: number;
}

/** A text is tried again at each place where the token stands; nobody writes more of them than this. */
const mostTries = 500;

/**
 * `complaint` says what SQLite says about a text; undefined where it understands it. Undefined where the message names nothing,
 * or something that stands in several places and could be meant in each.
 */
export function findSqlPlace(
  text: string,
  message: string,
  complaint: (text: string) => string | undefined,
): SqlPlace | undefined {
  if (message === "incomplete input")
    return { from: text.length, to: text.length };
  const token = /^(?:near|unrecognized token:) "([\s\S]+)"/u.exec(message)?.[1];
  // The parser stops at the first token that cannot stand where it stands: so does a text that ends there, and no shorter one.
  if (token !== undefined)
    return placesOf(token, text)
      .slice(0, mostTries)
      .find(({ to }) => complaint(text.slice(0, to)) === message);
  const name =
    /^(?:no such (?:column|table|function|module)|ambiguous column name|wrong number of arguments to function|misuse of aggregate(?: function)?):? "?([^"()]+)/u.exec(
      message,
    )?.[1];
  if (name === undefined) return undefined;
  const [place, second] = placesOf(name, withoutText(text));
  return second === undefined ? place : undefined;
}

/** Where the words stand, whole and whatever their case. */
function placesOf(words: string, text: string): SqlPlace[] {
  const places: SqlPlace[] = [];
  const wanted = words.toLowerCase();
  const searched = text.toLowerCase();
  // Lower case may have another length in a few alphabets; then no place is better than a wrong one.
  if (searched.length !== text.length) return places;
  for (
    let from = searched.indexOf(wanted);
    from !== -1;
    from = searched.indexOf(wanted, from + 1)
  ) {
    const to = from + wanted.length;
    const goesOn =
      (isWord(wanted[0]) && isWord(searched[from - 1])) ||
      (isWord(wanted.at(-1)) && isWord(searched[to]));
    if (!goesOn) places.push({ from, to });
  }
  return places;
}

function isWord(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{L}\p{N}_$]/u.test(letter);
}

/** Comments and quoted text become spaces, so that all places stay what they are. */
function withoutText(text: string): string {
  return text.replace(
    /'(?:[^']|'')*'?|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/gu,
    (found) => " ".repeat(found.length),
  );
}
