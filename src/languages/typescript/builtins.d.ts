// What the language and its usual hosts supply, as far as code's own types depend on it: which member gives what back,
// and which argument is called with what. Members that give back nothing of interest are listed by name, so that a
// receiver that is known never falls through to a definition of the project.

declare type Partial<T> = T;
declare type Required<T> = T;
declare type Readonly<T> = T;
declare type NonNullable<T> = T;
declare type Omit<T, K> = T;
declare type Pick<T, K> = T;
declare type Exclude<T, U> = T;
declare type Extract<T, U> = T;
declare type NoInfer<T> = T;
declare type ThisType<T> = T;
declare type Record<K, V> = { [key: string]: V };
declare type Awaited<T> = T extends PromiseLike<infer V> ? Awaited<V> : T;
declare type ReturnType<T> = T extends (...args: any) => infer R ? R : any;
declare type Parameters<T> = T extends (...args: infer P) => any ? P : never;
declare type ConstructorParameters<T> = T extends new (...args: infer P) => any
  ? P
  : never;
declare type InstanceType<T> = T extends new (...args: any) => infer R
  ? R
  : any;

declare class Object {
  constructor(value?: any);
  toString(): string;
  toLocaleString(): string;
  valueOf(): Object;
  hasOwnProperty(key: string): boolean;
  isPrototypeOf(value: any): boolean;
  propertyIsEnumerable(key: string): boolean;
  static keys(value: any): string[];
  static values<V>(value: { [key: string]: V } | ArrayLike<V>): V[];
  static entries<V>(value: { [key: string]: V } | ArrayLike<V>): [string, V][];
  static fromEntries<V>(entries: Iterable<[string, V]>): { [key: string]: V };
  static assign<T, U>(target: T, ...sources: U[]): T & U;
  static freeze<T>(value: T): T;
  static seal<T>(value: T): T;
  static preventExtensions<T>(value: T): T;
  static create<T>(prototype: T, properties?: any): T;
  static setPrototypeOf<T>(value: T, prototype: any): T;
  static getPrototypeOf(value: any): any;
  static defineProperty<T>(value: T, key: string, descriptor: any): T;
  static defineProperties<T>(value: T, descriptors: any): T;
  static getOwnPropertyDescriptor(value: any, key: string): any;
  static getOwnPropertyDescriptors(value: any): any;
  static getOwnPropertyNames(value: any): string[];
  static getOwnPropertySymbols(value: any): symbol[];
  static hasOwn(value: any, key: string): boolean;
  static is(a: any, b: any): boolean;
  static isFrozen(value: any): boolean;
  static isSealed(value: any): boolean;
  static isExtensible(value: any): boolean;
  static groupBy<T>(
    items: Iterable<T>,
    key: (item: T, index: number) => string,
  ): { [key: string]: T[] };
}

declare class Function {
  constructor(...text: string[]);
  apply(self: any, args?: any): any;
  call(self: any, ...args: any[]): any;
  bind(self: any, ...args: any[]): any;
  toString(): string;
  readonly length: number;
  readonly name: string;
  prototype: any;
}

declare class String {
  constructor(value?: any);
  readonly length: number;
  at(index: number): string | undefined;
  charAt(index: number): string;
  charCodeAt(index: number): number;
  codePointAt(index: number): number | undefined;
  concat(...parts: string[]): string;
  endsWith(part: string, end?: number): boolean;
  includes(part: string, start?: number): boolean;
  indexOf(part: string, start?: number): number;
  lastIndexOf(part: string, start?: number): number;
  localeCompare(other: string, locales?: any, options?: any): number;
  match(pattern: RegExp | string): RegExpMatchArray | null;
  matchAll(pattern: RegExp | string): IterableIterator<RegExpMatchArray>;
  normalize(form?: string): string;
  padEnd(length: number, fill?: string): string;
  padStart(length: number, fill?: string): string;
  repeat(count: number): string;
  replace(
    pattern: string | RegExp,
    replacement: string | ((match: string, ...args: any[]) => string),
  ): string;
  replaceAll(
    pattern: string | RegExp,
    replacement: string | ((match: string, ...args: any[]) => string),
  ): string;
  search(pattern: string | RegExp): number;
  slice(start?: number, end?: number): string;
  split(separator?: string | RegExp, limit?: number): string[];
  startsWith(part: string, start?: number): boolean;
  substr(start: number, length?: number): string;
  substring(start: number, end?: number): string;
  toLowerCase(): string;
  toLocaleLowerCase(locales?: any): string;
  toUpperCase(): string;
  toLocaleUpperCase(locales?: any): string;
  trim(): string;
  trimEnd(): string;
  trimStart(): string;
  trimLeft(): string;
  trimRight(): string;
  toString(): string;
  valueOf(): string;
  isWellFormed(): boolean;
  toWellFormed(): string;
  anchor(name: string): string;
  link(url: string): string;
  [index: number]: string;
  [Symbol.iterator](): IterableIterator<string>;
  static fromCharCode(...codes: number[]): string;
  static fromCodePoint(...codes: number[]): string;
  static raw(template: any, ...values: any[]): string;
}

