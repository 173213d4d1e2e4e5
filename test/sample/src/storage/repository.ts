import type { Keyed } from "../model";

export interface Repository<T extends Keyed> {
  save(item: T): void;
  find(key: string): T | undefined;
  all(): Iterable<T>;
}

export class NotFound extends Error {
  constructor(what: string, key: string) {
    super(`There is no ${what} with the key ${key}`);
  }
}

export function findOrThrow<T extends Keyed>(repository: Repository<T>, what: string, key: string): T {
  const item = repository.find(key);
  if (item === undefined) throw new NotFound(what, key);
  return item;
}
