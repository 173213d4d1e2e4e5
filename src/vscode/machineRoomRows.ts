// Failed files, queue, runs, history and health as rows of trees. Knows no editor.
import { toErrorForm } from "../core/errors.ts";
import { ageWords } from "../core/query/ageWords.ts";
import { t } from "../l10n.ts";
import type {
  FailedFile,
  Health,
  QueueReport,
  RunFileRow,
  RunSummary,
  Transition,
} from "../protocol.ts";
import { actionCommand } from "./healthActions.ts";
import { duration, number, plural } from "./ingestWords.ts";
import { plainLabel } from "./plainText.ts";
import { sizeWords } from "./upkeepWords.ts";
import type { WatchFigures } from "./watchHealth.ts";

/** The parts of the view of the index, in their order. */
export const roomSections = ["failed", "queue", "history", "health"] as const;
export type RoomSection = (typeof roomSections)[number];

export interface RoomRow {
  /** Unique in its tree, and the same for the same thing after a refresh. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  /** Name of one of the editor's icons; a row with a path and without an icon has that of its file. */
  readonly icon?: string;
  readonly severity?: "warning" | "error";
  /** Workspace-relative: the row is about this file, and opens it. */
  readonly path?: string;
  /** It is in the list of failed files. */
  readonly failed?: true;
  /** Command of the extension that the row runs. */
  readonly command?: string;
  /** Loaded when the row is unfolded. */
  readonly run?: number;
  /** The row is a part of the view; what stands in it is loaded when it is unfolded. */
  readonly section?: RoomSection;
  readonly children?: readonly RoomRow[];
  readonly unfolded?: true;
}

/** What stands in a view whose rows could not be read: nothing there would look like good news. `place`: unique in its tree. */
export function unreadRow(place: string, error: unknown): RoomRow {
  const { message } = toErrorForm(error);
  return {
    id: `unread ${place}`,
    label: t("This could not be read"),
    description: message,
    tooltip: t(
      "What stands here could not be read: {0}\n\nIt is asked again when the graph changes.\n\nClick: Show Log",
      message,
    ),
    icon: "error",
    severity: "error",
    command: "codeweft.showLog",
  };
}

/** What the view of the index is made of. */
export function sectionRows(): readonly RoomRow[] {
  const words = {
    failed: { label: t("Failed Files"), icon: "error" },
    queue: { label: t("Queue"), icon: "list-ordered" },
    history: { label: t("Runs and History"), icon: "history" },
    health: { label: t("Health"), icon: "pulse" },
  };
  return roomSections.map((section) => ({
    id: `section ${section}`,
    ...words[section],
    section,
  }));
}

/** What stands in a part in which nothing is to be told. */
export function emptyRow(section: RoomSection): RoomRow {
  const labels = {
    failed: t("Every source file could be read"),
    queue: t("Nothing waits"),
    history: t("No ingestion is recorded"),
    health: t("No ingestion is recorded"),
  };
  return { id: `empty ${section}`, label: labels[section], icon: "check" };
}

export function failedRows(
  files: readonly FailedFile[],
  total: number,
  now: number,
): readonly RoomRow[] {
  return [
    ...files.map((file): RoomRow => {
      const attempts = plural(file.attempts, "attempt");
      return {
        id: `failed ${file.path}`,
        ...fileLabel(file.path, [
          ...(file.quarantined ? [t("left alone")] : []),
          attempts,
        ]),
        tooltip: t(
          "{0}\n\n{1}\n\n{2}, the last one {3}.{4}",
          file.path,
          file.message,
          attempts,
          age(file.lastAt, now),
          file.quarantined
            ? t(" It is left alone until it changes or is retried.")
            : "",
        ),
        path: file.path,
        failed: true,
      };
    }),
    ...moreRow("failed", total - files.length),
  ];
}

const levelIcons = {
  urgent: "arrow-up",
  high: "chevron-up",
  normal: "dash",
  low: "chevron-down",
} as const;

export function queueRows(
  { depth, processing, levels, oldest, bottleneck, files }: QueueReport,
  now: number,
): readonly RoomRow[] {
  if (depth === 0) return [];
  const byLevel = Object.entries(levels).map(
    ([level, count]) => `${number(count)} ${level}`,
  );
  const since =
    oldest === undefined ? "" : t(", the oldest {0}", age(oldest, now));
  return [
    {
      id: "queue summary",
      label: t("{0} in the queue", plural(depth, "file")),
      description: `${byLevel.join(", ")}${since}`,
      icon: "list-ordered",
      tooltip: [
        t("{0} being read now.", plural(processing, "file")),
        ...(bottleneck === undefined
          ? []
          : [
              t(
                "Most of the time of the last ingestions went to: {0} ({1}).",
                bottleneck.step,
                percent(bottleneck.share),
              ),
            ]),
      ].join("\n"),
    },
    ...files.map((file): RoomRow => {
      const waits =
        file.notBefore === undefined
          ? []
          : [
              t(
                "not before {0}",
                new Date(file.notBefore).toLocaleTimeString(),
              ),
            ];
      return {
        id: `queue ${file.path}`,
        ...fileLabel(file.path, [
          file.state === "processing" ? t("being read") : file.reason,
          ...waits,
        ]),
        tooltip: t(
          "{0}\n\n{1}, queued {2} ({3}), tried {4} in vain.",
          file.path,
          file.level,
          age(file.queuedAt, now),
          file.reason,
          plural(file.attempts, "time"),
        ),
        icon:
          file.state === "processing" ? "loading~spin" : levelIcons[file.level],
        path: file.path,
      };
    }),
    ...moreRow("queue", depth - files.length),
  ];
}

