// The small words of the command line: quoting, values, columns, figures, errors.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { CodeweftError, Cancelled } from "../../src/core/errors.ts";
import { formatBytes, formatCount, formatTime } from "../../src/cli/figures.ts";
import { parseValue } from "../../src/core/query/parseValue.ts";
import { openProgress } from "../../src/cli/progress.ts";
import { reportFailure } from "../../src/cli/reportFailure.ts";
import { shellQuote } from "../../src/cli/shellQuote.ts";
import { formatTable } from "../../src/cli/table.ts";
import { openTerminal } from "../../src/cli/terminal.ts";
import {
  parseDuration,
  parseSize,
  writeDuration,
} from "../../src/core/query/units.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

/** A terminal that keeps what is written; `columns` makes it one that somebody watches. */
function keepingTerminal(columns?: number): {
  readonly terminal: Terminal;
  readonly out: () => string;
  readonly err: () => string;
} {
  const stream = () => {
    let text = "";
    const kept = {
      write: (more: string) => {
        text += more;
        return true;
      },
      ...(columns === undefined ? {} : { isTTY: true, columns }),
    };
    return {
      stream: kept as unknown as NodeJS.WritableStream,
      text: () => text,
    };
  };
  const stdout = stream();
  const stderr = stream();
  const terminal = openTerminal({
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: {},
  });
  return { terminal, out: stdout.text, err: stderr.text };
}

describe("shellQuote", () => {
  it("gives every word back unchanged through a real shell", () => {
    const words = [
      "plain",
      "a b",
      "it's",
      '"q"',
      "$HOME",
      "`x`",
      "a\\b",
      "-n",
      "*",
      "",
      "🦊 ü",
      "a;b",
      "!x",
    ];
    const text = execFileSync(
      "/bin/sh",
      [
        "-c",
        `printf '%s\\n' ${words.map((word) => shellQuote(word, "linux")).join(" ")}`,
      ],
      { encoding: "utf8" },
    );
    assert.deepEqual(text.split("\n").slice(0, -1), words);
  });

  it("leaves paths of Windows alone unless they have blanks", () => {
    assert.equal(shellQuote("C:\\work\\a", "win32"), "C:\\work\\a");
    assert.equal(shellQuote("C:\\my work", "win32"), '"C:\\my work"');
  });
});

describe("parseValue", () => {
  it("reads numbers, lists and values of several types", () => {
    assert.equal(parseValue({ name: "limit", type: "integer" }, "12"), 12);
    assert.deepEqual(
      parseValue({ name: "kinds", type: "string[]" }, "calls, imports"),
      ["calls", "imports"],
    );
    assert.deepEqual(
      parseValue({ name: "ids", type: "integer[]" }, "1,-2"),
      [1, -2],
    );
    assert.deepEqual(
      parseValue(
        { name: "parameters", type: "string or number or null[]" },
        "a,2,null",
      ),
      ["a", 2, null],
    );
    assert.equal(
      parseValue({ name: "symbol", type: "string or integer" }, "007x"),
      "007x",
    );
  });

  it("says which value is no number", () => {
    assert.throws(
      () => parseValue({ name: "limit", type: "integer" }, "ten"),
      /limit has to be a number, and "ten" is none/,
    );
  });
});

describe("times and sizes", () => {
  it("are read with their units, and without in seconds and kB", () => {
    const times: Record<string, number> = {
      "30s": 30_000,
      "500ms": 500,
      "2min": 120_000,
      "1m": 60_000,
      "1.5 s": 1_500,
      ".5s": 500,
      " 5 ": 5_000,
      "0.25": 250,
      "2S": 2_000,
    };
    for (const [text, value] of Object.entries(times))
      assert.equal(parseDuration(text), value, text);
    const sizes: Record<string, number> = {
      "2MB": 2 * 1_024 * 1_024,
      "500kB": 500 * 1_024,
      "500KB": 500 * 1_024,
      "1.5MiB": 1.5 * 1_024 * 1_024,
      "800B": 800,
      "800 b": 800,
      "1g": 1_024 ** 3,
      "1024": 1_024 * 1_024,
    };
    for (const [text, value] of Object.entries(sizes))
      assert.equal(parseSize(text), value, text);
  });

  it("are none where the unit or the number is nonsense, or nothing is left", () => {
    for (const text of [
      ..."|s|five|5x|5 parsecs|-5s|0|0ms|0.1ms|1e3|1,5s|5s 5|∞|NaN|5constructor".split(
        "|",
      ),
    ])
      assert.equal(parseDuration(text), undefined, text);
    for (const text of "|MB|-1|0|1TB|2 M B|0x10|1e9|99999999999GB".split("|"))
      assert.equal(parseSize(text), undefined, text);
  });

  it("are written so that they are read again", () => {
    assert.deepEqual([5_000, 1_500, 120_000].map(writeDuration), [
      "5s",
      "1500ms",
      "2min",
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (amount) => {
        assert.equal(parseDuration(writeDuration(amount)), amount);
      }),
    );
  });

  it("of a question say what is wrong with them", () => {
    const timeout = {
      name: "timeout",
      type: "integer",
      unit: "milliseconds",
    } as const;
    assert.equal(parseValue(timeout, "30s"), 30_000);
    assert.throws(() => parseValue(timeout, "soon"), {
      code: "invalid_parameters",
      message: 'timeout has to be a time, and "soon" is none.',
    });
  });
});

