// What a language model should read about a symbol: real source text within a budget of tokens.
import { relationKinds } from "../model/edge.ts";
import { z } from "zod";
import { Cancelled, CodeweftError } from "../errors.ts";
import type { Graph } from "../graph/graph.ts";
import type { Sources, Tokenizer } from "../ports.ts";
import { rankContext } from "./contextRanking.ts";
import type { Candidate } from "./contextRanking.ts";
import type { Context, ContextItem } from "./contextResults.ts";
import { toSymbolRef } from "./describe.ts";
import { getSymbol } from "./findSymbol.ts";
import {
  includeTestsParameter,
  resolutionsParameter,
  scopeParameter,
  symbolParameter,
} from "./parameters.ts";
import { defineQuery } from "./query.ts";
import { openStructure } from "./selection.ts";

/** What is left out is listed up to here; it is always counted. */
const listedLeftOut = 100;
/** With less room than this, nothing is read any more. In tokens. */
const leastRoom = 24;

/**
 * Characters for each token that there is room for; what is longer is too long and is not counted. Source text has three to
 * four, and counting takes the square of the length of a run of letters.
 */
const longestToken = 8;

export const context = defineQuery({
  id: "context",
  title: "What should a language model read?",
  description:
    "Source text around symbols for a language model, within a budget of tokens: the focus first, then its callers (1.0), callees (0.95), types that it uses (0.8) and what calls or is called farther away (0.7 at two steps, 0.1 less for each more), whole declarations as long as there is room, then signatures. Tokens are counted with the encoding that the answer names, and what was left out is listed.",
  parameters: z.object({
    focus: z
      .array(symbolParameter)
      .min(1)
      .max(100)
      .describe("The symbols that it is about"),
    tokens: z
      .int()
      .min(50)
      .max(1_000_000)
      .default(4_000)
      .describe("At most so many tokens, headings included"),
    ranking: z
      .enum(["callers", "callees"])
      .default("callers")
      .describe("What comes first behind the focus"),
    hops: z
      .int()
      .min(1)
      .max(8)
      .default(3)
      .describe("Callers and callees up to so many steps away"),
    scope: scopeParameter,
    resolutions: resolutionsParameter,
    includeTests: includeTestsParameter.default(false),
  }),
  positional: ["focus"],
  counted: "items",
  needs: "graph",
  example: { focus: ["main"] },
  run: async ({ graph, sources, tokenizer, aborted }, parameters) => {
    if (tokenizer === undefined)
      throw new CodeweftError(
        "unsupported",
        "Nothing counts tokens here, so no context can be made to fit a budget.",
        { next: "Ask on the command line or in the editor: codeweft context." },
      );
    const focus = parameters.focus.map((named) => getSymbol(graph, named));
    const filter = openStructure(graph, {
      ...parameters,
      kinds: relationKinds,
    });
    const { hops, ranking, tokens: budget } = parameters;
    const ranked = rankContext(graph, focus, filter, hops, ranking);
    const packed = new Packing(graph, sources, tokenizer, budget);
    for (const candidate of ranked) {
      if (aborted()) throw new Cancelled();
      await packed.add(candidate);
    }
    const data = await packed.finish();
    const { length } = data.items;
    return { data, total: length, returned: length };
  },
});

class Packing {
  readonly #graph: Graph;
  readonly #sources: Sources;
  readonly #tokenizer: Tokenizer;
  readonly #budget: number;
  readonly #items: ContextItem[] = [];
  readonly #parts: string[] = [];
  readonly #leftOut: Context["leftOut"][number][] = [];
  /** Whole declarations that are in the text. */
  readonly #whole = new Set<number>();
  #used = 0;
  #leftOutCount = 0;

  constructor(
    graph: Graph,
    sources: Sources,
    tokenizer: Tokenizer,
    budget: number,
  ) {
    this.#graph = graph;
    this.#sources = sources;
    this.#tokenizer = tokenizer;
    this.#budget = budget;
  }

