// The look of the editor of statements: the editor's own colours and fonts, and kinds of words that differ by more than colour.
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** Pages get no colours of code from the editor; those of values in its debugger are the nearest, and every theme has them. */
const words = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.operatorKeyword],
    color: "var(--vscode-debugTokenExpression-name, inherit)",
    fontWeight: "600",
  },
  {
    tag: [tags.string, tags.special(tags.string)],
    color: "var(--vscode-debugTokenExpression-string, inherit)",
  },
  {
    tag: [tags.number, tags.bool, tags.null],
    color: "var(--vscode-debugTokenExpression-number, inherit)",
  },
  {
    tag: [tags.lineComment, tags.blockComment],
    color: "var(--muted)",
    fontStyle: "italic",
  },
]);

const surface = EditorView.theme({
  "&": {
    height: "100%",
    color: "var(--vscode-editor-foreground, inherit)",
    backgroundColor: "var(--vscode-editor-background)",
    fontSize: "var(--vscode-editor-font-size, 13px)",
  },
  "&.cm-focused": {
    outline: "1px solid var(--vscode-focusBorder, currentColor)",
    outlineOffset: "-1px",
  },
  ".cm-scroller": {
    fontFamily: "var(--vscode-editor-font-family, monospace)",
    lineHeight: "1.5",
  },
  ".cm-content": {
    caretColor: "var(--vscode-editorCursor-foreground, currentColor)",
    padding: "8px 0",
  },
  ".cm-line": { padding: "0 12px" },
  ".cm-placeholder": {
    color: "var(--vscode-input-placeholderForeground, var(--muted))",
  },
  ".cm-cursor": {
    borderLeftColor: "var(--vscode-editorCursor-foreground, currentColor)",
    borderLeftWidth: "2px",
  },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "var(--vscode-editor-selectionBackground)",
  },
  ".cm-selectionBackground": {
    backgroundColor:
      "var(--vscode-editor-inactiveSelectionBackground, var(--vscode-editor-selectionBackground))",
  },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--vscode-editorBracketMatch-background, transparent)",
    outline: "1px solid var(--vscode-editorBracketMatch-border, currentColor)",
  },
  ".cm-wrong": {
    textDecoration:
      "underline wavy var(--vscode-editorError-foreground, currentColor)",
    textUnderlineOffset: "3px",
  },
  ".cm-tooltip": {
    border:
      "1px solid var(--vscode-editorSuggestWidget-border, var(--vscode-contrastBorder, var(--line)))",
    backgroundColor:
      "var(--vscode-editorSuggestWidget-background, var(--raised))",
    color: "var(--vscode-editorSuggestWidget-foreground, inherit)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--vscode-editor-font-family, monospace)",
    maxHeight: "14em",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "2px 8px" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    backgroundColor:
      "var(--vscode-editorSuggestWidget-selectedBackground, var(--hover))",
    color: "var(--vscode-editorSuggestWidget-selectedForeground, inherit)",
    outline: "1px solid var(--vscode-contrastActiveBorder, transparent)",
    outlineOffset: "-1px",
  },
  ".cm-completionMatchedText": {
    textDecoration: "none",
    fontWeight: "700",
    color: "var(--vscode-editorSuggestWidget-highlightForeground, inherit)",
  },
  "[aria-selected] .cm-completionMatchedText": {
    color:
      "var(--vscode-editorSuggestWidget-focusHighlightForeground, inherit)",
  },
  ".cm-completionDetail": {
    fontStyle: "normal",
    color: "inherit",
    opacity: "0.8",
  },
});

export const look: Extension = [surface, syntaxHighlighting(words)];
