// The extractor: text in, FileFacts out. One file at a time, nothing remembered between files.
import { CodeweftError } from "../errors.ts";
import { problemKinds, type FileFacts } from "../model/facts.ts";
import type { Assets } from "../ports.ts";
import {
  loadLanguages,
  type LanguageProblem,
  type LanguageRegistry,
  type LoadedLanguage,
} from "../languages/registry.ts";
import { BlockReader } from "./blocks.ts";
import { FactsBuilder } from "./factsBuilder.ts";
import { readFile, type ReadingDesk } from "./readFile.ts";
import { Records } from "./records.ts";
import { readTokenCalls } from "./tokenCalls.ts";
import { TextHashes } from "./textHashes.ts";
import { UnknownName } from "./matcher.ts";
import { PatternError, planQuery } from "./queryPlan.ts";
import { QueryTextError } from "./queryText.ts";
import {
  Grammar,
  openTreeSitter,
  type TreeSitterModule,
} from "./treeSitter.ts";
import { understand, understood } from "./understand.ts";

/** Raised when equal text may give other facts than before for reasons that no asset shows. */
const codeVersion = 30;

export interface Extractor {
  /**
   * Loads the grammars and queries of these languages, each once: one costs time and memory, and a workspace has few.
   * What cannot be loaded becomes a problem and leaves the others alone.
   */
  prepare(languages: Iterable<string>): Promise<void>;
  /**
   * Of a language that was prepared. The text may be read as another language than that of its path, which has to be prepared,
   * too (`registry.languageOfText`); the facts say so.
   * Throws CodeweftError `unsupported` or `grammar_failed` when it cannot be read. Bad source is no error.
   */
  extract(path: string, language: string, text: string): FileFacts;
  /** Changes whenever the grammar, the queries, the rules or the code do. Hex; '' for a language that cannot be read. */
  version(language: string): string;
  readonly registry: LanguageRegistry;
  /** Languages that are disabled, and why; those of the grammars and queries are known when they were prepared. */
  readonly problems: readonly LanguageProblem[];
  dispose(): void;
}

interface Reader {
  readonly grammar: Grammar;
  readonly desk: ReadingDesk;
  readonly blocks?: BlockReader;
  readonly version: string;
}

export async function openExtractor(assets: Assets): Promise<Extractor> {
  const registry = await loadLanguages(assets);
  const problems: LanguageProblem[] = [...registry.problems];
  const readers = new Map<string, Reader>();
  const preparing = new Map<string, Promise<void>>();
  // One file at a time: all languages share the memory.
  const facts = new FactsBuilder();
  const hashes = new TextHashes();
  const module = await openTreeSitter(
    await assets.read("web-tree-sitter.wasm"),
  );
  const open = async (id: string): Promise<void> => {
    const language = registry.languages.get(id);
    if (language === undefined) return;
    try {
      const wasm = await assets.read(language.grammar);
      const grammar = await Grammar.load(module, wasm);
      try {
        const blocks = await openBlocks(module, assets, language);
        const plan = planQuery(language.query, grammar.names);
        const records = new Records(grammar.table, plan);
        records.nameQuote = language.rules.nameQuote;
        readers.set(id, {
          grammar,
          desk: { language, records, facts, hashes },
          ...(blocks === undefined ? {} : { blocks: blocks.reader }),
          version: hash([
            wasm,
            language.query,
            language.source,
            ...(blocks === undefined ? [] : [blocks.wasm]),
          ]),
        });
      } catch (error) {
        grammar.dispose();
        throw error;
      }
    } catch (error) {
      problems.push({ language: id, message: explain(error, language) });
    }
  };
  return {
    registry,
    problems,
    async prepare(languages) {
      for (const id of languages) {
        let ready = preparing.get(id);
        if (ready === undefined) preparing.set(id, (ready = open(id)));
        await ready;
      }
    },
    extract(path, id, text) {
      const reader = readers.get(registry.languageOfText(id, path, text));
      if (reader === undefined)
        throw preparing.has(id) || !registry.languages.has(id)
          ? unreadable(path, id, problems)
          : new CodeweftError("internal", `${id} was not prepared.`);
      const { grammar, desk, blocks } = reader;
      const source = blocks?.keepBlocks(text) ?? text;
      const { tokenCalls } = desk.language.rules;
      if (tokenCalls === undefined)
        return readFile(
          path,
          source,
          understand(grammar, source, desk.language.rules),
          desk,
        );
      const { hasError, calls } = readTokenCalls(
        source,
        tokenCalls,
        grammar.table,
        (each) => grammar.read(each),
      );
      return readFile(path, source, understood(hasError), desk, calls);
    },
    version(id) {
      const own = readers.get(id)?.version;
      if (own === undefined) return "";
      const others = (registry.find(id)?.yields ?? []).map(
        (rule) => readers.get(rule.language)?.version ?? "",
      );
      return others.length === 0 ? own : hash([own, ...others]);
    },
    dispose() {
      for (const { grammar, blocks } of readers.values()) {
        grammar.dispose();
        blocks?.grammar.dispose();
      }
      readers.clear();
    },
  };
}

async function openBlocks(
  module: TreeSitterModule,
  assets: Assets,
  { blocksGrammar, rules }: LoadedLanguage,
): Promise<{ reader: BlockReader; wasm: Uint8Array } | undefined> {
  if (blocksGrammar === undefined || rules.blocks === undefined)
    return undefined;
  const wasm = await assets.read(blocksGrammar);
  const grammar = await Grammar.load(module, wasm);
  return { reader: new BlockReader(grammar, rules.blocks), wasm };
}

function unreadable(
  path: string,
  id: string,
  problems: readonly LanguageProblem[],
): CodeweftError {
  const problem = problems.find((each) => each.language === id);
  return problem === undefined
    ? new CodeweftError(
        "unsupported",
        `${path} is in no language that is known (${id}).`,
        {
          kept: "All other files are read.",
          next: "Exclude the file, or add the language.",
        },
      )
    : new CodeweftError(
        "grammar_failed",
        `${path} was not read: the language ${id} is disabled. ${problem.message}`,
        {
          kept: "Files of other languages are read.",
          next: "Install the extension again; report it if that does not help.",
        },
      );
}

/** Says in which query file and line a query is wrong. */
function explain(error: unknown, language: LoadedLanguage): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!(
    error instanceof PatternError ||
    error instanceof QueryTextError ||
    error instanceof UnknownName
  ))
    return message;
  const { index } = error;
  const part = [...language.parts]
    .reverse()
    .find((each) => each.start <= index);
  if (part === undefined) return message;
  const line = language.query.slice(part.start, index).split("\n").length;
  return `languages/${part.file}, line ${String(line)}: ${message}`;
}

function hash(parts: readonly (Uint8Array | string)[]): string {
  let a = (0x811c9dc5 ^ codeVersion) | 0;
  let b = 0x01000193 + problemKinds.length;
  const encoder = new TextEncoder();
  for (const each of parts) {
    const bytes = typeof each === "string" ? encoder.encode(each) : each;
    // A grammar has megabytes, and while a worker starts nothing is compiled yet: an iterator would be half of its start.
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at]!;
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b + byte, 0x85ebca6b) ^ (b >>> 13);
    }
  }
  return [a, b]
    .map((each) => (each >>> 0).toString(16).padStart(8, "0"))
    .join("");
}