  async add(candidate: Candidate): Promise<void> {
    const { node, relation } = candidate;
    // Its text is there already.
    if (this.#isInside(node)) return;
    if (relation !== "focus" && this.#graph.kind(node) === "module") {
      this.#leave(candidate, "file");
      return;
    }
    const room = this.#budget - this.#used;
    if (room < leastRoom) {
      this.#leave(candidate, "budget");
      return;
    }
    const { path } = toSymbolRef(this.#graph, node);
    const { startLine, endLine } = this.#graph.range(node);
    let read;
    try {
      read = await this.#sources.lines(path, startLine, endLine + 1);
    } catch {
      // Deleted or locked since it was indexed.
      this.#leave(candidate, "unreadable");
      return;
    }
    const { lines, stale } = read;
    const fits = async (
      own: readonly string[],
      form: ContextItem["form"],
    ): Promise<boolean> => {
      const part = this.#format(candidate, own, form);
      if (part.length > room * longestToken) return false;
      const tokens = await this.#tokenizer.count(part);
      if (tokens > room) return false;
      this.#take(candidate, part, form, tokens, stale);
      return true;
    };
    if (await fits(lines, "source")) {
      this.#whole.add(node);
      return;
    }
    if (relation === "focus") {
      // As many lines as there is room for.
      let low = 1;
      let high = lines.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        const part = this.#format(
          candidate,
          lines.slice(0, middle),
          "beginning",
        );
        const isShort = part.length <= room * longestToken;
        if (isShort && (await this.#tokenizer.count(part)) <= room)
          low = middle;
        else high = middle - 1;
      }
      if (await fits(lines.slice(0, low), "beginning")) return;
    }
    const signature = this.#graph.signature(node);
    if (signature !== "" && (await fits([signature], "signature"))) return;
    this.#leave(candidate, "budget");
  }

  async finish(): Promise<Context> {
    let text = this.#parts.join("");
    let tokens = await this.#tokenizer.count(text);
    // Tokens of parts may join to others at their seams; the whole is what counts.
    while (tokens > this.#budget) {
      const dropped = this.#items.pop()!;
      this.#parts.pop();
      this.#leftOut.unshift({
        symbol: dropped.symbol,
        relation: dropped.relation,
        score: dropped.score,
        reason: "budget",
      });
      this.#leftOutCount++;
      text = this.#parts.join("");
      tokens = await this.#tokenizer.count(text);
    }
    return {
      encoding: this.#tokenizer.encoding,
      tokens,
      budget: this.#budget,
      text,
      items: this.#items,
      leftOut: this.#leftOut.slice(0, listedLeftOut),
      leftOutCount: this.#leftOutCount,
    };
  }

  #isInside(node: number): boolean {
    for (let at = node; at !== -1; at = this.#graph.parent(at))
      if (this.#whole.has(at)) return true;
    return false;
  }

  #format(
    { node, relation }: Candidate,
    lines: readonly string[],
    form: ContextItem["form"],
  ): string {
    const symbol = toSymbolRef(this.#graph, node);
    const last =
      form === "source" ? symbol.endLine : symbol.startLine + lines.length - 1;
    const place =
      form === "signature"
        ? String(symbol.startLine)
        : `${String(symbol.startLine)}-${String(last)}`;
    const words = form === "source" ? relation : `${relation}, ${form} only`;
    // A fence has to be longer than any in the text.
    const longest = lines.reduce(
      (most, line) => Math.max(most, /`{3,}/u.exec(line)?.[0].length ?? 0),
      2,
    );
    const fence = "`".repeat(longest + 1);
    return `### ${symbol.path}:${place} ${symbol.qualifiedName} (${words})\n\n${fence}${symbol.language}\n${lines.join("\n")}\n${fence}\n\n`;
  }

  #take(
    { node, relation, score, hops }: Candidate,
    part: string,
    form: ContextItem["form"],
    tokens: number,
    stale: boolean,
  ): void {
    const symbol = toSymbolRef(this.#graph, node);
    this.#items.push({ symbol, relation, score, hops, form, stale, tokens });
    this.#parts.push(part);
    this.#used += tokens;
  }

  #leave(
    { node, relation, score }: Candidate,
    reason: "budget" | "file" | "unreadable",
  ): void {
    this.#leftOutCount++;
    if (this.#leftOut.length >= listedLeftOut) return;
    const symbol = toSymbolRef(this.#graph, node);
    this.#leftOut.push({ symbol, relation, score, reason });
  }
}
