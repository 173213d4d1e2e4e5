// What a page is shown that nobody has led anywhere yet: looked for once, and dropped where somebody was quicker. Knows no editor.

export class FirstOffer {
  private wanted = false;
  private turn = 0;

  /** The page has nothing to show. */
  want(): void {
    this.wanted = true;
    this.turn++;
  }

  /** Somebody led the page to something: what is being looked for comes too late. */
  settle(): void {
    this.wanted = false;
    this.turn++;
  }

  /** What `find` found; undefined where nothing is wanted, or where the page was led somewhere meanwhile. */
  async take<T>(find: () => Promise<T>): Promise<T | undefined> {
    if (!this.wanted) return undefined;
    this.settle();
    const turn = this.turn;
    const found = await find();
    return turn === this.turn ? found : undefined;
  }
}
