// Random edits, deletions, renames, ignore rules, broken syntax, restarts and kills in every language: what has grown by
// steps equals what a new installation says of the same files. A sequence that fails is made as short as it gets.
import { readFileSync, readdirSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../harness/places.mjs";
import { randomFrom } from "../core/indexing/smallWorkspace.ts";
import { variants } from "../core/resolve/incrementalSources.ts";
import { MemoryWorkspace } from "../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../fakes/testEngine.ts";
import { pick, textOf } from "./experiment.ts";
import type { Experiment, Setting } from "./experiment.ts";
import { quickToLoad } from "./workspace.ts";
import { DiskWorld, MemoryWorld } from "./worlds.ts";
import type { World } from "./worlds.ts";

export const edits: Experiment = {
  name: "edits",
  title: "Random edits in every language",
  run: editAtRandom,
  tell: (figures) =>
    `${figures["steps"]} random steps over ${figures["languages"]} languages, by an engine in a process of its own (${figures["restarts"]} restarts and ${figures["kills"]} times kill -9 among them), compared with a clean ingest ${figures["comparisons"]} times: ${figures["different"]} differences.`,
};

type Step =
  | {
      readonly kind: "write";
      readonly path: string;
      readonly text: string;
      readonly told: boolean;
    }
  | { readonly kind: "remove"; readonly path: string; readonly told: boolean }
  | {
      readonly kind: "rename";
      readonly path: string;
      readonly to: string;
      readonly told: boolean;
    }
  | { readonly kind: "save" | "restart" | "kill" | "ingest" };

const ignoreFile = ".codeweftignore";
const ignoreRules = [
  "",
  "*.py\n",
  "lib/\n!lib/part.js\n",
  "own/\n",
  "src/model*\n",
  "*.h\n*.java\n",
  "/go/\n*.lua\n",
];

function allSources(): Map<string, readonly string[]> {
  const sources = new Map<string, readonly string[]>(Object.entries(variants));
  const folder = join(root, "test/languages");
  for (const language of readdirSync(folder))
    for (const name of readdirSync(join(folder, language)))
      sources.set(`own/${language}/${name}`, [
        readFileSync(join(folder, language, name), "utf8"),
      ]);
  return sources;
}

async function editAtRandom({ quick, seed, folder, say, fail }: Setting) {
  const everything = allSources();
  let places = 0;
  const figures = {
    steps: 0,
    languages: 0,
    restarts: 0,
    kills: 0,
    comparisons: 0,
    different: 0,
  };
  const rounds = quick ? 3 : 26;
  const stepsEach = quick ? 12 : 40;
  const compareEvery = quick ? 6 : 8;
  for (let round = 0; round < rounds; round++) {
    const random = randomFrom(seed * 1000 + round);
    // Quick ones are in memory but for one, which does without the grammars that take long to load in each new process.
    const isReal = !quick || round === 0;
    const sources =
      isReal && quick
        ? new Map([...everything].filter(([path]) => quickToLoad.test(path)))
        : everything;
    const first = Object.fromEntries(
      [...sources].map(([path, texts]) => [path, texts[0]!]),
    );
    const createState = async (): Promise<State> => {
      if (!isReal) return new State(new MemoryWorld(first));
      const place = join(folder, `world${places++}`);
      await mkdir(place);
      return new State(new DiskWorld(first, random, place));
    };
    const state = await createState();
    const done: Step[] = [];
    try {
      await state.open();
      for (let step = 1; step <= stepsEach; step++) {
        const next: Step =
          isReal && quick && step === stepsEach / 2
            ? { kind: "kill" }
            : invent(state.files, sources, random);
        done.push(next);
        await state.take(next);
        figures.steps++;
        if (next.kind === "restart") figures.restarts++;
        if (next.kind === "kill") figures.kills++;
        if (step % compareEvery !== 0 && step < stepsEach) continue;
        figures.comparisons++;
        if (await state.differs()) throw new Error("another graph");
      }
      figures.languages = Math.max(figures.languages, state.languages());
    } catch (error) {
      figures.different++;
      const shortest = await shorten(createState, done);
      fail(
        `round ${round}: ${textOf(error)} after ${done.length} steps; these are enough: ${JSON.stringify(shortest)}`,
      );
    } finally {
      await state.close();
    }
    if (round % 5 === 4) say(`${figures.steps} steps`);
  }
  return { figures };
}

/** Random steps in a world, and what is compared with a clean one. */
class State {
  constructor(private readonly world: World) {}

  get files(): MemoryWorkspace {
    return this.world.files;
  }

  async open(): Promise<void> {
    await this.world.open();
    await this.world.engine.ingest({});
  }

  async take(step: Step): Promise<void> {
    const { world } = this;
    const { engine, files } = world;
    switch (step.kind) {
      case "write":
        await world.write(step.path, step.text);
        if (step.told) await engine.update([step.path]);
        return;
      case "remove":
        if (!files.paths().includes(step.path)) return;
        await world.remove(step.path);
        if (step.told) await engine.update([step.path]);
        return;
      case "rename":
        if (!files.paths().includes(step.path)) return;
        await world.rename(step.path, step.to);
        if (step.told) await engine.update([step.path, step.to]);
        return;
      case "save":
        await engine.save();
        return;
      case "ingest":
        await engine.ingest({});
        return;
      case "restart":
      case "kill":
        await world[step.kind]();
        await this.goOn();
        return;
    }
  }

  /** Compared when everything was looked at: some edits nobody told of. */
  async differs(): Promise<boolean> {
    const { world, files } = this;
    const copy = new MemoryWorkspace(
      Object.fromEntries(files.paths().map((path) => [path, files.text(path)])),
    );
    const clean = await withTestEngine({ files: copy }, async (other) => {
      await other.engine.ingest({});
      return other.digest();
    });
    return (await world.digest()) !== clean;
  }

  languages(): number {
    const endings = this.files
      .paths()
      .map((path) => /\.([a-z]+)$/.exec(path)?.[1] ?? "")
      .filter((ending) => languageOf[ending] !== undefined);
    return new Set(endings.map((ending) => languageOf[ending])).size;
  }

  close(): Promise<void> {
    return this.world.close();
  }

  /** As an editor does; a first ingest that was killed begins anew. */
  private async goOn(): Promise<void> {
    const { engine } = this.world;
    if (engine.status().state === "empty") await engine.ingest({});
    else await engine.reconcile();
  }
}

const languageOf: Readonly<Record<string, string>> = {
  ts: "TypeScript",
  js: "JavaScript",
  cjs: "JavaScript",
  py: "Python",
  java: "Java",
  kt: "Kotlin",
  scala: "Scala",
  cs: "C#",
  go: "Go",
  rs: "Rust",
  c: "C",
  cc: "C++",
  php: "PHP",
  swift: "Swift",
  rb: "Ruby",
  lua: "Lua",
  sh: "Bash",
};

function invent(
  files: MemoryWorkspace,
  sources: ReadonlyMap<string, readonly string[]>,
  random: () => number,
): Step {
  const paths = files.paths().filter((path) => path !== ignoreFile);
  const chance = random();
  const told = random() < 0.85;
  if (chance < 0.05) return { kind: "restart" };
  if (chance < 0.1) return { kind: "kill" };
  if (chance < 0.14) return { kind: "save" };
  if (chance < 0.16) return { kind: "ingest" };
  if (chance < 0.24)
    return {
      kind: "write",
      path: ignoreFile,
      text: pick(random, ignoreRules),
      told,
    };
  if (chance < 0.34) return { kind: "remove", path: pick(random, paths), told };
  if (chance < 0.42) {
    const path = pick(random, paths);
    // Beside itself under another name, or in the place of another file.
    const to =
      random() < 0.3
        ? pick(random, [...sources.keys()])
        : path.replace(/([^/]+)$/, "moved_$1");
    return { kind: "rename", path, to, told };
  }
  const path = pick(random, [...sources.keys()]);
  const text = files.paths().includes(path)
    ? files.text(path)
    : pick(random, sources.get(path)!);
  return {
    kind: "write",
    path,
    text: another(text, sources.get(path)!, random),
    told,
  };
}

/** Another version of the file, or a small or a bad change of the one that is there. */
function another(
  text: string,
  versions: readonly string[],
  random: () => number,
): string {
  const chance = random();
  if (chance < 0.4) return pick(random, versions);
  const lines = text.split("\n");
  const at = Math.floor(random() * lines.length);
  if (chance < 0.55) return ["", ...lines].join("\n");
  if (chance < 0.7) return lines.toSpliced(at, 1).join("\n");
  if (chance < 0.8) return lines.toSpliced(at, 0, lines[at]!).join("\n");
  if (chance < 0.9) return `${lines.slice(0, at + 1).join("\n")}\n((({`;
  return text.slice(0, Math.floor(random() * text.length));
}

/** Leaves out what is not needed for the difference, for a minute at most. */
async function shorten(
  createState: () => Promise<State>,
  steps: readonly Step[],
): Promise<readonly Step[]> {
  const until = performance.now() + 90_000;
  const fails = async (some: readonly Step[]): Promise<boolean> => {
    const state = await createState();
    try {
      await state.open();
      for (const step of some) await state.take(step);
      return await state.differs();
    } catch {
      return true;
    } finally {
      await state.close();
    }
  };
  let shortest = steps;
  for (let size = Math.ceil(steps.length / 2); size >= 1;)
    if (performance.now() > until) break;
    else {
      let removed = false;
      for (let from = 0; from < shortest.length;) {
        const fewer = shortest.toSpliced(from, size);
        if (performance.now() < until && (await fails(fewer))) {
          shortest = fewer;
          removed = true;
        } else from += size;
      }
      if (size === 1 && !removed) break;
      size = Math.max(1, Math.floor(size / 2));
      if (size === 1 && !removed && shortest.length <= 1) break;
    }
  return shortest;
}
