// BufferedReader, BufferedWriter, BufferedRandom and BufferedRWPair as programs see them.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { type Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { PyThrow, raise } from "../../objects/exception.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { getAttribute, isAttributeError } from "../../operations/attribute.ts";
import { repr } from "../../operations/text.ts";
import { classParam } from "../builtins/slots.ts";
import { type AnyMethodRow, type AttributeRow, defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import {
  flush as flushOut,
  PyBuffered,
  peek,
  rawClose,
  rawIsTerminal,
  rawTell,
  readAll,
  readExactly,
  readLine,
  readOnce,
  seek,
  tell,
  write,
} from "./io-buffer.ts";
import { PyFileIO } from "./io-file.ts";
import {
  attributeOf,
  BUFFER_SIZE,
  bufferedBaseClass,
  bytesToFill,
  bytesToWrite,
  closedError,
  closeLayer,
  invoke,
  isClosed,
  isTrue,
  PyStream,
  sizeParam,
  unsupported,
} from "./io-stream.ts";

const options = { module: "_io", base: bufferedBaseClass, layout: "native" } as const;
export const readerClass = builtinClass("BufferedReader", options);
export const writerClass = builtinClass("BufferedWriter", options);
export const randomClass = builtinClass("BufferedRandom", options);
export const pairClass = builtinClass("BufferedRWPair", options);

const asBuffered = (value: Value): PyBuffered | undefined => (value instanceof PyBuffered ? value : undefined);

/** The raw stream must be there and, where `words` says how to complain, open. */
export function* ready(self: PyBuffered, words: string | null): Generator<Deferred, void, never> {
  if (self.isDetached) raise("ValueError", "raw stream has been detached");
  if (!self.isReady) raise("ValueError", "I/O operation on uninitialized object");
  if (words !== null && (yield* rawIsClosed(self))) raise("ValueError", words);
}

function* rawIsClosed(self: PyBuffered): Generator<Deferred, boolean, never> {
  if (self.raw instanceof PyFileIO && self.raw.cls.builtin) return self.raw.fd < 0;
  return yield* isClosed(self.raw);
}

function* initialize(self: PyBuffered, raw: Value, size: number): Generator<Deferred, null, never> {
  self.isReady = false;
  self.isDetached = false;
  for (const [name, wanted] of [
    ["seekable", self.reads && self.writes],
    ["readable", self.reads],
    ["writable", self.writes],
  ] as const) {
    if (!wanted) continue;
    if (!(yield* isTrue(yield* invoke(raw, name)))) unsupported(`File or stream is not ${name}.`);
  }
  if (size <= 0) raise("ValueError", "buffer size must be strictly positive");
  self.raw = raw;
  self.size = size;
  self.isReady = true;
  return null;
}

/** A new one over a stream whose fitness is known: what open() makes. */
export function makeBuffered(raw: PyFileIO, size: number): PyBuffered {
  const cls = raw.readable ? (raw.writable ? randomClass : readerClass) : writerClass;
  const made = new PyBuffered(cls, { reads: raw.readable, writes: raw.writable });
  made.raw = raw;
  made.size = size;
  made.isReady = true;
  return made;
}

function* close(self: PyBuffered): Steps {
  yield* ready(self, null);
  if (yield* rawIsClosed(self)) return null;
  yield* closeLayer(
    () => (self.cls.builtin ? flush(self) : invoke(self, "flush")),
    () => rawClose(self.raw),
  );
  return null;
}

/** `flush`; a reader's does nothing but ask the raw stream. */
export function* flush(self: PyBuffered): Generator<Deferred, void, never> {
  yield* ready(self, "flush of closed file");
  if (!self.writes) {
    if (!(self.raw instanceof PyFileIO)) yield* invoke(self.raw, "flush");
    return;
  }
  yield* flushOut(self);
}

function* truncate(self: PyBuffered, size: Value): Steps {
  yield* ready(self, null);
  if (yield* rawIsClosed(self)) closedError("");
  if (!self.writes) unsupported("truncate");
  yield* flush(self);
  const length = yield* invoke(self.raw, "truncate", [size ?? (yield* tell(self))]);
  // The buffer asks anew where it stands.
  yield* rawTell(self.raw);
  return length;
}

function* show(self: PyBuffered): Steps {
  const name = `_io.${self.cls.name}`;
  const shown = self.cls.builtin ? name : `${String(self.cls.attributes.get("__module__") ?? "_io")}.${self.cls.qualname}`;
  if (!self.isReady) return `<${shown}>`;
  try {
    const named = yield* settle(getAttribute(self, "name"));
    return `<${shown} name=${String(yield* settle(repr(named)))}>`;
  } catch (thrown) {
    if (isAttributeError(thrown) || (thrown instanceof PyThrow && thrown.exception.cls.name === "ValueError")) return `<${shown}>`;
    throw thrown;
  }
}

type Rows = Readonly<Record<string, AnyMethodRow<PyBuffered>>>;

/** A question passed on to the raw stream. */
const passed = (name: string, doc: string): AnyMethodRow<PyBuffered> =>
  method({
    doc,
    *call(_context: Context, self: PyBuffered): Steps {
      yield* ready(self, null);
      return yield* invoke(self.raw, name);
    },
  });

function constructors(cls: PyClass, manners: { readonly reads: boolean; readonly writes: boolean }): Rows {
  return {
    __new__: staticMethod({
      doc: "Create and return a new object.",
      params: [classParam(cls), p.rest("args"), p.keywords("kwargs")],
      call: (_context, made: PyClass) => new PyBuffered(made, manners),
    }),
    __init__: method({
      doc: "Create a buffered stream over a raw one.",
      params: [p.value("raw", { kind: "either" }), p.size("buffer_size", { or: BUFFER_SIZE, kind: "either" })],
      call: (_context, self: PyBuffered, raw, size) => steps(initialize(self, raw, size)),
    }),
  };
}

const COMMON: Rows = {
  close: method({ doc: "Flush and close the stream.", call: (_context, self) => steps(close(self)) }),
  detach: method({
    doc: "Disconnect the raw stream from its buffer and return it.",
    *call(_context: Context, self: PyBuffered): Steps {
      yield* ready(self, null);
      yield* invoke(self, "flush");
      self.isDetached = true;
      self.isReady = false;
      return self.raw;
    },
  }),
  flush: method({
    doc: "Write out what is buffered.",
    *call(_context: Context, self: PyBuffered): Steps {
      yield* flush(self);
      return null;
    },
  }),
  seek: method({
    doc: "Change stream position.",
    params: [p.size("target"), p.size("whence", { or: 0 })],
    *call(_context: Context, self: PyBuffered, target: number, whence: number): Steps {
      if (whence < 0 || whence > 2) raise("ValueError", `whence value ${whence} unsupported`);
      yield* ready(self, "seek of closed file");
      if (!(yield* isTrue(yield* invoke(self.raw, "seekable")))) unsupported("File or stream is not seekable.");
      return yield* seek(self, target, whence);
    },
  }),
  tell: method({
    doc: "Return current stream position.",
    *call(_context: Context, self: PyBuffered): Steps {
      yield* ready(self, null);
      return yield* tell(self);
    },
  }),
  truncate: method({
    doc: "Truncate the stream.",
    params: [p.value("size", { or: null })],
    call: (_context, self, size) => steps(truncate(self, size)),
  }),
  fileno: passed("fileno", "Return the underlying file descriptor."),
  isatty: method({
    doc: "Return whether this is an 'interactive' stream.",
    *call(_context: Context, self: PyBuffered): Steps {
      yield* ready(self, null);
      return yield* rawIsTerminal(self.raw);
    },
  }),
  seekable: passed("seekable", "Return whether object supports random access."),
  _dealloc_warn: method({ doc: "Nothing warns here.", params: [p.value("source")], call: () => null }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self) => steps(show(self)) }),
};

