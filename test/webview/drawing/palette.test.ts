// Colours that can be read in every theme.
import assert from "node:assert/strict";
import { contrast, paletteOf } from "../../../webview/drawing/palette.ts";
import type { Rgba } from "../../../webview/drawing/palette.ts";
import { themes } from "../../e2e/page/themes.ts";

function parse(text: string): Rgba | undefined {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex !== null)
    return [
      parseInt(hex[1]!, 16),
      parseInt(hex[2]!, 16),
      parseInt(hex[3]!, 16),
      1,
    ];
  const numbers = /^rgba?\((.+)\)$/.exec(text)?.[1]?.split(",").map(Number);
  if (numbers === undefined) return undefined;
  return [numbers[0]!, numbers[1]!, numbers[2]!, numbers[3] ?? 1];
}

function color(text: string): Rgba {
  const parsed = parse(text);
  assert.ok(parsed, text);
  return parsed;
}

const garish = {
  bodyClass: "vscode-light",
  variables: {
    "sideBar-background": "#fffbe0",
    foreground: "#ffe97f",
    "charts-blue": "#fff9c0",
    "charts-orange": "#fffde7",
    "button-background": "#ffff99",
    "button-foreground": "#ffffff",
  } as Readonly<Record<string, string>>,
};

describe("the palette", () => {
  for (const [name, { variables, bodyClass }] of Object.entries({
    ...themes,
    garish,
    empty: { variables: {}, bodyClass: "" },
  }))
    it(`is readable in the theme "${name}"`, () => {
      const palette = paletteOf(
        (variable) =>
          parse((variables as Record<string, string>)[variable] ?? ""),
        bodyClass.includes("high-contrast"),
      );
      const against = (over: string, under: string): number =>
        contrast(color(over), color(under));
      assert.ok(against(palette.text, palette.card) >= 4.5, "text on cards");
      assert.ok(against(palette.muted, palette.group) >= 4.5, "titles");
      assert.ok(against(palette.activeText, palette.active) >= 4.5, "active");
      for (const line of ["incoming", "outgoing", "aside"] as const)
        assert.ok(against(palette[line], palette.background) >= 3, line);
      if (palette.highContrast)
        assert.ok(against(palette.aside, palette.background) >= 4.5, "aside");
      assert.ok(against(palette.focus, palette.card) >= 3, "focus");
      for (const [kind, icon] of Object.entries(palette.icons))
        assert.ok(against(icon, palette.card) >= 3, kind);
    });

  it("knows the contrast of black and white", () => {
    assert.equal(contrast([0, 0, 0, 1], [255, 255, 255, 1]), 21);
    assert.equal(contrast([9, 9, 9, 1], [9, 9, 9, 1]), 1);
  });

  it("takes a colour that lets the ground through for its full colour", () => {
    const variables: Readonly<Record<string, string>> = {
      "sideBar-background": "#1f1f1f",
      "charts-orange": "rgba(234, 92, 0, 0.33)",
    };
    const palette = paletteOf((name) => parse(variables[name] ?? ""), false);
    assert.equal(palette.outgoing, "rgb(234, 92, 0)");
  });
});
