// The files of a lock: who is in them, whether he lives, and how one of them is made by exactly one process.
import { randomBytes } from "node:crypto";
import {
  closeSync,
  openSync,
  readFileSync,
  readlinkSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { codeOf } from "../core/reliability/classify.ts";

/** What a lock's file says of the process that made it. */
export interface LockRecord {
  readonly pid: number;
  readonly host: string;
  /** Words for people: which program. */
  readonly program: string;
  /** Milliseconds since 1970 at which the file was made. */
  readonly since: number;
  /** Processes with equal marks can see whether the other lives: same start of the machine, same space of process numbers. */
  readonly machine: string;
  /** When the process began, by the system's own count; '' where the system does not tell. A number used again has another. */
  readonly started: string;
  /** Of this file alone: random. */
  readonly token: string;
}

export interface LockFile {
  /** Undefined: the file is being written at this moment, or its writer died in that moment. */
  readonly record: LockRecord | undefined;
  /** Tells this file from every other that stood at the same path. */
  readonly token: string;
  /** Of the last sign of life, by the file system's clock. */
  readonly beat: number;
}

/** Undefined when there is none. Throws as the file system does. */
export async function readLockFile(
  path: string,
): Promise<LockFile | undefined> {
  try {
    const [text, { mtimeMs }] = await Promise.all([
      readFile(path, "utf8"),
      stat(path),
    ]);
    const record = parse(text);
    return {
      record,
      token: record?.token ?? `unread${Math.round(mtimeMs)}`,
      beat: mtimeMs,
    };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/**
 * Makes the file, if there is none: of several processes exactly one succeeds. Synchronous, so that others see it empty for
 * as short as can be. Throws as the file system does.
 */
export function makeLockFile(path: string, record: LockRecord): boolean {
  let file: number;
  try {
    file = openSync(path, "wx");
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  try {
    try {
      writeSync(file, `${JSON.stringify(record)}\n`);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    // A full disk: an empty lock that names nobody would keep everybody out.
    unlinkSync(path);
    throw error;
  }
  return true;
}

/** A record of this process, with a token of its own. `now`: milliseconds since 1970. */
export function ownRecord(program: string, now: number): LockRecord {
  return {
    pid: process.pid,
    host: hostname(),
    program,
    since: now,
    machine: (thisMachine ??= describeMachine()),
    started: processAt(process.pid).started,
    token: randomBytes(8).toString("hex"),
  };
}

/** `unknown`: it runs where this process cannot look, or its number is in use and nothing tells by whom. */
export function lifeOf(record: LockRecord): "dead" | "alive" | "unknown" {
  if (record.machine !== (thisMachine ??= describeMachine())) return "unknown";
  try {
    process.kill(record.pid, 0);
  } catch (error) {
    if (codeOf(error) === "ESRCH") return "dead";
  }
  const { state, started } = processAt(record.pid);
  // Ended, and its parent has not asked how: it holds its number and does nothing any more.
  if (state === "Z" || state === "X") return "dead";
  if (record.started === "" || started === "") return "alive";
  return started === record.started ? "alive" : "dead";
}

let thisMachine: string | undefined;

function describeMachine(): string {
  const parts = [hostname()];
  // Containers may bear the same name and number their processes for themselves. Other systems have neither file.
  for (const read of [
    () => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim(),
    () => readlinkSync("/proc/self/ns/pid"),
  ])
    try {
      parts.push(read());
    } catch {
      parts.push("");
    }
  return parts.join(" ");
}

/**
 * The third and the 22nd field of Linux' /proc/PID/stat: the state, and clock ticks from the start of the machine to the start
 * of the process. Empty elsewhere.
 */
function processAt(pid: number): {
  readonly state: string;
  readonly started: string;
} {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "", started: fields[19] ?? "" };
  } catch {
    return { state: "", started: "" };
  }
}

function parse(text: string): LockRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is LockRecord {
  if (typeof value !== "object" || value === null) return false;
  const has = (name: string, type: string): boolean =>
    typeof Reflect.get(value, name) === type;
  return (
    has("pid", "number") &&
    has("since", "number") &&
    has("host", "string") &&
    has("program", "string") &&
    has("machine", "string") &&
    has("started", "string") &&
    has("token", "string")
  );
}
