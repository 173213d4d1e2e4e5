// One file from the disk to its encoded facts: what an extraction worker does for each task.
import type {
  Clock,
  ExtractionOutcome,
  ExtractionTask,
  WorkspaceFiles,
} from "../ports.ts";
import type { Extractor } from "../extract/extractor.ts";
import { toErrorForm } from "../errors.ts";
import { encodeFacts } from "../model/factsCodec.ts";
import { readPolicy } from "../reliability/retry.ts";
import type { Retrier } from "../reliability/retry.ts";
import { withEncodingProblem } from "./encodingProblem.ts";
import type { SourceText } from "./sourceText.ts";
import { toSourceText } from "./sourceText.ts";

export interface ExtractionTools {
  readonly files: WorkspaceFiles;
  readonly extractor: Extractor;
  /** Hex; the same for equal bytes, on every machine. */
  readonly hash: (bytes: Uint8Array) => string;
  readonly clock: Pick<Clock, "now" | "monotonic">;
  /** Reads again what another program holds for a moment. */
  readonly retrier: Retrier;
}

const reading = { operation: "read", policy: readPolicy } as const;

export interface FileExtraction {
  readonly outcome: ExtractionOutcome;
  /** The grammar's memory broke: what is extracted after this may be wrong. */
  readonly spoiled: boolean;
}

/** Never throws: whatever is wrong with the file is its outcome. */
export async function extractFile(
  tools: ExtractionTools,
  task: ExtractionTask,
): Promise<FileExtraction> {
  const { path } = task;
  try {
    return { outcome: await read(tools, task), spoiled: false };
  } catch (error) {
    return {
      outcome: { kind: "failed", path, error: readable(path, error) },
      spoiled: isTrap(error),
    };
  }
}

/** A WebAssembly trap; core cannot name the class. */
function isTrap(error: unknown): boolean {
  return error instanceof Error && error.name === "RuntimeError";
}

async function read(
  { files, extractor, hash, clock, retrier }: ExtractionTools,
  task: ExtractionTask,
): Promise<ExtractionOutcome> {
  const started = clock.monotonic();
  const readAt = clock.now();
  const { path } = task;
  // The time is taken before the reading: a file that changes in between is read again the next time.
  const { kind, size, mtime } = await retrier.run(reading, () =>
    files.stat(path),
  );
  if (kind !== "file")
    return { kind: "skipped", path, reason: "not_a_file", size, mtime, readAt };
  if (size > task.maxFileSize)
    return { kind: "skipped", path, reason: "too_large", size, mtime, readAt };
  const bytes = await retrier.run(reading, () => files.read(path));
  const hashed = hash(bytes);
  if (hashed === task.knownHash)
    return { kind: "unchanged", path, size: bytes.length, mtime };
  const source: SourceText =
    bytes.length === 0 && task.keepEmpty === true
      ? { kind: "text", text: "", invalidUtf8: false }
      : toSourceText(bytes);
  if (source.kind === "skipped")
    return {
      kind: "skipped",
      path,
      reason: source.reason,
      size: bytes.length,
      mtime,
      readAt,
    };
  await extractor.prepare([
    extractor.registry.languageOfText(task.language, path, source.text),
  ]);
  const before = clock.monotonic();
  const read = extractor.extract(path, task.language, source.text);
  const facts = source.invalidUtf8
    ? withEncodingProblem(read, source.text)
    : read;
  const parseMilliseconds = clock.monotonic() - before;
  return {
    kind: "extracted",
    path,
    facts: encodeFacts(facts),
    hash: hashed,
    size: bytes.length,
    mtime,
    degraded: facts.degraded,
    readAt,
    parseMilliseconds,
    totalMilliseconds: clock.monotonic() - started,
  };
}

function readable(path: string, error: unknown) {
  const code =
    error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "EACCES" || code === "EPERM")
    return {
      code: "unreadable_file" as const,
      message: `${path} may not be read (${code}).`,
      kept: "All other files are read.",
      next: "Give yourself read permission, or exclude the file; then ingest again.",
      details: { cause: code },
    };
  if (code === "ENOENT")
    return {
      code: "unreadable_file" as const,
      message: `${path} was gone before it could be read (${code}).`,
      kept: "All other files are read.",
      next: "Nothing, if it was deleted on purpose.",
      details: { cause: code },
    };
  if (/^E[A-Z]+$/.test(code))
    return {
      code: "unreadable_file" as const,
      message: `${path} could not be read (${code}).`,
      kept: "All other files are read.",
      next: "Ingest again when the disk answers.",
      details: { cause: code },
    };
  if (isTrap(error))
    return {
      code: "grammar_failed" as const,
      message: `The grammar broke off in ${path}: ${error instanceof Error ? error.message : ""}`,
      kept: "All other files are read.",
      next: "Exclude the file, or ingest again after changing it.",
    };
  return toErrorForm(error);
}
