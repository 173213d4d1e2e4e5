// Source that stands in blocks of another language's file: the script elements of a component.
import type { EmbeddedBlocks } from "../languages/extractionRules.ts";
import type { Grammar } from "./treeSitter.ts";

/** Finds the blocks with the grammar of the file around them. */
export class BlockReader {
  private readonly element: ReadonlySet<number>;
  private readonly content: ReadonlySet<number>;
  private readonly attribute: ReadonlySet<number>;
  private readonly foreign: RegExp;

  /** Throws an Error that names the node which the grammar lacks. */
  constructor(
    readonly grammar: Grammar,
    { element, content, attribute, foreign }: EmbeddedBlocks,
  ) {
    const symbolsOf = (name: string): ReadonlySet<number> => {
      const symbols = new Set(grammar.names.symbols(name, true));
      if (symbols.size === 0)
        throw new Error(`The grammar of the blocks has no node ${name}.`);
      return symbols;
    };
    this.element = symbolsOf(element);
    this.content = symbolsOf(content);
    this.attribute = symbolsOf(attribute);
    this.foreign = new RegExp(foreign);
  }

  /** The text with all but the source in the blocks blank, as long as before: every place stays where it was. */
  keepBlocks(text: string): string {
    const { table } = this.grammar;
    // What is wrong around the blocks is no matter of the source in them.
    this.grammar.read(text);
    let kept = "";
    let end = 0;
    for (let node = 0; node < table.count; node++) {
      if (!this.element.has(table.symbol[node]!)) continue;
      const content = this.contentOf(text, node);
      if (content === undefined) continue;
      const from = table.start[content]!;
      const to = table.end[content]!;
      kept += blank(text.slice(end, from)) + text.slice(from, to);
      end = to;
    }
    return kept + blank(text.slice(end));
  }

  /** Undefined for an element that is empty, or in another language. */
  private contentOf(text: string, element: number): number | undefined {
    const { table } = this.grammar;
    let content: number | undefined;
    for (let node = element + 1; node <= table.last[element]!; node++) {
      const symbol = table.symbol[node]!;
      const isForeign =
        this.attribute.has(symbol) &&
        this.foreign.test(text.slice(table.start[node], table.end[node]));
      if (isForeign) return undefined;
      if (this.content.has(symbol)) content = node;
    }
    return content;
  }
}

function blank(text: string): string {
  return text.replace(/[^\n\r]/g, " ");
}
