// The small workspace in fixtures/ with its two commits, in a folder of its own.
import { execFileSync } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const fixtures = fileURLToPath(new URL("fixtures", import.meta.url));

/** The first commit has no main.ts, and of label.ts the first five lines; the second has everything. */
export async function createSmallWorkspace(folder: string): Promise<void> {
  await cp(fixtures, folder, { recursive: true });
  const git = (...words: readonly string[]) =>
    execFileSync("git", words, { cwd: folder });
  git("init", "--quiet");
  const file = join(folder, "src", "label.ts");
  const whole = await readFile(file, "utf8");
  await writeFile(file, whole.split("\n").slice(0, 5).join("\n") + "\n");
  git("add", "--", "src", "tests", ":!src/main.ts");
  commit(folder, 1);
  await writeFile(file, whole);
  git("add", "--", "src/main.ts");
  commit(folder, 2);
}

/** `day`: of January 2026, the date of the commit. */
function commit(folder: string, day: number): void {
  const date = `2026-01-0${String(day)}T00:00:00Z`;
  execFileSync(
    "git",
    [
      ...["-c", "user.name=S", "-c", "user.email=s@example.org"],
      ...["commit", "--quiet", "--all", "--message", String(day)],
    ],
    {
      cwd: folder,
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    },
  );
}
