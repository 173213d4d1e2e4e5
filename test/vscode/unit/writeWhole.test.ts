// Writing a file whole, over a file system whose rename deletes what is there first, as the editor's does.
import assert from "node:assert/strict";
import type * as vscode from "vscode";
import type { CodeweftError } from "../../../src/core/errors.ts";
import { writeWhole } from "../../../src/vscode/writeWhole.ts";

function uri(path: string): vscode.Uri {
  return {
    scheme: "file",
    path,
    fsPath: path,
    with: (change: { readonly path: string }) => uri(change.path),
  } as unknown as vscode.Uri;
}

/** `fails`: in renaming, before or after it has deleted what is there. */
class Disk {
  readonly files = new Map<string, string>();
  readonly folders = new Set<string>();
  fails: "before" | "after" | "writing" | undefined;

  readonly stat = (file: vscode.Uri): Promise<vscode.FileStat> => {
    const text = this.files.get(file.path);
    const isFolder = this.folders.has(file.path);
    return text === undefined && !isFolder
      ? Promise.reject(new Error("FileNotFound"))
      : Promise.resolve({
          type: isFolder ? 2 : 1,
          ctime: 0,
          mtime: 1,
          size: text?.length ?? 0,
        });
  };
  readonly writeFile = (file: vscode.Uri, bytes: Uint8Array): Promise<void> => {
    this.files.set(file.path, new TextDecoder().decode(bytes));
    return this.fails === "writing"
      ? Promise.reject(new Error("disk full"))
      : Promise.resolve();
  };
  readonly rename = (from: vscode.Uri, to: vscode.Uri): Promise<void> => {
    if (this.fails === "before") return Promise.reject(new Error("no entry"));
    this.folders.delete(to.path);
    this.files.delete(to.path);
    if (this.fails === "after") return Promise.reject(new Error("no entry"));
    this.files.set(to.path, this.files.get(from.path) ?? "");
    this.files.delete(from.path);
    return Promise.resolve();
  };
  readonly delete = (file: vscode.Uri): Promise<void> => {
    this.files.delete(file.path);
    return Promise.resolve();
  };
}

describe("a file that is written whole", () => {
  const write = (disk: Disk): Promise<void> =>
    writeWhole(disk, uri("/a.svg"), new TextEncoder().encode("new"));

  const refusal = async (disk: Disk): Promise<string> => {
    let kept = "";
    await assert.rejects(write(disk), (error: CodeweftError) => {
      assert.equal(error.code, "unwritable_output");
      kept = error.advice.kept ?? "";
      return true;
    });
    return kept;
  };

  it("replaces what is there", async () => {
    const disk = new Disk();
    disk.files.set("/a.svg", "old");
    await write(disk);
    assert.deepEqual([...disk.files], [["/a.svg", "new"]]);
  });

  it("refuses a folder before anything is written", async () => {
    const disk = new Disk();
    disk.folders.add("/a.svg");
    assert.equal(await refusal(disk), "Nothing was changed.");
    assert.deepEqual([[...disk.files], [...disk.folders]], [[], ["/a.svg"]]);
  });

  it("says that the old file is there only where it is", async () => {
    for (const fails of ["before", "writing"] as const) {
      const disk = new Disk();
      disk.files.set("/a.svg", "old");
      disk.fails = fails;
      assert.match(await refusal(disk), /still there|Nothing was changed/u);
      assert.deepEqual([...disk.files], [["/a.svg", "old"]]);
    }
  });

  it("keeps and names the part where the old file is gone", async () => {
    const disk = new Disk();
    disk.files.set("/a.svg", "old");
    disk.fails = "after";
    const kept = await refusal(disk);
    const [[part, text] = []] = disk.files;
    assert.deepEqual([disk.files.size, text], [1, "new"]);
    assert.match(kept, /may be gone/u);
    assert.ok(kept.includes(String(part)));
  });
});
