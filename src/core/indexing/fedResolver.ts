// Works off what a resolver is fed with, in steps that leave room for others: in a thread of its own, or in that of its caller.
import { Cancelled } from "../errors.ts";
import { DamagedFacts, decodeFacts } from "../model/factsCodec.ts";
import type { Clock } from "../ports.ts";
import type { Resolver } from "../resolve/resolver.ts";
import { UndecodedFacts } from "../backgroundResolver.ts";
import type {
  BackgroundResolver,
  Derivation,
  ResolverInput,
} from "../backgroundResolver.ts";
import { Pacer } from "./pacer.ts";

export class FedResolver implements BackgroundResolver {
  /** Files whose facts are damaged. */
  readonly #damaged = new Set<number>();

  constructor(
    private readonly resolver: Resolver,
    private readonly clock: Clock,
  ) {}

  feed(input: ResolverInput): void {
    const { resolver } = this;
    switch (input.kind) {
      case "builtins":
        resolver.setBuiltins(
          input.language,
          input.name,
          decodeFacts(input.facts),
        );
        return;
      case "file":
        this.#setFile(input.file, input.path, input.facts);
        return;
      case "gone":
        this.#damaged.delete(input.file);
        resolver.removeFile(input.file);
        return;
      case "projectFile":
        resolver.setProjectFile(input.path, input.text);
    }
  }

  #setFile(file: number, path: string, encoded: Uint8Array): void {
    this.#damaged.delete(file);
    try {
      this.resolver.setFile(file, path, decodeFacts(encoded));
    } catch (error) {
      if (!(error instanceof DamagedFacts)) throw error;
      this.#damaged.add(file);
    }
  }

  async derive({ signal, onProgress, onResolved }: Derivation): Promise<void> {
    const [damaged] = this.#damaged;
    if (damaged !== undefined) throw new UndecodedFacts(damaged);
    if (signal?.aborted === true) throw new Cancelled();
    const pacer = new Pacer(this.clock, signal);
    const hand = (): void => {
      const resolved = this.resolver.takeResolved();
      if (resolved.length > 0) onResolved(resolved);
    };
    const steps = this.resolver.resolve();
    try {
      for (;;) {
        const step = steps.next();
        hand();
        if (step.done === true) return;
        onProgress(step.value.done, step.value.total);
        await pacer.pause();
      }
    } finally {
      // After a cancellation the resolver takes up the same files the next time.
      steps.return();
    }
  }

  dispose(): void {
    // Nothing runs.
  }
}
