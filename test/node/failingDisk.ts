// Makes calls of the file system fail for the time of a test, in this process and for everybody in it.
import callbacks from "node:fs";
import disk from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { Readable } from "node:stream";

const watched = [
  "copyFile",
  "link",
  "mkdir",
  "open",
  "readFile",
  "readdir",
  "rename",
  "stat",
  "unlink",
  "writeFile",
] as const;
const watchedOfHandles = ["readFile", "stat", "sync", "writeFile"] as const;

type Call = (...input: unknown[]) => Promise<unknown>;

/**
 * Runs `work` while every call, numbered from 0 on, is put before `fate`: the code with which it fails, or undefined.
 * Returns the names of the calls that were made.
 */
export async function withFailingDisk(
  fate: (call: number, name: string) => string | undefined,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const calls: string[] = [];
  const failure = (name: string): Error | undefined => {
    const code = fate(calls.push(name) - 1, name);
    return code === undefined
      ? undefined
      : Object.assign(new Error(`${code}: made to fail, ${name}`), { code });
  };
  const guarded =
    (name: string, call: Call): Call =>
    async (...input) => {
      const error = failure(name);
      if (error !== undefined) throw error;
      const result = await call(...input);
      if (name === "open") guardAll(result, watchedOfHandles, "handle.");
      return result;
    };
  const guardAll = (
    owner: unknown,
    names: readonly string[],
    prefix: string,
  ): (() => void) => {
    const target = owner as Record<string, Call>;
    const before = names.map((name) => target[name]!);
    names.forEach((name, index) => {
      target[name] = guarded(prefix + name, before[index]!.bind(target));
    });
    return () => {
      names.forEach((name, index) => {
        target[name] = before[index]!;
      });
    };
  };
  const restore = guardAll(disk, watched, "");
  const { createReadStream } = callbacks;
  callbacks.createReadStream = ((...input: [string]) => {
    const error = failure("createReadStream");
    return error === undefined
      ? createReadStream(...input)
      : new Readable({
          read() {
            this.destroy(error);
          },
        });
  }) as typeof createReadStream;
  syncBuiltinESMExports();
  try {
    await work();
  } finally {
    restore();
    callbacks.createReadStream = createReadStream;
    syncBuiltinESMExports();
  }
  return calls;
}
