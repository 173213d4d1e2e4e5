// Pictures that a page is asked for: every one comes to an end.
import assert from "node:assert/strict";
import { CodeweftError, toErrorForm } from "../../../src/core/errors.ts";
import { PictureRequests } from "../../../src/vscode/pictureRequests.ts";

const picture = { form: "nothing" } as const;

function requests() {
  const timers = new Set<() => void>();
  const pictures = new PictureRequests((callback) => {
    timers.add(callback);
    return () => timers.delete(callback);
  });
  const ids: number[] = [];
  const ask = () => pictures.ask((id) => ids.push(id));
  return { pictures, timers, ids, ask };
}

const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "none",
    (error: unknown) => toErrorForm(error).code,
  );

describe("a picture that a page is asked for", () => {
  it("comes with the answer to its own id", async () => {
    const { pictures, timers, ids, ask } = requests();
    const first = ask();
    const second = ask();
    pictures.answer(99, picture);
    pictures.answer(ids[1] ?? 0, picture);
    assert.equal(await second, picture);
    assert.equal(timers.size, 1);
    pictures.answer(ids[0] ?? 0, picture);
    await first;
    assert.equal(timers.size, 0);
  });

  it("fails as the page says, which whoever waits hears", async () => {
    const { pictures, timers, ids, ask } = requests();
    const refused = codeOf(ask());
    const error = new CodeweftError("too_large", "It is too large.");
    assert.equal(pictures.refuse(ids[0] ?? 0, error), true);
    assert.equal(await refused, "too_large");
    assert.equal(pictures.refuse(ids[0] ?? 0, error), false);
    assert.equal(timers.size, 0);
  });

  it("fails where the page says nothing, and where it is closed", async () => {
    const { pictures, timers, ids, ask } = requests();
    const silent = codeOf(ask());
    for (const ring of timers) ring();
    assert.equal(await silent, "timeout");
    pictures.answer(ids[0] ?? 0, picture);
    const closed = codeOf(ask());
    pictures.end();
    assert.equal(await closed, "not_found");
  });
});
