// When a hand rests: what a person holds, or is about to press a second time, must not glide away below the pointer.

/** Milliseconds after a press within which another one makes it a double click; as long as the drawing library waits. */
const doubleClick = 250;

export class RestingHand {
  private rests = true;
  private isPressed = false;
  private waiting: (() => void) | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `element`: where presses count; `around`: where their ends do. */
  constructor(element: EventTarget, around: EventTarget = window) {
    element.addEventListener("pointerdown", () => this.press(), true);
    for (const end of ["pointerup", "pointercancel", "blur"])
      around.addEventListener(end, () => this.release(), true);
  }

  get isResting(): boolean {
    return this.rests;
  }

  /** Acts at once, or as soon as the hand rests; what waited before is forgotten. */
  await(act: () => void): void {
    if (this.rests) act();
    else this.waiting = act;
  }

  private press(): void {
    clearTimeout(this.timer);
    this.isPressed = true;
    this.rests = false;
  }

  private release(): void {
    if (!this.isPressed) return;
    this.isPressed = false;
    this.timer = setTimeout(() => this.rest(), doubleClick);
  }

  private rest(): void {
    const { waiting } = this;
    this.waiting = undefined;
    this.rests = true;
    waiting?.();
  }
}