declare class Number {
  constructor(value?: any);
  toString(radix?: number): string;
  toFixed(digits?: number): string;
  toExponential(digits?: number): string;
  toPrecision(digits?: number): string;
  toLocaleString(locales?: any, options?: any): string;
  valueOf(): number;
  static isFinite(value: any): boolean;
  static isInteger(value: any): boolean;
  static isNaN(value: any): boolean;
  static isSafeInteger(value: any): boolean;
  static parseFloat(text: string): number;
  static parseInt(text: string, radix?: number): number;
  static readonly EPSILON: number;
  static readonly MAX_SAFE_INTEGER: number;
  static readonly MIN_SAFE_INTEGER: number;
  static readonly MAX_VALUE: number;
  static readonly MIN_VALUE: number;
  static readonly NaN: number;
  static readonly POSITIVE_INFINITY: number;
  static readonly NEGATIVE_INFINITY: number;
}

declare class BigInt {
  toString(radix?: number): string;
  toLocaleString(): string;
  valueOf(): bigint;
  static asIntN(bits: number, value: bigint): bigint;
  static asUintN(bits: number, value: bigint): bigint;
}

declare class Boolean {
  constructor(value?: any);
  toString(): string;
  valueOf(): boolean;
}

declare class Symbol {
  toString(): string;
  valueOf(): symbol;
  readonly description: string | undefined;
  static for(key: string): symbol;
  static keyFor(value: symbol): string | undefined;
  static readonly iterator: symbol;
  static readonly asyncIterator: symbol;
  static readonly hasInstance: symbol;
  static readonly species: symbol;
  static readonly toPrimitive: symbol;
  static readonly toStringTag: symbol;
  static readonly dispose: symbol;
  static readonly asyncDispose: symbol;
}

interface ArrayLike<T> {
  readonly length: number;
  readonly [index: number]: T;
}

interface ReadonlyArray<T> extends Array<T> {}

declare class Array<T> {
  constructor(...items: T[]);
  length: number;
  [index: number]: T;
  [Symbol.iterator](): IterableIterator<T>;
  at(index: number): T | undefined;
  concat<U>(...items: (U | U[])[]): (T | U)[];
  copyWithin(target: number, start?: number, end?: number): this;
  entries(): IterableIterator<[number, T]>;
  every(
    test: (value: T, index: number, array: T[]) => any,
    self?: any,
  ): boolean;
  fill(value: T, start?: number, end?: number): this;
  filter(test: (value: T, index: number, array: T[]) => any, self?: any): T[];
  filter<S>(
    test: (value: T, index: number, array: T[]) => value is S,
    self?: any,
  ): S[];
  find(
    test: (value: T, index: number, array: T[]) => any,
    self?: any,
  ): T | undefined;
  find<S>(
    test: (value: T, index: number, array: T[]) => value is S,
    self?: any,
  ): S | undefined;
  findIndex(
    test: (value: T, index: number, array: T[]) => any,
    self?: any,
  ): number;
  findLast(
    test: (value: T, index: number, array: T[]) => any,
    self?: any,
  ): T | undefined;
  findLastIndex(
    test: (value: T, index: number, array: T[]) => any,
    self?: any,
  ): number;
  flat<U>(this: (U | U[])[], depth?: number): U[];
  flatMap<U>(
    callback: (value: T, index: number, array: T[]) => U | U[],
    self?: any,
  ): U[];
  forEach(
    callback: (value: T, index: number, array: T[]) => void,
    self?: any,
  ): void;
  includes(value: any, start?: number): boolean;
  indexOf(value: any, start?: number): number;
  join(separator?: string): string;
  keys(): IterableIterator<number>;
  lastIndexOf(value: any, start?: number): number;
  map<U>(callback: (value: T, index: number, array: T[]) => U, self?: any): U[];
  pop(): T | undefined;
  push(...items: T[]): number;
  reduce<U>(
    callback: (previous: T | U, current: T, index: number, array: T[]) => U,
  ): T | U;
  reduce<U>(
    callback: (previous: U, current: T, index: number, array: T[]) => U,
    initial: U,
  ): U;
  reduceRight<U>(
    callback: (previous: T | U, current: T, index: number, array: T[]) => U,
  ): T | U;
  reduceRight<U>(
    callback: (previous: U, current: T, index: number, array: T[]) => U,
    initial: U,
  ): U;
  reverse(): T[];
  shift(): T | undefined;
  slice(start?: number, end?: number): T[];
  some(test: (value: T, index: number, array: T[]) => any, self?: any): boolean;
  sort(compare?: (a: T, b: T) => number): this;
  splice(start: number, count?: number, ...items: T[]): T[];
  toLocaleString(): string;
  toReversed(): T[];
  toSorted(compare?: (a: T, b: T) => number): T[];
  toSpliced<U>(start: number, count?: number, ...items: U[]): (T | U)[];
  toString(): string;
  unshift(...items: T[]): number;
  values(): IterableIterator<T>;
  with<U>(index: number, value: U): (T | U)[];
  static from<T>(items: Iterable<T> | ArrayLike<T>): T[];
  static from<T, U>(
    items: Iterable<T> | ArrayLike<T>,
    map: (value: T, index: number) => U,
    self?: any,
  ): U[];
  static fromAsync<T>(items: AsyncIterable<T> | Iterable<T>): Promise<T[]>;
  static isArray(value: any): boolean;
  static of<T>(...items: T[]): T[];
}

