// What a page is shown that nobody has led anywhere yet: looked for once, and dropped where somebody was quicker.
import assert from "node:assert/strict";
import { FirstOffer } from "../../../src/vscode/firstOffer.ts";

describe("the first offer to a page", () => {
  it("is looked for once, where it is wanted", async () => {
    const offer = new FirstOffer();
    const find = () => Promise.resolve("overview");
    assert.equal(await offer.take(find), undefined);
    offer.want();
    assert.equal(await offer.take(find), "overview");
    assert.equal(await offer.take(find), undefined);
  });

  it("comes too late where a command led the page somewhere while it was looked for", async () => {
    const offer = new FirstOffer();
    let tell: (found: string) => void = assert.fail;
    const found = new Promise<string>((resolve) => {
      tell = resolve;
    });
    offer.want();
    const taken = offer.take(() => found);
    offer.settle();
    tell("overview");
    assert.equal(await taken, undefined);
  });

  it("comes too late where the page was built anew, and is looked for again", async () => {
    const offer = new FirstOffer();
    let tell: (found: string) => void = assert.fail;
    const found = new Promise<string>((resolve) => {
      tell = resolve;
    });
    offer.want();
    const late = offer.take(() => found);
    offer.want();
    const taken = offer.take(() => Promise.resolve("method"));
    tell("overview");
    assert.deepEqual([await late, await taken], [undefined, "method"]);
  });
});
