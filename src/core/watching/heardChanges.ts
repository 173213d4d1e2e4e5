// How many changes were heard of in each folder of a workspace, and when the last one was.

export interface Heard {
  readonly events: number;
  /** Milliseconds since 1970. */
  readonly lastEventAt: number | undefined;
}

const nothing: Heard = { events: 0, lastEventAt: undefined };

export class HeardChanges {
  readonly #folders = new Map<string, Heard>();

  /** `folder` is '' where the workspace is one folder; else the first segment of its paths. */
  of(folder: string): Heard {
    return this.#folders.get(folder) ?? nothing;
  }

  /** `path` is workspace-relative, with the name of its folder in front where there are `several`. */
  note(path: string, several: boolean, now: number): void {
    const folder = several ? (path.split("/")[0] ?? "") : "";
    const { events } = this.of(folder);
    this.#folders.set(folder, { events: events + 1, lastEventAt: now });
  }
}
