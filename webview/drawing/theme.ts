// Reads the editor's theme from the page and tells when it changes.
import { cardTextSize, textWidth } from "./text.ts";
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
  /** How much wider the page's letters are than the built-in table says. */
  readonly textScale: number;
}

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const highContrast =
    document.body.classList.contains("vscode-high-contrast") ||
    document.body.classList.contains("vscode-high-contrast-light");
  return paletteOf(
    (name) => parseColor(style.getPropertyValue(`--vscode-${name}`).trim()),
    highContrast,
  );
}

const sample = "processOrderItems findUserById HttpRequestHandler_v2 isValid";

export function readFonts(): Fonts {
  const style = getComputedStyle(document.documentElement);
  const family =
    style.getPropertyValue("--vscode-font-family").trim() || "sans-serif";
  if (pixel === null) return { family, textScale: 1 };
  pixel.font = `${cardTextSize}px ${family}`;
  const scale =
    pixel.measureText(sample).width / textWidth(sample, cardTextSize, 1);
  // Rounded up, so that a name that fits by the table fits on the page.
  return { family, textScale: Math.ceil(scale * 50) / 50 };
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
