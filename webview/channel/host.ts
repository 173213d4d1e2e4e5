// What the editor gives a page: a way to send messages, and a memory that outlives the page.
import type { ToHost } from "../../src/protocol.ts";

export interface HostApi {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(value: unknown): void;
}

declare function acquireVsCodeApi(): HostApi;

/** The editor gives it once to each page. */
export const host = acquireVsCodeApi();
