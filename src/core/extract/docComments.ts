// The doc comments of a file, and which definition each stands in front of.
import type { Declarations } from "./declarations.ts";
import { tag } from "./queryPlan.ts";
import type { Reading } from "./reading.ts";

const commentTag = tag("comment.doc");
const headerTag = tag("scope.header");
/** A comment further away than this many units belongs to nothing. */
const maxDistance = 200;

export interface DocComment {
  /** Offset of its first unit. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class DocComments {
  private readonly comments: readonly DocComment[];

  constructor(private readonly reading: Reading) {
    this.comments = find(reading);
  }

  /** The comment in front of a definition, with nothing but words (`export async`) and decorators in between. */
  before(declarations: Declarations, row: number): DocComment | undefined {
    const { comments } = this;
    if (comments.length === 0) return undefined;
    const { records } = this.reading;
    let start = declarations.starts[row]!;
    const [decorator] = declarations.decoratorsOf.get(row) ?? [];
    if (decorator !== undefined)
      start = Math.min(start, records.start(decorator));
    // What is written before a definition belongs to it.
    const outer = this.reading.nesting.at(start).parent;
    if (outer !== undefined && outer.node >= 0)
      if (records.record(outer.node, headerTag) >= 0)
        start = Math.min(start, outer.start);
    let low = 0;
    let high = comments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (comments[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    const comment = comments[low - 1];
    // It is about the definition that begins behind it, not about what stands inside of that.
    const { definition } = this.reading.facts;
    const around = definition.get(row, definition.at.container);
    if (around > 0 && comment !== undefined) {
      const begin = declarations.starts[around]!;
      if (begin >= comment.end && begin < start) return undefined;
    }
    // Comments to the end of the line stand directly above; a blank line ends what they are about.
    const isApart =
      comment?.text.startsWith("/*") === false &&
      /\n[ \t\r]*\n/.test(records.text.slice(comment.end, start));
    return comment !== undefined &&
      !isApart &&
      start - comment.end <= maxDistance &&
      /^[\s\w]*$/.test(records.text.slice(comment.end, start))
      ? comment
      : undefined;
  }
}

function find({ records, language }: Reading): DocComment[] {
  const prefix = language.rules.docPrefix;
  if (prefix === undefined) return [];
  const found: DocComment[] = [];
  for (let record = 0; record < records.recordTag.length; record++) {
    if (records.recordTag.data[record] !== commentTag) continue;
    const node = records.recordNode.data[record]!;
    const start = records.start(node);
    if (records.text.startsWith(prefix, start))
      found.push({ start, end: records.end(node), text: records.textOf(node) });
  }
  found.sort((a, b) => a.start - b.start);
  return prefix.endsWith("*") ? found : joined(records.text, found);
}

/** Comments to the end of the line that follow each other line by line are one. */
function joined(text: string, comments: readonly DocComment[]): DocComment[] {
  const blocks: DocComment[] = [];
  for (const comment of comments) {
    const last = blocks[blocks.length - 1];
    if (
      last !== undefined &&
      /^[ \t]*\r?\n[ \t]*$/.test(text.slice(endOf(text, last), comment.start))
    )
      blocks[blocks.length - 1] = {
        start: last.start,
        end: comment.end,
        text: text.slice(last.start, comment.end),
      };
    else blocks.push(comment);
  }
  return blocks;
}

/** Some grammars take the end of the line into the comment. */
function endOf(text: string, { start, end }: DocComment): number {
  let at = end;
  while (at > start && /[\r\n]/.test(text[at - 1]!)) at--;
  return at;
}
