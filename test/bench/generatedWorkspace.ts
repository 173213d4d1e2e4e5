// A workspace of any size whose files use each other as those of a large project do; the same for the same seed.
import fs from "node:fs";
import path from "node:path";
import { randomFrom } from "../core/indexing/smallWorkspace.ts";
import { pythonText, typeScriptText } from "./generatedTexts.ts";

/** What one generated file says of itself and of those that it uses. */
export interface FilePlan {
  readonly index: number;
  /** Relative to the workspace, with `/`. */
  readonly path: string;
  /** Files that it imports from; of its own language. */
  readonly uses: readonly FilePlan[];
  /** The one of those whose class it inherits from. */
  readonly base: FilePlan | undefined;
  /** How many functions and as many methods it has. */
  readonly size: number;
}

const filesPerFolder = 12;
const foldersPerPackage = 10;
/** One file in so many is Python. */
const pythonEvery = 4;
/** Classes above each other. */
const deepest = 4;

export interface Shape {
  readonly seed?: number;
  /** How many functions the largest file has more than the smallest. */
  readonly spread?: number;
  /** From how many files a file imports, at most. */
  readonly uses?: number;
}

/** Of so many files, without what stands in them. */
export function planWorkspace(
  files: number,
  { seed = 1, spread = 14, uses: mostUses = 5 }: Shape = {},
): readonly FilePlan[] {
  const random = randomFrom(seed);
  const plans: FilePlan[] = [];
  const byLanguage: { readonly [language in "py" | "ts"]: FilePlan[] } = {
    py: [],
    ts: [],
  };
  for (let index = 0; index < files; index++) {
    const folder = Math.floor(index / filesPerFolder);
    const extension = folder % pythonEvery === 3 ? "py" : "ts";
    const earlier = byLanguage[extension];
    const uses = chooseUses(earlier, mostUses, random);
    const [first] = uses;
    const plan: FilePlan = {
      index,
      path: `package${Math.floor(folder / foldersPerPackage)}/part${folder % foldersPerPackage}/file${index}.${extension}`,
      uses,
      base: first !== undefined && depthOf(first) < deepest ? first : undefined,
      // Few files are large, as everywhere.
      size: 2 + Math.floor(spread * random() ** 3),
    };
    plans.push(plan);
    earlier.push(plan);
  }
  return plans;
}

const depthOf = ({ base }: FilePlan): number =>
  base === undefined ? 1 : depthOf(base) + 1;

/** Mostly neighbours; some from anywhere, and of those the early ones more often: every project has its favourites. */
function chooseUses(
  earlier: readonly FilePlan[],
  most: number,
  random: () => number,
): readonly FilePlan[] {
  const uses = new Set<FilePlan>();
  for (let draw = 0; draw < most && earlier.length > 0; draw++) {
    const back =
      random() < 0.7
        ? Math.min(
            earlier.length,
            1 + Math.floor(random() * 3 * filesPerFolder),
          )
        : Math.ceil((1 - random() ** 2) * earlier.length);
    uses.add(earlier[earlier.length - Math.max(1, back)]!);
  }
  return [...uses];
}

/**
 * What stands in the file. A `version` differs from the others in what its functions do, and every fourth one in what other
 * files see of it; all are about equally long.
 */
export function textOf(plan: FilePlan, version = 0): string {
  const random = randomFrom(plan.index * 7_919 + version * 104_729 + 1);
  return plan.path.endsWith(".py")
    ? pythonText(plan, version, random)
    : typeScriptText(plan, version, random);
}

export interface LaidOut {
  readonly files: number;
  /** Of source. */
  readonly bytes: number;
}

/** Writes them below the folder, as old as files of yesterday: what was written a moment ago is read twice. */
export function layOutWorkspace(
  folder: string,
  plans: readonly FilePlan[],
): LaidOut {
  const folders = new Set<string>();
  const yesterday = Date.now() / 1000 - 86_400;
  let bytes = 0;
  for (const plan of plans) {
    const file = path.join(folder, plan.path);
    const around = path.dirname(file);
    if (!folders.has(around)) {
      fs.mkdirSync(around, { recursive: true });
      folders.add(around);
    }
    const text = textOf(plan);
    bytes += Buffer.byteLength(text);
    fs.writeFileSync(file, text);
    fs.utimesSync(file, yesterday, yesterday);
  }
  fs.writeFileSync(
    path.join(folder, "tsconfig.json"),
    `{ "compilerOptions": { "baseUrl": "." } }\n`,
  );
  return { files: plans.length, bytes };
}

/** So many files have about so many bytes of source together. */
export function filesFor(bytes: number): number {
  const sample = planWorkspace(400);
  const each =
    sample.reduce((sum, plan) => sum + textOf(plan).length, 0) / sample.length;
  return Math.max(4, Math.round(bytes / each));
}
