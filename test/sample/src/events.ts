export type Listener<T> = (event: T) => void;

/** Tells listeners in the order in which they came. */
export class EventBus<T> {
  private readonly listeners = new Set<Listener<T>>();

  subscribe(listener: Listener<T>): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  publish(event: T): void {
    for (const listener of this.listeners) listener(event);
  }
}