interface IteratorResult<T> {
  done?: boolean;
  value: T;
}
interface Iterable<T> {
  [Symbol.iterator](): Iterator<T>;
}
interface AsyncIterable<T> {
  [Symbol.asyncIterator](): AsyncIterator<T>;
}
declare class Iterator<T, R = any, N = any> {
  next(value?: N): IteratorResult<T>;
  return(value?: R): IteratorResult<T>;
  throw(error?: any): IteratorResult<T>;
  [Symbol.iterator](): Iterator<T>;
  map<U>(callback: (value: T, index: number) => U): Iterator<U>;
  filter(test: (value: T, index: number) => any): Iterator<T>;
  take(count: number): Iterator<T>;
  drop(count: number): Iterator<T>;
  flatMap<U>(callback: (value: T, index: number) => Iterable<U>): Iterator<U>;
  reduce<U>(callback: (previous: U, current: T) => U, initial: U): U;
  toArray(): T[];
  forEach(callback: (value: T, index: number) => void): void;
  some(test: (value: T, index: number) => any): boolean;
  every(test: (value: T, index: number) => any): boolean;
  find(test: (value: T, index: number) => any): T | undefined;
  static from<T>(items: Iterable<T>): Iterator<T>;
}
interface IterableIterator<T> extends Iterator<T> {}
interface ArrayIterator<T> extends Iterator<T> {}
interface MapIterator<T> extends Iterator<T> {}
interface SetIterator<T> extends Iterator<T> {}
interface Generator<T, R = any, N = any> extends Iterator<T, R, N> {
  next(value?: N): IteratorResult<T | R>;
}
interface AsyncIterator<T, R = any, N = any> {
  next(value?: N): Promise<IteratorResult<T>>;
  return(value?: R): Promise<IteratorResult<T>>;
  throw(error?: any): Promise<IteratorResult<T>>;
}
interface AsyncIterableIterator<T> extends AsyncIterator<T> {
  [Symbol.asyncIterator](): AsyncIterator<T>;
}
interface AsyncGenerator<T, R = any, N = any> extends AsyncIterator<T, R, N> {
  next(value?: N): Promise<IteratorResult<T | R>>;
  [Symbol.asyncIterator](): AsyncIterator<T>;
}

declare class Map<K, V> {
  constructor(entries?: Iterable<[K, V]> | null);
  readonly size: number;
  clear(): void;
  delete(key: any): boolean;
  entries(): IterableIterator<[K, V]>;
  forEach(
    callback: (value: V, key: K, map: Map<K, V>) => void,
    self?: any,
  ): void;
  get(key: any): V | undefined;
  has(key: any): boolean;
  keys(): IterableIterator<K>;
  set(key: K, value: V): this;
  values(): IterableIterator<V>;
  [Symbol.iterator](): IterableIterator<[K, V]>;
  static groupBy<K, T>(
    items: Iterable<T>,
    key: (item: T, index: number) => K,
  ): Map<K, T[]>;
}
interface ReadonlyMap<K, V> extends Map<K, V> {}
declare class WeakMap<K, V> {
  constructor(entries?: Iterable<[K, V]> | null);
  delete(key: any): boolean;
  get(key: any): V | undefined;
  has(key: any): boolean;
  set(key: K, value: V): this;
}
declare class Set<T> {
  constructor(items?: Iterable<T> | null);
  readonly size: number;
  add(value: T): this;
  clear(): void;
  delete(value: any): boolean;
  entries(): IterableIterator<[T, T]>;
  forEach(callback: (value: T, same: T, set: Set<T>) => void, self?: any): void;
  has(value: any): boolean;
  keys(): IterableIterator<T>;
  values(): IterableIterator<T>;
  union<U>(other: Set<U>): Set<T | U>;
  intersection<U>(other: Set<U>): Set<T>;
  difference<U>(other: Set<U>): Set<T>;
  symmetricDifference<U>(other: Set<U>): Set<T | U>;
  isSubsetOf(other: Set<any>): boolean;
  isSupersetOf(other: Set<any>): boolean;
  isDisjointFrom(other: Set<any>): boolean;
  [Symbol.iterator](): IterableIterator<T>;
}
interface ReadonlySet<T> extends Set<T> {}
declare class WeakSet<T> {
  constructor(items?: Iterable<T> | null);
  add(value: T): this;
  delete(value: any): boolean;
  has(value: any): boolean;
}
declare class WeakRef<T> {
  constructor(target: T);
  deref(): T | undefined;
}
declare class FinalizationRegistry<T> {
  constructor(callback: (held: T) => void);
  register(target: any, held: T, token?: any): void;
  unregister(token: any): void;
}

