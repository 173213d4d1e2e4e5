// Every system call of a save fails once, under strace: not what Node's functions say fails, but what the system says to them.
import { spawnSync } from "node:child_process";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pick } from "./experiment.ts";
import type { Experiment, Setting } from "./experiment.ts";
import { bundleChild, startChild } from "./programs.ts";
import type { SaveError } from "./saveError.ts";
import { judgeSave, noSaves, prepareSaves } from "./savesThatFail.ts";
import type { Prepared } from "./savesThatFail.ts";

export const systemCalls: Experiment = {
  name: "calls",
  title: "Failing system calls",
  run: failEachCall,
  tell: (figures) =>
    `each of the ${figures["calls"]} system calls that a save makes for its files failed once with EIO, ENOSPC, EPERM, EBUSY and EACCES under strace (${figures["errors"]} errors), ${figures["lies"]} writes were lost and said that they had succeeded: ${figures["savedAnyway"]} saves succeeded all the same, ${figures["refused"]} were refused with the old file in place; ${figures["torn"]} torn files, ${figures["silent"]} failures without a word.`,
};

const codes = ["EIO", "ENOSPC", "EPERM", "EBUSY", "EACCES"];
/** To hit one call. */
const attempts = 6;
/** What it is told that a write has taken, of which nothing was written. Bytes; no system says more than it was given. */
const lie = 64;

/** One call of the thread: which of its name, from 1 on. */
interface Call {
  readonly name: string;
  readonly at: number;
}

async function failEachCall({ quick, random, folder, say, fail }: Setting) {
  const figures = { calls: 0, errors: 0, lies: 0, missed: 0, ...noSaves };
  const missing = installStrace();
  if (missing !== undefined) return { figures: {}, notRun: missing };
  const prepared = await prepareSaves(join(folder, "prepared"));
  const program = await bundleChild("oneSave", folder);
  const source = join(folder, "next.db");
  await writeFile(source, prepared.next);
  const tracer = new Tracer(folder, program, source, prepared);

  const whole = await tracer.save();
  if (whole.error !== undefined || whole.ended !== 0)
    throw new Error(`a save under strace: ${JSON.stringify(whole)}`);
  const calls = callsOf(whole.trace);
  if (!calls.some(({ name }) => name === "fsync"))
    throw new Error(`what was traced is not a save:\n${whole.trace}`);
  figures.calls = calls.length;
  const cases = calls.flatMap((call) => [
    ...codes.map((code) => ({ call, fault: `error=${code}` })),
    ...(call.name === "write" ? [{ call, fault: `retval=${lie}` }] : []),
  ]);
  const chosen = quick
    ? Array.from({ length: 12 }, () => pick(random, cases))
    : cases;
  for (const [index, { call, fault }] of chosen.entries()) {
    const what = `${call.name} ${call.at}: ${fault}`;
    let hit = false;
    // Signals between threads are writes too, and come in another number each time.
    for (let attempt = 0; attempt < attempts && !hit; attempt++) {
      const { here, error, ended, trace } = await tracer.save(call, fault);
      hit = callsOf(trace, "(INJECTED)").length > 0;
      if (hit || !trace.includes("(INJECTED)")) {
        if (ended !== 0) fail(`${what}: the process ended with ${ended}`);
        await judgeSave(here, what, prepared, error, figures, fail);
      }
      await rm(here, { recursive: true, force: true });
    }
    if (!hit) figures.missed++;
    else if (fault.startsWith("error")) figures.errors++;
    else figures.lies++;
    if (index % 100 === 99) say(`${index + 1} of ${chosen.length} failures`);
  }
  if (figures.missed > chosen.length / 10)
    fail(`${figures.missed} calls were not hit`);
  return { figures };
}

interface TracedSave {
  readonly here: string;
  /** Exit code; null: it was ended by a signal. */
  readonly ended: number | null;
  readonly error: SaveError | undefined;
  readonly trace: string;
}

class Tracer {
  private places = 0;

  constructor(
    private readonly folder: string,
    private readonly program: string,
    private readonly source: string,
    private readonly prepared: Prepared,
  ) {}

  /** One save in a copy of what is prepared, during which `fault` happens to `call`. */
  async save(call?: Call, fault?: string): Promise<TracedSave> {
    const here = join(this.folder, `place${this.places++}`);
    await cp(this.prepared.folder, here, { recursive: true });
    const log = `${here}.trace`;
    const child = startChild(
      process.execPath,
      [
        this.program,
        join(here, "graph.db"),
        this.source,
        String(this.prepared.revision),
      ],
      { env: { UV_THREADPOOL_SIZE: "1" }, input: true },
    );
    await child.untilLine("ready");
    const thread = /^ready (\d+)$/m.exec(child.lines().join("\n"))?.[1];
    if (thread === undefined) throw new Error(child.errors());
    const strace = startChild("strace", [
      ...["-o", log, "-e", "trace=file,desc", "-s", "8", "-p", thread],
      ...(call === undefined
        ? []
        : ["-e", `inject=${call.name}:${fault}:when=${call.at}`]),
    ]);
    await strace.untilError("attached");
    child.process.stdin?.write("go\n");
    const ended = await child.exited;
    await strace.exited;
    const said = /^ended (.*)$/m.exec(child.lines().join("\n"))?.[1];
    const told = JSON.parse(said ?? "{}") as Partial<SaveError>;
    const trace = await readFile(log, "utf8");
    await rm(log);
    return {
      here,
      ended,
      error: told.message === undefined ? undefined : (told as SaveError),
      trace,
    };
  }
}

/** Calls in the order in which they were made, of the lines that hold `mark`. The signals between threads are left out. */
function callsOf(trace: string, mark = ""): readonly Call[] {
  const counts = new Map<string, number>();
  return trace.split("\n").flatMap((line) => {
    const name = /^(\w+)\(/.exec(line)?.[1];
    if (name === undefined) return [];
    const at = (counts.get(name) ?? 0) + 1;
    counts.set(name, at);
    // To an eventfd go eight bytes, the number one.
    const isSignal =
      name === "write" && line.includes(String.raw`"\1\0\0\0\0\0\0\0", 8`);
    return isSignal || !line.includes(mark) ? [] : [{ name, at }];
  });
}

/** Undefined when it is there; else why not. */
function installStrace(): string | undefined {
  if (process.platform !== "linux") return "strace is used on Linux alone";
  const works = (): boolean =>
    spawnSync("strace", ["-o", "/dev/null", "true"], { stdio: "ignore" })
      .status === 0;
  if (works()) return undefined;
  if (process.getuid?.() !== 0)
    return "strace is not installed, and only root may install it (apt-get install strace)";
  spawnSync("apt-get", ["update"], { stdio: "ignore" });
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "strace"], {
    stdio: "ignore",
    timeout: 120_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return works()
    ? undefined
    : "strace is not installed or may not trace here, and apt-get could not change that";
}
