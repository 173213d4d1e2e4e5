// The graph pages of the window, in the side bar and in tabs, and the one that a person used last. Knows no editor.

/** What is asked of the page that a person looks at. */
export interface UsedPage {
  readonly isShown: boolean;
}

export class GraphPages<P extends UsedPage> {
  /** The one that was used last stands last. */
  private readonly pages = new Set<P>();

  /** A person opened it or did something on it. */
  used(page: P): void {
    this.pages.delete(page);
    this.pages.add(page);
  }

  remove(page: P): void {
    this.pages.delete(page);
  }

  /** Undefined where no page is shown. */
  get current(): P | undefined {
    return [...this.pages].findLast(({ isShown }) => isShown);
  }
}