function* bytesOf(body: Generator<Deferred, Uint8Array, never>): Generator<Deferred, PyBytes, never> {
  return new PyBytes((yield* body).slice());
}

function* readInto(self: PyBuffered, target: Value, once: boolean): Steps {
  yield* ready(self, "readinto of closed file");
  const into = bytesToFill(target);
  const bytes = yield* once ? readOnce(self, into.length) : readExactly(self, into.length);
  into.set(bytes);
  return bytes.length;
}

const READING: Rows = {
  read: method({
    doc: "Read and return up to size bytes.",
    params: [sizeParam()],
    *call(_context: Context, self: PyBuffered, size: number): Steps {
      yield* ready(self, "read of closed file");
      return yield* bytesOf(size < 0 ? readAll(self) : readExactly(self, size));
    },
  }),
  read1: method({
    doc: "Read and return up to size bytes, with at most one read of the raw stream.",
    params: [sizeParam()],
    *call(_context: Context, self: PyBuffered, size: number): Steps {
      yield* ready(self, "read of closed file");
      return yield* bytesOf(readOnce(self, size));
    },
  }),
  peek: method({
    doc: "Return buffered bytes without moving on.",
    params: [p.size("size", { or: 0 })],
    *call(_context: Context, self: PyBuffered): Steps {
      yield* ready(self, "peek of closed file");
      return yield* bytesOf(peek(self));
    },
  }),
  readinto: method({
    doc: "Read bytes into a buffer.",
    params: [p.value("buffer")],
    call: (_context, self, target) => steps(readInto(self, target, false)),
  }),
  readinto1: method({
    doc: "Read bytes into a buffer, with one read at most.",
    params: [p.value("buffer")],
    call: (_context, self, target) => steps(readInto(self, target, true)),
  }),
  readline: method({
    doc: "Read and return a line.",
    params: [sizeParam()],
    *call(_context: Context, self: PyBuffered, size: number): Steps {
      yield* ready(self, "readline of closed file");
      return yield* bytesOf(readLine(self, size));
    },
  }),
  readable: passed("readable", "Return whether object was opened for reading."),
};

