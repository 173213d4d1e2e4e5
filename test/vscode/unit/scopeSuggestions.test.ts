// Which folders are offered to be left out of a large workspace, and what a search of the editor leaves out for a line of a setting.
import assert from "node:assert/strict";
import {
  largestFolders,
  searchGlobs,
} from "../../../src/vscode/scopeSuggestions.ts";

const files = (folder: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${folder}/f${String(at)}.ts`);

describe("folders to leave out", () => {
  it("are those with the most files, the small ones apart", () => {
    const paths = [
      ...files("src", 45),
      ...files("vendor/a", 40),
      ...files("test", 14),
      ...files("tools", 1),
      "main.ts",
    ];
    assert.deepEqual(largestFolders(paths), [
      { path: "src", files: 45 },
      { path: "vendor", files: 40 },
      { path: "test", files: 14 },
    ]);
  });

  it("are inside of a folder that holds more than half of all", () => {
    const paths = [
      ...files("src/app", 30),
      ...files("src/third_party/x", 60),
      ...files("src/third_party/y", 5),
      ...files("docs", 5),
    ];
    assert.deepEqual(
      largestFolders(paths).map(({ path }) => path),
      ["src/third_party/x", "src/app", "docs", "src/third_party/y"],
    );
  });

  it("are none where all files stand at the top", () => {
    assert.deepEqual(largestFolders(["a.ts", "b.ts"]), []);
  });
});

describe("lines of what is left out, in the editor's search", () => {
  it("name a folder from the top, or anywhere", () => {
    assert.deepEqual(searchGlobs(["/lib/gen", "build/"], ""), [
      "lib/gen",
      "lib/gen/**",
      "**/build",
      "**/build/**",
    ]);
  });

  it("begin with the folder's name where there are several", () => {
    assert.deepEqual(searchGlobs(["/web/lib", "/web", "/api/lib"], "web"), [
      "lib",
      "lib/**",
      "**",
      "api/lib",
      "api/lib/**",
    ]);
  });

  it("are passed over where the search has no words for them", () => {
    assert.deepEqual(searchGlobs(["", "# words", "!kept", "{a,b}"], ""), []);
  });
});
