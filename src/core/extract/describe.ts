// What people and identities need of a symbol beside its structure: signature, doc comment, hash of its text.
import { firstInnerDefinitionKind } from "../model/facts.ts";
import type { Declarations } from "./declarations.ts";
import { part, tag } from "./queryPlan.ts";
import { none, type Reading } from "./reading.ts";
import type { TextHashes } from "./textHashes.ts";

const bodyPart = part("body");
const docPart = part("doc");
const valuePart = part("value");
const commentTag = tag("comment.doc");
const maxSignature = 300;
const maxDoc = 400;

export function describeDefinitions(
  reading: Reading,
  declarations: Declarations,
  hashes: TextHashes,
): void {
  const { definition: table } = reading.facts;
  const { at } = table;
  hashes.load(reading.records.text);
  const comments = docComments(reading);
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
      reading.records.text.slice(
        start,
        Math.min(signatureEnds.get(row) ?? end, start + 2000, end),
      ),
    );
    table.set(row, at.signature, reading.facts.name(text));
    const docNode = docNodes.get(row);
    const doc =
      docNode === undefined
        ? commentBefore(reading, comments, declarations, row)
        : plainText(reading.records.textOf(docNode));
    if (doc !== undefined && doc !== "")
      table.set(row, at.doc, reading.facts.name(doc));
  }
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

function signature(text: string): string {
  const folded = text
    .replace(/\s+/g, " ")
    .replace(/\s*(?:=>|[{:=])\s*$/, "")
    .trim();
  return folded.length > maxSignature
    ? `${folded.slice(0, maxSignature - 1)}…`
    : folded;
}

interface Comment {
  readonly start: number;
  readonly end: number;
}

function docComments(reading: Reading): Comment[] {
  const { records, language } = reading;
  const prefix = language.rules.docPrefix;
  if (prefix === undefined) return [];
  const found: Comment[] = [];
  for (let record = 0; record < records.recordTag.length; record++) {
    if (records.recordTag.data[record] !== commentTag) continue;
    const node = records.recordNode.data[record]!;
    const start = records.start(node);
    if (records.text.startsWith(prefix, start))
      found.push({ start, end: records.end(node) });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The doc comment that stands in front of a definition, with nothing but words (`export async`) and decorators in between. */
function commentBefore(
  reading: Reading,
  comments: readonly Comment[],
  declarations: Declarations,
  row: number,
): string | undefined {
  if (comments.length === 0) return undefined;
  const { records } = reading;
  let start = declarations.starts[row]!;
  const [decorator] = declarations.decoratorsOf.get(row) ?? [];
  if (decorator !== undefined)
    start = Math.min(start, records.start(decorator));
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comments[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const comment = comments[low - 1];
  if (comment === undefined || start - comment.end > 200) return undefined;
  return /^[\s\w]*$/.test(records.text.slice(comment.end, start))
    ? plainText(records.text.slice(comment.start, comment.end))
    : undefined;
}

/** The first paragraph, without the signs of comments and strings. */
function plainText(source: string): string {
  const lines = source
    .replace(/^\/\*\*?|\*\/$/g, "")
    .replace(/^[a-zA-Z]*("""|'''|["'])|("""|'''|["'])$/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\*(?!\*)|\/\/\/?|#)?\s?/, "").trim());
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
