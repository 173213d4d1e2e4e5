// `serve --watch` and `mcp --watch`: what changes in the workspace is read as it changes.
import { basename, join } from "node:path";
import { ChangeQueue, meaningOfChange } from "../core/changes/changeQueue.ts";
import { Cancelled } from "../core/errors.ts";
import { watchFolder } from "../node/folderWatch.ts";
import type { FolderWatch } from "../node/folderWatch.ts";
import type { Service } from "../server/service.ts";
import type { Terminal } from "./terminal.ts";
import type { Workspace } from "./workspace.ts";

/** Milliseconds without a change before a batch is handed on. */
const quietTime = 300;

/** Compares the workspace once, for what changed before, then follows it until it is disposed. Tells failures and goes on. */
export async function followFiles(
  terminal: Terminal,
  { roots, database }: Workspace,
  service: Service,
): Promise<FolderWatch> {
  let told = "";
  const queue = new ChangeQueue(
    async (batch) => {
      try {
        await service.catchUp(batch);
        told = "";
      } catch (error) {
        // Whoever writes meanwhile, an editor say, refuses one change like the other: that is said once.
        if (error instanceof Cancelled || wordsOf(error) === told) return;
        told = wordsOf(error);
        terminal.note(
          `Changes of files were not read (${told}). The graph is as it was; the next change, or an ingest, tries again.`,
        );
      }
    },
    quietTime,
    (callback, milliseconds) => {
      const timer = setTimeout(callback, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    () => Date.now(),
  );
  const watches = await Promise.all(
    roots.map(({ name, location }) => {
      const inWorkspace = (path: string): string =>
        [...(roots.length > 1 ? [name] : []), path]
          .filter((part) => part !== "")
          .join("/");
      // What a save writes is no change of the workspace: it would lead to the next one.
      const isOwn = (path: string): boolean =>
        join(location, path).startsWith(database) ||
        basename(path) === "ingestion-errors.txt";
      return watchFolder(location, {
        passesOver: (path) =>
          meaningOfChange(path, false) === "nothing" || isOwn(path),
        heard: (path) => {
          if (path === "" || meaningOfChange(path, false) === "rules")
            queue.compareAll();
          else queue.changed(inWorkspace(path));
        },
        failed: (path, error) => {
          terminal.note(
            `Changes in ${join(location, path)} are not followed (${wordsOf(error)}). They are read by the next ingest.`,
          );
        },
      });
    }),
  );
  queue.compareAll();
  return {
    dispose: () => {
      for (const watch of watches) watch.dispose();
      queue.dispose();
    },
  };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