describe("tables", () => {
  it("align their columns and cut the one that may shrink", () => {
    const lines = formatTable(
      [
        { title: "n", right: true },
        { title: "path", shrinks: true },
      ],
      [
        ["1", "a.ts"],
        ["10", "very/long/path/to/some/file.ts"],
      ],
      24,
      (text) => text.toUpperCase(),
    );
    assert.deepEqual(lines, [
      " N  PATH",
      " 1  a.ts",
      "10  …ath/to/some/file.ts",
    ]);
  });

  it("never have lines longer than the terminal while there is something to cut", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.string({ maxLength: 9 }), fc.string({ maxLength: 80 })),
          { maxLength: 9 },
        ),
        fc.integer({ min: 30, max: 90 }),
        (rows, width) => {
          const lines = formatTable(
            [{ title: "a" }, { title: "b", shrinks: true }],
            rows,
            width,
            (text) => text,
          );
          assert.ok(lines.every((line) => line.length <= width));
        },
      ),
    );
  });
});

describe("figures", () => {
  it("read as people say them", () => {
    assert.deepEqual(
      [formatCount(1, "file"), formatCount(2500, "edge")],
      ["1 file", "2,500 edges"],
    );
    assert.deepEqual(
      [formatTime(12.4), formatTime(2_345), formatTime(125_000)],
      ["12 ms", "2.3 s", "2 min 5 s"],
    );
    assert.deepEqual(
      [formatBytes(999), formatBytes(4_096), formatBytes(20_600_000)],
      ["999 bytes", "4.1 kB", "20.6 MB"],
    );
  });

  it("carry a full minute over", () => {
    assert.equal(formatTime(119_900), "2 min 0 s");
  });
});

describe("errors on the command line", () => {
  const error = new CodeweftError("save_failed", "The disk is full.", {
    kept: "The old file stands.",
    next: "Make room.",
  });

  it("say what happened, what was kept and what to do next", () => {
    const { terminal, out, err } = keepingTerminal();
    assert.equal(reportFailure(terminal, error, false), 1);
    assert.equal(
      err(),
      "error: The disk is full.\n  kept: The old file stands.\n  next: Make room.\n",
    );
    assert.equal(out(), "");
  });

  it("have exit codes of their own for wrong questions and for cancelling", () => {
    const { terminal } = keepingTerminal();
    assert.equal(
      reportFailure(terminal, new CodeweftError("unknown_query", "x"), false),
      2,
    );
    assert.equal(reportFailure(terminal, new Cancelled(), false), 130);
    assert.equal(reportFailure(terminal, new Error("bug"), false), 1);
  });
});

describe("progress", () => {
  const events = [
    {
      stage: "extract",
      done: 5,
      total: 20,
      current: "src/a/very/long/path/that/does/not/fit/into/the/line/at/all.ts",
    },
    { stage: "extract", done: 20, total: 20 },
    { stage: "resolve", done: 0, total: 0 },
    { stage: "save", done: 0, total: 1 },
  ] as const;

  it("is a line per stage where nobody watches", () => {
    const { terminal, err } = keepingTerminal();
    const view = openProgress(terminal);
    events.forEach((event) => {
      view.show(event);
    });
    view.end();
    assert.equal(err(), "Reading…\nResolving…\nSaving…\n");
  });

  it("says once, before many files are read, how long that takes and how to read less", () => {
    const { terminal, err } = keepingTerminal();
    const view = openProgress(terminal);
    for (const done of [0, 10, 40_000])
      view.show({ stage: "extract", done, total: 40_000 });
    view.end();
    assert.match(
      err(),
      /^Reading…\n40,000 files are to be read: about 3 minutes, .*memory\.\nCtrl-C .*kept\. .*--exclude FOLDER.*\.codeweftignore\.\n$/u,
    );
  });

  it("is one line that fits where somebody does, and leaves nothing behind", () => {
    const { terminal, err } = keepingTerminal(70);
    const view = openProgress(terminal);
    events.forEach((event) => {
      view.show(event);
    });
    view.end();
    const drawn = err()
      .split("\r")
      .map((line) => line.replace(/\u001b\[[0-9;]*[A-Za-z]/g, ""));
    assert.match(drawn[0] ?? "", /^Reading {4}█{6}░{18} 5\/20 ….*all\.ts$/);
    assert.ok(
      drawn.every((line) => line.length < 70),
      drawn.join("|"),
    );
    assert.equal(drawn.at(-1), "Saving…\n");
  });
});
