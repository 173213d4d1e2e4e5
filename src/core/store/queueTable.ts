// The queue of files to read, with a row of history for every time that a file comes, is begun, waits again or leaves.
import type { QueueLevel, QueuedFileRecord } from "./records/types.ts";
import type { Session } from "./session.ts";
import { statements } from "./statements.ts";

/** Why a file leaves the queue without having been read, for those of which nothing else is known. */
export interface Departure {
  /** Its state, where it has none. */
  readonly otherwise: "gone" | "skipped";
  readonly message: string;
}

/** All but `nextPosition` need a transaction. Times are milliseconds since 1970. */
export class QueueTable {
  constructor(private readonly session: Session) {}

  /** See Store.queueFiles. */
  put(files: readonly QueuedFileRecord[], at: number, message?: string): void {
    const { session } = this;
    session.requireTransaction();
    if (files.length === 0) return;
    const rows = JSON.stringify(
      files.map(({ path, state, queuedAt }) => [path, state, queuedAt]),
    );
    const { connection } = session;
    connection.run(statements.noteQueued, [rows]);
    connection.run(statements.noteQueueStates, [rows, at, message ?? null]);
    const { queuedFile } = session.rows;
    for (const file of files)
      queuedFile.add(
        file.path,
        file.level,
        file.position,
        file.state,
        file.queuedAt,
        file.notBefore,
        file.attempts,
        file.reason,
      );
    queuedFile.flush();
  }

  begin(paths: readonly string[], at: number): void {
    if (paths.length === 0) return;
    const chosen = JSON.stringify(paths);
    this.write(statements.noteBegun, [chosen, at]);
    this.write(statements.beginFiles, [chosen]);
  }

  putBack(at: number): void {
    this.write(statements.notePutBack, [at]);
    this.write(statements.putBackFiles);
  }

  raise(paths: readonly string[], level: QueueLevel): void {
    this.write(statements.raiseFiles, [JSON.stringify(paths), level]);
  }

  /** The state in which it waited. */
  take(path: string): QueuedFileRecord["state"] | undefined {
    this.session.requireTransaction();
    const row = this.session.connection.row(statements.unqueueFile, [path]);
    return row?.[0] as QueuedFileRecord["state"] | undefined;
  }

  /** See Store.leaveQueue. */
  leave(
    paths: readonly string[],
    at: number,
    { otherwise, message }: Departure,
  ): void {
    if (paths.length === 0) return;
    const chosen = JSON.stringify(paths);
    this.write(statements.noteLeft, [chosen, otherwise, at, message]);
    this.write(statements.unqueueFiles, [chosen]);
  }

  nextPosition(): number {
    return this.session.connection.number(statements.nextQueuePosition);
  }

  private write(sql: string, parameters: (string | number)[] = []): void {
    this.session.requireTransaction();
    this.session.connection.run(sql, parameters);
  }
}
