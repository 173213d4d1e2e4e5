// How well the workspace is followed: what went wrong lately, what is done instead, and the way back. Knows no editor.
import type { Schedule } from "../core/watching/changeQueue.ts";
import { t } from "../l10n.ts";
import { Listeners } from "./listeners.ts";

/**
 * `degraded`: an error or two, or events that seem to be lost; everything is compared now and then. `backing_off`: so many
 * errors in a row that changes wait for a while. `disabled`: changes wait for a long while, or for a person. `off`: a person does
 * not want it; nothing is planned.
 */
export type WatchState =
  "watching" | "degraded" | "backing_off" | "disabled" | "off";

export interface WatchFigures {
  readonly state: WatchState;
  /** In a row. */
  readonly errors: number;
  /** Milliseconds since 1970: since when it is in this state. */
  readonly since: number;
  /** What is wrong, for people. */
  readonly message: string | undefined;
  /** Milliseconds since 1970: when everything is compared next. */
  readonly nextLook: number | undefined;
}

/** Errors in a row up to which changes are followed as they come. */
const errorsTolerated = 2;
/** Errors in a row from which on only a long wait or a person helps. */
const errorsUntilDisabled = 7;

/** Milliseconds. */
const second = 1_000;
const firstLook = 5 * second;
const backOff = { first: 15 * second, longest: 300 * second };
const disabledLook = 1_800 * second;
/** While events are lost: often at first, seldom where nothing is found. */
const lostLook = { first: 30 * second, longest: 600 * second };

/** So long an event may take behind the saving of a file, and so many may be missing before it is taken for a rule. */
const eventPatience = 10 * second;
const missingAllowed = 2;

export interface WatchHealthParts {
  readonly schedule: Schedule;
  readonly now: () => number;
  /** Compare the whole workspace with the graph now. */
  readonly compareAll: () => void;
  /** Keeps changes back until the answer is called. */
  readonly hold: () => () => void;
}

export class WatchHealth {
  private readonly listeners = new Listeners<WatchFigures>();
  readonly onDidChange = this.listeners.add;
  private errors = 0;
  private message: string | undefined;
  /** Saved files whose events did not come, in a row. */
  private missing = 0;
  private waitingForEvent: (() => void) | undefined;
  private looks = 0;
  /** Why nothing is followed, when somebody said so. */
  private off: string | undefined;
  private nextLook: number | undefined;
  private cancelLook: (() => void) | undefined;
  private release: (() => void) | undefined;
  private since: number;
  private last: WatchState = "watching";

  constructor(private readonly parts: WatchHealthParts) {
    this.since = parts.now();
  }

  get figures(): WatchFigures {
    const { errors, since, nextLook } = this;
    return { state: this.state, errors, since, message: this.words, nextLook };
  }

  /** Changes were taken over. `found`: there were any. */
  worked(found: boolean): void {
    const failedBefore = this.errors > 0;
    this.errors = 0;
    this.message = undefined;
    if (failedBefore || found) this.looks = 0;
    this.plan();
  }

  /** Changes could not be taken over: they are found again by comparing everything. */
  failed(message: string): void {
    this.errors++;
    this.message = message;
    this.plan();
  }

  /** Changes could not be taken over because there is no engine just now; it catches up when it is back. */
  waited(): void {
    this.plan();
  }

  /** The editor told of a change: it does tell. */
  heardEvent(): void {
    this.waitingForEvent?.();
    this.waitingForEvent = undefined;
    if (this.missing === 0) return;
    const wasLost = this.eventsLost;
    this.missing = 0;
    if (!wasLost) return;
    this.looks = 0;
    this.plan();
    // What was changed unseen until now.
    this.parts.compareAll();
  }

  /** A person saved a file in the editor: the file system tells of that, too, when it tells anything. */
  savedFile(): void {
    this.waitingForEvent ??= this.parts.schedule(() => {
      this.waitingForEvent = undefined;
      this.missing++;
      if (this.missing === missingAllowed) this.plan();
    }, eventPatience);
  }

  /** A person says so, or the folders are watched anew: everything begins anew. */
  restart(): void {
    this.off = undefined;
    this.beginAnew();
  }

  /** A person wants no changes to be followed, until `restart`; `reason` is for people. */
  switchOff(reason: string): void {
    this.off = reason;
    this.beginAnew();
  }

  private beginAnew(): void {
    this.waitingForEvent?.();
    this.waitingForEvent = undefined;
    this.errors = 0;
    this.message = undefined;
    this.missing = 0;
    this.looks = 0;
    this.plan();
  }

  dispose(): void {
    this.waitingForEvent?.();
    this.cancelLook?.();
    this.listeners.clear();
  }

  private get eventsLost(): boolean {
    return this.missing >= missingAllowed;
  }

  private get state(): WatchState {
    if (this.off !== undefined) return "off";
    if (this.errors >= errorsUntilDisabled) return "disabled";
    if (this.errors > errorsTolerated) return "backing_off";
    return this.errors > 0 || this.eventsLost ? "degraded" : "watching";
  }

  private get words(): string | undefined {
    if (this.off !== undefined) return this.off;
    if (this.message !== undefined) return this.message;
    return this.eventsLost
      ? t("The file system does not tell of changes.")
      : undefined;
  }

  /** How long until everything is compared, in this state. */
  private get wait(): number | undefined {
    switch (this.state) {
      case "off":
      case "watching":
        return undefined;
      case "degraded":
        return this.errors > 0
          ? firstLook * this.errors
          : Math.min(lostLook.longest, lostLook.first * 2 ** this.looks);
      case "backing_off":
        return Math.min(
          backOff.longest,
          backOff.first * 2 ** (this.errors - errorsTolerated - 1),
        );
      case "disabled":
        return disabledLook;
    }
  }

  private plan(): void {
    const { now, schedule, compareAll, hold } = this.parts;
    const { state, wait } = this;
    if (state !== this.last) {
      this.last = state;
      this.since = now();
    }
    const waits = state === "backing_off" || state === "disabled";
    if (waits) this.release ??= hold();
    else this.letGo();
    this.cancelLook?.();
    this.cancelLook = undefined;
    this.nextLook = wait === undefined ? undefined : now() + wait;
    if (wait !== undefined)
      this.cancelLook = schedule(() => {
        this.cancelLook = undefined;
        this.looks++;
        this.nextLook = undefined;
        this.letGo();
        compareAll();
      }, wait);
    this.listeners.tell(this.figures);
  }

  private letGo(): void {
    const { release } = this;
    this.release = undefined;
    release?.();
  }
}