interface PromiseLike<T, E = any> {
  then<A, B>(
    resolved?: (value: T) => A | PromiseLike<A>,
    rejected?: (reason: E) => B | PromiseLike<B>,
  ): PromiseLike<A | B, E>;
}
declare class Promise<T, E = any> implements PromiseLike<T, E> {
  constructor(
    executor: (
      resolve: (value: T | PromiseLike<T, E>) => void,
      reject: (reason?: E) => void,
    ) => void,
  );
  then<A, B>(
    resolved?: (value: T) => A | PromiseLike<A>,
    rejected?: (reason: E) => B | PromiseLike<B>,
  ): Promise<A | B, E>;
  catch<B>(rejected?: (reason: E) => B | PromiseLike<B>): Promise<T | B>;
  finally(callback?: () => void): Promise<T, E>;
  static all<T, E>(values: Iterable<T | PromiseLike<T, E>>): Promise<T[], E>;
  static allSettled<T, E>(
    values: Iterable<T | PromiseLike<T, E>>,
  ): Promise<PromiseSettledResult<T, E>[]>;
  static any<T, E>(values: Iterable<T | PromiseLike<T, E>>): Promise<T>;
  static race<T, E>(values: Iterable<T | PromiseLike<T, E>>): Promise<T, E>;
  static resolve<T>(value?: T | PromiseLike<T>): Promise<T>;
  static reject<E>(reason?: E): Promise<never, E>;
  static try<T>(callback: (...args: any[]) => T | PromiseLike<T>): Promise<T>;
  static withResolvers<T, E>(): {
    promise: Promise<T, E>;
    resolve: (value: T) => void;
    reject: (reason?: E) => void;
  };
}
interface PromiseSettledResult<T, E = any> {
  status: string;
  value: T;
  reason: E;
}

declare class RegExp {
  constructor(pattern: string | RegExp, flags?: string);
  exec(text: string): RegExpMatchArray | null;
  test(text: string): boolean;
  toString(): string;
  compile(pattern: string, flags?: string): this;
  lastIndex: number;
  readonly source: string;
  readonly flags: string;
  readonly global: boolean;
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly sticky: boolean;
  readonly unicode: boolean;
}
interface RegExpMatchArray extends Array<string> {
  index: number;
  input: string;
  groups: { [key: string]: string };
}
interface RegExpExecArray extends RegExpMatchArray {}

declare class Date {
  constructor(...parts: any[]);
  getDate(): number;
  getDay(): number;
  getFullYear(): number;
  getHours(): number;
  getMilliseconds(): number;
  getMinutes(): number;
  getMonth(): number;
  getSeconds(): number;
  getTime(): number;
  getTimezoneOffset(): number;
  getUTCDate(): number;
  getUTCDay(): number;
  getUTCFullYear(): number;
  getUTCHours(): number;
  getUTCMinutes(): number;
  getUTCMonth(): number;
  getUTCSeconds(): number;
  getUTCMilliseconds(): number;
  setDate(value: number): number;
  setFullYear(value: number, month?: number, day?: number): number;
  setHours(hour: number, minute?: number, second?: number, ms?: number): number;
  setMilliseconds(value: number): number;
  setMinutes(value: number, second?: number, ms?: number): number;
  setMonth(value: number, day?: number): number;
  setSeconds(value: number, ms?: number): number;
  setTime(value: number): number;
  setUTCDate(value: number): number;
  setUTCFullYear(value: number): number;
  setUTCHours(value: number): number;
  setUTCMinutes(value: number): number;
  setUTCMonth(value: number): number;
  toDateString(): string;
  toISOString(): string;
  toJSON(key?: any): string;
  toLocaleDateString(locales?: any, options?: any): string;
  toLocaleString(locales?: any, options?: any): string;
  toLocaleTimeString(locales?: any, options?: any): string;
  toString(): string;
  toTimeString(): string;
  toUTCString(): string;
  valueOf(): number;
  static now(): number;
  static parse(text: string): number;
  static UTC(...parts: number[]): number;
}

declare class Error {
  constructor(message?: string, options?: any);
  name: string;
  message: string;
  stack?: string;
  cause?: any;
  toString(): string;
  static captureStackTrace(target: any, above?: any): void;
  static stackTraceLimit: number;
}
declare class EvalError extends Error {}
declare class RangeError extends Error {}
declare class ReferenceError extends Error {}
declare class SyntaxError extends Error {}
declare class TypeError extends Error {}
declare class URIError extends Error {}
declare class AggregateError extends Error {
  constructor(errors: Iterable<any>, message?: string, options?: any);
  errors: any[];
}