const outcomeIcons: Readonly<
  Record<string, Pick<RoomRow, "icon" | "severity">>
> = {
  completed: { icon: "pass" },
  degraded: { icon: "warning", severity: "warning" },
  cancelled: { icon: "circle-slash" },
  interrupted: { icon: "debug-disconnect", severity: "warning" },
  paused: { icon: "debug-pause", severity: "warning" },
  failed: { icon: "error", severity: "error" },
  running: { icon: "loading~spin" },
};

export function historyRows(
  runs: readonly RunSummary[],
  history: readonly Transition[],
  now: number,
): readonly RoomRow[] {
  if (runs.length + history.length === 0) return [];
  return [
    {
      id: "runs",
      label: t("Ingestions"),
      description: String(runs.length),
      unfolded: true,
      children: runs.map((run): RoomRow => ({
        id: `run ${String(run.id)}`,
        label: age(run.startedAt, now),
        description: `${run.outcome}, ${plural(run.files, "file")}${run.failed > 0 ? t(", {0} failed", number(run.failed)) : ""}, ${duration(run.milliseconds)}`,
        tooltip: t(
          "Ingestion {0}, {1}",
          run.id,
          new Date(run.startedAt).toLocaleString(),
        ),
        ...(outcomeIcons[run.outcome] ?? { icon: "question" }),
        run: run.id,
      })),
    },
    {
      id: "history",
      label: t("Files"),
      description: t("what became of them, the latest first"),
      children: history.map((row, at): RoomRow => ({
        id: `history ${String(at)} ${row.path} ${row.at}`,
        ...fileLabel(row.path, [
          `${row.fromState === undefined || row.fromState === row.toState ? "" : `${row.fromState} → `}${row.toState}`,
          age(row.at, now),
        ]),
        tooltip: t(
          "{0}\n\n{1} after {2}{3}",
          row.path,
          row.toState,
          duration(row.milliseconds),
          row.message === undefined ? "" : `: ${row.message}`,
        ),
        ...(row.toState === "failed" ? { severity: "error" as const } : {}),
        icon: stateIcons[row.toState] ?? "file",
        path: row.path,
      })),
    },
  ];
}

const stateIcons: Readonly<Record<string, string>> = {
  parsed: "pass",
  degraded: "warning",
  failed: "error",
  skipped: "circle-slash",
  gone: "trash",
};

export function runRows(
  run: number,
  files: readonly RunFileRow[],
  total: number,
): readonly RoomRow[] {
  return [
    ...files.map((file): RoomRow => ({
      id: `run ${String(run)} ${file.path}`,
      ...fileLabel(file.path, [file.state, duration(file.milliseconds)]),
      tooltip: `${file.path}${file.message === undefined ? "" : `\n\n${file.message}`}`,
      icon: stateIcons[file.state] ?? "file",
      ...(file.state === "failed" ? { severity: "error" as const } : {}),
      path: file.path,
    })),
    ...moreRow(`run ${String(run)}`, total - files.length),
  ];
}

const watchWords: Readonly<Record<WatchFigures["state"], string>> = {
  watching: t("followed as they come"),
  degraded: t("may be seen late"),
  backing_off: t("wait for a while"),
  disabled: t("are not followed"),
  off: "paused",
};

