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
  /** The same for notes. What is drawn must not be longer, or its line could not be taken away again. */
  readonly noteWidth: number;
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
      stderr.write(line);
      drawn = true;
    },
    colors: pc.createColors(colored(stdout)),
    noteColors: pc.createColors(colored(stderr)),
    width: isTerminal(stdout) ? widthOf(stdout) : Infinity,
    noteWidth: isTerminal(stderr) ? widthOf(stderr) : Infinity,
    watched,
  };
}

/** Some terminals do not know how wide they are, and say zero. */
function widthOf(stream: WriteStream): number {
  return Math.max(40, stream.columns > 0 ? stream.columns : 80);
}

function isTerminal(stream: NodeJS.WritableStream): stream is WriteStream {
  return "isTTY" in stream && stream.isTTY === true;
}