declare class Proxy<T> {
  constructor(target: T, handler: any);
  static revocable<T>(
    target: T,
    handler: any,
  ): { proxy: T; revoke: () => void };
}

declare namespace Reflect {
  function apply(target: any, self: any, args: any): any;
  function construct(target: any, args: any, newTarget?: any): any;
  function defineProperty(target: any, key: any, descriptor: any): boolean;
  function deleteProperty(target: any, key: any): boolean;
  function get(target: any, key: any, receiver?: any): any;
  function getOwnPropertyDescriptor(target: any, key: any): any;
  function getPrototypeOf(target: any): any;
  function has(target: any, key: any): boolean;
  function isExtensible(target: any): boolean;
  function ownKeys(target: any): string[];
  function preventExtensions(target: any): boolean;
  function set(target: any, key: any, value: any, receiver?: any): boolean;
  function setPrototypeOf(target: any, prototype: any): boolean;
  function getMetadata(key: any, target: any, property?: any): any;
  function defineMetadata(key: any, value: any, target: any, p?: any): void;
}

declare namespace JSON {
  function parse(text: string, reviver?: (key: string, value: any) => any): any;
  function stringify(value: any, replacer?: any, space?: any): string;
}

declare namespace Math {
  const E: number;
  const PI: number;
  const LN2: number;
  const LN10: number;
  const LOG2E: number;
  const LOG10E: number;
  const SQRT2: number;
  function abs(x: number): number;
  function acos(x: number): number;
  function asin(x: number): number;
  function atan(x: number): number;
  function atan2(y: number, x: number): number;
  function cbrt(x: number): number;
  function ceil(x: number): number;
  function clz32(x: number): number;
  function cos(x: number): number;
  function cosh(x: number): number;
  function exp(x: number): number;
  function floor(x: number): number;
  function fround(x: number): number;
  function hypot(...values: number[]): number;
  function imul(x: number, y: number): number;
  function log(x: number): number;
  function log10(x: number): number;
  function log1p(x: number): number;
  function log2(x: number): number;
  function max(...values: number[]): number;
  function min(...values: number[]): number;
  function pow(x: number, y: number): number;
  function random(): number;
  function round(x: number): number;
  function sign(x: number): number;
  function sin(x: number): number;
  function sinh(x: number): number;
  function sqrt(x: number): number;
  function tan(x: number): number;
  function tanh(x: number): number;
  function trunc(x: number): number;
}

declare namespace Intl {
  class DateTimeFormat {
    constructor(locales?: any, options?: any);
    format(date?: any): string;
    formatToParts(date?: any): any[];
    resolvedOptions(): any;
  }
  class NumberFormat {
    constructor(locales?: any, options?: any);
    format(value: any): string;
    formatToParts(value: any): any[];
    resolvedOptions(): any;
  }
  class Collator {
    constructor(locales?: any, options?: any);
    compare(a: string, b: string): number;
  }
  class PluralRules {
    constructor(locales?: any, options?: any);
    select(value: number): string;
  }
  class RelativeTimeFormat {
    constructor(locales?: any, options?: any);
    format(value: number, unit: string): string;
  }
  class ListFormat {
    constructor(locales?: any, options?: any);
    format(list: Iterable<string>): string;
  }
  class Segmenter {
    constructor(locales?: any, options?: any);
    segment(text: string): Iterable<any>;
  }
}

declare namespace Atomics {
  function add(array: any, index: number, value: number): number;
  function load(array: any, index: number): number;
  function notify(array: any, index: number, count?: number): number;
  function store(array: any, index: number, value: number): number;
  function wait(array: any, index: number, value: number, ms?: number): string;
}

