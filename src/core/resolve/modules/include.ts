// Files that are put into others by `#include`: beside the file, in the include paths of compile_commands.json, in the
// usual folders of a workspace, or wherever one file of the workspace ends with that path, unless it is a header of the platform.
import type { ImportTarget } from "../importTarget.ts";
import { folderOf, foldersUpward, nameOf } from "./paths.ts";
import {
  external,
  missing,
  type ModuleHost,
  type ModuleStrategy,
} from "./strategy.ts";

/** Folders below each folder upward in which headers usually stand. */
const usualFolders = ["", "include", "src", "lib", "inc"];

/** Headers of C, POSIX and the usual systems, without `.h`; a project's own header of that name is not meant by angle brackets. */
const platformHeaders = new Set(
  (
    "aio alloca assert byteswap complex conio cpio ctype direct dirent dlfcn elf endian err errno error execinfo fcntl features " +
    "fenv float fmtmsg fnmatch ftw getopt glob grp iconv ifaddrs inttypes io iso646 langinfo libgen libintl limits link locale " +
    "malloc math memory monetary mqueue ndbm netdb nl_types paths poll process pthread pwd regex resolv sched search semaphore " +
    "setjmp shadow signal spawn stdalign stdarg stdatomic stdbit stdbool stdckdint stddef stdint stdio stdlib stdnoreturn string " +
    "strings stropts syslog tar termio termios tgmath threads time trace uchar ucontext ulimit unistd utime utmp utmpx values " +
    "wchar wctype windows winsock winsock2 wordexp ws2tcpip"
  ).split(" "),
);

/** Folders of the platform's headers. */
const platformFolders = new Set(
  "arpa asm bits gnu linux mach machine net netinet rpc sys".split(" "),
);

export function createIncludes(host: ModuleHost): ModuleStrategy {
  return new Includes(host);
}

class Includes implements ModuleStrategy {
  /** Include paths, in the order of the build, over all its commands. */
  private readonly paths: readonly string[];
  /** By file name: paths of the workspace. */
  private readonly byName = new Map<string, string[]>();

  constructor(private readonly host: ModuleHost) {
    this.paths = includePaths(host);
    for (const path of host.sourcePaths()) {
      const name = nameOf(path);
      const known = this.byName.get(name);
      if (known === undefined) this.byName.set(name, [path]);
      else known.push(path);
    }
  }

  programOf(): string {
    return "c";
  }

  resolve(from: string, text: string): ImportTarget {
    const isSystem = text.startsWith("<") && text.endsWith(">");
    const path = isSystem ? text.slice(1, -1) : text;
    if (path === "") return missing;
    const folder = folderOf(from);
    const slot =
      (isSystem ? undefined : this.inFolder(folder, path)) ??
      this.inPaths(path) ??
      this.inUsual(folder, path, isSystem) ??
      (isSystem && isOfPlatform(path) ? undefined : this.byEnd(path));
    if (slot !== undefined) return { kind: "file", slot };
    return isSystem ? external(path) : missing;
  }

  private inFolder(folder: string, path: string): number | undefined {
    const joined = this.host.join(folder, path);
    return joined === undefined ? undefined : this.host.slotAt(joined);
  }

  private inPaths(path: string): number | undefined {
    for (const folder of this.paths) {
      const slot = this.inFolder(folder, path);
      if (slot !== undefined) return slot;
    }
    return undefined;
  }

  /** Angle brackets say that the file is not beside this one; its own folder upward is not searched then, but what lies below. */
  private inUsual(
    folder: string,
    path: string,
    isSystem: boolean,
  ): number | undefined {
    for (const each of foldersUpward(folder))
      for (const usual of usualFolders) {
        // The library's own headers are meant rather than a file of the same name by chance.
        if (isSystem && usual === "" && !path.includes("/")) continue;
        const below = [each, usual].filter((part) => part !== "").join("/");
        const slot = this.inFolder(below, path);
        if (slot !== undefined) return slot;
      }
    return undefined;
  }

  /** The one file of the workspace whose path ends so. */
  private byEnd(path: string): number | undefined {
    const plain = path.replace(/^(\.{1,2}\/)+/, "");
    const all = (this.byName.get(nameOf(plain)) ?? []).filter(
      (each) => each === plain || each.endsWith(`/${plain}`),
    );
    return all.length === 1 ? this.host.slotAt(all[0]!) : undefined;
  }
}

function isOfPlatform(path: string): boolean {
  return path.includes("/")
    ? platformFolders.has(path.slice(0, path.indexOf("/")))
    : platformHeaders.has(path.replace(/\.h$/, ""));
}

/** Include paths that the compile commands name, as far as they lie in the workspace. */
function includePaths(host: ModuleHost): readonly string[] {
  const found = new Set<string>();
  for (const path of [...host.projectPaths()].sort()) {
    if (nameOf(path) !== "compile_commands.json") continue;
    for (const { directory, words } of readCommands(
      host.projectText(path) ?? "",
    ))
      for (const folder of foldersNamed(words)) {
        const inside = insideWorkspace(host, folderOf(path), directory, folder);
        if (inside !== undefined) found.add(inside);
      }
  }
  return [...found];
}

interface Command {
  readonly directory: string;
  readonly words: readonly string[];
}

/** Commands of a compilation database; nothing for a text that is none. */
function readCommands(text: string): Command[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // A file that is being written says nothing yet; it is read again when it changes.
    return [];
  }
  if (!Array.isArray(json)) return [];
  return json.flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null) return [];
    const {
      directory,
      command,
      arguments: list,
    } = entry as Partial<
      Record<"directory" | "command" | "arguments", unknown>
    >;
    const words = Array.isArray(list)
      ? list.filter((word) => typeof word === "string")
      : typeof command === "string"
        ? wordsOf(command)
        : [];
    return [
      { directory: typeof directory === "string" ? directory : "", words },
    ];
  });
}

/** The words of a shell command, quotes taken off. */
function wordsOf(command: string): string[] {
  const words = command.match(/(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g);
  return (words ?? []).map((word) =>
    word
      .replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, "$1$2")
      .replace(/\\(.)/g, "$1"),
  );
}

/** What stands behind `-I`, `-iquote` and `-isystem`, joined or as a word of its own. */
function foldersNamed(words: readonly string[]): string[] {
  const folders: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const named = /^(?:-I|-iquote|-isystem)(.*)$/.exec(words[at]!);
    if (named === null) continue;
    const folder = named[1] === "" ? words[++at] : named[1];
    if (folder !== undefined) folders.push(folder);
  }
  return folders;
}

/**
 * The commands name folders of the machine, the workspace knows only its own: the longest end of the folder's path that is a
 * folder of the workspace is meant. `directory` is where the command runs.
 */
function insideWorkspace(
  host: ModuleHost,
  own: string,
  directory: string,
  folder: string,
): string | undefined {
  const full = folder.startsWith("/") ? folder : `${directory}/${folder}`;
  const segments: string[] = [];
  for (const segment of full.split(/[\\/]+/)) {
    if (segment === "" || segment === ".") continue;
    if (segment === "..") segments.pop();
    else segments.push(segment);
  }
  for (let from = 0; from < segments.length; from++) {
    const end = segments.slice(from).join("/");
    const below = own === "" ? end : `${own}/${end}`;
    if (host.hasFolder(below)) return below;
    if (host.hasFolder(end)) return end;
  }
  return undefined;
}
