// A program that cuts the pictures of the README and of the walkthrough out of those that `npx tsx test/harness/pictures.ts dark light` has made.
// Needs ImageMagick (Debian: imagemagick; CONVERT_PATH names its `convert`).
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { resultsFolder, root } from "./places.mjs";

interface Cut {
  /** Name of the picture, without its number. */
  readonly from: string;
  /** Width, height and left upper corner, as ImageMagick writes them; nothing for all of it. */
  readonly part?: string;
  /** In media; `walkthrough` has one for dark and one for light themes. */
  readonly to: string;
  readonly themes: readonly ("dark" | "light")[];
}

const both = ["dark", "light"] as const;
const cuts: readonly Cut[] = [
  { from: "focus", to: "screenshot", themes: ["light"] },
  {
    from: "evidence-opened",
    // From the head of the page down to its foot, and the code beside it.
    part: "1392x632+48+36",
    to: "evidence",
    themes: ["light"],
  },
  {
    from: "metrics",
    part: "816x470+48+96",
    to: "overview",
    themes: ["dark"],
  },
  {
    from: "overview",
    part: "816x330+48+250",
    to: "walkthrough/ingest",
    themes: both,
  },
  {
    from: "focus",
    part: "818x615+48+95",
    to: "walkthrough/graph",
    themes: both,
  },
  {
    from: "go-to-dependency",
    part: "880x390+418+0",
    to: "walkthrough/walk",
    themes: both,
  },
  {
    from: "hover",
    part: "865x475+570+93",
    to: "walkthrough/hover",
    themes: both,
  },
];

for (const { from, part, to, themes } of cuts)
  for (const theme of themes) {
    const folder = path.join(resultsFolder, `pictures-${theme}`);
    const picture = readdirSync(folder).find((file) =>
      new RegExp(`^\\d+-${from}\\.png$`, "u").test(file),
    );
    if (picture === undefined)
      throw new Error(`There is no picture of ${from} in ${folder}.`);
    const suffix = themes.length > 1 ? `-${theme}` : "";
    execFileSync(process.env["CONVERT_PATH"] ?? "convert", [
      path.join(folder, picture),
      ...(part === undefined ? [] : ["-crop", part, "+repage"]),
      ...["-strip", "-define", "png:compression-level=9"],
      path.join(root, "media", `${to}${suffix}.png`),
    ]);
  }
