// What all streams of io have in common: their objects, the four base classes with what they do by default, and how one layer
// calls the next. A layer written in Python is called through its methods; native ones call each other directly.

import { builtinClass, PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { call, Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import type { PyDict } from "../../objects/mapping.ts";
import { PyList } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyByteArray, PyBytes } from "../../objects/text.ts";
import { PyObject, type Result, type Value } from "../../objects/value.ts";
import { findAttribute, getAttribute } from "../../operations/attribute.ts";
import { concatenateBytes } from "../../operations/codec.ts";
import { truth } from "../../operations/convert.ts";
import { forEach, itemsOf } from "../../operations/iterate.ts";
import { unboxBytes, unboxInt } from "../../operations/unbox.ts";
import { classParam } from "../builtins/slots.ts";
import { type AnyMethodRow, defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { type Param, p } from "../parameters.ts";

export const ioBaseClass = builtinClass("_IOBase", { module: "_io", dict: true, weak: true });
export const rawBaseClass = builtinClass("_RawIOBase", { module: "_io", base: ioBaseClass, layout: "native" });
export const bufferedBaseClass = builtinClass("_BufferedIOBase", { module: "_io", base: ioBaseClass, layout: "native" });
export const textBaseClass = builtinClass("_TextIOBase", { module: "_io", base: ioBaseClass, layout: "native" });

export const BUFFER_SIZE = 8192;

/** A stream; by itself an instance of a Python class derived from one of the bases. */
export class PyStream extends PyObject {
  cls: PyClass;
  attributes: PyDict | null = null;
  /** What `closed` says for classes that do not know better. */
  isClosed = false;
  constructor(cls: PyClass) {
    super();
    this.cls = cls;
  }
}

export const unsupportedClass = makeUnsupported();

/** `class UnsupportedOperation(OSError, ValueError)` */
function makeUnsupported(): PyClass {
  const { OSError, ValueError } = EXCEPTIONS;
  const cls = new PyClass("UnsupportedOperation", [OSError, ValueError], { layout: "exception", builtin: true, metaclass: OSError.cls });
  cls.mro = [cls, OSError, ...ValueError.mro];
  cls.instancesHaveDict = true;
  cls.attributes.set("__module__", "io");
  return cls;
}

export function unsupported(message: string): never {
  throw new PyThrow(new PyException(unsupportedClass, [message]));
}

export function closedError(dot = "."): never {
  return raise("ValueError", `I/O operation on closed file${dot}`);
}

/** Call a method of any object by name. */
export function* invoke(object: Value, name: string, args: readonly Value[] = []): Generator<Deferred, Value, never> {
  return (yield call(yield* settle(getAttribute(object, name)), [...args])) as Value;
}

/** A step of a layer, and again as long as a signal's handler has come in between and it failed with EINTR: _PyIO_trap_eintr. */
export function* throughSignals<T>(step: () => Generator<Deferred, T, never>): Generator<Deferred, T, never> {
  for (;;) {
    try {
      return yield* step();
    } catch (thrown) {
      if (!(thrown instanceof PyThrow) || thrown.exception.field("errno") !== 4) throw thrown;
    }
  }
}

/** The attribute, or undefined where there is none. */
export function* attributeOf(object: Value, name: string): Generator<Deferred, Value | undefined, never> {
  const found = findAttribute(object, name);
  return found instanceof Deferred ? ((yield found) as Value | undefined) : found;
}

/** Truth of what a method or attribute says. */
export function* isTrue(value: Value): Generator<Deferred, boolean, never> {
  return (yield* settle(truth(value))) === true;
}

/** Is the stream closed? Whatever its class has to say. */
export function* isClosed(stream: Value): Generator<Deferred, boolean, never> {
  return yield* isTrue(yield* settle(getAttribute(stream, "closed")));
}

export function* checkOpen(stream: Value): Generator<Deferred, void, never> {
  if (yield* isClosed(stream)) closedError();
}

/** A count that may be None or left out: -1 for all. */
export const sizeParam = (name = "size"): Param<number> => ({
  name,
  kind: "positional",
  fallback: -1,
  shownDefault: "-1",
  convert: (value) => {
    if (value === null) return -1;
    const int = unboxInt(value);
    if (int !== undefined) return Math.max(-1, Number(int));
    if (classOf(value).lookup("__index__") === undefined)
      return raise("TypeError", `argument should be integer or None, not '${classOf(value).shownName}'`);
    return p.size("size").convert(value);
  },
});

/** Bytes to be written. */
export function bytesToWrite(value: Value): Uint8Array {
  return unboxBytes(value) ?? raise("TypeError", `a bytes-like object is required, not '${classOf(value).shownName}'`);
}

/** What `readinto` fills: the bytes of a bytearray or of a view on one. */
export function bytesToFill(value: Value, words = "readinto() argument"): Uint8Array {
  if (value instanceof PyByteArray) return value.bytes;
  const bytes = value instanceof PyBytes ? undefined : unboxBytes(value);
  const isWritable = bytes !== undefined && (value as { readOnly?: boolean }).readOnly !== true;
  return isWritable ? bytes : raise("TypeError", `${words} must be read-write bytes-like object, not ${classOf(value).shownName}`);
}

/** `_IOBase.readline` by `peek`, where there is one, and `read`. */
function* readLine(stream: Value, limit: number): Steps {
  const peek = yield* attributeOf(stream, "peek");
  const parts: Uint8Array[] = [];
  let size = 0;
  while (limit < 0 || size < limit) {
    let wanted = 1;
    if (peek !== undefined) {
      const ahead = unboxBytes((yield call(peek, [1])) as Value);
      if (ahead === undefined) raise("OSError", "peek() should have returned a bytes object");
      else if (ahead.length > 0) {
        const end = ahead.indexOf(10);
        wanted = end < 0 ? ahead.length : end + 1;
        if (limit >= 0) wanted = Math.min(wanted, limit - size);
      }
    }
    const read = yield* throughSignals(() => invoke(stream, "read", [wanted]));
    const bytes = read instanceof PyBytes ? read.bytes : undefined;
    if (bytes === undefined) return raise("OSError", `read() should have returned a bytes object, not '${classOf(read).shownName}'`);
    if (bytes.length === 0) break;
    parts.push(bytes);
    size += bytes.length;
    if (bytes[bytes.length - 1] === 10) break;
  }
  return new PyBytes(concatenateBytes(parts));
}

/** The next line by `readline`; raises StopIteration at the end. */
export function* nextLine(stream: Value): Steps {
  const line = yield* invoke(stream, "readline");
  const isEmpty = line === null || line === "" || unboxBytes(line)?.length === 0;
  if (isEmpty) throw new PyThrow(new PyException(EXCEPTIONS.StopIteration));
  return line;
}

function* readLines(stream: Value, hint: number): Steps {
  const lines: Value[] = [];
  let size = 0;
  yield* forEach(stream, (line) => {
    lines.push(line);
    size += typeof line === "string" ? line.length : (unboxBytes(line)?.length ?? 0);
    return hint <= 0 || size < hint ? undefined : false;
  });
  return new PyList(lines);
}

function* writeLines(stream: Value, lines: Value): Steps {
  yield* checkOpen(stream);
  for (const line of yield* itemsOf(lines)) yield* throughSignals(() => invoke(stream, "write", [line]));
  return null;
}

/** `close` of a layer: flush, then close what is below whatever comes of that. The last error is raised, in the context of the first. */
export function* closeLayer(
  flush: () => Generator<Deferred, unknown, never>,
  closeBelow: () => Generator<Deferred, unknown, never>,
): Generator<Deferred, void, never> {
  let failure: PyThrow | null = null;
  try {
    yield* flush();
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    failure = thrown;
  }
  try {
    yield* closeBelow();
  } catch (thrown) {
    if (failure !== null && thrown instanceof PyThrow) thrown.exception.context = failure.exception;
    throw thrown;
  }
  if (failure !== null) throw failure;
}

/** `close`: flush once, whatever comes of it. */
function* closeBase(stream: PyStream): Steps {
  if (yield* isClosed(stream)) return null;
  try {
    yield* invoke(stream, "flush");
  } finally {
    stream.isClosed = true;
  }
  return null;
}

export const asStream = (value: Value): PyStream | undefined => (value instanceof PyStream ? value : undefined);

/** A yes-or-no question whose answer is no. */
const no = (doc: string): AnyMethodRow<PyStream> => method({ doc, call: (): Result => false });

const refuses = (name: string): AnyMethodRow<PyStream> =>
  method({ doc: `Unsupported unless a class says otherwise: ${name}.`, params: [p.rest("args")], call: () => unsupported(name) });

const BASE_ROWS: Readonly<Record<string, AnyMethodRow<PyStream>>> = {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(ioBaseClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls) => new PyStream(cls),
  }),
  __init__: method({ doc: "Initialize self.", params: [p.rest("args"), p.keywords("kwargs")], call: () => null }),
  seek: refuses("seek"),
  truncate: refuses("truncate"),
  fileno: refuses("fileno"),
  tell: method({ doc: "Return current stream position.", call: (_context, self: PyStream) => steps(invoke(self, "seek", [0, 1])) }),
  flush: method({
    doc: "Flush write buffers, if applicable.",
    *call(_context: Context, self: PyStream): Steps {
      yield* checkOpen(self);
      return null;
    },
  }),
  close: method({ doc: "Flush and close the IO object.", call: (_context, self: PyStream) => steps(closeBase(self)) }),
  seekable: no("Return whether object supports random access."),
  readable: no("Return whether object was opened for reading."),
  writable: no("Return whether object was opened for writing."),
  isatty: method({
    doc: "Return whether this is an 'interactive' stream.",
    *call(_context: Context, self: PyStream): Steps {
      yield* checkOpen(self);
      return false;
    },
  }),
  readline: method({
    doc: "Read and return a line from the stream.",
    params: [sizeParam()],
    call: (_context, self: PyStream, size) => steps(readLine(self, size)),
  }),
  readlines: method({
    doc: "Return a list of lines from the stream.",
    params: [sizeParam("hint")],
    call: (_context, self: PyStream, hint) => steps(readLines(self, hint)),
  }),
  writelines: method({
    doc: "Write a list of lines to stream.",
    params: [p.value("lines")],
    call: (_context, self: PyStream, lines) => steps(writeLines(self, lines)),
  }),
  __iter__: method({
    doc: "Implement iter(self).",
    *call(_context: Context, self: PyStream): Steps {
      yield* checkOpen(self);
      return self;
    },
  }),
  __next__: method({ doc: "Implement next(self).", call: (_context, self: PyStream) => steps(nextLine(self)) }),
  __enter__: method({
    kind: "method",
    doc: "Enter the context: the stream itself.",
    *call(_context: Context, self: PyStream): Steps {
      yield* checkOpen(self);
      return self;
    },
  }),
  __exit__: method({
    kind: "method",
    doc: "Leave the context: close.",
    params: [p.rest("args")],
    *call(_context: Context, self: PyStream): Steps {
      yield* invoke(self, "close");
      return null;
    },
  }),
  _checkClosed: method({ doc: "Raise ValueError if closed.", call: (_context, self: PyStream) => steps(askedOpen(self)) }),
  ...Object.fromEntries(
    (["seekable", "readable", "writable"] as const).map((name) => [`_check${name[0]!.toUpperCase()}${name.slice(1)}`, checkRow(name)]),
  ),
};

