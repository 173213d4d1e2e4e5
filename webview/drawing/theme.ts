// Reads the editor's theme from the page and tells when it changes.
import { commonLetters, listedCharacters } from "./text.ts";
import type { Letters } from "./text.ts";
import { paletteOf } from "./palette.ts";
import type { Palette, Rgba } from "./palette.ts";

const canvas = document.createElement("canvas");
canvas.width = 1;
canvas.height = 1;
const pixel = canvas.getContext("2d", { willReadFrequently: true });

/** Any CSS colour as numbers: the browser paints it, so that every notation that a theme may use is understood. */
function parseColor(text: string): Rgba | undefined {
  if (pixel === null || text === "" || !CSS.supports("color", text))
    return undefined;
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = text;
  pixel.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = pixel.getImageData(0, 0, 1, 1).data;
  return [r ?? 0, g ?? 0, b ?? 0, (a ?? 0) / 255];
}

export interface Fonts {
  readonly family: string;
  readonly letters: Letters;
}

/** The page around the drawing takes the colours of its lines from here too. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const highContrast =
    document.body.classList.contains("vscode-high-contrast") ||
    document.body.classList.contains("vscode-high-contrast-light");
  const palette = paletteOf(
    (name) => parseColor(style.getPropertyValue(`--vscode-${name}`).trim()),
    highContrast,
  );
  // On the body: changes of the root's own variables are what is watched for a new theme.
  for (const name of ["incoming", "outgoing", "cut"] as const)
    document.body.style.setProperty(`--${name}`, palette[name]);
  return palette;
}

/** The theme's colours as they can be read on white paper: its background and plain text are left out. */
export function readWhitePalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  return paletteOf((name) => {
    if (name === "sideBar-background") return [255, 255, 255, 1];
    return /(?:foreground|contrastBorder|contrastActiveBorder)$/u.test(name)
      ? undefined
      : parseColor(style.getPropertyValue(`--vscode-${name}`).trim());
  }, false);
}

/** Measured large and rounded up: a name that fits by these widths fits on the page. */
const measuredSize = 100;

export function readFonts(): Fonts {
  const style = getComputedStyle(document.documentElement);
  const family =
    style.getPropertyValue("--vscode-font-family").trim() || "sans-serif";
  if (pixel === null) return { family, letters: commonLetters };
  pixel.font = `${measuredSize}px ${family}`;
  const width = (text: string): number =>
    Math.ceil(pixel.measureText(text).width + 1) / measuredSize;
  return {
    family,
    letters: {
      ascii: listedCharacters.map(width),
      other: Math.max(width("ж"), width("é")),
    },
  };
}

export const prefersReducedMotion = (): boolean =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ||
  document.body.classList.contains("vscode-reduce-motion");

/** The editor changes the variables on the root element and the theme's class on the body. */
export function onThemeChange(listener: () => void): void {
  let asked = 0;
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(listener);
  });
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["style", "class"],
  });
  observer.observe(document.body, {
    attributes: true,
    attributeFilter: ["class", "data-vscode-theme-id"],
  });
}
