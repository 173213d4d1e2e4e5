// Findings as SARIF 2.1.0 (OASIS, 2020), which GitHub, Azure DevOps and editors show at their lines.
import type { Finding, FindingKind } from "./findings.ts";

const ruleTexts: Readonly<Record<FindingKind, string>> = {
  cycle: "Files or folders depend on one another in a circle.",
  debt: "A class owes more hours than it may.",
  forbidden: "A dependency that the rules forbid.",
  unresolved: "A reference that leads nowhere, and did not in the baseline.",
};

/** `version` is Codeweft's. Paths are relative to %SRCROOT%, columns count UTF-16 units from 1. */
export function toSarif(findings: readonly Finding[], version: string): object {
  const ids = Object.keys(ruleTexts) as readonly FindingKind[];
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Codeweft",
            version,
            rules: ids.map((id) => ({
              id: `codeweft/${id}`,
              shortDescription: { text: ruleTexts[id] },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: {
          "%SRCROOT%": { description: { text: "The workspace's folder." } },
        },
        results: findings.map((finding) => toResult(finding, ids)),
      },
    ],
  };
}

function toResult(
  { kind, message, place, identity }: Finding,
  ids: readonly FindingKind[],
): object {
  const { path, line, column, endLine, endColumn } = place;
  return {
    ruleId: `codeweft/${kind}`,
    ruleIndex: ids.indexOf(kind),
    level: kind === "debt" ? "warning" : "error",
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: path.split("/").map(encodeURIComponent).join("/"),
            uriBaseId: "%SRCROOT%",
          },
          region: {
            startLine: line,
            startColumn: column,
            ...(endLine === undefined || endColumn === undefined
              ? {}
              : { endLine, endColumn }),
          },
        },
      },
    ],
    partialFingerprints: { "codeweft/v1": `${kind} ${identity}` },
  };
}
