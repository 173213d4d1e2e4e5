// Writes what a person asked for into a file of their own: whole or not at all, and never over another file unasked.
import { randomBytes } from "node:crypto";
import { link, open, realpath, rename, stat, unlink } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Cancelled, CodeweftError } from "../core/errors.ts";
import type { CancelSignal } from "../core/ports.ts";
import { codeOf } from "../core/reliability/classify.ts";

/** UTF-16 units that are written at once. */
const chunkSize = 1 << 18;

export interface OutputOptions {
  /** A file that is there is replaced; a link stays, and the file that it leads to is replaced. */
  readonly force: boolean;
  readonly signal?: CancelSignal;
}

/**
 * Each line ends with a line feed. Throws invalid_parameters where the file is there already (and `force` is not), is no
 * ordinary file, or where there is no such folder; unwritable_output as the disk says; Cancelled. Nothing is left behind then.
 */
export async function writeOutput(
  path: string,
  lines: Iterable<string>,
  { force, signal }: OutputOptions,
): Promise<void> {
  const target = await findTarget(path, force);
  const temporary = join(
    dirname(target),
    `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`,
  );
  try {
    const handle = await open(temporary, "wx");
    try {
      await writeLines(handle, lines, signal);
      await handle.sync();
      await handle.close();
      if (force) await rename(temporary, target);
      else await putInPlace(temporary, target);
    } catch (error) {
      await handle.close().catch(() => {
        // It is closed already, and the first error tells more.
      });
      await unlink(temporary).catch(() => {
        // It may have got its name already; what failed is thrown below.
      });
      throw error;
    }
  } catch (error) {
    if (error instanceof CodeweftError || error instanceof Cancelled)
      throw error;
    throw new CodeweftError(
      "unwritable_output",
      `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      {
        kept: "What stood there before is unchanged.",
        next: "Choose a place that you may write to, and that has room.",
      },
      { path, code: codeOf(error) },
    );
  }
}

async function writeLines(
  handle: FileHandle,
  lines: Iterable<string>,
  signal: CancelSignal | undefined,
): Promise<void> {
  let chunk = "";
  for (const line of lines) {
    chunk += `${line}\n`;
    if (chunk.length < chunkSize) continue;
    if (signal?.aborted === true) throw new Cancelled();
    await handle.writeFile(chunk);
    chunk = "";
  }
  if (signal?.aborted === true) throw new Cancelled();
  await handle.writeFile(chunk);
}

/** A second name refuses where there is a first one, which a rename does not; not every file system has them. */
async function putInPlace(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw existing(target);
    await stat(target).then(
      () => {
        throw existing(target);
      },
      () => rename(temporary, target),
    );
    return;
  }
  await unlink(temporary);
}

async function findTarget(path: string, force: boolean): Promise<string> {
  const target = await realpath(path).catch(() => undefined);
  // Nothing is there yet, or its folder is missing: opening says which.
  if (target === undefined) return path;
  if (!(await stat(target)).isFile())
    throw new CodeweftError(
      "invalid_parameters",
      `${path} is there already and is no ordinary file.`,
      {
        kept: "It was not changed.",
        next: "Name a new file, or leave the flag out: the answer goes to standard output then.",
      },
      { path },
    );
  if (!force) throw existing(path);
  return target;
}

function existing(path: string): CodeweftError {
  return new CodeweftError(
    "invalid_parameters",
    `There is a file at ${path} already.`,
    {
      kept: "It was not changed.",
      next: "Choose another name, or replace it with --force.",
    },
    { path },
  );
}
