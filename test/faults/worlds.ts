// Where random edits happen: in memory, or on the disk with an engine that is a process of its own and is really killed.
import { mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Engine } from "../../src/core/engine.ts";
import { openEngineClient } from "../../src/node/engineClient.ts";
import { root } from "../harness/places.mjs";
import { MemoryStorage } from "../fakes/memoryStorage.ts";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { openTestEngine } from "../fakes/testEngine.ts";
import type { TestEngine } from "../fakes/testEngine.ts";
import { inspectDatabase } from "./databases.ts";
import { between, waitExactly } from "./experiment.ts";

export interface World {
  /** What a new installation would find. */
  readonly files: MemoryWorkspace;
  readonly engine: Engine;
  /** Opens the engine over what is there. */
  open(): Promise<void>;
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  rename(path: string, to: string): Promise<void>;
  restart(): Promise<void>;
  /** Ends it without a word, in the middle of some work where that can be. */
  kill(): Promise<void>;
  /** Of the logical content, when everything was looked at. */
  digest(): Promise<string>;
  close(): Promise<void>;
}

/** Over `sources`; what a kill interrupts depends on how fast the machine is. */
export class MemoryWorld implements World {
  readonly files: MemoryWorkspace;
  private storage = new MortalStorage();
  private test: TestEngine | undefined;

  constructor(sources: Readonly<Record<string, string>>) {
    this.files = new MemoryWorkspace(sources);
  }

  get engine(): Engine {
    return this.test!.engine;
  }

  async open(): Promise<void> {
    this.test = await openTestEngine({
      files: this.files,
      storage: this.storage,
      settings: { saveAfterQuiet: 3 },
    });
  }

  write(path: string, text: string): Promise<void> {
    this.files.write(path, text);
    return Promise.resolve();
  }

  remove(path: string): Promise<void> {
    this.files.remove(path);
    return Promise.resolve();
  }

  rename(path: string, to: string): Promise<void> {
    this.files.rename(path, to);
    return Promise.resolve();
  }

  async restart(): Promise<void> {
    await this.engine.dispose();
    await this.open();
  }

  async kill(): Promise<void> {
    // What it does after this moment reaches nothing.
    const { bytes } = this.storage;
    this.storage.dead = true;
    await this.engine.dispose().catch(() => undefined);
    this.storage = new MortalStorage();
    this.storage.bytes = bytes;
    await this.open();
  }

  async digest(): Promise<string> {
    await this.engine.reconcile();
    return this.test!.digest();
  }

  async close(): Promise<void> {
    await this.test?.engine.dispose().catch(() => undefined);
  }
}

class MortalStorage extends MemoryStorage {
  dead = false;

  override save(
    ...input: Parameters<MemoryStorage["save"]>
  ): ReturnType<MemoryStorage["save"]> {
    return this.dead
      ? Promise.reject(new Error("The process is dead."))
      : super.save(...input);
  }
}

/** In `folder`, which is empty. */
export class DiskWorld implements World {
  readonly files = new MemoryWorkspace();
  private readonly work: string;
  private readonly database: string;
  private client: Engine | undefined;
  private pid: number | undefined;

  constructor(
    private readonly sources: Readonly<Record<string, string>>,
    private readonly random: () => number,
    folder: string,
  ) {
    this.work = join(folder, "work");
    this.database = join(folder, "data", "graph.db");
  }

  get engine(): Engine {
    return this.client!;
  }

  async open(): Promise<void> {
    if (this.client === undefined)
      for (const [path, text] of Object.entries(this.sources))
        await this.write(path, text);
    const dist = join(root, "dist");
    this.client = await openEngineClient({
      roots: [{ name: "work", location: this.work }],
      database: this.database,
      workers: 1,
      follow: true,
      program: "an experiment",
      assetsFolder: join(dist, "assets"),
      programs: { folder: pathToFileURL(`${dist}/`).href, extension: ".cjs" },
      // It must not come back by itself: the next start is the experiment's.
      restarts: { first: 3_600_000, longest: 3_600_000 },
      log: {
        write: (_level, _message, details) => {
          if (typeof details?.pid === "number") this.pid = details.pid;
        },
      },
    });
  }

  async write(path: string, text: string): Promise<void> {
    this.files.write(path, text);
    const file = join(this.work, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }

  async remove(path: string): Promise<void> {
    this.files.remove(path);
    await rm(join(this.work, path));
    await this.removeEmptyFolders(path);
  }

  async rename(path: string, to: string): Promise<void> {
    this.files.rename(path, to);
    const target = join(this.work, to);
    await mkdir(dirname(target), { recursive: true });
    await rename(join(this.work, path), target);
    await this.removeEmptyFolders(path);
  }

  /** A workspace in memory has no folders without files, of which an ignore rule could say something. */
  private async removeEmptyFolders(path: string): Promise<void> {
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder))
      try {
        await rmdir(join(this.work, folder));
      } catch {
        return;
      }
  }

  async restart(): Promise<void> {
    await this.engine.dispose();
    await this.open();
  }

  async kill(): Promise<void> {
    const { engine, random, pid } = this;
    if (pid === undefined) throw new Error("nobody said which process it is");
    // It takes in what nobody told it of, or saves: whatever comes first when the moment has come.
    const work = Promise.allSettled([engine.reconcile(), engine.save()]);
    await waitExactly(between(random, 0, 150));
    process.kill(pid, "SIGKILL");
    // What it was asked is asked again only when it comes back, and it does not.
    await engine.dispose();
    await work;
    await this.open();
  }

  async digest(): Promise<string> {
    await this.engine.reconcile();
    await this.engine.save();
    const found = await inspectDatabase(this.database);
    if (found?.hasSidecar !== true)
      throw new Error("what was saved has no sidecar");
    return found.digest;
  }

  async close(): Promise<void> {
    await this.client?.dispose().catch(() => undefined);
  }
}
