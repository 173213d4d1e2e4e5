// Rows as text whose columns stand under each other.

/** The first column begins at the left, the others end at the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
