// How a server follows changes: what it takes over, what it leaves, and what it does when that fails.
import assert from "node:assert/strict";
import type { WatchPlan, WatchReport } from "../../src/core/following.ts";
import { Follower } from "../../src/server/follower.ts";

interface Update {
  readonly paths: readonly string[] | undefined;
  readonly reports: readonly WatchReport[];
}

function openFollower(refuse: () => Error | undefined = () => undefined) {
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
    folders: [""],
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
      follower.heard("src/a.ts", "changed");
      follower.heard("node_modules/x/index.js", "changed");
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
      follower.heard(".gitignore", "changed");
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
      follower.heard("src/a.ts", "changed");
      await looked;
      place.plan = { on: true, rules: [] };
      follower.heard("src/b.ts", "changed");
      await until(1);
      assert.equal(updates[0]!.paths, undefined);
    } finally {
      follower.dispose();
    }
  });

  it("tells a failure once, and tries everything again until it is done", async () => {
    let failures = 3;
    const { follower, updates, said, until } = openFollower(() =>
      failures-- > 0 ? new Error("The disk is full.") : undefined,
    );
    try {
      follower.heard("src/a.ts", "changed");
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
