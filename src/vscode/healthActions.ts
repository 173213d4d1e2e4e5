// Which command follows each recommendation of the health.
import type { HealthAction } from "../protocol.ts";
import { commandTable } from "./commandTable.ts";
import type { CommandId, CommandRow } from "./commandTable.ts";

const commands: Readonly<Record<HealthAction, CommandId>> = {
  ingest: "codeweft.ingest",
  problems: "codeweft.showProblems",
  failed: "codeweft.showFailedFiles",
  pending: "codeweft.processPending",
  resume: "codeweft.resume",
  save: "codeweft.saveCopy",
  unlock: "codeweft.breakLock",
  verify: "codeweft.verifyIndex",
  compact: "codeweft.compactDatabase",
  cleanUp: "codeweft.cleanUp",
};

export function actionCommand(action: HealthAction): CommandRow {
  const id = commands[action];
  const row = commandTable.find((one) => one.id === id);
  if (row === undefined) throw new Error(`There is no command ${id}.`);
  return row;
}
