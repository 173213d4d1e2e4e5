// The signs for kinds and buttons: strokes in a square of 16, different in shape so that colour is never needed.
import type { SymbolKind } from "../../src/protocol.ts";
import type { Icon } from "./elements.ts";

const file = "M4 1.5h5L12.5 5v9.5h-8.5zM9 1.5V5h3.5";
const classBox = "M2.5 3h11v10h-11zM2.5 6.5h11";
const cube =
  "M8 1.8 13.4 4.9v6.2L8 14.2 2.6 11.1V4.9zM2.6 4.9 8 8l5.4-3.1M8 8v6.2";
const brackets = "M5.5 3H3v10h2.5M10.5 3H13v10h-2.5";
const dots = "M3 8h.01M8 8h.01M13 8h.01";

/** SVG path data per kind. */
const kindPaths: Readonly<Record<Icon, string>> = {
  module: file,
  namespace:
    "M6 2.5c-2 0-2 1-2 2.5S4 7.5 2.5 8C4 8.500 4 9.500 4 11s0 2.500 2 2.500M10 2.500c2 0 2 1 2 2.500s0 2.500 1.500 3c-1.500.500-1.500 1.500-1.500 3s0 2.500-2 2.500",
  package:
    "M2.500 5 8 2.200 13.500 5v6L8 13.800 2.500 11zM2.500 5 8 7.800 13.500 5M5.200 3.600l5.500 2.800",
  class: classBox,
  struct: "M2.500 3h11v10h-11zM6.500 3v10",
  interface: "M6.500 8a3.500 3.500 0 1 0 7 0 3.500 3.500 0 1 0-7 0M1.500 8h5",
  trait: "M8 2 13.500 6 11.500 13h-7L2.500 6z",
  protocol: "M5 2h6l3 6-3 6H5L2 8z",
  enum: "M3 4h.01M3 8h.01M3 12h.01M6.500 4h7M6.500 8h7M6.500 12h7",
  enum_member: "M3 8h.01M6.500 8h7",
  union:
    "M2.500 8a3.700 3.700 0 1 0 7.400 0 3.700 3.700 0 1 0-7.400 0M6.100 8a3.700 3.700 0 1 0 7.400 0 3.700 3.700 0 1 0-7.400 0",
  type_alias: "M3 3.500h10M8 3.500V13M6 13h4",
  function:
    "M11.800 3.200C10 2.200 8.800 3 8.400 5L7 11.500c-.400 2-1.600 2.700-3.200 1.800M5 7h6",
  method: cube,
  constructor:
    "M8 1.800 13.400 4.900v6.200L8 14.200 2.600 11.100V4.900zM8 5.500v5M5.500 8h5",
  property: "M2.500 4.500h11v7h-11zM5.500 8h.01M8 8h3",
  field: "M2.500 4.500h11v7h-11zM5 8h6",
  variable: `${brackets}M6.500 6.500l3 3M9.500 6.500l-3 3`,
  constant: `${brackets}M6.200 7h3.600M6.200 9.500h3.600`,
  macro:
    "M6 2.500 4.500 13.500M11.500 2.500 10 13.500M2.500 6h11.500M2 10h11.500",
  impl: "M2.500 3h11v10h-11zM5.500 8l2 2 3.500-4",
  test: "M6 2h4M6.700 2v4.500L3 13.500h10L9.300 6.500V2M5 10.500h6",
  route:
    "M3.500 13a1.500 1.500 0 1 0 .01 0M12.500 3a1.500 1.500 0 1 0 .01 0M3.500 12c0-6 9-2 9-7.500",
  external: "M7 3H3v10h10V9M9.500 2.500h4v4M13.500 2.500 7.500 8.500",
  folder: "M1.800 4h4.500l1.500 2h6.400v7.200H1.800z",
  more: dots,
};

