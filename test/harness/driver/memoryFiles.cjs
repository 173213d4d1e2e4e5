// The file system `memfs:` of the tests, whose files are in memory alone; CODEWEFT_TEST_MEMFS names the file in which they outlive a window.
const fs = require("node:fs");
const vscode = require("vscode");

exports.activate = (context) => {
  const kept = process.env["CODEWEFT_TEST_MEMFS"];
  if (kept === undefined) return;
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider("memfs", new MemoryFiles(kept)),
  );
};

/** Folders are there as far as files are in them. */
class MemoryFiles {
  constructor(kept) {
    this.kept = kept;
    this.files = new Map(
      Object.entries(JSON.parse(fs.readFileSync(kept, "utf8"))),
    );
    this.changes = new vscode.EventEmitter();
    this.onDidChangeFile = this.changes.event;
  }

  /** Every change is told, whoever watches what. */
  watch() {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri) {
    const file = this.files.get(uri.path);
    if (file !== undefined)
      return {
        type: vscode.FileType.File,
        ctime: 0,
        mtime: file.mtime,
        size: Buffer.byteLength(file.text),
      };
    if (this.isFolder(uri))
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri) {
    if (!this.isFolder(uri)) throw vscode.FileSystemError.FileNotFound(uri);
    const start = startOf(uri);
    const entries = new Map();
    for (const path of this.files.keys()) {
      if (!path.startsWith(start)) continue;
      const [name, ...deeper] = path.slice(start.length).split("/");
      entries.set(
        name,
        deeper.length > 0 ? vscode.FileType.Directory : vscode.FileType.File,
      );
    }
    return [...entries];
  }

  readFile(uri) {
    const file = this.files.get(uri.path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return Buffer.from(file.text);
  }

  writeFile(uri, bytes) {
    const before = this.files.get(uri.path);
    this.files.set(uri.path, {
      text: Buffer.from(bytes).toString(),
      mtime: Math.max(Date.now(), (before?.mtime ?? 0) + 1),
    });
    this.tell(
      uri,
      before === undefined
        ? vscode.FileChangeType.Created
        : vscode.FileChangeType.Changed,
    );
  }

  delete(uri) {
    const start = startOf(uri);
    for (const path of [...this.files.keys()])
      if (path === uri.path || path.startsWith(start)) this.files.delete(path);
    this.tell(uri, vscode.FileChangeType.Deleted);
  }

  rename(from, to) {
    const start = startOf(from);
    for (const [path, file] of [...this.files]) {
      if (path !== from.path && !path.startsWith(start)) continue;
      this.files.delete(path);
      this.files.set(to.path + path.slice(from.path.length), file);
    }
    this.tell(from, vscode.FileChangeType.Deleted);
    this.tell(to, vscode.FileChangeType.Created);
  }

  createDirectory() {}

  isFolder(uri) {
    const start = startOf(uri);
    return [...this.files.keys()].some((path) => path.startsWith(start));
  }

  tell(uri, type) {
    fs.writeFileSync(this.kept, JSON.stringify(Object.fromEntries(this.files)));
    this.changes.fire([{ type, uri }]);
  }
}

function startOf({ path }) {
  return path.endsWith("/") ? path : `${path}/`;
}
