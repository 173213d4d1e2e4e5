// Where the command line writes: one place that knows whether a person is watching.
import type { WriteStream } from "node:tty";
import pc from "picocolors";

export type Colors = ReturnType<typeof pc.createColors>;

export interface Terminal {
  /** Answers; a line break is added. */
  readonly print: (text: string) => void;
  /** Everything that is not the answer; a line break is added. */
  readonly note: (text: string) => void;
  /** Replaces the line that was drawn last; '' takes it away. Does nothing where nobody watches. */
  readonly draw: (line: string) => void;
  /** Colours for answers; plain text where nobody watches. */
  readonly colors: Colors;
  /** Colours for notes. */
  readonly noteColors: Colors;
  /** Characters in a line of an answer; unlimited where nobody watches. */
  readonly width: number;
  /** Whether `draw` draws. */
  readonly watched: boolean;
}

interface Streams {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export function openTerminal({ stdout, stderr, env }: Streams): Terminal {
  const colored = (stream: NodeJS.WritableStream): boolean =>
    isTerminal(stream) && env.NO_COLOR === undefined && env.TERM !== "dumb";
  const watched = isTerminal(stderr) && env.TERM !== "dumb";
  let drawn = false;
  const clear = (): void => {
    if (drawn) stderr.write("\r\u001b[2K");
    drawn = false;
  };
  return {
    print(text) {
      clear();
      stdout.write(`${text}\n`);
    },
    note(text) {
      clear();
      stderr.write(`${text}\n`);
    },
    draw(line) {
      if (!watched) return;
      clear();
      if (line === "") return;
      const width = isTerminal(stderr) ? stderr.columns : 80;
      stderr.write(line.slice(0, Math.max(10, width - 1)));
      drawn = true;
    },
    colors: pc.createColors(colored(stdout)),
    noteColors: pc.createColors(colored(stderr)),
    width: isTerminal(stdout) ? Math.max(40, stdout.columns) : Infinity,
    watched,
  };
}

function isTerminal(stream: NodeJS.WritableStream): stream is WriteStream {
  return "isTTY" in stream && stream.isTTY === true;
}
