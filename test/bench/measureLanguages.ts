// One process that parses the sources of folders and extracts their facts, language by language, and prints what both cost as one line of JSON.
// Neither reading from the disk nor starting is counted; facts are encoded as they are for another thread.
import fs from "node:fs";
import path from "node:path";
import { Language, Parser } from "web-tree-sitter";
import { BlockReader } from "../../src/core/extract/blocks.ts";
import { openExtractor } from "../../src/core/extract/extractor.ts";
import { blankLongLines } from "../../src/core/extract/repair.ts";
import { Grammar, openTreeSitter } from "../../src/core/extract/treeSitter.ts";
import { toSourceText } from "../../src/core/indexing/sourceText.ts";
import type { LoadedLanguage } from "../../src/core/languages/registry.ts";
import { encodeFacts } from "../../src/core/model/factsCodec.ts";
import { openAssetFolder } from "../../src/node/assetFolder.ts";
import { median } from "./median.ts";
import { threadTime } from "./threadTime.ts";

export interface Times {
  /** Milliseconds. */
  readonly wall: number;
  /** NaN (null in JSON) where the system does not tell. */
  readonly processor: number;
}

export interface LanguageFigures {
  readonly language: string;
  readonly files: number;
  readonly bytes: number;
  /** One per round; the first one runs cold code. */
  readonly parse: readonly Times[];
  readonly extraction: readonly Times[];
}

interface Source {
  readonly path: string;
  readonly text: string;
  readonly bytes: number;
}

const [assetsFolder, roundsText, sampleText, ...folders] = process.argv.slice(
  2,
) as [string, string, string, ...string[]];
const rounds = Number(roundsText);
/** At most so many bytes of a language. */
const sample = Number(sampleText) * 1e6;
const largestFile = 1_048_576;
const passedOver = new Set(["node_modules", ".git", ".venv", "dist"]);

const assets = openAssetFolder(assetsFolder);
const extractor = await openExtractor(assets);
const sources = new Map<string, Source[]>();
for (const folder of folders) collect(path.resolve(folder));

const figures: LanguageFigures[] = [];
for (const id of [...sources.keys()].sort()) {
  const language = extractor.registry.languages.get(id);
  if (language === undefined) continue;
  await extractor.prepare([id]);
  figures.push(await measure(language, choose(sources.get(id) ?? [])));
}
console.log(JSON.stringify(figures));

function collect(folder: string): void {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!passedOver.has(entry.name)) collect(file);
    } else if (entry.isFile()) take(file);
  }
}

function take(file: string): void {
  const { registry } = extractor;
  const named = registry.languageOfPath(file);
  if (named === undefined || fs.statSync(file).size > largestFile) return;
  const bytes = fs.readFileSync(file);
  const source = toSourceText(bytes);
  if (source.kind !== "text") return;
  const { text } = source;
  const language = registry.languageOfText(named, file, text);
  const known = sources.get(language) ?? [];
  known.push({ path: file, text, bytes: bytes.length });
  sources.set(language, known);
}

/** Files from all over the folders, the same ones each time. */
function choose(all: readonly Source[]): readonly Source[] {
  const total = all.reduce((sum, { bytes }) => sum + bytes, 0);
  const step = Math.max(1, total / sample);
  const sorted = [...all].sort((a, b) => (a.path < b.path ? -1 : 1));
  return sorted.filter(
    (_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step),
  );
}

async function measure(
  language: LoadedLanguage,
  files: readonly Source[],
): Promise<LanguageFigures> {
  const parseAll = await openParsing(language, files);
  const { id } = language.language;
  const extractAll = (): void => {
    for (const { path: file, text } of files)
      encodeFacts(extractor.extract(file, id, text));
  };
  const parse: Times[] = [];
  const extraction: Times[] = [];
  for (let round = 0; round < rounds; round++) {
    parse.push(time(parseAll));
    extraction.push(time(extractAll));
  }
  const ratio = median(
    extraction.map(({ wall }, at) => wall / parse[at]!.wall),
  );
  console.error(`${id}: ${files.length} files, ratio ${ratio.toFixed(2)}`);
  return {
    language: id,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    parse,
    extraction,
  };
}

/** The same texts that the extractor hands to the grammars, each once. */
async function openParsing(
  { grammar, blocksGrammar, rules }: LoadedLanguage,
  files: readonly Source[],
): Promise<() => void> {
  const parser = await openParser(grammar);
  const { longestLine, blocks } = rules;
  const jobs: { parser: Parser; text: string }[] = [];
  if (blocksGrammar === undefined || blocks === undefined)
    for (const { text } of files)
      jobs.push({
        parser,
        text:
          longestLine === undefined ? text : blankLongLines(text, longestLine),
      });
  else {
    const outer = await openParser(blocksGrammar);
    const module = await openTreeSitter(
      await assets.read("web-tree-sitter.wasm"),
    );
    const wasm = await assets.read(blocksGrammar);
    const reader = new BlockReader(await Grammar.load(module, wasm), blocks);
    for (const { text } of files)
      jobs.push(
        { parser: outer, text },
        { parser, text: reader.keepBlocks(text) },
      );
  }
  return () => {
    for (const job of jobs) {
      job.parser.parse(job.text)?.delete();
      job.parser.reset();
    }
  };
}

async function openParser(grammar: string): Promise<Parser> {
  const parser = new Parser();
  parser.setLanguage(await Language.load(await assets.read(grammar)));
  return parser;
}

function time(work: () => void): Times {
  const begin = threadTime();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  return { wall, processor: threadTime() - begin };
}
