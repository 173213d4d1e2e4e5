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
import { assetsFolder } from "./assetsFolder.ts";

export const testAssets: Assets = {
  read: (name) => readFile(join(assetsFolder(), name)),
  list: async (folder) => (await readdir(join(assetsFolder(), folder))).sort(),
};

let shared: Promise<Extractor> | undefined;
/** One for all tests of a process: opening four grammars takes a while, and extraction remembers nothing. */
export function sharedExtractor(): Promise<Extractor> {
  return (shared ??= openExtractor(testAssets));
}

let description: Promise<ExtractorDescription> | undefined;

export class InProcessPool implements ExtractorPool {
  /** Paths in the order in which they were asked for. */
  readonly asked: string[] = [];

  constructor(
    private readonly files: WorkspaceFiles,
    readonly size = 2,
    /** Numbers in [0, 1) that decide who is done first. */
    private readonly random: () => number = () => 0,
  ) {}

  prepare(): void {
    // There is nothing to start.
  }

  describe(): Promise<ExtractorDescription> {
    return (description ??= sharedExtractor().then((extractor) =>
      describeExtractor(extractor, testAssets),
    ));
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