declare class ArrayBuffer {
  constructor(length: number);
  readonly byteLength: number;
  slice(start: number, end?: number): ArrayBuffer;
  static isView(value: any): boolean;
}
declare class SharedArrayBuffer extends ArrayBuffer {}
declare class DataView {
  constructor(buffer: ArrayBuffer, offset?: number, length?: number);
  readonly buffer: ArrayBuffer;
  readonly byteLength: number;
  readonly byteOffset: number;
  getInt8(at: number): number;
  getUint8(at: number): number;
  getInt16(at: number, little?: boolean): number;
  getUint16(at: number, little?: boolean): number;
  getInt32(at: number, little?: boolean): number;
  getUint32(at: number, little?: boolean): number;
  getFloat32(at: number, little?: boolean): number;
  getFloat64(at: number, little?: boolean): number;
  getBigInt64(at: number, little?: boolean): bigint;
  getBigUint64(at: number, little?: boolean): bigint;
  setInt8(at: number, value: number): void;
  setUint8(at: number, value: number): void;
  setInt16(at: number, value: number, little?: boolean): void;
  setUint16(at: number, value: number, little?: boolean): void;
  setInt32(at: number, value: number, little?: boolean): void;
  setUint32(at: number, value: number, little?: boolean): void;
  setFloat32(at: number, value: number, little?: boolean): void;
  setFloat64(at: number, value: number, little?: boolean): void;
}
declare class TypedArray {
  constructor(source?: any, offset?: number, length?: number);
  readonly buffer: ArrayBuffer;
  readonly byteLength: number;
  readonly byteOffset: number;
  readonly length: number;
  [index: number]: number;
  [Symbol.iterator](): IterableIterator<number>;
  at(index: number): number;
  copyWithin(target: number, start: number, end?: number): this;
  entries(): IterableIterator<[number, number]>;
  every(test: (value: number, index: number) => any): boolean;
  fill(value: number, start?: number, end?: number): this;
  filter(test: (value: number, index: number) => any): this;
  find(test: (value: number, index: number) => any): number;
  findIndex(test: (value: number, index: number) => any): number;
  forEach(callback: (value: number, index: number) => void): void;
  includes(value: number): boolean;
  indexOf(value: number): number;
  join(separator?: string): string;
  keys(): IterableIterator<number>;
  map(callback: (value: number, index: number) => number): this;
  reduce<U>(callback: (previous: U, current: number) => U, initial: U): U;
  reverse(): this;
  set(values: any, offset?: number): void;
  slice(start?: number, end?: number): this;
  some(test: (value: number, index: number) => any): boolean;
  sort(compare?: (a: number, b: number) => number): this;
  subarray(start?: number, end?: number): this;
  values(): IterableIterator<number>;
  static from(items: any, map?: (value: any, index: number) => number): any;
  static of(...items: number[]): any;
  static readonly BYTES_PER_ELEMENT: number;
}
declare class Int8Array extends TypedArray {}
declare class Uint8Array extends TypedArray {}
declare class Uint8ClampedArray extends TypedArray {}
declare class Int16Array extends TypedArray {}
declare class Uint16Array extends TypedArray {}
declare class Int32Array extends TypedArray {}
declare class Uint32Array extends TypedArray {}
declare class Float32Array extends TypedArray {}
declare class Float64Array extends TypedArray {}
declare class BigInt64Array extends TypedArray {}
declare class BigUint64Array extends TypedArray {}

declare const globalThis: any;
declare const NaN: number;
declare const Infinity: number;
declare function parseInt(text: string, radix?: number): number;
declare function parseFloat(text: string): number;
declare function isNaN(value: any): boolean;
declare function isFinite(value: any): boolean;
declare function encodeURIComponent(text: any): string;
declare function decodeURIComponent(text: string): string;
declare function encodeURI(text: string): string;
declare function decodeURI(text: string): string;
declare function escape(text: string): string;
declare function unescape(text: string): string;
declare function eval(text: string): any;

// Hosts: browsers and Node.

interface Console {
  assert(condition?: any, ...data: any[]): void;
  clear(): void;
  count(label?: string): void;
  debug(...data: any[]): void;
  dir(item?: any, options?: any): void;
  error(...data: any[]): void;
  group(...data: any[]): void;
  groupCollapsed(...data: any[]): void;
  groupEnd(): void;
  info(...data: any[]): void;
  log(...data: any[]): void;
  table(data?: any, columns?: string[]): void;
  time(label?: string): void;
  timeEnd(label?: string): void;
  trace(...data: any[]): void;
  warn(...data: any[]): void;
}
declare const console: Console;

declare function setTimeout(
  callback: (...args: any[]) => void,
  ms?: number,
  ...args: any[]
): Timer;
declare function setInterval(
  callback: (...args: any[]) => void,
  ms?: number,
  ...args: any[]
): Timer;
declare function setImmediate(
  callback: (...args: any[]) => void,
  ...args: any[]
): Timer;
declare function clearTimeout(timer: any): void;
declare function clearInterval(timer: any): void;
declare function clearImmediate(timer: any): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<T>(value: T, options?: any): T;
declare function requestAnimationFrame(
  callback: (time: number) => void,
): number;
declare function cancelAnimationFrame(handle: number): void;
declare function fetch(input: any, init?: any): Promise<Response>;
declare function atob(text: string): string;
declare function btoa(text: string): string;
declare function alert(message?: any): void;
declare function require(module: string): any;

interface Timer {
  ref(): this;
  unref(): this;
  hasRef(): boolean;
  refresh(): this;
  [Symbol.toPrimitive](): number;
}

