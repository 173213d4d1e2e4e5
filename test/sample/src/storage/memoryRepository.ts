import type { Keyed } from "../model";
import type { Repository } from "./repository";

export class MemoryRepository<T extends Keyed> implements Repository<T> {
  private readonly items = new Map<string, T>();

  save(item: T): void {
    this.items.set(item.key, item);
  }

  find(key: string): T | undefined {
    return this.items.get(key);
  }

  all(): Iterable<T> {
    return this.items.values();
  }
}