const WRITING: Rows = {
  write: method({
    doc: "Write the given buffer to the stream.",
    params: [p.value("data")],
    *call(_context: Context, self: PyBuffered, data: Value): Steps {
      yield* ready(self, null);
      const bytes = bytesToWrite(data);
      yield* ready(self, "write to closed file");
      return yield* write(self, bytes);
    },
  }),
  writable: passed("writable", "Return whether object was opened for writing."),
};

const ATTRIBUTES: Readonly<Record<string, AttributeRow<PyBuffered>>> = {
  raw: { member: true, get: (self) => self.raw },
  closed: {
    get: (self) =>
      steps(
        (function* (): Steps {
          yield* ready(self, null);
          return yield* rawIsClosed(self);
        })(),
      ),
  },
  name: {
    get: (self) =>
      steps(
        (function* (): Steps {
          yield* ready(self, null);
          return getAttribute(self.raw, "name");
        })(),
      ),
  },
  mode: { get: (self) => getAttribute(self.raw, "mode") },
};

for (const [cls, rows, manners] of [
  [readerClass, READING, { reads: true, writes: false }],
  [writerClass, WRITING, { reads: false, writes: true }],
  [randomClass, { ...READING, ...WRITING }, { reads: true, writes: true }],
] as const) {
  defineMethods<PyBuffered>(cls, asBuffered, { ...constructors(cls, manners), ...COMMON, ...rows });
  defineAttributes<PyBuffered>(cls, asBuffered, ATTRIBUTES);
}

/** A reader and a writer under one roof. */
class PyPair extends PyStream {
  reader: Value = null;
  writer: Value = null;
}

const asPair = (value: Value): PyPair | undefined => (value instanceof PyPair ? value : undefined);

const toHalf = (half: "reader" | "writer", name: string): AnyMethodRow<PyPair> =>
  method({
    doc: `Ask the ${half}: ${name}.`,
    params: [p.rest("args")],
    call: (_context, self: PyPair, args) => steps(invoke(self[half], name, args)),
  });

defineMethods<PyPair>(pairClass, asPair, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(pairClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls: PyClass) => new PyPair(cls),
  }),
  __init__: method({
    doc: "A buffered reader and writer object together.",
    params: [p.value("reader"), p.value("writer"), p.size("buffer_size", { or: BUFFER_SIZE })],
    *call(_context: Context, self: PyPair, reader: Value, writer: Value, size: number): Steps {
      if (!(yield* isTrue(yield* invoke(reader, "readable")))) unsupported("File or stream is not readable.");
      if (!(yield* isTrue(yield* invoke(writer, "writable")))) unsupported("File or stream is not writable.");
      const below = new PyBuffered(readerClass, { reads: true, writes: false });
      const above = new PyBuffered(writerClass, { reads: false, writes: true });
      yield* initialize(below, reader, size);
      yield* initialize(above, writer, size);
      self.reader = below;
      self.writer = above;
      return null;
    },
  }),
  ...Object.fromEntries(
    ["read", "read1", "peek", "readinto", "readinto1", "readable", "readline"].map((name) => [name, toHalf("reader", name)]),
  ),
  ...Object.fromEntries(["write", "flush", "writable"].map((name) => [name, toHalf("writer", name)])),
  isatty: toHalf("writer", "isatty"),
  close: method({
    doc: "Close both.",
    *call(_context: Context, self: PyPair): Steps {
      yield* invoke(self.writer, "close");
      yield* invoke(self.reader, "close");
      return null;
    },
  }),
});
defineAttributes<PyPair>(pairClass, asPair, {
  closed: {
    get: (self) =>
      steps(
        (function* (): Steps {
          return (yield* attributeOf(self.writer, "closed")) ?? false;
        })(),
      ),
  },
});
