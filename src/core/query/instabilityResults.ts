// The shape in which `instability` answers: plain data, JSON-safe.

/** A file or a folder with what is directly in it; the folder '' is the workspace itself. */
export interface Instability {
  readonly path: string;
  /** Other files or folders that depend on it. */
  readonly afferent: number;
  /** Other files or folders on which it depends. */
  readonly efferent: number;
  /** From 0, all depend on it, to 1, it depends on others alone; absent where nothing joins it to anything. */
  readonly instability?: number;
  readonly types: number;
  /** Interfaces, traits, protocols and abstract classes among them. */
  readonly abstractTypes: number;
  /** From 0 to 1. */
  readonly abstractness: number;
  /** From the main sequence, on which what is stable is abstract; from 0 to 1. */
  readonly distance?: number;
}
