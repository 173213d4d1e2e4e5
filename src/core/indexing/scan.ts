// Walks the workspace: which files are to be read, which are left out and why, and where the project files stand.
import type { DirectoryEntry, SkipReason, WorkspaceFiles } from "../ports.ts";
import type { SkippedRow } from "../reads.ts";
import { codeOf } from "../reliability/classify.ts";
import type { ProblemRecord } from "../store/store.ts";
import type { RuleBook } from "./directoryRules.ts";
import { byPath, joinPath } from "./paths.ts";
import { decodeText } from "./sourceText.ts";

/** A file worth reading, as the disk describes it. */
export interface ScannedFile {
  readonly path: string;
  readonly language: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
}

export interface Scan {
  /** Ordered by path, as all lists here. */
  readonly files: readonly ScannedFile[];
  readonly skipped: readonly SkippedRow[];
  /** tsconfig.json, package.json, pyproject.toml and what else tells how modules are found. */
  readonly projectFiles: readonly string[];
  /** What could not be looked at. Files below such a directory are neither present nor gone. */
  readonly unreadable: readonly string[];
  readonly problems: readonly ProblemRecord[];
}

export interface ScanOptions {
  readonly files: WorkspaceFiles;
  readonly rules: RuleBook;
  /** The language's id; undefined for what no language reads. `firstLine` tells where the name does not. */
  readonly languageOf: (path: string, firstLine?: string) => string | undefined;
  readonly isProjectFile: (path: string) => boolean;
  /** Ids of languages whose files are left out; absent: none are. */
  readonly excludedLanguages?: ReadonlySet<string>;
  /** Files that are left out because tests stand in them; absent: none are. */
  readonly isExcludedTest?: (path: string, language: string) => boolean;
  /** Bytes. */
  readonly maxFileSize: number;
  /** Gives others their turn now and then; throws Cancelled. */
  readonly pause: () => Promise<void>;
  /** Called with the number of files found so far and the directory in work. */
  readonly onProgress?: (found: number, directory: string) => void;
  /** Called with each file that is worth reading, as soon as it is found. */
  readonly onFile?: (file: ScannedFile) => void;
}

/** Directories and files looked at side by side: a disk answers several questions faster than one after the other. */
const lanes = 16;

/** Bytes. Larger files without an extension are data. */
const largestScript = 128 * 1024;
/** `#!` */
const hash = 0x23;
const bang = 0x21;

/** Looks at these directories and all below them. Throws Cancelled. */
export async function scan(
  options: ScanOptions,
  directories: readonly string[],
): Promise<Scan> {
  const walk = new Walk(options);
  await walk.run(directories);
  return walk.result();
}

export type FileLook =
  | { readonly kind: "file"; readonly file: ScannedFile }
  /** The row is that of a folder around it where that folder is left out. */
  | { readonly kind: "skipped"; readonly row: SkippedRow }
  | { readonly kind: "directory" }
  | { readonly kind: "gone" };

/** One path, wherever it came from: what a scan of the whole workspace would say about it. */
export async function lookAt(
  options: ScanOptions,
  path: string,
): Promise<FileLook> {
  const { files, rules } = options;
  const cut = path.lastIndexOf("/");
  const directory = path.slice(0, Math.max(0, cut));
  const name = path.slice(cut + 1);
  let isDirectory: boolean;
  try {
    isDirectory = (await files.stat(path)).kind === "directory";
  } catch (error) {
    if (isGone(error)) return { kind: "gone" };
    if (options.languageOf(path) === undefined) return { kind: "gone" };
    // It is there and cannot be looked at: the reading will say why.
    isDirectory = false;
  }
  let rulesHere;
  try {
    rulesHere = await rules.of(directory);
  } catch (error) {
    if (isGone(error)) return { kind: "gone" };
    throw error;
  }
  // The folder is recorded as left out; what stands in it has no record of its own.
  if (rulesHere.blocked !== undefined)
    return { kind: "skipped", row: rulesHere.blocked };
  const verdict = rulesHere.verdict(name, isDirectory);
  if (verdict !== undefined)
    return { kind: "skipped", row: { path, ...verdict } };
  if (isDirectory) return { kind: "directory" };
  return lookAtFile(options, path);
}

async function lookAtFile(
  options: ScanOptions,
  path: string,
): Promise<FileLook> {
  const language =
    options.languageOf(path) ?? (await languageOfScript(options, path));
  const skipped = (reason: SkipReason, detail: string): FileLook => ({
    kind: "skipped",
    row: { path, reason, detail },
  });
  if (language === undefined)
    return skipped("unsupported", "no language reads this kind of file");
  if (options.excludedLanguages?.has(language) === true)
    return skipped("language_disabled", `${language} is disabled by a setting`);
  if (options.isExcludedTest?.(path, language) === true)
    return skipped("test", "tests stand at such paths, and are excluded");
  const stat = await options.files.stat(path);
  if (stat.kind !== "file")
    return skipped("not_a_file", "neither a file nor a folder");
  if (stat.size > options.maxFileSize)
    return skipped(
      "too_large",
      `${stat.size} bytes, the limit is ${options.maxFileSize}`,
    );
  const { size, mtime } = stat;
  return { kind: "file", file: { path, language, size, mtime } };
}

