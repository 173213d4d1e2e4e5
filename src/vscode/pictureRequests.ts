// Pictures that a page was asked for and has not handed out yet: each comes to an end, also where the page says nothing. Knows no editor.
import { CodeweftError } from "../core/errors.ts";
import { t } from "../l10n.ts";
import type { ExportedPicture } from "../protocol.ts";
import type { Schedule } from "../core/watching/changeQueue.ts";

/** Milliseconds. A picture of thousands of cards takes seconds; a page that hangs takes for ever. */
const longestWait = 60_000;

interface Waiting {
  readonly resolve: (picture: ExportedPicture) => void;
  readonly reject: (error: CodeweftError) => void;
}

export class PictureRequests {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  constructor(private readonly schedule: Schedule) {}

  /** `send` asks the page under an id. Rejects with timeout where it does not answer, with not_found where it goes away before. */
  ask(send: (id: number) => void): Promise<ExportedPicture> {
    const id = ++this.last;
    return new Promise<ExportedPicture>((resolve, reject) => {
      const cancel = this.schedule(() => {
        this.waiting.delete(id);
        reject(unanswered());
      }, longestWait);
      this.waiting.set(id, {
        resolve: (picture) => {
          cancel();
          resolve(picture);
        },
        reject: (error) => {
          cancel();
          reject(error);
        },
      });
      send(id);
    });
  }

  /** One that nobody waits for is passed over. */
  answer(id: number, picture: ExportedPicture): void {
    this.waiting.get(id)?.resolve(picture);
    this.waiting.delete(id);
  }

  /** The page cannot hand it out. False where nobody waits for it. */
  refuse(id: number, error: CodeweftError): boolean {
    this.waiting.get(id)?.reject(error);
    return this.waiting.delete(id);
  }

  /** The page went away. */
  end(): void {
    for (const { reject } of this.waiting.values())
      reject(
        new CodeweftError(
          "not_found",
          t("The graph was closed before it was exported."),
          { next: t("Show it again and leave it open, then try again.") },
        ),
      );
    this.waiting.clear();
  }
}

function unanswered(): CodeweftError {
  return new CodeweftError(
    "timeout",
    t(
      "The graph page did not hand out its picture within {0} seconds.",
      longestWait / 1_000,
    ),
    {
      kept: t("Nothing was written; the page is as it was."),
      next: t(
        "Close the graph and show it again, or show less of it, then try again.",
      ),
    },
  );
}
