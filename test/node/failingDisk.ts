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
const watchedOfHandles = [
  "close",
  "read",
  "readFile",
  "stat",
  "sync",
  "writeFile",
] as const;

/** The fate of a write that keeps a part of what it was given and says that all is well. */
export const cutShort = "cut short";

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
  const failure = (name: string): Error | typeof cutShort | undefined => {
    const code = fate(calls.push(name) - 1, name);
    return code === undefined || code === cutShort
      ? code
      : Object.assign(new Error(`${code}: made to fail, ${name}`), { code });
  };
  const guarded =
    (name: string, call: Call): Call =>
    async (...input) => {
      const error = failure(name);
      // A descriptor is gone also when closing it fails.
      if (name === "handle.close") await call(...input);
      if (error === cutShort && name.endsWith("writeFile"))
        return call(...halved(input));
      if (error instanceof Error) throw error;
      if (name === "handle.close") return undefined;
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
    return !(error instanceof Error)
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

/** The content, which is the first or the second parameter, without its second half. */
function halved(input: readonly unknown[]): unknown[] {
  return input.map((each) =>
    each instanceof Uint8Array
      ? each.subarray(0, Math.floor(each.length / 2))
      : each,
  );
}
