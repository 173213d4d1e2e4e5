// Compares the workspace with the index: what is to be extracted, what is gone, what is as it was.
import type { ExtractionTask } from "../ports.ts";
import type { SkippedRow } from "../reads.ts";
import type { StoredFile } from "../store/store.ts";
import type { LeftOutFile } from "./leftOut.ts";
import { isVendored } from "./levels.ts";
import type { ScannedFile } from "./scan.ts";
import type { Survey } from "./survey.ts";

export interface Plan {
  readonly extract: readonly PlannedFile[];
  readonly remove: readonly StoredFile[];
  readonly unchanged: number;
  /** Left out without being read: their language is switched off, or they are what was left out before. */
  readonly leftOut: readonly SkippedRow[];
}

export interface PlannedFile {
  readonly file: ScannedFile;
  readonly task: ExtractionTask;
}

export interface PlanOptions {
  readonly stored: ReadonlyMap<string, StoredFile>;
  /** What was read before and left out for what stands in it. */
  readonly leftOut: ReadonlyMap<string, LeftOutFile>;
  /** Of the installed extractor; '' for a language that is switched off: what is indexed of it stays as it is. */
  readonly versionOf: (language: string) => string;
  /** Languages whose empty files are modules like any other. */
  readonly keepEmpty: ReadonlySet<string>;
  /** Bytes. */
  readonly maxFileSize: number;
  /** Extract even what has not changed. */
  readonly force: boolean;
  /** Is this file, which failed and has not changed, to be tried again? */
  readonly retries: (stored: StoredFile) => boolean;
}

/** A file that was written this shortly before it was read may have been written again unseen. Milliseconds. */
const doubtful = 2_000;

export function makePlan(survey: Survey, options: PlanOptions): Plan {
  const extract: PlannedFile[] = [];
  const leftOut: SkippedRow[] = [];
  let unchanged = 0;
  const present = new Set<string>();
  for (const file of survey.files) {
    const { path, language } = file;
    present.add(path);
    if (options.versionOf(language) === "") {
      if (options.stored.has(path)) unchanged++;
      else
        leftOut.push({
          path,
          reason: "unsupported",
          detail: `${language} is switched off`,
        });
      continue;
    }
    const known = options.leftOut.get(path);
    if (known !== undefined && isStillLeftOut(known, file, options)) {
      leftOut.push(known.row);
      continue;
    }
    const task = taskFor(file, options);
    if (task === undefined) unchanged++;
    else extract.push({ file, task });
  }
  const remove = [...options.stored.values()].filter(
    ({ path }) => !present.has(path) && survey.covers(path),
  );
  return { extract, remove, unchanged, leftOut };
}

/** What can be begun before the whole workspace was looked at; undefined for what has to wait for the plan. */
export function planEarly(
  file: ScannedFile,
  options: PlanOptions,
): PlannedFile | undefined {
  const { path, language } = file;
  if (
    isVendored(path) ||
    options.versionOf(language) === "" ||
    options.leftOut.has(path)
  )
    return undefined;
  const task = taskFor(file, options);
  return task === undefined ? undefined : { file, task };
}

function isStillLeftOut(
  known: LeftOutFile,
  { path, language, size, mtime }: ScannedFile,
  { stored, force, versionOf }: PlanOptions,
): boolean {
  return (
    !force &&
    !stored.has(path) &&
    known.extractorVersion === versionOf(language) &&
    known.size === size &&
    known.mtime === mtime &&
    mtime < known.readAt - doubtful
  );
}

function taskFor(
  file: ScannedFile,
  options: PlanOptions,
): ExtractionTask | undefined {
  const { path, language } = file;
  const task: ExtractionTask = {
    path,
    language,
    maxFileSize: options.maxFileSize,
    ...(options.keepEmpty.has(language) ? { keepEmpty: true } : {}),
  };
  const stored = options.stored.get(path);
  if (
    stored === undefined ||
    options.force ||
    stored.language !== language ||
    stored.extractorVersion !== options.versionOf(language)
  )
    return task;
  const touched = stored.size !== file.size || stored.mtime !== file.mtime;
  if (stored.state === "failed") {
    return touched || options.retries(stored) ? task : undefined;
  }
  if (!stored.hasFacts) return task;
  if (!touched && stored.mtime < stored.extractedAt - doubtful)
    return undefined;
  return { ...task, knownHash: stored.hash };
}
