// What edges are called, for the picture and its panels.
import { t } from "../../src/l10n.ts";
import type { EdgeKind } from "../../src/protocol.ts";

export const edgeWords: Readonly<Record<EdgeKind, string>> = {
  contains: t("contains"),
  imports: t("imports"),
  re_exports: t("re-exports"),
  calls: t("calls"),
  constructs: t("constructs"),
  extends: t("extends"),
  implements: t("implements"),
  overrides: t("overrides"),
  uses_type: t("uses as a type"),
  reads: t("reads"),
  writes: t("writes"),
  decorates: t("decorates"),
  references: t("refers to"),
};
