// Writing to stdout and stderr: in the order in which things were said, waiting where the reader is slow, and ending quietly
// when the reader has gone. What a program prints passes through here untouched.

import { EXIT } from "./exit-codes.ts";

export type Stream = "stdout" | "stderr";

const hosts = { stdout: process.stdout, stderr: process.stderr } as const;
let isWatched = false;

/** A closed pipe is no error of anybody's: whoever reads has seen enough. */
function watchPipes(): void {
  if (isWatched) return;
  isWatched = true;
  for (const host of Object.values(hosts)) {
    host.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE" && error.code !== "EOF") throw error;
      process.exit(EXIT.closedPipe);
    });
  }
}

function write(stream: Stream, text: string): Promise<void> {
  return new Promise((resolve) => {
    hosts[stream].write(text, () => resolve());
  });
}

/** Text for stdout; resolves when the host has taken it. */
export async function emit(text: string): Promise<void> {
  watchPipes();
  await write("stdout", text);
}

/** Gathers what a running program prints, and hands it on whenever the run makes a pause. */
export class Passage {
  #pieces: { readonly stream: Stream; text: string }[] = [];

  constructor() {
    watchPipes();
  }

  add(stream: Stream, text: string): void {
    const last = this.#pieces.at(-1);
    if (last?.stream === stream) last.text += text;
    else this.#pieces.push({ stream, text });
  }

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  /** Writes all that was gathered, stream by stream in order, and waits until it is taken. */
  async flush(): Promise<void> {
    const pieces = this.#pieces;
    this.#pieces = [];
    for (const { stream, text } of pieces) await write(stream, text);
  }
}
