// The program's standard streams. Output is kept as chunks in the order of their writing, each with its stream, because the
// order between stdout and stderr is part of what a run shows. Input is given before the run: a terminal hands it out by the line, a
// pipe as much as is asked for.

import { Changes, type OpenObject } from "./descriptors.ts";
import type { DeviceError, DeviceStatus } from "./device-error.ts";

export type ConsoleStream = "stdout" | "stderr";

export interface OutputChunk {
  readonly stream: ConsoleStream;
  readonly text: string;
}

const NEWLINE = 10;
const BAD: DeviceError = { errno: "EBADF" };

export class ConsoleDevice {
  readonly chunks: OutputChunk[] = [];
  readonly isTerminal: boolean;
  private readonly input: Uint8Array;
  private position = 0;
  private readonly onOutput: ((chunk: OutputChunk) => void) | undefined;

  /** `onOutput` hears of each chunk as it is written, so that a command line can stream. */
  constructor(parts: { input: string; isTerminal: boolean; onOutput?: ((chunk: OutputChunk) => void) | undefined }) {
    this.input = new TextEncoder().encode(parts.input);
    this.isTerminal = parts.isTerminal;
    this.onOutput = parts.onOutput;
  }

  write(stream: ConsoleStream, text: string): void {
    if (text === "") return;
    const chunk: OutputChunk = { stream, text };
    this.chunks.push(chunk);
    this.onOutput?.(chunk);
  }

  /** One read(2): at most `size` bytes, of a terminal at most a line; none at the end. */
  read(size: number): Uint8Array {
    const { input, position } = this;
    let end = size < 0 ? input.length : Math.min(input.length, position + size);
    const newline = this.isTerminal ? input.indexOf(NEWLINE, position) : -1;
    if (newline >= 0) end = Math.min(end, newline + 1);
    this.position = end;
    return input.slice(position, end);
  }

  /** Everything written to one stream. */
  text(stream: ConsoleStream): string {
    return this.chunks
      .filter((chunk) => chunk.stream === stream)
      .map((chunk) => chunk.text)
      .join("");
  }
}

/** What descriptors 0, 1 and 2 lead to at the start. */
export class OpenConsole implements OpenObject {
  readonly kind = "console";
  readonly device = "console";
  readonly changes = new Changes();
  isBlocking = true;
  /** Null for the input. */
  readonly stream: ConsoleStream | null;
  private readonly console: ConsoleDevice;
  /** Puts characters together whose bytes come apart; what is no UTF-8 becomes replacement characters. */
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  constructor(console: ConsoleDevice, stream: ConsoleStream | null) {
    this.console = console;
    this.stream = stream;
  }

  get isTerminal(): boolean {
    return this.console.isTerminal;
  }

  canRead(): boolean {
    return this.stream === null;
  }

  canWrite(): boolean {
    return this.stream !== null;
  }

  read(size: number): Uint8Array | DeviceError {
    return this.stream === null ? this.console.read(size) : BAD;
  }

  write(bytes: Uint8Array): number | DeviceError {
    if (this.stream === null) return BAD;
    this.console.write(this.stream, this.decoder.decode(bytes, { stream: true }));
    return bytes.length;
  }

  status(): DeviceStatus {
    const mode = this.isTerminal ? 0o020620 : 0o010600;
    return { kind: "other", size: 0, accessedNs: 0, modifiedNs: 0, changedNs: 0, mode, inode: 3, links: 1, device: 24 };
  }

  end(): void {
    // The console outlives the program.
  }
}
