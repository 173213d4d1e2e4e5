// Finds symbols that vanished in one file and stand in another with the same text: a file was renamed, code was moved.
import { symbolKey } from "../model/symbolKey.ts";
import { recordMove } from "./fileWriter.ts";
import type { Session } from "./session.ts";
import { statements } from "./statements.ts";

interface Arrival {
  readonly key: string;
  readonly name: string;
}

/** See `Store.recordMoves`. Doubtful cases, with several equal texts on either side, are told apart by name or left out. */
export function recordMoves(session: Session): void {
  session.requireTransaction();
  session.flush();
  const { connection, vanished } = session;
  if (vanished.length > 0) {
    const arrivals = readArrivals(session);
    const departures = new Map<string, number>();
    for (const symbol of vanished) {
      const text = textOf(symbol.kind, symbol.contentHash);
      departures.set(text, (departures.get(text) ?? 0) + 1);
    }
    for (const symbol of vanished) {
      const text = textOf(symbol.kind, symbol.contentHash);
      const equal = arrivals.get(text) ?? [];
      const sameName = equal.filter(({ name }) => name === symbol.name);
      const found = sameName.length > 0 ? sameName : equal;
      if (found.length === 1 && departures.get(text) === 1)
        recordMove(session, symbol.key, found[0]!.key);
    }
    vanished.length = 0;
  }
  // What is here again under its old key did not move.
  if (connection.number(statements.countMoves) > 0)
    connection.run(statements.removeMovesOfPresent);
  session.firstNewSymbol = session.sequences.peek("symbol");
}

function readArrivals(session: Session): Map<string, Arrival[]> {
  const arrivals = new Map<string, Arrival[]>();
  session.connection.each(
    statements.readNewSymbols,
    [session.firstNewSymbol],
    ([path, localKey, name, kind, contentHash]) => {
      const text = textOf(kind as number, contentHash as number);
      const arrival = {
        key: symbolKey(path as string, localKey as string),
        name: name as string,
      };
      const equal = arrivals.get(text);
      if (equal) equal.push(arrival);
      else arrivals.set(text, [arrival]);
    },
  );
  return arrivals;
}

function textOf(kind: number, contentHash: number): string {
  return `${kind}:${contentHash}`;
}