declare class Headers {
  constructor(init?: any);
  append(name: string, value: string): void;
  delete(name: string): void;
  get(name: string): string | null;
  has(name: string): boolean;
  set(name: string, value: string): void;
  forEach(callback: (value: string, key: string) => void): void;
  entries(): IterableIterator<[string, string]>;
  keys(): IterableIterator<string>;
  values(): IterableIterator<string>;
}
declare class Response {
  constructor(body?: any, init?: any);
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  readonly headers: Headers;
  readonly url: string;
  readonly body: any;
  json(): Promise<any>;
  text(): Promise<string>;
  blob(): Promise<Blob>;
  arrayBuffer(): Promise<ArrayBuffer>;
  formData(): Promise<FormData>;
  clone(): Response;
  static json(data: any, init?: any): Response;
}
declare class Request {
  constructor(input: any, init?: any);
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly signal: AbortSignal;
  json(): Promise<any>;
  text(): Promise<string>;
  clone(): Request;
}
declare class FormData {
  constructor(form?: any);
  append(name: string, value: any, file?: string): void;
  delete(name: string): void;
  get(name: string): any;
  getAll(name: string): any[];
  has(name: string): boolean;
  set(name: string, value: any): void;
}
declare class Blob {
  constructor(parts?: any[], options?: any);
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  slice(start?: number, end?: number): Blob;
  text(): Promise<string>;
}
declare class URL {
  constructor(url: string | URL, base?: string | URL);
  hash: string;
  host: string;
  hostname: string;
  href: string;
  readonly origin: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  toString(): string;
  toJSON(): string;
  static createObjectURL(value: any): string;
  static revokeObjectURL(url: string): void;
  static canParse(url: string, base?: string): boolean;
}
declare class URLSearchParams {
  constructor(init?: any);
  append(name: string, value: string): void;
  delete(name: string): void;
  entries(): IterableIterator<[string, string]>;
  forEach(callback: (value: string, key: string) => void): void;
  get(name: string): string | null;
  getAll(name: string): string[];
  has(name: string): boolean;
  keys(): IterableIterator<string>;
  set(name: string, value: string): void;
  sort(): void;
  toString(): string;
  values(): IterableIterator<string>;
}
declare class EventTarget {
  addEventListener(
    type: string,
    listener: (event: Event) => any,
    options?: any,
  ): void;
  removeEventListener(type: string, listener: any, options?: any): void;
  dispatchEvent(event: Event): boolean;
}
declare class Event {
  constructor(type: string, init?: any);
  readonly type: string;
  readonly target: any;
  readonly currentTarget: any;
  readonly defaultPrevented: boolean;
  preventDefault(): void;
  stopPropagation(): void;
  stopImmediatePropagation(): void;
}
declare class CustomEvent extends Event {
  readonly detail: any;
}
declare class AbortSignal extends EventTarget {
  readonly aborted: boolean;
  readonly reason: any;
  throwIfAborted(): void;
  static abort(reason?: any): AbortSignal;
  static any(signals: Iterable<AbortSignal>): AbortSignal;
  static timeout(ms: number): AbortSignal;
}
declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: any): void;
}
declare class TextEncoder {
  encode(text?: string): Uint8Array;
  encodeInto(text: string, target: Uint8Array): any;
}
declare class TextDecoder {
  constructor(label?: string, options?: any);
  decode(bytes?: any, options?: any): string;
}
declare class MessageChannel {
  readonly port1: MessagePort;
  readonly port2: MessagePort;
}
declare class MessagePort extends EventTarget {
  postMessage(message: any, transfer?: any): void;
  close(): void;
  start(): void;
}
declare class Node extends EventTarget {
  appendChild<T>(child: T): T;
  removeChild<T>(child: T): T;
  insertBefore<T>(child: T, before: any): T;
  replaceChild<T>(child: any, old: T): T;
  cloneNode(deep?: boolean): this;
  contains(other: any): boolean;
  hasChildNodes(): boolean;
  readonly childNodes: ArrayLike<Node>;
  readonly firstChild: Node | null;
  readonly lastChild: Node | null;
  readonly nextSibling: Node | null;
  readonly previousSibling: Node | null;
  readonly parentNode: Node | null;
  readonly parentElement: HTMLElement | null;
  readonly nodeName: string;
  readonly nodeType: number;
  textContent: string;
}
declare class Element extends Node {
  readonly children: ArrayLike<Element>;
  readonly classList: DOMTokenList;
  readonly tagName: string;
  className: string;
  id: string;
  innerHTML: string;
  append(...nodes: any[]): void;
  prepend(...nodes: any[]): void;
  before(...nodes: any[]): void;
  after(...nodes: any[]): void;
  remove(): void;
  replaceWith(...nodes: any[]): void;
  replaceChildren(...nodes: any[]): void;
  closest(selector: string): HTMLElement | null;
  matches(selector: string): boolean;
  querySelector(selector: string): HTMLElement | null;
  querySelectorAll(selector: string): NodeListOf<HTMLElement>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  hasAttribute(name: string): boolean;
  removeAttribute(name: string): void;
  toggleAttribute(name: string, force?: boolean): boolean;
  getBoundingClientRect(): any;
  scrollIntoView(options?: any): void;
  scrollTo(...args: any[]): void;
  insertAdjacentHTML(position: string, text: string): void;
}
declare class HTMLElement extends Element {
  hidden: boolean;
  tabIndex: number;
  title: string;
  readonly dataset: { [key: string]: string };
  readonly style: any;
  readonly offsetHeight: number;
  readonly offsetWidth: number;
  blur(): void;
  click(): void;
  focus(options?: any): void;
}
declare class HTMLInputElement extends HTMLElement {
  value: string;
  checked: boolean;
  select(): void;
}
declare class HTMLCanvasElement extends HTMLElement {
  width: number;
  height: number;
  getContext(kind: string, options?: any): any;
  toDataURL(type?: string): string;
}
interface DOMTokenList {
  add(...names: string[]): void;
  remove(...names: string[]): void;
  toggle(name: string, force?: boolean): boolean;
  contains(name: string): boolean;
  replace(old: string, name: string): boolean;
}
interface NodeListOf<T> extends ArrayLike<T> {
  forEach(callback: (value: T, index: number) => void): void;
  item(index: number): T;
  [Symbol.iterator](): IterableIterator<T>;
}
declare class Document extends Node {
  readonly body: HTMLElement;
  readonly head: HTMLElement;
  readonly documentElement: HTMLElement;
  readonly activeElement: HTMLElement | null;
  title: string;
  cookie: string;
  createElement(name: string, options?: any): HTMLElement;
  createElementNS(space: string, name: string): Element;
  createTextNode(text: string): Node;
  createDocumentFragment(): Element;
  getElementById(id: string): HTMLElement | null;
  getElementsByClassName(name: string): ArrayLike<HTMLElement>;
  getElementsByTagName(name: string): ArrayLike<HTMLElement>;
  querySelector(selector: string): HTMLElement | null;
  querySelectorAll(selector: string): NodeListOf<HTMLElement>;
}
declare const document: Document;
declare class Window extends EventTarget {
  readonly document: Document;
  readonly location: any;
  readonly history: any;
  readonly navigator: any;
  readonly localStorage: Storage;
  readonly sessionStorage: Storage;
  getComputedStyle(element: any): any;
  matchMedia(query: string): any;
  open(url?: string, target?: string): any;
  close(): void;
  postMessage(message: any, target?: any): void;
  requestAnimationFrame(callback: (time: number) => void): number;
  setTimeout(callback: () => void, ms?: number): number;
  clearTimeout(timer: any): void;
}
declare const window: Window;
declare const self: any;
declare const navigator: any;
declare const location: any;
interface Storage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  clear(): void;
  key(index: number): string | null;
  readonly length: number;
}
declare const localStorage: Storage;
declare const sessionStorage: Storage;
declare const performance: {
  now(): number;
  mark(name: string): any;
  measure(name: string, start?: string, end?: string): any;
  readonly timeOrigin: number;
};

