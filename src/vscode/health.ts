// Show Health: what the graph holds and where it is kept, as a read-only page of text.
import { healthText } from "./healthText.ts";
import type { Questions } from "./questions.ts";
import type { EngineSession } from "./session.ts";
import type { TextPages } from "./textPages.ts";
import type { Watch } from "./watch.ts";

export class HealthPage {
  constructor(
    private readonly questions: Questions,
    private readonly session: EngineSession,
    private readonly pages: TextPages,
    private readonly watch: Pick<Watch, "figures">,
  ) {}

  show(): Promise<void> {
    return this.pages.show("Codeweft Health.md", async () => {
      const { questions, session } = this;
      const [health, statistics] = await Promise.all([
        questions.health(),
        questions.statistics(),
      ]);
      return healthText({
        health,
        statistics,
        status: session.status(),
        engine: session.engineStatus(),
        watch: this.watch.figures,
      });
    });
  }
}
