// What waits for a hand: nothing moves below a pressed button, nor between the two presses of a double click.
import assert from "node:assert/strict";
import { RestingHand } from "../../../webview/drawing/restingHand.ts";

const doubleClick = 250;

describe("a hand on the picture", () => {
  let picture: EventTarget;
  let around: EventTarget;
  let hand: RestingHand;
  beforeEach(() => {
    picture = new EventTarget();
    around = new EventTarget();
    hand = new RestingHand(picture, around);
  });

  const press = () => picture.dispatchEvent(new Event("pointerdown"));
  /** Answers when it was. */
  const release = (how = "pointerup"): number => {
    const now = performance.now();
    around.dispatchEvent(new Event(how));
    return now;
  };

  it("lets things happen at once while it rests", () => {
    let acted = 0;
    hand.await(() => acted++);
    release();
    hand.await(() => acted++);
    assert.equal(acted, 2);
    assert.equal(hand.isResting, true);
  });

  for (const end of ["pointerup", "pointercancel", "blur"])
    it(`holds back while it presses, until a double click can no longer be meant after ${end}`, async () => {
      press();
      const acted = new Promise<number>((resolve) => {
        hand.await(() => resolve(performance.now()));
      });
      assert.equal(hand.isResting, false);
      const released = release(end);
      assert.equal(hand.isResting, false);
      assert.ok((await acted) - released >= doubleClick - 1);
      assert.equal(hand.isResting, true);
    });

  it("waits for the second press of a double click, too, and does the latest alone", async () => {
    const acts: string[] = [];
    press();
    release();
    hand.await(() => acts.push("first"));
    press();
    const acted = new Promise<number>((resolve) => {
      hand.await(() => {
        acts.push("second");
        resolve(performance.now());
      });
    });
    const released = release();
    assert.ok((await acted) - released >= doubleClick - 1);
    assert.deepEqual(acts, ["second"]);
  });
});
