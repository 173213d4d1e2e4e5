// Sources of a Debian package, fetched by apt into a folder of its own: repositories whose history is too large to clone.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

const keyring = "/usr/share/keyrings/debian-archive-keyring.gpg";

/**
 * What its authors released, without Debian's changes; `target` is made. The suite is that of this machine, and apt's own lists
 * and settings stay as they are. Throws with apt's words where there is no such package, and where this is no Debian.
 */
export function unpackDebianSource(
  name: string,
  scratch: string,
  target: string,
): void {
  const suite = /^VERSION_CODENAME="?([\w-]+)/mu.exec(
    fs.readFileSync("/etc/os-release", "utf8"),
  )?.[1];
  if (suite === undefined || !fs.existsSync(keyring))
    throw new Error(
      `Sources of Debian's packages need apt with ${keyring}: this machine has none. Give a folder, or --repo.`,
    );
  const lists = path.join(scratch, "apt/lists");
  const downloads = path.join(scratch, "apt/downloads");
  fs.mkdirSync(path.join(lists, "partial"), { recursive: true });
  fs.mkdirSync(downloads);
  const sources = path.join(scratch, "apt/sources.list");
  fs.writeFileSync(
    sources,
    `deb-src [signed-by=${keyring}] http://deb.debian.org/debian ${suite} main\n`,
  );
  const apt = (...words: readonly string[]): void => {
    execFileSync(
      "apt-get",
      [
        ...["-q", "-o", `Dir::Etc::sourcelist=${sources}`],
        ...[
          "-o",
          "Dir::Etc::sourceparts=-",
          "-o",
          `Dir::State::lists=${lists}`,
        ],
        // Its own user cannot write here, and says so at length.
        ...(process.getuid?.() === 0 ? ["-o", "APT::Sandbox::User=root"] : []),
        ...words,
      ],
      { cwd: downloads, stdio: ["ignore", "ignore", "inherit"] },
    );
  };
  apt("update");
  apt("source", "--download-only", name);
  const archives = fs
    .readdirSync(downloads)
    .filter((file) => /\.orig(?:-[\w-]+)?\.tar\.\w+$/u.test(file))
    // The main archive first: the others are folders of it.
    .sort(
      (a, b) => Number(a.includes(".orig-")) - Number(b.includes(".orig-")),
    );
  if (archives.length === 0)
    throw new Error(
      `The source package ${name} has no archive of its authors.`,
    );
  fs.mkdirSync(target, { recursive: true });
  for (const file of archives) {
    const part = /\.orig-([\w-]+)\.tar/u.exec(file)?.[1];
    const folder = part === undefined ? target : path.join(target, part);
    fs.mkdirSync(folder, { recursive: true });
    execFileSync(
      "tar",
      ["-xf", path.join(downloads, file), "-C", folder, "--strip-components=1"],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
  }
  fs.rmSync(path.join(scratch, "apt"), { recursive: true });
}
