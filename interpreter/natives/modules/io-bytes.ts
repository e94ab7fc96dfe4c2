// BytesIO: a file of bytes in memory. A view that getbuffer() gives shares the bytes until the file grows; it does not keep it from
// growing, for nothing tells here when such a view, mostly a temporary one, is gone.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import type { Steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import { PyMemoryView } from "../../objects/memory-view.ts";
import { PyList } from "../../objects/sequence.ts";
import { PyByteArray, PyBytes } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { itemsOf } from "../../operations/iterate.ts";
import { classParam } from "../builtins/slots.ts";
import { type AnyMethodRow, defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { optionalSize } from "./io-file.ts";
import { bufferedBaseClass, bytesToFill, bytesToWrite, closedError, PyStream, sizeParam } from "./io-stream.ts";

export const bytesIoClass = builtinClass("BytesIO", { module: "_io", base: bufferedBaseClass, layout: "native" });

export class PyBytesIO extends PyStream {
  /** Room for the bytes; `size` of them count. */
  room = new Uint8Array(0);
  size = 0;
  position = 0;

  get bytes(): Uint8Array {
    return this.room.subarray(0, this.size);
  }

  resize(size: number): void {
    if (size > this.room.length) {
      const larger = new Uint8Array(Math.max(size, 2 * this.room.length, 64));
      larger.set(this.bytes);
      this.room = larger;
    } else if (size < this.size) this.room.fill(0, size, this.size);
    this.size = size;
  }

  /** The bytes up to `end`, and past them. */
  take(end: number): PyBytes {
    const bytes = this.room.slice(this.position, Math.max(this.position, end));
    this.position += bytes.length;
    return new PyBytes(bytes);
  }

  end(count: number): number {
    return count < 0 ? this.size : Math.min(this.size, this.position + count);
  }

  lineEnd(limit: number): number {
    const found = this.bytes.indexOf(10, this.position);
    const end = found < 0 ? this.size : found + 1;
    return limit < 0 ? end : Math.min(end, this.position + limit);
  }

  write(bytes: Uint8Array): number {
    if (bytes.length === 0) return 0;
    this.resize(Math.max(this.size, this.position + bytes.length));
    this.room.set(bytes, this.position);
    this.position += bytes.length;
    return bytes.length;
  }
}

const asBytes = (value: Value): PyBytesIO | undefined => (value instanceof PyBytesIO ? value : undefined);

function open(self: PyBytesIO): PyBytesIO {
  if (self.isClosed) closedError();
  return self;
}

function readLines(self: PyBytesIO, hint: number): PyList {
  const lines: Value[] = [];
  for (let size = 0; self.position < self.size && (hint <= 0 || size < hint); ) {
    const line = self.take(self.lineEnd(-1));
    size += line.bytes.length;
    lines.push(line);
  }
  return new PyList(lines);
}

function seek(self: PyBytesIO, offset: number, whence: number): number {
  if (whence === 0 && offset < 0) raise("ValueError", `negative seek value ${offset}`);
  if (whence < 0 || whence > 2) raise("ValueError", `invalid whence (${whence}, should be 0, 1 or 2)`);
  const base = whence === 0 ? 0 : whence === 1 ? self.position : self.size;
  self.position = Math.max(0, base + offset);
  return self.position;
}

function truncate(self: PyBytesIO, given: number | null): number {
  const size = given ?? self.position;
  if (size < 0) raise("ValueError", `negative size value ${size}`);
  if (size < self.size) self.resize(size);
  return size;
}

/** A method that refuses on a closed stream. */
function row(doc: string, body: (self: PyBytesIO) => Result): AnyMethodRow<PyBytesIO> {
  return method({ doc, call: (_context: Context, self: PyBytesIO) => body(open(self)) });
}

const ROWS: Readonly<Record<string, AnyMethodRow<PyBytesIO>>> = {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(bytesIoClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls: PyClass) => new PyBytesIO(cls),
  }),
  __init__: method({
    doc: "Buffered I/O implementation using an in-memory bytes buffer.",
    params: [p.value("initial_bytes", { or: null, shown: "b''", kind: "either" })],
    call: (_context: Context, self: PyBytesIO, initial) => {
      const bytes = initial === null ? new Uint8Array(0) : bytesToWrite(initial).slice();
      self.room = bytes;
      self.size = bytes.length;
      self.position = 0;
      self.isClosed = false;
    },
  }),
  read: method({
    doc: "Read at most size bytes.",
    params: [sizeParam()],
    call: (_context: Context, self: PyBytesIO, size: number) => open(self).take(self.end(size)),
  }),
  read1: method({
    doc: "Read at most size bytes.",
    params: [sizeParam()],
    call: (_context: Context, self: PyBytesIO, size: number) => open(self).take(self.end(size)),
  }),
  readinto: method({
    doc: "Read bytes into buffer.",
    params: [p.value("buffer")],
    call: (_context: Context, self: PyBytesIO, target: Value) => {
      const into = bytesToFill(target);
      const { bytes } = open(self).take(self.end(into.length));
      into.set(bytes);
      return bytes.length;
    },
  }),
  readline: method({
    doc: "Next line from the file, as a bytes object.",
    params: [sizeParam()],
    call: (_context: Context, self: PyBytesIO, size: number) => open(self).take(self.lineEnd(size)),
  }),
  readlines: method({
    doc: "List of bytes objects, each a line from the file.",
    params: [sizeParam("hint")],
    call: (_context: Context, self: PyBytesIO, hint: number) => readLines(open(self), hint),
  }),
  __next__: method({
    doc: "Implement next(self).",
    call: (_context: Context, self: PyBytesIO) => {
      const line = open(self).take(self.lineEnd(-1));
      if (line.bytes.length === 0) throw new PyThrow(new PyException(EXCEPTIONS.StopIteration));
      return line;
    },
  }),
  write: method({
    doc: "Write bytes to file.",
    params: [p.value("data")],
    call: (_context: Context, self: PyBytesIO, data: Value) => open(self).write(bytesToWrite(data)),
  }),
  writelines: method({
    doc: "Write lines to the file.",
    params: [p.value("lines")],
    *call(_context: Context, self: PyBytesIO, lines: Value): Steps {
      open(self);
      for (const line of yield* itemsOf(lines)) self.write(bytesToWrite(line));
      return null;
    },
  }),
  seek: method({
    doc: "Change stream position.",
    params: [p.size("pos"), p.size("whence", { or: 0 })],
    call: (_context: Context, self: PyBytesIO, at: number, whence: number) => seek(open(self), at, whence),
  }),
  truncate: method({
    doc: "Truncate the file to at most size bytes.",
    params: [p.value("size", { or: null })],
    call: (_context: Context, self: PyBytesIO, size: Value) => truncate(open(self), optionalSize(size)),
  }),
  tell: row("Current file position, an integer.", (self) => self.position),
  getvalue: row("Retrieve the entire contents of the BytesIO object.", (self) => new PyBytes(self.bytes.slice())),
  getbuffer: row("Get a read-write view over the contents of the BytesIO object.", (self) => {
    self.room = self.bytes.slice();
    return new PyMemoryView(new PyByteArray(self.room), { start: 0, length: self.size, step: 1, format: "B", itemSize: 1 }, false);
  }),
  flush: row("Does nothing.", () => null),
  isatty: row("Always returns False.", () => false),
  readable: row("Returns True if the IO object can be read.", () => true),
  writable: row("Returns True if the IO object can be written.", () => true),
  seekable: row("Returns True if the IO object can be seeked.", () => true),
  close: method({
    doc: "Disable all I/O operations.",
    call: (_context: Context, self: PyBytesIO) => {
      self.isClosed = true;
      self.room = new Uint8Array(0);
      self.size = 0;
    },
  }),
};

defineMethods<PyBytesIO>(bytesIoClass, asBytes, ROWS);
defineAttributes<PyBytesIO>(bytesIoClass, asBytes, { closed: { get: (self) => self.isClosed } });
