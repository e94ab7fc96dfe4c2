// sys.stdin, sys.stdout and sys.stderr: text streams over the console's descriptors, buffered as CPython buffers them (a terminal
// by line, anything else by block, standard error by line always), and what is left in them at the end.

import type { Stream } from "../host/requests.ts";
import { ask, type Deferred } from "../objects/deferred.ts";
import { PyDict } from "../objects/mapping.ts";
import type { Runtime } from "../objects/runtime.ts";
import { decodeBytes, encodeText } from "../operations/codec.ts";
import { PyBuffered } from "./modules/io-buffer.ts";
import { makeBuffered } from "./modules/io-buffered.ts";
import { StreamDecoder } from "./modules/io-decoder.ts";
import { fileIoClass, PyFileIO } from "./modules/io-file.ts";
import { Newlines } from "./modules/io-newlines.ts";
import { BUFFER_SIZE } from "./modules/io-stream.ts";
import { PyTextIO } from "./modules/io-text.ts";
import { textIoClass } from "./modules/io-text-wrapper.ts";

const NAMES = ["stdin", "stdout", "stderr"] as const;

function makeStream(fd: 0 | 1 | 2): PyTextIO {
  const raw = new PyFileIO(fileIoClass);
  raw.fd = fd;
  raw.readable = fd === 0;
  raw.writable = fd !== 0;
  raw.closesFd = false;
  raw.seekable = false;
  raw.attributes = PyDict.of([["name", `<${NAMES[fd]}>`]]);
  const stream = new PyTextIO(textIoClass);
  stream.buffer = makeBuffered(raw, BUFFER_SIZE);
  stream.encoding = "utf-8";
  stream.errors = fd === 2 ? "backslashreplace" : "strict";
  stream.newlines = new Newlines("\n");
  stream.decoder = fd === 0 ? new StreamDecoder("utf-8", "strict") : null;
  stream.writes = fd !== 0;
  stream.lineBuffering = fd === 2;
  stream.attributes = PyDict.of([["mode", fd === 0 ? "r" : "w"]]);
  return stream;
}

/** The three streams of one interpreter, whatever a program puts in their places in sys. */
export function standardStreams(runtime: Runtime): readonly [PyTextIO, PyTextIO, PyTextIO] {
  return runtime.state("console", () => [makeStream(0), makeStream(1), makeStream(2)] as const);
}

/** What is written goes to the descriptor at once, piece by piece: no buffer, and none in the text layer. */
function takeBufferAway(stream: PyTextIO): void {
  if (stream.buffer instanceof PyBuffered) stream.buffer = stream.buffer.raw;
  stream.writeThrough = true;
  stream.lineBuffering = false;
}

/** At the start: a terminal is written to by the line, and nothing is kept back where the program was begun so. */
export function* chooseBuffering(runtime: Runtime): Generator<Deferred, void, never> {
  const [stdin, stdout, stderr] = standardStreams(runtime);
  if (runtime.unbuffered) {
    for (const stream of [stdout, stderr]) takeBufferAway(stream);
    return;
  }
  stdin.lineBuffering = (yield ask("console.isatty", { fd: 0 })) as unknown as boolean;
  stdout.lineBuffering = (yield ask("console.isatty", { fd: 1 })) as unknown as boolean;
}

/** Text that a program has written and that has not yet gone out; it is gone from the streams then. */
export function takeUnwritten(runtime: Runtime): readonly { readonly stream: Stream; readonly text: string }[] {
  const [, ...outputs] = standardStreams(runtime);
  return outputs.flatMap((output) => {
    const parts = [...output.parts, encodeText(output.waiting, "utf-8", "backslashreplace")];
    const behind = output.buffer instanceof PyBuffered ? output.buffer.behind.splice(0) : [];
    output.parts = [];
    output.waiting = "";
    output.size = 0;
    const text = [...behind, ...parts].map((bytes) => decodeBytes(bytes, "utf-8", "replace")).join("");
    return text === "" ? [] : [{ stream: output === outputs[0] ? ("stdout" as const) : ("stderr" as const), text }];
  });
}