declare class Buffer extends Uint8Array {
  toString(encoding?: string, start?: number, end?: number): string;
  equals(other: any): boolean;
  copy(target: any, at?: number, start?: number, end?: number): number;
  write(text: string, ...rest: any[]): number;
  readUInt8(at?: number): number;
  readUInt16LE(at?: number): number;
  readUInt32LE(at?: number): number;
  readInt32LE(at?: number): number;
  writeUInt8(value: number, at?: number): number;
  writeUInt32LE(value: number, at?: number): number;
  static alloc(size: number, fill?: any): Buffer;
  static allocUnsafe(size: number): Buffer;
  static byteLength(text: any, encoding?: string): number;
  static compare(a: any, b: any): number;
  static concat(list: any, length?: number): Buffer;
  static from(source: any, ...rest: any[]): Buffer;
  static isBuffer(value: any): boolean;
}
declare const process: {
  argv: string[];
  env: { [key: string]: string };
  exitCode: number;
  readonly pid: number;
  readonly platform: string;
  readonly version: string;
  readonly versions: { [key: string]: string };
  readonly execPath: string;
  readonly stdin: any;
  readonly stdout: any;
  readonly stderr: any;
  chdir(folder: string): void;
  cwd(): string;
  emit(event: string, ...args: any[]): boolean;
  emitWarning(warning: any, ...rest: any[]): void;
  exit(code?: number): never;
  hrtime(time?: any): [number, number];
  kill(pid: number, signal?: any): boolean;
  memoryUsage(): any;
  nextTick(callback: (...args: any[]) => void, ...args: any[]): void;
  off(event: string, listener: any): any;
  on(event: string, listener: (...args: any[]) => void): any;
  once(event: string, listener: (...args: any[]) => void): any;
  removeListener(event: string, listener: any): any;
  send(message: any): boolean;
  uptime(): number;
};
declare const __dirname: string;
declare const __filename: string;
declare const global: any;