export function healthRows(
  health: Health,
  watch: WatchFigures,
  now: number,
): readonly RoomRow[] {
  const { database, processing, lastSave, writer, disk } = health;
  const figure = (
    label: string,
    description: string,
    icon: string,
    tooltip?: string,
  ): RoomRow => ({
    id: `health ${label}`,
    label,
    description,
    icon,
    ...(tooltip === undefined ? {} : { tooltip }),
  });
  return [
    ...health.recommendations.map(({ text, action }, at): RoomRow => {
      const { id, title } = actionCommand(action);
      return {
        id: `advice ${String(at)} ${action}`,
        label: text,
        tooltip: t("{0}\n\nClick: {1}", text, title),
        icon: "lightbulb",
        severity: "warning",
        command: id,
      };
    }),
    figure(
      t("Graph"),
      `${plural(health.files, "file")}, ${plural(health.symbols, "symbol")}, ${plural(health.edges, "edge")}`,
      "type-hierarchy",
    ),
    {
      ...figure(
        t("Database"),
        t(
          "{0}, {1} free",
          sizeWords(database.bytes),
          percent(
            database.pages === 0 ? 0 : database.freePages / database.pages,
          ),
        ),
        "database",
        t(
          "{0}\n\n{1} pages, {2} free; schema version {3}",
          database.location ?? t("In memory only"),
          number(database.pages),
          number(database.freePages),
          database.schemaVersion,
        ),
      ),
      children: Object.entries(database.rows)
        .filter(([, count]) => count > 0)
        .map(([table, count]) => ({
          id: `health table ${table}`,
          label: table,
          description: plural(count, "row"),
          icon: "table",
        })),
    },
    figure(
      t("Last save"),
      lastSave === undefined
        ? t("none yet")
        : `${lastSave.at === undefined ? "" : `${age(lastSave.at, now)}, `}${sizeWords(lastSave.bytes)}${lastSave.milliseconds === undefined ? "" : t(" in {0}", duration(lastSave.milliseconds))}${health.unsaved ? t("; changed since") : ""}`,
      "save",
    ),
    figure(
      t("Writer"),
      writer !== undefined
        ? t("{0} on {1}, process {2}", writer.program, writer.host, writer.pid)
        : health.unwritable === undefined
          ? t("this window")
          : t("nobody here"),
      "lock",
      health.unwritable,
    ),
    figure(
      t("Reading"),
      processing.successRate === undefined
        ? t("nothing was read yet")
        : t(
            "{0} with success, {1} ms a file",
            percent(processing.successRate),
            processing.meanMilliseconds.toFixed(1),
          ),
      "graph-line",
      t(
        "{0} read on the days that figures are kept for.",
        plural(processing.files, "file"),
      ),
    ),
    figure(t("Queue"), plural(health.queue.depth, "file"), "list-ordered"),
    figure(
      t("Failed"),
      `${plural(health.failed.files, "file")}${health.failed.leftAlone > 0 ? t(", {0} left alone", number(health.failed.leftAlone)) : ""}`,
      "error",
    ),
    {
      ...figure(
        t("Changes of files"),
        watchWords[watch.state],
        "eye",
        watch.message,
      ),
      ...(watch.state === "watching" || watch.state === "off"
        ? {}
        : { severity: "warning" as const }),
    },
    ...disk.paused.map(({ work, failures, lastError }): RoomRow => ({
      ...figure(
        work === "saving" ? t("Saving is paused") : t("Reading is paused"),
        t("{0} in a row", plural(failures, "failure")),
        "debug-pause",
        lastError.message,
      ),
      severity: "error",
    })),
    ...Object.entries(disk.retries).map(([operation, count]) =>
      figure(
        t("Retries: {0}", operation),
        t(
          "{0} recovered, {1} given up",
          number(count.recovered),
          number(count.gaveUp),
        ),
        "debug-restart",
      ),
    ),
  ];
}

/** The history of one file as a page of text. */
export function historyPage(
  path: string,
  rows: readonly Transition[],
  total: number,
): string {
  return [
    t("# Codeweft: history of {0}", path),
    "",
    ...(rows.length === 0
      ? [
          t(
            "Nothing is recorded of this file: it was not read lately, or not at all.",
          ),
        ]
      : [
          t("| when | from | to | took | why |"),
          "| --- | --- | --- | ---: | --- |",
          ...rows.map(
            ({ at, fromState, toState, milliseconds, message }) =>
              `| ${new Date(at).toLocaleString()} | ${fromState ?? ""} | ${toState} | ${duration(milliseconds)} | ${(message ?? "").replaceAll("|", "\\|").replaceAll("\n", " ")} |`,
          ),
        ]),
    ...(total > rows.length
      ? ["", t("and {0} more", number(total - rows.length))]
      : []),
    "",
  ].join("\n");
}

/** The name first, because the view is narrow; the folder behind it. */
function fileLabel(
  path: string,
  more: readonly string[],
): Pick<RoomRow, "label" | "description"> {
  const cut = path.lastIndexOf("/");
  const folder = path.slice(0, Math.max(0, cut));
  return {
    label: plainLabel(path.slice(cut + 1)),
    description: [...more, ...(folder === "" ? [] : [folder])].join(" · "),
  };
}

function moreRow(of: string, count: number): readonly RoomRow[] {
  return count > 0
    ? [
        {
          id: `more ${of}`,
          label: t("{0} more", number(count)),
          icon: "ellipsis",
        },
      ]
    : [];
}

function age(time: string, now: number): string {
  return ageWords(Date.parse(time), now);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share === 0 || share === 1 ? 0 : 1)} %`;
}
