// Trying again by the real clock. One for each thread, so that its counters say what that thread met.
import { Retrier } from "../core/reliability/retry.ts";
import { systemClock } from "./systemClock.ts";

export const systemRetrier = new Retrier({
  clock: systemClock,
  random: Math.random,
});
