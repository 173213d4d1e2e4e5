// How symbols, edges and places are written in a line.
import type { EdgeRef, Site, SymbolRef } from "../core/query/results.ts";
import type { Colors, Terminal } from "./terminal.ts";

/** `path:line`, which editors and terminals make a link of; a package's name for what is outside. */
export function placeOf(symbol: SymbolRef): string {
  return symbol.external
    ? symbol.path
    : `${symbol.path}:${String(symbol.line)}`;
}

export function nameOf(symbol: SymbolRef, colors: Colors): string {
  return colors.bold(symbol.qualifiedName);
}

/** `calls`, `calls ×3`, `calls, by name`. */
export function edgeWords({ kind, resolution, sites }: EdgeRef): string {
  const times = sites > 1 ? ` ×${String(sites)}` : "";
  const certainty =
    resolution === "exact"
      ? ""
      : resolution === "name"
        ? ", by name"
        : `, ${resolution}`;
  return `${kind.replaceAll("_", " ")}${times}${certainty}`;
}

/** The place and, where it could be read, the source line without its indentation. */
export function siteLine(
  site: Site,
  indent: string,
  { colors, width }: Terminal,
): string {
  const place = `${site.path}:${String(site.line)}:${String(site.column)}`;
  const stale = site.stale === true ? " (changed since)" : "";
  const text = (site.text ?? "").trim();
  const room = width - indent.length - place.length - stale.length - 2;
  const shown =
    text.length > room ? `${text.slice(0, Math.max(0, room - 1))}…` : text;
  return `${indent}${colors.cyan(place)}${colors.yellow(stale)}${shown === "" ? "" : `  ${colors.dim(shown)}`}`;
}
