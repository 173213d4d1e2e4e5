// Wires for the channel: a worker thread from outside and from inside, a child process from outside and from inside.
import type { ChildProcess } from "node:child_process";
import type { MessagePort, Worker } from "node:worker_threads";
import type { Wire } from "./channel.ts";

export function threadWire(end: Worker | MessagePort): Wire {
  return {
    post: (message, transfer) => {
      end.postMessage(message, [...(transfer ?? [])]);
    },
    onMessage: (listener) => {
      end.on("message", listener);
    },
  };
}

/** A message to a process that is gone is lost; that it is gone is told by its `exit`. */
export function processWire(end: ChildProcess | NodeJS.Process): Wire {
  return {
    post: (message) => {
      if (end.connected === true)
        end.send?.(message as object, undefined, undefined, () => undefined);
    },
    onMessage: (listener) => {
      end.on("message", listener);
    },
  };
}
