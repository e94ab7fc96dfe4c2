// TextIOWrapper as programs see it.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { type Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import { argumentType } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { getAttribute, isAttributeError } from "../../operations/attribute.ts";
import { findCodec } from "../../operations/codec.ts";
import { repr } from "../../operations/text.ts";
import { unboxInt, unboxString } from "../../operations/unbox.ts";
import { classParam } from "../builtins/slots.ts";
import { type AnyMethodRow, defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { PyBuffered } from "./io-buffer.ts";
import { StreamDecoder } from "./io-decoder.ts";
import { type NewlineMode, Newlines } from "./io-newlines.ts";
import { attributeOf, closeLayer, invoke, isTrue, sizeParam, textBaseClass, unsupported } from "./io-stream.ts";
import {
  attached,
  bufferIsClosed,
  bufferTell,
  checkOpen,
  flush,
  forget,
  lengthOf,
  PyTextIO,
  plainBuffer,
  readAll,
  readCount,
  readLine,
  readyLine,
  seek,
  tell,
  writeText,
} from "./io-text.ts";

export const textIoClass = builtinClass("TextIOWrapper", { module: "_io", base: textBaseClass, layout: "native" });

export interface TextOptions {
  readonly encoding: Value;
  readonly errors: Value;
  readonly newline: Value;
  readonly lineBuffering: boolean;
  readonly writeThrough: boolean;
}

function textOrNone(value: Value, name: string, caller: string): string | null {
  if (value === null) return null;
  return unboxString(value) ?? raise("TypeError", `${caller} argument '${name}' must be str or None, not ${argumentType(value)}`);
}

export function newlineMode(value: Value, caller: string): NewlineMode {
  const mode = textOrNone(value, "newline", caller);
  if (mode !== null && !["", "\n", "\r", "\r\n"].includes(mode)) raise("ValueError", `illegal newline value: ${mode}`);
  return mode as NewlineMode;
}

function setEncoding(self: PyTextIO, encoding: string | null, errors: string | null): void {
  const name = encoding === null || encoding === "locale" ? "UTF-8" : encoding;
  const codec = findCodec(name);
  if (codec === undefined) raise("LookupError", `unknown encoding: ${name}`);
  self.encoding = name;
  self.codec = codec!.name;
  self.errors = errors ?? "strict";
}

/** Put a wrapper around a buffer; what the buffer can do is asked of it. */
export function* wrap(self: PyTextIO, buffer: Value, options: TextOptions): Generator<Deferred, null, never> {
  const words = "TextIOWrapper()";
  self.buffer = undefined;
  const encoding = textOrNone(options.encoding, "encoding", words);
  const errors = textOrNone(options.errors, "errors", words);
  self.newlines = new Newlines(newlineMode(options.newline, words));
  setEncoding(self, encoding, errors);
  const plain = buffer instanceof PyBuffered && buffer.cls.builtin ? buffer : null;
  const reads = plain === null ? yield* isTrue(yield* invoke(buffer, "readable")) : plain.reads;
  self.decoder = reads ? new StreamDecoder(self.codec, self.errors) : null;
  self.writes = plain === null ? yield* isTrue(yield* invoke(buffer, "writable")) : plain.writes;
  self.seekable = yield* isTrue(yield* invoke(buffer, "seekable"));
  self.telling = self.seekable;
  self.lineBuffering = options.lineBuffering;
  self.writeThrough = options.writeThrough;
  self.buffer = buffer;
  forget(self);
  self.marked = self.writes && self.seekable ? (yield* bufferTell(self)) !== 0 : false;
  return null;
}

function* reconfigure(self: PyTextIO, options: ReadonlyMap<string, Value>): Steps {
  for (const name of options.keys()) {
    if (!["encoding", "errors", "newline", "line_buffering", "write_through"].includes(name)) {
      raise("TypeError", `'${name}' is an invalid keyword argument for reconfigure()`);
    }
  }
  const words = "reconfigure()";
  const encoding = textOrNone(options.get("encoding") ?? null, "encoding", words);
  const errors = textOrNone(options.get("errors") ?? null, "errors", words);
  const changesText = encoding !== null || errors !== null || options.has("newline");
  if (changesText && self.text !== "") unsupported("It is not possible to set the encoding or newline of stream after the first read");
  yield* flush(self);
  if (options.has("newline")) self.newlines = new Newlines(newlineMode(options.get("newline")!, words));
  if (encoding !== null || errors !== null) {
    setEncoding(self, encoding ?? self.encoding, errors ?? (encoding === null ? self.errors : null));
    if (self.decoder !== null) self.decoder = new StreamDecoder(self.codec, self.errors);
  }
  const flag = (name: string, now: boolean): Value => ((options.get(name) ?? null) === null ? now : (options.get(name) as Value));
  self.lineBuffering = yield* isTrue(flag("line_buffering", self.lineBuffering));
  self.writeThrough = yield* isTrue(flag("write_through", self.writeThrough));
  return null;
}

function* close(self: PyTextIO): Steps {
  if (yield* bufferIsClosed(self)) return null;
  const buffer = attached(self);
  yield* closeLayer(
    () => (self.cls.builtin ? flush(self) : invoke(self, "flush")),
    () => invoke(buffer, "close"),
  );
  return null;
}

function* show(self: PyTextIO): Steps {
  if (self.buffer === undefined) attached(self);
  let shown = "<_io.TextIOWrapper";
  for (const field of ["name", "mode"] as const) {
    try {
      shown += ` ${field}=${String(yield* settle(repr(yield* settle(getAttribute(self, field)))))}`;
    } catch (thrown) {
      if (!isAttributeError(thrown) && !(thrown instanceof PyThrow && thrown.exception.isA(EXCEPTIONS.ValueError))) throw thrown;
    }
  }
  return `${shown} encoding='${self.encoding}'>`;
}

function* nextLine(self: PyTextIO): Steps {
  self.telling = false;
  let line: string;
  if (self.cls.builtin) {
    yield* checkOpen(self);
    line = yield* readLine(self);
  } else line = unboxString(yield* invoke(self, "readline")) ?? raise("OSError", "readline() should have returned a str object");
  if (line !== "") return line;
  self.telling = self.seekable;
  throw new PyThrow(new PyException(EXCEPTIONS.StopIteration));
}

type Row = AnyMethodRow<PyTextIO>;

/** A question passed on to the buffer. */
const passed = (name: string, doc: string): Row =>
  method({
    doc,
    call: (_context: Context, self: PyTextIO) => {
      attached(self);
      return steps(invoke(attached(self), name));
    },
  });

const asText = (value: Value): PyTextIO | undefined => (value instanceof PyTextIO ? value : undefined);

const READING: Readonly<Record<string, Row>> = {
  read: method({
    doc: "Read at most size characters from stream.",
    params: [sizeParam()],
    *call(_context: Context, self: PyTextIO, size: number): Steps {
      yield* checkOpen(self);
      return yield* size < 0 ? readAll(self) : readCount(self, size);
    },
  }),
  readline: method({
    doc: "Read until newline or EOF.",
    params: [sizeParam()],
    call: (_context: Context, self: PyTextIO, size: number): Result => {
      const ready = size < 0 ? readyLine(self) : undefined;
      return ready ?? steps(lineOf(self, size));
    },
  }),
  __next__: method({
    doc: "Implement next(self).",
    call: (_context: Context, self: PyTextIO): Result => {
      const ready = self.cls.builtin ? readyLine(self) : undefined;
      if (ready === undefined) return steps(nextLine(self));
      self.telling = false;
      return ready;
    },
  }),
};

function* lineOf(self: PyTextIO, size: number): Steps {
  yield* checkOpen(self);
  return yield* readLine(self, size);
}

function* truncate(self: PyTextIO, size: Value): Steps {
  yield* flush(self);
  const buffer = plainBuffer(self);
  return yield* invoke(buffer ?? attached(self), "truncate", [size]);
}

const ROWS: Readonly<Record<string, Row>> = {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(textIoClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls: PyClass) => new PyTextIO(cls),
  }),
  __init__: method({
    doc: "Character and line based layer over a BufferedIOBase object.",
    params: [
      p.value("buffer", { kind: "either" }),
      p.value("encoding", { or: null, kind: "either" }),
      p.value("errors", { or: null, kind: "either" }),
      p.value("newline", { or: null, kind: "either" }),
      p.intFlag("line_buffering", { or: false, kind: "either" }),
      p.intFlag("write_through", { or: false, kind: "either" }),
    ],
    *call(
      _context: Context,
      self: PyTextIO,
      buffer: Value,
      encoding: Value,
      errors: Value,
      newline: Value,
      lineBuffering: boolean,
      writeThrough: boolean,
    ): Steps {
      return yield* wrap(self, buffer, { encoding, errors, newline, lineBuffering, writeThrough });
    },
  }),
  ...READING,
  write: method({
    doc: "Write string s to stream and return its length.",
    params: [p.value("text")],
    call: (_context: Context, self: PyTextIO, value: Value): Result => {
      const text = unboxString(value) ?? raise("TypeError", `write() argument must be str, not ${argumentType(value)}`);
      const pending = writeText(self, text);
      return pending === null ? lengthOf(text) : steps(counted(pending, text));
    },
  }),
  flush: method({
    doc: "Flush write buffers.",
    *call(_context: Context, self: PyTextIO): Steps {
      yield* flush(self);
      return null;
    },
  }),
  close: method({ doc: "Flush and close the stream.", call: (_context, self: PyTextIO) => steps(close(self)) }),
  detach: method({
    doc: "Separate the buffer from the wrapper and return it.",
    *call(_context: Context, self: PyTextIO): Steps {
      const buffer = attached(self);
      yield* flush(self);
      self.buffer = null;
      return buffer;
    },
  }),
  seek: method({
    doc: "Set the stream position, and return the new stream position.",
    params: [p.size("cookie"), p.size("whence", { or: 0 })],
    *call(_context: Context, self: PyTextIO, cookie: number, whence: number): Steps {
      return yield* seek(self, cookie, whence);
    },
  }),
  tell: method({
    doc: "Return the stream position as an opaque number.",
    *call(_context: Context, self: PyTextIO): Steps {
      return yield* tell(self);
    },
  }),
  truncate: method({
    doc: "Truncate the file.",
    params: [p.value("size", { or: null })],
    call: (_context, self: PyTextIO, size) => steps(truncate(self, size)),
  }),
  reconfigure: method({
    doc: "Reconfigure the text stream with new parameters.",
    params: [p.keywords("options")],
    call: (_context, self: PyTextIO, options) => steps(reconfigure(self, options ?? new Map())),
  }),
  fileno: passed("fileno", "Return the underlying file descriptor."),
  isatty: passed("isatty", "Is the stream interactive?"),
  readable: passed("readable", "Can it be read?"),
  writable: passed("writable", "Can it be written?"),
  seekable: passed("seekable", "Can it be positioned?"),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self: PyTextIO) => steps(show(self)) }),
};

function* counted(pending: Deferred, text: string): Steps {
  yield pending;
  return lengthOf(text);
}

function* nameOf(self: PyTextIO): Steps {
  return (yield* attributeOf(attached(self), "name")) ?? raise("AttributeError", `'${self.cls.shownName}' object has no attribute 'name'`);
}

defineMethods<PyTextIO>(textIoClass, asText, ROWS);
defineAttributes<PyTextIO>(textIoClass, asText, {
  buffer: { member: true, get: (self) => self.buffer ?? null },
  encoding: { member: true, get: (self) => self.encoding },
  errors: { get: (self) => self.errors },
  newlines: { get: (self) => (self.newlines.isUniversal ? self.newlines.shown : null) },
  line_buffering: { member: true, get: (self) => self.lineBuffering },
  write_through: { member: true, get: (self) => self.writeThrough },
  name: { get: (self) => steps(nameOf(self)) },
  closed: {
    get: (self) =>
      steps(
        (function* (): Steps {
          return yield* bufferIsClosed(self);
        })(),
      ),
  },
  _CHUNK_SIZE: { get: () => 8192, set: (_self, value) => void unboxInt(value ?? null) },
});
