// The program's standard streams. Output is kept as chunks in the order of their writing, each with its stream, because the
// order between stdout and stderr is part of what a run shows. Input is given before the run and read line by line.

export type ConsoleStream = "stdout" | "stderr";

export interface OutputChunk {
  readonly stream: ConsoleStream;
  readonly text: string;
}

export class ConsoleDevice {
  readonly chunks: OutputChunk[] = [];
  private readonly input: string;
  private position = 0;
  private readonly onOutput: ((chunk: OutputChunk) => void) | undefined;

  /** `onOutput` hears of each chunk as it is written, so that a command line can stream. */
  constructor(parts: { input: string; onOutput?: ((chunk: OutputChunk) => void) | undefined }) {
    this.input = parts.input;
    this.onOutput = parts.onOutput;
  }

  write(stream: ConsoleStream, text: string): void {
    const chunk: OutputChunk = { stream, text };
    this.chunks.push(chunk);
    this.onOutput?.(chunk);
  }

  /** Whether the next line is in the program's buffer already: the first read has brought all there is. */
  get isBuffered(): boolean {
    return this.position > 0 && this.position < this.input.length;
  }

  /** The next line with its newline; "" at the end of the input. */
  readLine(): string {
    const end = this.input.indexOf("\n", this.position);
    const line = end < 0 ? this.input.slice(this.position) : this.input.slice(this.position, end + 1);
    this.position += line.length;
    return line;
  }

  /** Everything written to one stream. */
  text(stream: ConsoleStream): string {
    return this.chunks
      .filter((chunk) => chunk.stream === stream)
      .map((chunk) => chunk.text)
      .join("");
  }
}
