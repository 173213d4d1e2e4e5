// What the compiler of components supplies in their scripts.
declare function $state<T>(initial?: T): T;
declare namespace $state {
  function raw<T>(initial?: T): T;
  function snapshot<T>(state: T): T;
}
declare function $derived<T>(expression: T): T;
declare namespace $derived {
  function by<T>(compute: () => T): T;
}
declare function $effect(run: () => void): void;
declare namespace $effect {
  function pre(run: () => void): void;
  function root(run: () => void): () => void;
  function tracking(): boolean;
}
declare function $props<T>(): T;
declare function $bindable<T>(fallback?: T): T;
declare function $inspect(...values: unknown[]): void;
declare function $host<T>(): T;
