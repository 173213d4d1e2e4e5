// Opens the engine as every host wants it: with all actions in its help.
import { actions } from "./action/list.ts";
import { JoinedEngine, type Engine, type EngineParts } from "./engine.ts";

/** Loads the database and resolves when the saved graph, if there is one, can be asked. Disposing ends the parts too. */
export async function openEngine(parts: EngineParts): Promise<Engine> {
  const engine = new JoinedEngine(parts, actions);
  await engine.open();
  return engine;
}
