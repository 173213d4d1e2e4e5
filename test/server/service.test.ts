// What servers stand on: an index that is replaced, damaged or gone while it is asked, and actions that wait for one another.
import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { Cancelled, CodeweftError } from "../../src/core/errors.ts";
import type { ErrorCode } from "../../src/core/errors.ts";
import type { Statistics } from "../../src/core/query/results.ts";
import type { Service } from "../../src/server/service.ts";
import { withService } from "./testService.ts";

async function filesIn(service: Service): Promise<number> {
  const { data } = await service.ask("statistics", {});
  return (data as Statistics).files;
}

const coded = (code: ErrorCode) => (error: unknown) =>
  error instanceof CodeweftError && error.code === code;

describe("a service", function () {
  this.timeout(60_000);

  it("shows what another process saves with the next question, and closes what nobody asks any more", () =>
    withService(true, async ({ service, files, ingestElsewhere, open }) => {
      assert.equal(await filesIn(service), 3);
      files.write("src/new.ts", "export const fresh = 1;\n");
      await ingestElsewhere();
      const answers = await Promise.all([
        filesIn(service),
        filesIn(service),
        filesIn(service),
      ]);
      assert.deepEqual(answers, [4, 4, 4]);
      assert.equal(open(), 1, "the engine from before is closed");
    }));

  it("answers of one whole graph while another process saves again and again, never of an older one", () =>
    withService(true, async ({ service, files, ingestElsewhere, open }) => {
      const saves = 5;
      let saving = true;
      const asking = async (): Promise<void> => {
        let last = 0;
        while (saving) {
          const [{ data, revision }, symbols] = await Promise.all([
            service.ask("statistics", {}),
            service.ask("symbols", { limit: 1 }),
          ]);
          assert.ok(
            revision >= last,
            `${String(revision)} after ${String(last)}`,
          );
          last = revision;
          if (symbols.revision === revision)
            assert.equal(symbols.total, (data as Statistics).symbols);
        }
      };
      const askers = Promise.all([asking(), asking(), asking()]);
      for (let at = 0; at < saves; at++) {
        files.write(`src/new${String(at)}.ts`, "export const fresh = 1;\n");
        await ingestElsewhere();
      }
      saving = false;
      await askers;
      assert.equal(await filesIn(service), 3 + saves);
      assert.equal(open(), 1, "the engines from before are closed");
    }));

  it("says what to do while there is no index, and needs no start when there is one", () =>
    withService(false, async ({ service, ingestElsewhere }) => {
      await assert.rejects(filesIn(service), coded("not_found"));
      await assert.rejects(
        service.ask("nothing", {}),
        coded("unknown_query"),
        "what is wrong with the question comes first",
      );
      await ingestElsewhere();
      assert.equal(await filesIn(service), 3);
    }));

  it("goes on with the last graph when the file vanishes", () =>
    withService(true, async ({ service, database, ingestElsewhere }) => {
      assert.equal(await filesIn(service), 3);
      await rm(database);
      await rm(`${database}.meta`);
      assert.equal(await filesIn(service), 3);
      await ingestElsewhere();
      assert.equal(await filesIn(service), 3);
    }));

  it("goes on with the last graph when what stands there is no database, and warns once", () =>
    withService(true, async ({ service, database, warnings }) => {
      assert.equal(await filesIn(service), 3);
      await writeFile(database, "This is no database.");
      assert.equal(await filesIn(service), 3);
      assert.equal(await filesIn(service), 3);
      assert.equal(warnings.length, 1, warnings.join("\n"));
    }));

  it("does actions one after the other and shows what they did", () =>
    withService(false, async ({ service, open }) => {
      const [first, second] = await Promise.all([
        service.act("ingest", {}),
        service.act("ingest", {}),
      ]);
      assert.match(first.text, /^3 files read/);
      assert.match(second.text, /^0 files read, 3 unchanged/);
      assert.equal(await filesIn(service), 3);
      assert.equal(open(), 1);
      await service.act("exclude", { glob: "/src/main.ts" });
      assert.equal(await filesIn(service), 2);
    }));

  it("stops what runs and what waits on request, and when the client goes", () =>
    withService(true, async ({ service }) => {
      const gone = new AbortController();
      const outcomes = Promise.allSettled([
        service.act("ingest", { force: true }),
        service.act("compact", {}),
        service.act("verify", { all: true }, gone.signal),
      ]);
      gone.abort();
      const { text } = await service.act("cancel", {});
      assert.equal(text, "3 actions stopped.");
      const [, second, third] = await outcomes;
      assert.ok(
        second.status === "rejected" && second.reason instanceof Cancelled,
      );
      assert.ok(
        third.status === "rejected" && third.reason instanceof Cancelled,
      );
      assert.equal((await service.act("cancel", {})).text, "No action runs.");
      assert.equal(await filesIn(service), 3);
    }));

  it("lets a bounded number of actions wait", () =>
    withService(true, async ({ service }) => {
      const many = await Promise.allSettled(
        Array.from({ length: 20 }, () => service.act("clearQueue", {})),
      );
      const refused = many.filter(({ status }) => status === "rejected");
      assert.equal(refused.length, 4);
      for (const each of refused)
        assert.ok(
          each.status === "rejected" && coded("overloaded")(each.reason),
        );
    }));

  it("keeps a writer for the next change for a while, lets it go, and goes on when that fails", () =>
    withService(
      true,
      async ({ service, files, open, warnings, failNextClose }) => {
        assert.equal(await filesIn(service), 3);
        files.write("src/more.ts", "export const more = 1;\n");
        await service.update(["src/more.ts"], []);
        assert.equal(await filesIn(service), 4);
        files.write("src/most.ts", "export const most = 1;\n");
        failNextClose();
        await service.update(undefined, []);
        while (warnings.length === 0)
          await new Promise((resolve) => setTimeout(resolve, 5));
        assert.match(warnings[0]!, /may not be saved \(The disk is full\.\)/);
        assert.equal(await filesIn(service), 5);
        await service.update(["src/more.ts"], []);
        while (open() > 1)
          await new Promise((resolve) => setTimeout(resolve, 5));
      },
      { lingers: 50 },
    ));

  it("takes nothing more when it is closed", () =>
    withService(true, async ({ service, open }) => {
      assert.equal(await filesIn(service), 3);
      await service.dispose();
      assert.equal(open(), 0);
      await assert.rejects(filesIn(service), Cancelled);
      await assert.rejects(service.act("ingest", {}), Cancelled);
    }));
});
