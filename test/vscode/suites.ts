// The suites that run inside the extension host, in this order.

export const suites: readonly (() => Promise<unknown>)[] = [
  () => import("./installation.test.ts"),
];