function* askedOpen(stream: PyStream): Steps {
  yield* checkOpen(stream);
  return null;
}

function checkRow(name: "seekable" | "readable" | "writable"): AnyMethodRow<PyStream> {
  return method({
    doc: `Raise UnsupportedOperation unless ${name}.`,
    params: [p.rest("args")],
    *call(_context: Context, self: PyStream): Steps {
      if (yield* isTrue(yield* invoke(self, name))) return true;
      return unsupported(`File or stream is not ${name}.`);
    },
  });
}

/** `_RawIOBase.read` by readinto. */
function* readRaw(stream: PyStream, size: number): Steps {
  if (size < 0) return yield* invoke(stream, "readall");
  const target = new PyByteArray(new Uint8Array(size));
  const count = yield* invoke(stream, "readinto", [target]);
  return count === null ? null : new PyBytes(target.bytes.slice(0, Number(unboxInt(count))));
}

function* readAllRaw(stream: PyStream): Steps {
  const parts: Uint8Array[] = [];
  for (;;) {
    const read = yield* throughSignals(() => invoke(stream, "read", [BUFFER_SIZE]));
    if (read === null) return parts.length === 0 ? null : new PyBytes(concatenateBytes(parts));
    if (!(read instanceof PyBytes)) return raise("TypeError", "read() should return bytes");
    if (read.bytes.length === 0) return new PyBytes(concatenateBytes(parts));
    parts.push(read.bytes);
  }
}

