// The file beside a database that says where it is served, and the token for actions, which only its owner may read.
import { randomBytes } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";

export interface PortFile {
  readonly pid: number;
  readonly port: number;
  readonly url: string;
  readonly token: string;
  /** ISO time. */
  readonly since: string;
}

export function portFileOf(database: string): string {
  return `${database}.server`;
}

/** Whole or not at all; readable by nobody else from its first byte on. Rejects as the file system does. */
export async function writePortFile(
  file: string,
  content: PortFile,
): Promise<void> {
  const part = (): string => randomBytes(4).toString("hex");
  const temporary = `${file}.${part()}-${String(process.pid)}-${part()}.tmp`;
  const handle = await open(temporary, "wx", 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(content, null, 2)}\n`);
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

/** Undefined where there is none, or none that can be read. */
export async function readPortFile(
  file: string,
): Promise<PortFile | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(file, "utf8"));
    return isPortFile(value) ? value : undefined;
  } catch {
    // Missing, of somebody else, or half a file of another program: nobody serves there as far as can be told.
    return undefined;
  }
}

/** Only the one that was written here: a later server may have put its own in its place. */
export async function removePortFile(
  file: string,
  own: PortFile,
): Promise<void> {
  const there = await readPortFile(file);
  if (there?.token === own.token) await rm(file, { force: true });
}

function isPortFile(value: unknown): value is PortFile {
  if (typeof value !== "object" || value === null) return false;
  const { pid, port, url, token } = value as Record<string, unknown>;
  return (
    typeof pid === "number" &&
    typeof port === "number" &&
    typeof url === "string" &&
    typeof token === "string"
  );
}
