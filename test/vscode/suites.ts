// The suites that run inside the extension host, in this order. The first one alone serves the benchmark.

type Suites = readonly (() => Promise<unknown>)[];

/** Those of a workspace on no disk, in the first window that shows it and in a later one; and one for the benchmark. */
export const otherSuites: Readonly<Record<string, Suites>> = {
  virtual: [() => import("./virtual.test.ts")],
  virtualAgain: [() => import("./virtualAgain.test.ts")],
  eventLoop: [() => import("./eventLoop.test.ts")],
};

export const suites: Suites = [
  () => import("./activation.test.ts"),
  () => import("./installation.test.ts"),
  () => import("./ingest.test.ts"),
  () => import("./hover.test.ts"),
  () => import("./codeLens.test.ts"),
  () => import("./diagnostics.test.ts"),
  () => import("./walking.test.ts"),
  () => import("./graphView.test.ts"),
  () => import("./views.test.ts"),
  () => import("./extensionApi.test.ts"),
  () => import("./lists.test.ts"),
  () => import("./hostileRows.test.ts"),
  () => import("./questions.test.ts"),
  () => import("./agents.test.ts"),
  () => import("./machineRoom.test.ts"),
  () => import("./changes.test.ts"),
  () => import("./busy.test.ts"),
  () => import("./keeping.test.ts"),
  () => import("./saving.test.ts"),
];
