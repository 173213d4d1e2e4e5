// The extraction pool without threads: the real extractor, in turns that a seed shuffles.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Extractor } from "../../src/core/extract/extractor.ts";
import { openExtractor } from "../../src/core/extract/extractor.ts";
import { describeExtractor } from "../../src/core/indexing/describeExtractor.ts";
import { extractFile } from "../../src/core/indexing/extractFile.ts";
import type {
  Assets,
  ExtractionOutcome,
  ExtractionTask,
  ExtractorDescription,
  ExtractorPool,
  WorkspaceFiles,
} from "../../src/core/ports.ts";
import { hashBytes } from "../../src/node/hashBytes.ts";
import { systemClock } from "../../src/node/systemClock.ts";
import { systemRetrier } from "../../src/node/systemRetrier.ts";
import { assetsFolder } from "./assetsFolder.ts";

export const testAssets: Assets = {
  read: (name) => readFile(join(assetsFolder(), name)),
  list: async (folder) => (await readdir(join(assetsFolder(), folder))).sort(),
};

let shared: Promise<Extractor> | undefined;
/** One for all tests of a process: opening a grammar takes a while, and extraction remembers nothing. */
export function sharedExtractor(): Promise<Extractor> {
  return (shared ??= openExtractor(testAssets));
}

const descriptions = new Map<string, Promise<ExtractorDescription>>();

export class InProcessPool implements ExtractorPool {
  /** Paths in the order in which they were asked for. */
  readonly asked: string[] = [];

  constructor(
    private readonly files: WorkspaceFiles,
    readonly size = 2,
    /** Numbers in [0, 1) that decide who is done first. */
    private readonly random: () => number = () => 0,
  ) {}

  prepare(_files: number): void {
    // There is nothing to start.
  }

  async describe(languages: readonly string[]): Promise<ExtractorDescription> {
    const extractor = await sharedExtractor();
    const parts = languages.map((language) => {
      let one = descriptions.get(language);
      if (one === undefined)
        descriptions.set(
          language,
          (one = describeExtractor(extractor, testAssets, [language])),
        );
      return one;
    });
    const all = await Promise.all(parts);
    return {
      versions: Object.assign(
        {},
        ...all.map(({ versions }) => versions),
      ) as Record<string, string>,
      builtins: all.flatMap(({ builtins }) => builtins),
      problems: extractor.problems,
    };
  }

  async extract(task: ExtractionTask): Promise<ExtractionOutcome> {
    this.asked.push(task.path);
    const extractor = await sharedExtractor();
    for (let turns = Math.floor(this.random() * 5); turns > 0; turns--)
      await systemClock.sleep(0);
    const tools = {
      files: this.files,
      extractor,
      hash: hashBytes,
      clock: systemClock,
      retrier: systemRetrier,
    };
    return (await extractFile(tools, task)).outcome;
  }

  recycle(): Promise<void> {
    return Promise.resolve();
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}
