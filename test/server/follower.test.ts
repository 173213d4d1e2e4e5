// How a server follows changes: what it takes over, what it leaves, and what it does when that fails.
import assert from "node:assert/strict";
import type { WatchPlan, WatchReport } from "../../src/core/following.ts";
import { Follower } from "../../src/server/follower.ts";

interface Update {
  readonly paths: readonly string[] | undefined;
  readonly reports: readonly WatchReport[];
}

function openFollower(
  refuse: () => Error | undefined = () => undefined,
  folders: readonly string[] = [""],
) {
  const updates: Update[] = [];
  const said: string[] = [];
  const place = { plan: { on: true, rules: [] } as WatchPlan };
  let look: () => void = () => undefined;
  let waiting: { count: number; resolve: () => void } | undefined;
  const follower = new Follower({
    service: {
      watchPlan: () => {
        look();
        return Promise.resolve(place.plan);
      },
      update: (paths, reports) => {
        const error = refuse();
        if (error !== undefined) return Promise.reject(error);
        updates.push({ paths, reports });
        if (waiting !== undefined && updates.length >= waiting.count)
          waiting.resolve();
        return Promise.resolve();
      },
    },
    folders,
    say: (message) => said.push(message),
    quiet: 1,
    patience: 1,
  });
  return {
    follower,
    updates,
    said,
    place,
    /** Resolves when the plan is read once more. */
    nextLook: (): Promise<void> =>
      new Promise((resolve) => {
        look = resolve;
      }),
    until: (count: number): Promise<void> =>
      new Promise((resolve) => {
        if (updates.length >= count) resolve();
        else waiting = { count, resolve };
      }),
  };
}

describe("a server that follows changes", () => {
  it("compares everything first, then takes over what it hears of, and says how much that was", async () => {
    const { follower, updates, until } = openFollower();
    try {
      follower.start();
      await until(1);
      assert.equal(updates[0]!.paths, undefined);
      follower.heard("src/a.ts", "changed", "file");
      follower.heard("node_modules/x/index.js", "changed", "file");
      await until(2);
      assert.deepEqual(updates[1]!.paths, ["src/a.ts"]);
      const [report] = updates[1]!.reports;
      assert.deepEqual(
        [report!.path, report!.state, report!.events],
        ["", "watching", 1],
      );
    } finally {
      follower.dispose();
    }
  });

  it("compares everything when rules of what is left out change", async () => {
    const { follower, updates, until } = openFollower();
    try {
      follower.heard(".gitignore", "changed", "file");
      await until(1);
      assert.equal(updates[0]!.paths, undefined);
    } finally {
      follower.dispose();
    }
  });

  it("leaves everything while nothing is to be followed, and compares all of it afterwards", async () => {
    const { follower, updates, place, until, nextLook } = openFollower();
    try {
      place.plan = { on: false, rules: [] };
      const looked = nextLook();
      follower.heard("src/a.ts", "changed", "file");
      await looked;
      place.plan = { on: true, rules: [] };
      follower.heard("src/b.ts", "changed", "file");
      await until(1);
      assert.equal(updates[0]!.paths, undefined);
    } finally {
      follower.dispose();
    }
  });

  it("takes over a file that comes by its name, and a folder for what may be in it", async () => {
    const { follower, updates, place, until } = openFollower();
    try {
      const rule = { path: "src", recursive: true, debounce: undefined };
      place.plan = { on: true, rules: [{ ...rule, patterns: ["*.ts"] }] };
      follower.start();
      await until(1);
      follower.heard("src/new.js", "appeared", "file");
      follower.heard("src/old.js", "gone", "file");
      follower.heard("src/more", "appeared", "folder");
      await until(2);
      assert.deepEqual(updates[1]!.paths, ["src/more"]);
    } finally {
      follower.dispose();
    }
  });

  it("hears that more is to be followed by the first change there, and compares everything", async () => {
    const { follower, updates, place, until } = openFollower();
    try {
      const rule = { patterns: [], recursive: true, debounce: undefined };
      place.plan = { on: true, rules: [{ ...rule, path: "src" }] };
      follower.start();
      await until(1);
      place.plan = { on: true, rules: [] };
      follower.heard("docs/a.ts", "changed", "file");
      await until(2);
      assert.equal(updates[1]!.paths, undefined);
    } finally {
      follower.dispose();
    }
  });

  it("counts for each of several folders what was heard there", async () => {
    const { follower, updates, until } = openFollower(undefined, ["a", "b"]);
    try {
      follower.heard("a/x.ts", "changed", "file");
      follower.heard("a/y.ts", "changed", "file");
      await until(1);
      assert.deepEqual(
        updates[0]!.reports.map(({ path, events }) => [path, events]),
        [
          ["a", 2],
          ["b", 0],
        ],
      );
    } finally {
      follower.dispose();
    }
  });

  it("says once that the system does not tell of everything, for however many folders", () => {
    const { follower, said } = openFollower();
    for (let folder = 0; folder < 3; folder++)
      follower.failed(new Error("ENOSPC"));
    follower.dispose();
    assert.equal(said.length, 1);
  });

  it("tells a failure once, and tries everything again until it is done", async () => {
    let failures = 3;
    const { follower, updates, said, until } = openFollower(() =>
      failures-- > 0 ? new Error("The disk is full.") : undefined,
    );
    try {
      follower.heard("src/a.ts", "changed", "file");
      await until(1);
      assert.equal(updates[0]!.paths, undefined);
      assert.deepEqual(said, [
        "What changed was not taken over: The disk is full. It is tried again.",
      ]);
    } finally {
      follower.dispose();
    }
  });
});