/** `_BufferedIOBase.readinto` by read or read1. */
function* readIntoBy(stream: PyStream, name: "read" | "read1", target: Value): Steps {
  const into = bytesToFill(target);
  const read = yield* invoke(stream, name, [into.length]);
  if (!(read instanceof PyBytes)) return raise("TypeError", "read() should return bytes");
  if (read.bytes.length > into.length)
    raise("ValueError", `read() returned too much data: ${into.length} bytes requested, ${read.bytes.length} returned`);
  into.set(read.bytes);
  return read.bytes.length;
}

defineMethods<PyStream>(ioBaseClass, asStream, BASE_ROWS);
defineAttributes<PyStream>(ioBaseClass, asStream, { closed: { get: (self) => self.isClosed } });
defineMethods<PyStream>(rawBaseClass, asStream, {
  read: method({
    doc: "Read and return up to size bytes.",
    params: [sizeParam()],
    call: (_context, self: PyStream, size) => steps(readRaw(self, size)),
  }),
  readall: method({ doc: "Read until EOF, using multiple read() call.", call: (_context, self: PyStream) => steps(readAllRaw(self)) }),
  readinto: method({ doc: "Fill a buffer.", params: [p.value("buffer")], call: () => raise("NotImplementedError", "") }),
  write: method({ doc: "Write bytes.", params: [p.value("data")], call: () => raise("NotImplementedError", "") }),
});
defineMethods<PyStream>(bufferedBaseClass, asStream, {
  detach: refuses("detach"),
  read: refuses("read"),
  read1: refuses("read1"),
  write: refuses("write"),
  readinto: method({
    doc: "Read bytes into buffer.",
    params: [p.value("buffer")],
    call: (_context, self: PyStream, target) => steps(readIntoBy(self, "read", target)),
  }),
  readinto1: method({
    doc: "Read bytes into buffer, with one read at most.",
    params: [p.value("buffer")],
    call: (_context, self: PyStream, target) => steps(readIntoBy(self, "read1", target)),
  }),
});
defineMethods<PyStream>(textBaseClass, asStream, {
  detach: refuses("detach"),
  read: refuses("read"),
  readline: refuses("readline"),
  write: refuses("write"),
});
defineAttributes<PyStream>(textBaseClass, asStream, {
  encoding: { get: () => null },
  newlines: { get: () => null },
  errors: { get: () => null },
});
