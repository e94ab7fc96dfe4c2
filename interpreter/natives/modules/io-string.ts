// StringIO: a file of text in memory. Positions count characters.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { chain, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import { classOf } from "../../objects/singleton.ts";
import { codePoints, isFlat } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { repr } from "../../operations/text.ts";
import { unboxString } from "../../operations/unbox.ts";
import { classParam } from "../builtins/slots.ts";
import { type AnyMethodRow, defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { optionalSize } from "./io-file.ts";
import { type NewlineMode, Newlines } from "./io-newlines.ts";
import { closedError, nextLine, PyStream, sizeParam, textBaseClass } from "./io-stream.ts";

export const stringIoClass = builtinClass("StringIO", { module: "_io", base: textBaseClass, layout: "native" });

export class PyStringIO extends PyStream {
  text = "";
  /** In characters. */
  position = 0;
  newlines = new Newlines("\n");
  /** Is every character one unit of `text`? */
  private flat = true;
  isReady = false;

  get length(): number {
    return this.flat ? this.text.length : codePoints(this.text).length;
  }

  private slice(start: number, end: number): string {
    return this.flat ? this.text.slice(start, end) : codePoints(this.text).slice(start, end).join("");
  }

  set(text: string): void {
    this.text = text;
    this.flat = isFlat(text);
  }

  write(given: string): void {
    if (this.newlines.isUniversal) this.newlines.see(given);
    const text = this.newlines.mode === null ? this.newlines.translated(given) : this.newlines.forWriting(given);
    if (text === "") return;
    const { length } = this;
    const isFlatText = isFlat(text);
    const added = isFlatText ? text.length : codePoints(text).length;
    if (this.position >= length) this.text += (this.position > length ? "\0".repeat(this.position - length) : "") + text;
    else this.text = this.slice(0, this.position) + text + this.slice(this.position + added, length);
    this.flat = this.flat && isFlatText;
    this.position += added;
  }

  /** Up to `count` characters from here; all when it is negative. */
  read(count: number): string {
    const text = this.slice(this.position, count < 0 ? this.length : this.position + count);
    this.position += this.flat ? text.length : codePoints(text).length;
    return text;
  }

  readLine(limit: number): string {
    const rest = this.flat ? this.text : this.slice(this.position, this.length);
    const from = this.flat ? this.position : 0;
    const end = this.newlines.lineEnd(rest, from);
    const line = rest.slice(from, end < 0 ? rest.length : end);
    return this.read(
      limit < 0 ? (this.flat ? line.length : codePoints(line).length) : Math.min(limit, this.flat ? line.length : codePoints(line).length),
    );
  }
}

const asString = (value: Value): PyStringIO | undefined => (value instanceof PyStringIO ? value : undefined);

function open(self: PyStringIO): PyStringIO {
  if (!self.isReady && !self.isClosed) raise("ValueError", "I/O operation on uninitialized object");
  if (self.isClosed) closedError("");
  return self;
}

/** An illegal newline is told by its repr, and initial text is written as any other. */
function initialize(self: PyStringIO, initial: Value, newline: Value): Result {
  const mode =
    newline === null
      ? null
      : (unboxString(newline) ?? raise("TypeError", `newline must be str or None, not ${classOf(newline).shownName}`));
  if (mode !== null && !["", "\n", "\r", "\r\n"].includes(mode)) {
    return chain(repr(mode), (shown) => raise("ValueError", `illegal newline value: ${String(shown)}`));
  }
  const text = initial === null ? "" : unboxString(initial);
  if (text === undefined) return raise("TypeError", `initial_value must be str or None, not ${classOf(initial).shownName}`);
  self.newlines = new Newlines(mode as NewlineMode);
  self.isReady = true;
  self.isClosed = false;
  self.set("");
  self.position = 0;
  self.write(text);
  self.position = 0;
  return null;
}

function seek(self: PyStringIO, offset: number, whence: number): number {
  if (whence < 0 || whence > 2) raise("ValueError", `Invalid whence (${whence}, should be 0, 1 or 2)`);
  if (whence === 0 && offset < 0) raise("ValueError", `Negative seek position ${offset}`);
  if (whence !== 0 && offset !== 0) raise("OSError", "Can't do nonzero cur-relative seeks");
  if (whence === 0) self.position = offset;
  else if (whence === 2) self.position = self.length;
  return self.position;
}

function truncate(self: PyStringIO, given: number | null): number {
  const size = given ?? self.position;
  if (size < 0) raise("ValueError", `Negative size value ${size}`);
  const at = self.position;
  self.position = 0;
  if (size < self.length) self.set(self.read(size));
  self.position = at;
  return size;
}

function row(doc: string, body: (self: PyStringIO) => Result): AnyMethodRow<PyStringIO> {
  return method({ doc, call: (_context: Context, self: PyStringIO) => body(open(self)) });
}

const ROWS: Readonly<Record<string, AnyMethodRow<PyStringIO>>> = {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(stringIoClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls: PyClass) => new PyStringIO(cls),
  }),
  __init__: method({
    doc: "Text I/O implementation using an in-memory buffer.",
    params: [p.value("initial_value", { or: "", kind: "either" }), p.value("newline", { or: "\n", shown: "'\\n'", kind: "either" })],
    call: (_context: Context, self: PyStringIO, initial: Value, newline: Value) => initialize(self, initial, newline),
  }),
  read: method({
    doc: "Read at most size characters, returned as a string.",
    params: [sizeParam()],
    call: (_context: Context, self: PyStringIO, size: number) => open(self).read(size),
  }),
  readline: method({
    doc: "Read until newline or EOF.",
    params: [sizeParam()],
    call: (_context: Context, self: PyStringIO, size: number) => open(self).readLine(size),
  }),
  __next__: method({
    doc: "Implement next(self).",
    call: (_context: Context, self: PyStringIO): Result => {
      if (!self.cls.builtin) return steps(nextLine(self));
      const line = open(self).readLine(-1);
      if (line === "") throw new PyThrow(new PyException(EXCEPTIONS.StopIteration));
      return line;
    },
  }),
  write: method({
    doc: "Write string to file.",
    params: [p.value("text")],
    call: (_context: Context, self: PyStringIO, value: Value) => {
      const text = unboxString(value) ?? raise("TypeError", `string argument expected, got '${classOf(value).shownName}'`);
      open(self).write(text);
      return isFlat(text) ? text.length : codePoints(text).length;
    },
  }),
  seek: method({
    doc: "Change stream position.",
    params: [p.size("pos"), p.size("whence", { or: 0 })],
    call: (_context: Context, self: PyStringIO, at: number, whence: number) => seek(open(self), at, whence),
  }),
  truncate: method({
    doc: "Truncate size to pos.",
    params: [p.value("pos", { or: null })],
    call: (_context: Context, self: PyStringIO, size: Value) => truncate(open(self), optionalSize(size)),
  }),
  tell: row("Tell the current file position.", (self) => self.position),
  getvalue: row("Retrieve the entire contents of the object.", (self) => self.text),
  readable: row("Returns True if the IO object can be read.", () => true),
  writable: row("Returns True if the IO object can be written.", () => true),
  seekable: row("Returns True if the IO object can be seeked.", () => true),
  close: method({
    doc: "Close the IO object.",
    call: (_context: Context, self: PyStringIO) => {
      self.isClosed = true;
      self.set("");
    },
  }),
};

defineMethods<PyStringIO>(stringIoClass, asString, ROWS);
defineAttributes<PyStringIO>(stringIoClass, asString, {
  closed: { get: (self) => self.isClosed },
  newlines: { get: (self) => (open(self).newlines.isUniversal ? self.newlines.shown : null) },
  line_buffering: { get: (self) => open(self).isClosed },
});
