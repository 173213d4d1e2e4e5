// What several actions say of what came of them, and the error that a result carries.
import { fromErrorForm } from "../errors.ts";
import type { ErrorForm } from "../errors.ts";
import type { IngestSummary } from "../ports.ts";
import type { Outcome } from "./action.ts";

export function countOf(amount: number, noun: string): string {
  return `${amount.toLocaleString("en-US")} ${noun}${amount === 1 ? "" : "s"}`;
}

/** Throws what kept the result from being saved: whoever asked is told of an error, not of a success. */
export function checkSaved<
  T extends { readonly saveError?: ErrorForm | undefined },
>(result: T): T {
  if (result.saveError !== undefined) throw fromErrorForm(result.saveError);
  return result;
}

/** Throws what kept it from being saved, or the workspace from being read. */
export function toOutcome(summary: IngestSummary): Outcome {
  checkSaved(summary);
  if (summary.readError !== undefined) throw fromErrorForm(summary.readError);
  const { outcome, extracted, unchanged, removed, failed, pending } = summary;
  const parts = [
    `${countOf(extracted, "file")} read`,
    `${unchanged.toLocaleString("en-US")} unchanged`,
    `${removed.toLocaleString("en-US")} removed`,
    ...(failed > 0 ? [`${failed.toLocaleString("en-US")} failing`] : []),
    ...(pending > 0 ? [`${pending.toLocaleString("en-US")} waiting`] : []),
  ];
  const graph = `The graph has ${countOf(summary.files, "file")}, ${countOf(summary.symbols, "symbol")} and ${countOf(summary.edges, "edge")}.`;
  return {
    text:
      outcome === "cancelled"
        ? `Cancelled; what was read is kept: ${parts.join(", ")}. ${graph}`
        : `${parts.join(", ")}. ${graph}`,
    data: summary,
  };
}
