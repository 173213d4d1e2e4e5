type Method = (...parameters: unknown[]) => unknown;

export const durations = new Map<string, number[]>();

/** Remembers how long each call of the method took. */
export function timed(_target: object, name: string, descriptor: PropertyDescriptor): void {
  const original = descriptor.value as Method;
  descriptor.value = function (this: unknown, ...parameters: unknown[]) {
    const started = performance.now();
    try {
      return original.apply(this, parameters);
    } finally {
      remember(name, performance.now() - started);
    }
  };
}

function remember(name: string, milliseconds: number): void {
  const known = durations.get(name) ?? [];
  known.push(milliseconds);
  durations.set(name, known);
}