/** Theme variables for the kinds, as the editor's own outline uses them. */
export const kindVariables: Readonly<Record<SymbolKind, string>> = {
  module: "fileForeground",
  namespace: "namespaceForeground",
  package: "packageForeground",
  class: "classForeground",
  struct: "structForeground",
  interface: "interfaceForeground",
  trait: "interfaceForeground",
  protocol: "interfaceForeground",
  enum: "enumeratorForeground",
  enum_member: "enumeratorMemberForeground",
  union: "structForeground",
  type_alias: "typeParameterForeground",
  function: "functionForeground",
  method: "methodForeground",
  constructor: "constructorForeground",
  property: "propertyForeground",
  field: "fieldForeground",
  variable: "variableForeground",
  constant: "constantForeground",
  macro: "keywordForeground",
  impl: "classForeground",
  test: "eventForeground",
  route: "eventForeground",
  external: "moduleForeground",
};

export const kindPath = (icon: Icon): string => kindPaths[icon];

/** A picture for the canvas. `color` must be a hex or rgb colour from the theme. */
export function iconAddress(icon: Icon, color: string): string {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 16 16" fill="none" ` +
    `stroke="${color}" stroke-width="1.35" stroke-linecap="round" stroke-linejoin="round">` +
    `<path d="${kindPaths[icon]}"/></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

export const buttonPaths = {
  back: "M9.500 3 4.500 8l5 5M4.500 8H13",
  forward: "M6.500 3l5 5-5 5M11.500 8H3",
  search: "M7 2.500a4.500 4.500 0 1 0 .01 0M10.300 10.300 14 14",
  filter: "M2 3.500h12L9.500 8.500V13l-3-1.500v-3z",
  trail:
    "M3.500 13.500a1.500 1.500 0 1 1 .01 0M12.500 5.500a1.500 1.500 0 1 1 .01 0M5 12h4.500a2 2 0 0 0 0-4h-3a2 2 0 0 1 0-4H11",
  follow:
    "M8 2v2.500M8 11.500V14M2 8h2.500M11.500 8H14M8 5.200a2.800 2.800 0 1 0 .01 0M8 7.900h.01",
  certain: "M2 12.5h12M4 7l2.8 2.8L12.500 3.500",
  fit: "M2.500 6V2.500H6M10 2.500h3.500V6M13.500 10v3.500H10M6 13.500H2.500V10",
  zoomIn: "M8 3.500v9M3.500 8h9",
  zoomOut: "M3.500 8h9",
  help: "M5.800 6a2.200 2.200 0 1 1 3.300 1.900C8.300 8.400 8 8.800 8 9.600M8 12.200h.01",
  close: "M4 4l8 8M12 4l-8 8",
  sql: "M2 3.500h12v9H2zM4.500 6.500 6.500 8l-2 1.500M8 10h3.500",
  table: "M2.500 3h11v10h-11zM2.500 6.300h11M2.500 9.600h11M6.500 6.300V13",
  treemap:
    "M2.500 2.500h11v11h-11zM8.500 2.500v11M8.500 7H13.500M11 7v6.500M2.500 9.500h6",
  tree: "M3 3.500h5M3 3.500v9M3 8h3M8.500 8H13M3 12.500h3M8.500 12.500H13",
  matrix:
    "M2.500 2.500h11v11h-11zM2.500 6.200h11M2.500 9.800h11M6.200 2.500v11M9.800 2.500v11M6.700 8h2.600M3 4.400h2.600M10.300 11.700h2.600",
  graph:
    "M2 5.500h4v-3H2zM10 8.500h4v-3h-4zM2 13.500h4v-3H2zM6 4h2.500v3H10M6 12h2.500V7",
  layout:
    "M2.500 3h4v4h-4zM9.500 3h4v4h-4zM2.500 9.500h4v4h-4zM9.500 9.500h4v4h-4z",
  openInTab: "M9 2.500h4.500V7M13.500 2.500 8 8M6 3.500H2.500v10h10V10",
  export: "M8 10V2.500M4.800 5.500 8 2.300l3.200 3.200M3 9v4.500h10V9",
  save: "M4.500 2h7v12L8 10.800 4.500 14z",
  open: "M3 8h9M8.500 4l4 4-4 4",
} as const;

export type ButtonIcon = keyof typeof buttonPaths;
