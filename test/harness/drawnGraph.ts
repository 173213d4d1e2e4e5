// The graph page as a person sees it: cards and lines by their names, clicked where they are drawn.
import type { Frame, Locator } from "playwright-core";
import { pictureAtRest } from "./pictureAtRest.ts";

/** What the page offers to tests; see webview/graph.ts. */
interface Drawing {
  readonly nodes: (selector: string) => DrawnCollection;
  readonly edges: () => DrawnCollection;
}
interface DrawnCollection {
  readonly map: <T>(read: (item: Drawn) => T) => T[];
}
interface Drawn {
  readonly data: (name: string) => unknown;
  readonly id: () => string;
  readonly renderedPosition: () => Point;
  readonly renderedMidpoint: () => Point;
}
interface Point {
  readonly x: number;
  readonly y: number;
}
declare const codeweft: { readonly cy: Drawing };

interface Card {
  readonly id: string;
  readonly label: string;
  readonly position: Point;
}

export class DrawnGraph {
  private readonly picture: Locator;

  constructor(private readonly frame: Frame) {
    this.picture = frame.locator(".picture");
  }

  /**
   * Waits until a card with this name is drawn. A card says `Order.add` where its class is not drawn around it, else
   * `add`; a person means the same by both.
   */
  async seeCard(name: string): Promise<Card> {
    let labels: readonly string[] = [];
    const card = await this.until(async () => {
      const cards = await this.cards();
      labels = cards.map((one) => one.label);
      return cards.find(
        ({ label }) => label === name || label.endsWith(`.${name}`),
      );
    });
    if (card === undefined)
      throw new Error(`no card "${name}" among: ${labels.join(", ")}`);
    return card;
  }

  async clickCard(name: string): Promise<void> {
    await this.clickAt((await this.seeCard(name)).position);
  }

  /** Clicks the sign beside a card that opens what is hidden behind it. */
  async openBehind(name: string, side: "in" | "out"): Promise<void> {
    const { id } = await this.seeCard(name);
    const position = await this.frame.evaluate(
      (handle) =>
        codeweft.cy
          .nodes(".handle")
          .map((one) => (one.id() === handle ? one.renderedPosition() : null))
          .find((one) => one !== null),
      `h${side}:${id}`,
    );
    if (position === undefined)
      throw new Error(`nothing is hidden behind "${name}" (${side})`);
    await this.clickAt(position);
  }

  /** Clicks in the middle of the line that leads from one card to another. */
  async clickLine(from: string, to: string): Promise<void> {
    await this.clickAt(await this.middleOfLine(to, from));
  }

  /** The same with any line that leads to the card. */
  async clickFirstLineTo(to: string): Promise<void> {
    await this.clickAt(await this.middleOfLine(to));
  }

  /** Of the line to a card from another one, or of the first that leads to it; in the picture. */
  async middleOfLine(to: string, from?: string): Promise<Point> {
    const ends = {
      source: from === undefined ? undefined : (await this.seeCard(from)).id,
      target: (await this.seeCard(to)).id,
    };
    const position = await this.frame.evaluate(
      ({ source, target }) =>
        codeweft.cy
          .edges()
          .map((line) =>
            (source === undefined || line.data("source") === source) &&
            line.data("target") === target
              ? line.renderedMidpoint()
              : null,
          )
          .find((one) => one !== null),
      ends,
    );
    if (position === undefined)
      throw new Error(`no line leads from "${from ?? "anything"}" to "${to}"`);
    return position;
  }

  /** Makes everything visible, with the page's own button. */
  async fitAll(): Promise<void> {
    await this.frame.getByRole("button", { name: "Fit all" }).click();
  }

  /** Waits for the place in the list of evidence; answers what its row says. */
  async readEvidence(place: string): Promise<string> {
    const row = this.site(place);
    await row.waitFor();
    // A source line stands in pieces, between which there is nothing.
    return ((await row.textContent()) ?? "").replace(/\s+/g, " ");
  }

  async openEvidence(place: string): Promise<void> {
    await this.site(place).click();
  }

  private async cards(): Promise<Card[]> {
    await this.frame.evaluate(pictureAtRest);
    return this.frame.evaluate(() =>
      codeweft.cy.nodes(".card").map((card) => ({
        id: card.id(),
        label: String(card.data("label")),
        position: card.renderedPosition(),
      })),
    );
  }

  private site(place: string): Locator {
    return this.frame
      .locator(".evidence .site")
      .filter({ hasText: place })
      .first();
  }

  private async clickAt(position: Point): Promise<void> {
    await this.picture.click({ position });
  }

  /** Looks again and again, at most 30 seconds. */
  private async until<T>(
    look: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const end = Date.now() + 30_000;
    for (;;) {
      const seen = await look();
      if (seen !== undefined || Date.now() > end) return seen;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