/** Programs without an extension say in their first line what runs them. */
async function languageOfScript(
  { files, languageOf }: ScanOptions,
  path: string,
): Promise<string | undefined> {
  if (path.includes(".", path.lastIndexOf("/") + 1)) return undefined;
  try {
    const { kind, size } = await files.stat(path);
    if (kind !== "file" || size > largestScript) return undefined;
    const bytes = await files.read(path);
    if (bytes[0] !== hash || bytes[1] !== bang) return undefined;
    const [firstLine] = decodeText(bytes.subarray(0, 256)).text.split("\n");
    return languageOf(path, firstLine?.trimEnd());
  } catch {
    // A file without an extension that cannot be read is not known to be source: nothing is missed.
    return undefined;
  }
}

/** Does the error say that there is nothing at this path? */
export function isGone(error: unknown): boolean {
  return codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR";
}

/** Is it one of the folders that the workspace is made of? */
function isRoot({ roots }: WorkspaceFiles, directory: string): boolean {
  return roots.length <= 1
    ? directory === ""
    : roots.some(({ name }) => name === directory);
}

class Walk {
  readonly #files: ScannedFile[] = [];
  readonly #skipped: SkippedRow[] = [];
  readonly #projectFiles: string[] = [];
  readonly #unreadable: string[] = [];
  readonly #problems: ProblemRecord[] = [];
  readonly #waiting: string[] = [];

  constructor(private readonly options: ScanOptions) {}

  async run(directories: readonly string[]): Promise<void> {
    this.#waiting.push(...directories);
    let working = 0;
    await new Promise<void>((resolve, reject) => {
      const next = () => {
        while (working < lanes) {
          const directory = this.#waiting.pop();
          if (directory === undefined) break;
          working++;
          this.#directory(directory).then(() => {
            working--;
            next();
          }, reject);
        }
        if (working === 0) resolve();
      };
      next();
    });
  }

  result(): Scan {
    return {
      files: this.#files.sort(byPath),
      skipped: this.#skipped.sort(byPath),
      projectFiles: this.#projectFiles.sort(),
      unreadable: this.#unreadable.sort(),
      problems: this.#problems.sort((a, b) =>
        byPath({ path: a.path ?? "" }, { path: b.path ?? "" }),
      ),
    };
  }

  async #directory(directory: string): Promise<void> {
    const { files, rules, onProgress, pause } = this.options;
    await pause();
    let entries: readonly DirectoryEntry[];
    try {
      entries = await files.readDirectory(directory);
    } catch (error) {
      // A folder that was opened and is not there is a drive that went away: what is indexed of it is not deleted for that.
      if (isRoot(files, directory) && isGone(error))
        this.#cannotLookAt(directory, codeOf(error));
      else this.#cannotRead(directory, error);
      return;
    }
    onProgress?.(this.#files.length, directory);
    const here = await rules.learn(directory, entries);
    if (here.blocked !== undefined) {
      this.#skipped.push(here.blocked);
      return;
    }
    for (const { name, kind } of entries) {
      const path = joinPath(directory, name);
      const verdict = here.verdict(name, kind === "directory");
      if (verdict !== undefined) this.#skipped.push({ path, ...verdict });
      else if (kind === "directory") this.#waiting.push(path);
      else await this.#file(path);
      await pause();
    }
  }

  async #file(path: string): Promise<void> {
    if (this.options.isProjectFile(path)) this.#projectFiles.push(path);
    try {
      const look = await lookAtFile(this.options, path);
      if (look.kind === "file") {
        this.#files.push(look.file);
        this.options.onFile?.(look.file);
      }
      if (look.kind === "skipped") this.#skipped.push(look.row);
    } catch (error) {
      // Gone between the listing and the look: as if it had never been there.
      if (!isGone(error)) this.#cannotRead(path, error);
    }
  }

  #cannotRead(path: string, error: unknown): void {
    if (!isGone(error)) this.#cannotLookAt(path, codeOf(error));
  }

  #cannotLookAt(path: string, code: string): void {
    this.#unreadable.push(path);
    this.#problems.push({
      category: "unreadable",
      path,
      message: `${path === "" ? "The workspace folder" : path} cannot be looked at${code === "" ? "" : ` (${code})`}. What was indexed of it before is kept; give yourself permission or exclude it, then ingest again.`,
    });
  }
}
