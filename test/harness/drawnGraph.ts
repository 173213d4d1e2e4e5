// The graph page as a person sees it: cards and lines by their names, clicked where they are drawn.
import type { Frame, Locator } from "playwright-core";

/** What the page offers to tests; see webview/graph.ts. */
interface Drawing {
  readonly nodes: (selector: string) => DrawnCollection;
  readonly edges: () => DrawnCollection;
}
interface DrawnCollection {
  readonly filter: (accept: (item: Drawn) => boolean) => DrawnCollection;
  readonly map: <T>(read: (item: Drawn) => T) => T[];
}
interface Drawn {
  readonly data: (name: string) => unknown;
  readonly id: () => string;
  readonly renderedPosition: () => Point;
  readonly renderedMidpoint: () => Point;
  readonly source: () => Drawn;
  readonly target: () => Drawn;
  readonly hasClass: (name: string) => boolean;
}
interface Point {
  readonly x: number;
  readonly y: number;
}
declare const codeweft: { readonly cy: Drawing };

export class DrawnGraph {
  private readonly picture: Locator;

  constructor(private readonly frame: Frame) {
    this.picture = frame.locator(".picture");
  }

  /** Names on the cards, in the order in which they were drawn. */
  labels(): Promise<string[]> {
    return this.frame.evaluate(() =>
      codeweft.cy.nodes(".card").map((card) => String(card.data("label"))),
    );
  }

  /** Waits until a card with this name is drawn. */
  async seeCard(label: string): Promise<void> {
    await this.frame
      .waitForFunction(
        (wanted) =>
          codeweft.cy
            .nodes(".card")
            .map((card) => card.data("label"))
            .includes(wanted),
        label,
      )
      .catch(async (error: unknown) => {
        const labels = (await this.labels()).join(", ");
        throw new Error(`no card "${label}" among: ${labels}`, {
          cause: error,
        });
      });
  }

  async clickCard(label: string): Promise<void> {
    await this.seeCard(label);
    await this.clickAt(
      await this.frame.evaluate(
        (wanted) =>
          codeweft.cy
            .nodes(".card")
            .filter((card) => card.data("label") === wanted)
            .map((card) => card.renderedPosition())[0],
        label,
      ),
      `the card ${label}`,
    );
  }

  /** Clicks the sign beside a card that opens what is hidden behind it. */
  async openBehind(label: string, side: "in" | "out"): Promise<void> {
    await this.seeCard(label);
    await this.clickAt(
      await this.frame.evaluate(
        ([wanted, prefix]) => {
          const owner = codeweft.cy
            .nodes(".card")
            .filter((card) => card.data("label") === wanted)
            .map((card) => card.id())[0];
          return codeweft.cy
            .nodes(".handle")
            .filter((handle) => handle.id() === `${prefix}:${owner}`)
            .map((handle) => handle.renderedPosition())[0];
        },
        [label, `h${side}`],
      ),
      `the ${side} sign of ${label}`,
    );
  }

  /** Clicks in the middle of the line that leads from one card to another. */
  async clickLine(from: string, to: string): Promise<void> {
    await this.seeCard(from);
    await this.seeCard(to);
    await this.clickAt(
      await this.frame.evaluate(
        ([source, target]) =>
          codeweft.cy
            .edges()
            .filter(
              (line) =>
                line.source().data("label") === source &&
                line.target().data("label") === target,
            )
            .map((line) => line.renderedMidpoint())[0],
        [from, to],
      ),
      `the line from ${from} to ${to}`,
    );
  }

  /** Waits for the place in the list of evidence; answers what its row says. */
  async readEvidence(place: string): Promise<string> {
    const row = this.site(place);
    await row.waitFor();
    return (await row.innerText()).replace(/\s+/g, " ");
  }

  async openEvidence(place: string): Promise<void> {
    await this.site(place).click();
  }

  private site(place: string): Locator {
    return this.frame
      .locator(".evidence .site")
      .filter({ hasText: place })
      .first();
  }

  private async clickAt(
    position: Point | undefined,
    what: string,
  ): Promise<void> {
    if (position === undefined) throw new Error(`${what} is not drawn`);
    await this.picture.click({ position });
  }
}
