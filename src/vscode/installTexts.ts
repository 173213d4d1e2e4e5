// The words in the language of the window, before any other module is run: the composition root imports this first.
import * as vscode from "vscode";
import { useTexts } from "../l10n.ts";

useTexts(vscode.l10n.bundle ?? {});
