// A folder of its own for each test that touches the disk, and mounts that fail like real disks.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs `work` in a new empty folder and removes it afterwards. */
export async function inScratch<T>(
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "codeweft-test-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Mounting needs rights that not every machine gives; tests that go without say so in their title. */
export const canMount =
  process.platform === "linux" && process.getuid?.() === 0;

/** Mounts with `mount …args folder` for the time of `work`. */
export async function whileMounted<T>(
  args: readonly string[],
  at: string,
  work: (unmount: () => Promise<void>) => Promise<T>,
): Promise<T> {
  await run("mount", [...args, at]);
  let mounted = true;
  const unmount = async (): Promise<void> => {
    if (!mounted) return;
    mounted = false;
    await run("umount", [at]);
  };
  try {
    return await work(unmount);
  } finally {
    await unmount();
  }
}
