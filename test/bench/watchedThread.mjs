// Runs a thread's program (its first argument) and tells the benchmark what the thread holds in memory whenever it asks.
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { BroadcastChannel, threadId } from "node:worker_threads";

const [, , program] = process.argv;
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

/** Memories of WebAssembly that may still be in use: their bytes are in none of Node's own figures. */
const memories = new Set();
const native = WebAssembly.Memory;
WebAssembly.Memory = class extends native {
  /** A memory that a module made is of the native class. */
  static [Symbol.hasInstance](value) {
    return value instanceof native;
  }

  constructor(description) {
    super(description);
    memories.add(new WeakRef(this));
  }
};
const instantiate = WebAssembly.instantiate.bind(WebAssembly);
WebAssembly.instantiate = async (...parameters) => {
  const made = await instantiate(...parameters);
  for (const exported of Object.values((made.instance ?? made).exports))
    if (exported instanceof native) memories.add(new WeakRef(exported));
  return made;
};

const channel = new BroadcastChannel("codeweft-bench-memory");
channel.unref();
channel.onmessage = ({ data }) => {
  if (data.kind !== "ask") return;
  collect();
  let wasm = 0;
  for (const reference of memories) {
    const memory = reference.deref();
    if (memory === undefined) memories.delete(reference);
    else wasm += memory.buffer.byteLength;
  }
  const { heapUsed, heapTotal, arrayBuffers } = process.memoryUsage();
  channel.postMessage({
    kind: "told",
    number: data.number,
    thread: {
      id: threadId,
      name: program.slice(program.lastIndexOf("/") + 1).split(".")[0],
      heapUsed,
      heapTotal,
      arrayBuffers,
      wasm,
    },
  });
};

createRequire(import.meta.url)(new URL(program).pathname);
