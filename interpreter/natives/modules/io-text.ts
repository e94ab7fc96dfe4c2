// What TextIOWrapper does with its characters: decoding by chunks, lines, places in the file, and text waiting to be written.
//
//   reading:  buffer ──bytes──► decoder ──► `text`, used up to `at`; line ends are translated when text is handed out, so that the
//             bytes that are left can be counted for tell()
//   writing:  `waiting` and `parts` hold what has been written and not passed on to the buffer

import type { PyClass } from "../../objects/class.ts";
import { ask, type Deferred, type Steps, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { classOf } from "../../objects/singleton.ts";
import { isFlat, PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { concatenateBytes, encodeText } from "../../operations/codec.ts";
import { unboxBytes, unboxInt } from "../../operations/unbox.ts";
import { checked } from "../errno.ts";
import * as bytes from "./io-buffer.ts";
import { flush as flushBuffered, ready } from "./io-buffered.ts";
import type { StreamDecoder } from "./io-decoder.ts";
import { PyFileIO } from "./io-file.ts";
import { type NewlineMode, Newlines } from "./io-newlines.ts";
import { BUFFER_SIZE, closedError, invoke, isClosed, PyStream, throughSignals, unsupported } from "./io-stream.ts";

type Gives<T> = Generator<Deferred, T, never>;

export class PyTextIO extends PyStream {
  /** Null when detached, undefined before `__init__`. */
  buffer: Value | undefined = undefined;
  /** As given, and as codecs know it. */
  encoding = "UTF-8";
  codec = "utf-8";
  errors = "strict";
  newlines = new Newlines(null);
  lineBuffering = false;
  writeThrough = false;
  decoder: StreamDecoder | null = null;
  writes = false;
  seekable = false;
  telling = false;
  text = "";
  at = 0;
  /** A "\r" at the end of a chunk: half of "\r\n" perhaps. */
  heldReturn = false;
  waiting = "";
  parts: Uint8Array[] = [];
  size = 0;
  /** Has the byte order mark been written, where the codec has one? */
  marked = false;
  constructor(cls: PyClass) {
    super(cls);
  }

  get mode(): NewlineMode {
    return this.newlines.mode;
  }
}

/** The buffer, when it is one of ours and no Python class changes it. */
export function plainBuffer(self: PyTextIO): bytes.PyBuffered | null {
  const { buffer } = self;
  return buffer instanceof bytes.PyBuffered && buffer.cls.builtin && buffer.isReady ? buffer : null;
}

export function attached(self: PyTextIO): Value {
  const { buffer } = self;
  if (buffer === undefined) return raise("ValueError", "I/O operation on uninitialized object");
  return buffer ?? raise("ValueError", "underlying buffer has been detached");
}

export function* bufferIsClosed(self: PyTextIO): Gives<boolean> {
  const buffer = attached(self);
  if (buffer instanceof bytes.PyBuffered && buffer.cls.builtin && buffer.raw instanceof PyFileIO) return buffer.raw.fd < 0;
  return yield* isClosed(buffer);
}

function isPlainlyOpen(self: PyTextIO): boolean {
  const buffer = plainBuffer(self);
  return buffer !== null && buffer.raw instanceof PyFileIO && buffer.raw.fd >= 0;
}

export function* checkOpen(self: PyTextIO): Gives<void> {
  if (!isPlainlyOpen(self) && (yield* bufferIsClosed(self))) closedError();
}

// Writing.

/** Bytes of text, the byte order mark before the first of them. */
function encoded(self: PyTextIO, text: string): Uint8Array {
  const all = encodeText(text, self.codec, self.errors);
  if (!self.codec.endsWith("16") && !self.codec.endsWith("32") && self.codec !== "utf-8-sig") return all;
  const mark = self.marked ? encodeText("", self.codec, self.errors).length : 0;
  self.marked = true;
  return all.subarray(mark);
}

/** Put text where it waits; errors of encoding come now. */
function enqueue(self: PyTextIO, text: string): void {
  if (self.codec === "utf-8" && text.isWellFormed()) self.waiting += text;
  else {
    const made = encoded(self, text);
    settleWaiting(self);
    self.parts.push(made);
  }
  self.size += text.length;
}

function settleWaiting(self: PyTextIO): void {
  if (self.waiting === "") return;
  self.parts.push(encodeText(self.waiting, "utf-8", "strict"));
  self.waiting = "";
}

/** The console that nothing stands between: its descriptor, else null. */
function plainConsole(self: PyTextIO): PyFileIO | null {
  const buffer = plainBuffer(self);
  if (buffer === null || self.parts.length > 0 || buffer.behindSize > 0) return null;
  const { raw } = buffer;
  return raw instanceof PyFileIO && raw.cls.builtin && (raw.fd === 1 || raw.fd === 2) && raw.writable ? raw : null;
}

/** Pass on what waits to the buffer. To the console it goes as text, in one request. */
export function passOn(self: PyTextIO): Deferred | null {
  if (self.size === 0) return null;
  const console = plainConsole(self);
  if (console !== null) {
    const text = self.waiting;
    self.waiting = "";
    self.size = 0;
    return ask("console.write", { stream: console.fd === 2 ? "stderr" : "stdout", text }, (answer) => {
      checked(answer);
      return null;
    });
  }
  settleWaiting(self);
  const all = self.parts.length === 1 ? self.parts[0]! : concatenateBytes(self.parts);
  self.parts = [];
  self.size = 0;
  return steps(writeOut(self, all));
}

function* writeOut(self: PyTextIO, all: Uint8Array): Steps {
  const buffer = plainBuffer(self);
  if (buffer === null) yield* throughSignals(() => invoke(attached(self), "write", [new PyBytes(all)]));
  else {
    yield* ready(buffer, "write to closed file");
    if (!buffer.writes) unsupported("write");
    yield* bytes.write(buffer, all);
  }
  return null;
}

/** Write all the way down. */
export function* flush(self: PyTextIO): Gives<void> {
  yield* checkOpen(self);
  self.telling = self.seekable;
  const passing = passOn(self);
  if (passing !== null) yield passing;
  const buffer = plainBuffer(self);
  if (buffer === null) yield* invoke(attached(self), "flush");
  else if (buffer.behindSize > 0 || buffer.left > 0 || (buffer.reads && buffer.writes)) yield* flushBuffered(buffer);
}

/** `write`, up to what must be waited for: null when the text could just be put by. */
export function writeText(self: PyTextIO, text: string): Deferred | null {
  if (!isPlainlyOpen(self)) return steps(writeChecked(self, text));
  return writeOpen(self, text);
}

function* writeChecked(self: PyTextIO, text: string): Steps {
  yield* checkOpen(self);
  const pending = writeOpen(self, text);
  if (pending !== null) yield pending;
  return null;
}

function writeOpen(self: PyTextIO, text: string): Deferred | null {
  if (!self.writes) unsupported("not writable");
  const flushes = self.lineBuffering && (text.includes("\n") || text.includes("\r"));
  enqueue(self, self.newlines.forWriting(text));
  self.text = "";
  self.at = 0;
  self.heldReturn = false;
  self.decoder?.skipMark();
  if (!flushes && !self.writeThrough && self.size < BUFFER_SIZE) return null;
  if (!flushes || plainConsole(self) !== null) return passOn(self);
  return steps(flushed(self));
}

function* flushed(self: PyTextIO): Steps {
  const passing = passOn(self);
  if (passing !== null) yield passing;
  const buffer = plainBuffer(self);
  if (buffer === null) yield* invoke(attached(self), "flush");
  else yield* flushBuffered(buffer);
  return null;
}

// Reading.

export function decoderOf(self: PyTextIO): StreamDecoder {
  return self.decoder ?? unsupported("not readable");
}

/** Decode and keep; a "\r" at the end waits for what follows. */
function add(self: PyTextIO, chunk: Uint8Array, final: boolean): void {
  let text = decoderOf(self).decode(chunk, final);
  if (self.newlines.isUniversal) {
    if (self.heldReturn) {
      text = `\r${text}`;
      self.heldReturn = false;
    }
    if (!final && text.endsWith("\r")) {
      text = text.slice(0, -1);
      self.heldReturn = true;
    }
    self.newlines.see(text);
  }
  self.text = self.at >= self.text.length ? text : self.text.slice(self.at) + text;
  self.at = 0;
}

/** Read and decode a chunk; false at the end. */
function* readChunk(self: PyTextIO): Gives<boolean> {
  const buffer = plainBuffer(self);
  let chunk: Uint8Array;
  if (buffer?.reads === true) {
    yield* ready(buffer, "read of closed file");
    chunk = yield* bytes.readOnce(buffer, BUFFER_SIZE);
  } else {
    const name = classOf(attached(self)).lookup("read1") === undefined ? "read" : "read1";
    const given = yield* throughSignals(() => invoke(attached(self), name, [BUFFER_SIZE]));
    chunk =
      unboxBytes(given) ??
      raise("TypeError", `underlying ${name}() should have returned a bytes-like object, not '${classOf(given).shownName}'`);
  }
  add(self, chunk, chunk.length === 0);
  return chunk.length > 0;
}

/** Everything from here to the end. */
export function* readAll(self: PyTextIO): Gives<string> {
  decoderOf(self);
  const passing = passOn(self);
  if (passing !== null) yield passing;
  const buffer = plainBuffer(self);
  let all: Uint8Array;
  if (buffer?.reads === true) all = yield* bytes.readAll(buffer);
  else {
    const given = yield* invoke(attached(self), "read");
    all =
      unboxBytes(given) ??
      raise("TypeError", `underlying read() should have returned a bytes-like object, not '${classOf(given).shownName}'`);
  }
  add(self, all, true);
  const { text } = self;
  self.text = "";
  return self.newlines.translated(text);
}

/** So many characters, unless the file ends before. */
export function* readCount(self: PyTextIO, count: number): Gives<string> {
  decoderOf(self);
  const passing = passOn(self);
  if (passing !== null) yield passing;
  let more = true;
  while (more && self.text.length - self.at < count) more = yield* readChunk(self);
  let end = self.newlines.endOf(self.text, self.at, count);
  // Pairs of units that are one character may leave it short.
  while (more && end.missing > 0) {
    more = yield* readChunk(self);
    end = self.newlines.endOf(self.text, self.at, count);
  }
  const taken = self.text.slice(self.at, end.index);
  self.at = end.index;
  return self.newlines.translated(taken);
}

/** A line that is there already, without waiting: undefined when more must be read. */
export function readyLine(self: PyTextIO): string | undefined {
  if (self.decoder === null || self.size > 0 || !isPlainlyOpen(self)) return undefined;
  return takeLine(self);
}

function takeLine(self: PyTextIO): string | undefined {
  const end = self.newlines.lineEnd(self.text, self.at);
  if (end < 0) return undefined;
  const line = self.text.slice(self.at, end);
  self.at = end;
  return self.newlines.translated(line);
}

/** The next line, or "" at the end. */
export function* readLine(self: PyTextIO, limit = -1): Gives<string> {
  decoderOf(self);
  const passing = passOn(self);
  if (passing !== null) yield passing;
  for (let more = true; more; more = yield* readChunk(self)) {
    const end = self.newlines.lineEnd(self.text, self.at);
    if (end >= 0 || (limit >= 0 && self.text.length - self.at >= 2 * limit)) break;
  }
  const end = self.newlines.lineEnd(self.text, self.at);
  let stop = end < 0 ? self.text.length : end;
  if (limit >= 0) stop = Math.min(stop, self.newlines.endOf(self.text, self.at, limit).index);
  const line = self.text.slice(self.at, stop);
  self.at = stop;
  return self.newlines.translated(line);
}

// Places.

export function* bufferTell(self: PyTextIO): Gives<number> {
  const buffer = plainBuffer(self);
  return buffer === null ? Number(unboxInt(yield* invoke(attached(self), "tell")) ?? 0) : yield* bytes.tell(buffer);
}

export function* bufferSeek(self: PyTextIO, offset: number, whence: number): Gives<number> {
  const buffer = plainBuffer(self);
  return buffer === null
    ? Number(unboxInt(yield* invoke(attached(self), "seek", [offset, whence])) ?? 0)
    : yield* bytes.seek(buffer, offset, whence);
}

/** The place in bytes: the buffer's, less what was decoded and not yet handed out. */
export function* tell(self: PyTextIO): Gives<number> {
  yield* checkOpen(self);
  if (!self.seekable) unsupported("underlying stream is not seekable");
  if (!self.telling) raise("OSError", "telling position disabled by next() call");
  yield* flushText(self);
  const { decoder } = self;
  const at = yield* bufferTell(self);
  if (decoder === null) return at;
  const left = self.text.slice(self.at) + (self.heldReturn ? "\r" : "");
  return (
    at -
    decoder.rest.length -
    (left === "" ? 0 : encodeText(left, decoder.plain, self.errors === "strict" ? "strict" : "surrogateescape").length)
  );
}

/** `flush` without what the buffer has read ahead. */
function* flushText(self: PyTextIO): Gives<void> {
  const passing = passOn(self);
  if (passing !== null) yield passing;
  const buffer = plainBuffer(self);
  if (buffer === null) yield* invoke(attached(self), "flush");
  else if (buffer.writes) yield* bytes.flush(buffer);
}

export function* seek(self: PyTextIO, cookie: number, whence: number): Gives<number> {
  yield* checkOpen(self);
  if (!self.seekable) unsupported("underlying stream is not seekable");
  let target = cookie;
  if (whence === 1) {
    if (cookie !== 0) unsupported("can't do nonzero cur-relative seeks");
    target = yield* tell(self);
  } else if (whence === 2) {
    if (cookie !== 0) unsupported("can't do nonzero end-relative seeks");
  } else if (whence !== 0) raise("ValueError", `invalid whence (${whence}, should be 0, 1 or 2)`);
  if (target < 0) raise("ValueError", `negative seek position ${target}`);
  yield* flushText(self);
  forget(self);
  const at = yield* bufferSeek(self, whence === 2 ? 0 : target, whence === 2 ? 2 : 0);
  if (at === 0) self.decoder?.reset();
  else self.decoder?.skipMark();
  self.marked = at !== 0;
  self.telling = self.seekable;
  return at;
}

/** Drop what was decoded. */
export function forget(self: PyTextIO): void {
  self.text = "";
  self.at = 0;
  self.heldReturn = false;
}

/** Characters of a string, as Python counts them. */
export function lengthOf(text: string): number {
  return isFlat(text) ? text.length : [...text].length;
}
