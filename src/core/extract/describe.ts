// What people and identities need of a symbol beside its structure: signature, doc comment, hash of its text.
import { firstInnerDefinitionKind } from "../model/facts.ts";
import type { Declarations } from "./declarations.ts";
import type { DocComments } from "./docComments.ts";
import { part } from "./queryPlan.ts";
import { none, type Reading } from "./reading.ts";
import type { TextHashes } from "./textHashes.ts";

const bodyPart = part("body");
const docPart = part("doc");
const valuePart = part("value");
const maxSignature = 300;
const maxDoc = 400;

export function describeDefinitions(
  reading: Reading,
  declarations: Declarations,
  hashes: TextHashes,
  comments: DocComments,
): void {
  const { definition: table } = reading.facts;
  const { at } = table;
  hashes.load(reading.records.text);
  const signatureEnds = new Map<number, number>();
  const docNodes = new Map<number, number>();
  for (const { definition, record } of reading.sources)
    noteParts(reading, definition, record, signatureEnds, docNodes);
  for (let row = 0; row < declarations.starts.length; row++) {
    if (reading.kindOf(row) >= firstInnerDefinitionKind) continue;
    const start = declarations.starts[row]!;
    const end = declarations.ends[row]!;
    table.set(row, at.contentHash, hashes.of(start, end));
    if (row === 0) continue;
    const text = signature(
      reading.written.slice(
        behindDecorators(reading, declarations, row, start),
        Math.min(signatureEnds.get(row) ?? end, start + 2000, end),
      ),
    );
    table.set(row, at.signature, reading.facts.name(text));
    const docNode = docNodes.get(row);
    const doc =
      docNode === undefined
        ? comments.before(declarations, row)?.text
        : reading.records.textOf(docNode);
    const plain = doc === undefined ? "" : plainText(doc);
    if (plain !== "") table.set(row, at.doc, reading.facts.name(plain));
  }
}

/** Decorators that a definition begins with are told apart from its signature. */
function behindDecorators(
  { records }: Reading,
  declarations: Declarations,
  row: number,
  start: number,
): number {
  let at = start;
  for (const node of declarations.decoratorsOf.get(row) ?? []) {
    if (records.start(node) !== at) break;
    at = records.end(node);
    while (/\s/.test(records.text[at] ?? "")) at++;
  }
  return at;
}

/** Where the signature ends: at the body, or at a variable's value. */
function noteParts(
  reading: Reading,
  definition: number,
  record: number,
  ends: Map<number, number>,
  docs: Map<number, number>,
): void {
  const { records } = reading;
  const body = records.part(record, bodyPart);
  const value = records.part(record, valuePart);
  if (body !== none) ends.set(definition, records.start(body));
  else if (value !== none && !ends.has(definition)) {
    const inner = reading.unwrapped(value);
    if (reading.definitionOf[inner] !== definition)
      ends.set(definition, records.start(value));
  }
  const doc = records.part(record, docPart);
  if (doc !== none) docs.set(definition, doc);
}

const unfolded = /[^\S ]|\s\s/;
const opening = /(?:=>|[{:=])$/;

function signature(text: string): string {
  // Most of them are a few words on one line.
  const folded = (unfolded.test(text) ? text.replace(/\s+/g, " ") : text)
    .trim()
    .replace(opening, "")
    .trimEnd();
  return folded.length > maxSignature
    ? `${folded.slice(0, maxSignature - 1)}…`
    : folded;
}

/** The first paragraph, without the signs of comments and strings. */
function plainText(source: string): string {
  const lines = withoutMarkup(source)
    .replace(/^\/\*\*?|\*\/$/g, "")
    .replace(/^[a-zA-Z]*("""|'''|["'])|("""|'''|["'])$/g, "")
    .split("\n")
    .map((line) =>
      line.replace(/^\s*(?:\*(?!\*)|\/\/\/?|#|---?)?\s?/, "").trim(),
    );
  const first = lines.findIndex((line) => line !== "");
  if (first === -1) return "";
  const paragraph: string[] = [];
  for (const line of lines.slice(first)) {
    if (line === "" || line.startsWith("@")) break;
    paragraph.push(line);
  }
  const text = paragraph.join(" ");
  return text.length > maxDoc ? `${text.slice(0, maxDoc - 1)}…` : text;
}

/** Of a comment in XML (C#) what its summary says; `<see cref="A"/>` is `A`. */
function withoutMarkup(source: string): string {
  const summary = /<summary>([\s\S]*?)<\/summary>/.exec(source)?.[1];
  if (summary === undefined) return source;
  return summary
    .replace(/<\w+\s+\w+="(?:\w:)?([^"]*)"\s*\/>/g, "$1")
    .replace(/<\/?\w[^<>]*>/g, "");
}
