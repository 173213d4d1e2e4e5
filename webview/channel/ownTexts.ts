// The words that the editor wrote into the page's document, before anything of the page is run: every page imports this first.
import { useTexts } from "../../src/l10n.ts";
import type { Texts } from "../../src/l10n.ts";

const written = document.getElementById("texts")?.textContent ?? "{}";

useTexts(JSON.parse(written) as Texts);
