// Re-exports that lead in a circle: the search for a name ends, and what can be found is found.
import assert from "node:assert/strict";
import { MemoryWorkspace } from "../../fakes/memoryWorkspace.ts";
import { withTestEngine } from "../../fakes/testEngine.ts";

/** Paths of the files whose definitions are called from the file `user`. */
async function calledFrom(
  user: string,
  files: Readonly<Record<string, string>>,
): Promise<string[]> {
  return withTestEngine(
    { files: new MemoryWorkspace(files) },
    async ({ engine }) => {
      await engine.ingest({});
      const { data } = await engine.ask("edges", {
        kind: "calls",
        limit: 1000,
      });
      type End = { readonly path: string };
      return (data as { readonly from: End; readonly to: End }[])
        .filter(({ from }) => from.path === user)
        .map(({ to }) => to.path);
    },
  );
}

describe("export cycles", () => {
  it("end where two modules import a name from each other that neither has", async () => {
    for (const files of [
      {
        "a.py": "from b import n\n",
        "b.py": "from a import n\n",
        "user.py": "from a import n\nn()\n",
      },
      {
        "p/__init__.py": "from . import n\n",
        "user.py": "from p import n\nn()\n",
      },
      {
        "a.ts": "export { n } from './b';\n",
        "b.ts": "export { n } from './a';\n",
        "user.ts": "import { n } from './a';\nn();\n",
      },
    ]) {
      const user = "user.py" in files ? "user.py" : "user.ts";
      assert.deepEqual(await calledFrom(user, files), []);
    }
  });

  it("do not hide what one of the modules defines", async () => {
    assert.deepEqual(
      await calledFrom("user.ts", {
        "a.ts": "export { m } from './b';\nexport function n() {}\n",
        "b.ts": "export { n } from './a';\nexport function m() {}\n",
        "user.ts": "import { n } from './b';\nn();\n",
      }),
      ["a.ts"],
    );
  });
});
