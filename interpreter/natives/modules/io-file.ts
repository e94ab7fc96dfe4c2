// FileIO: a file descriptor without buffers; each operation is a system call. What a descriptor
// leads to is the kernel's to know.

import type { Errno, FileId, FileStatus, OpenFlags } from "../../host/requests.ts";
import { builtinClass, type PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { ask, call, type Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { concatenateBytes } from "../../operations/codec.ts";
import { repr } from "../../operations/text.ts";
import { unboxInt } from "../../operations/unbox.ts";

import { classParam } from "../builtins/slots.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { checked, isErrno, raiseErrno } from "../errno.ts";
import { p } from "../parameters.ts";
import { bytesToFill, bytesToWrite, closedError, PyStream, rawBaseClass, sizeParam, throughSignals, unsupported } from "./io-stream.ts";
import { pathText } from "./path-text.ts";
import { fileMask, onDisk } from "./working-directory.ts";

export const fileIoClass = builtinClass("FileIO", { module: "_io", base: rawBaseClass, layout: "native" });

const NOTHING = new Uint8Array(0);

export class PyFileIO extends PyStream {
  fd = -1;
  readable = false;
  writable = false;
  appending = false;
  created = false;
  closesFd = true;
  /** Known after the first seek. */
  seekable: boolean | null = null;

  /** As FileIO.mode says it. */
  get mode(): string {
    if (this.created) return this.readable ? "xb+" : "xb";
    if (this.appending) return this.readable ? "ab+" : "ab";
    return this.readable ? (this.writable ? "rb+" : "rb") : "wb";
  }
}

/** True, or ValueError. */
const isOpen = (file: PyFileIO): true => (file.fd < 0 ? closedError("") : true);

/** One read(2): at most `size` bytes, none at the end; null where there are none now and the descriptor does not block. */
export function* fileReadNow(file: PyFileIO, size: number): Generator<Deferred, Uint8Array | null, never> {
  isOpen(file);
  if (!file.readable) unsupported("File not open for reading");
  const answer = (yield ask("file.read", { file: file.fd as FileId, size })) as unknown as Uint8Array | Errno;
  return isErrno(answer) && answer.errno === "EAGAIN" ? null : checked(answer);
}

/** As `fileReadNow`, nothing for what is not there yet. */
export function* fileRead(file: PyFileIO, size: number): Generator<Deferred, Uint8Array, never> {
  return (yield* fileReadNow(file, size)) ?? NOTHING;
}

/** A step of readall where nobody knows how much is to come. */
const READ_STEP = 65536;

/** `readall`: how much is there, from where; then reads until one finds the end. Null where there is nothing now. */
export function* fileReadAllNow(file: PyFileIO): Generator<Deferred, Uint8Array | null, never> {
  isOpen(file);
  if (!file.readable) unsupported("File not open for reading");
  const place = (yield ask("file.seek", { file: file.fd as FileId, offset: 0, whence: 1 })) as unknown as number | Errno;
  const parts: Uint8Array[] = [];
  for (;;) {
    const bytes = yield* throughSignals(() => fileReadNow(file, isErrno(place) ? READ_STEP : -1));
    if (bytes === null && parts.length === 0) return null;
    if (bytes === null || bytes.length === 0) return parts.length === 1 ? parts[0]! : concatenateBytes(parts);
    parts.push(bytes);
  }
}

export function* fileReadAll(file: PyFileIO): Generator<Deferred, Uint8Array, never> {
  return (yield* fileReadAllNow(file)) ?? NOTHING;
}

/** One write(2): how many bytes; null where none fit now and the descriptor does not block. */
export function* fileWriteNow(file: PyFileIO, bytes: Uint8Array): Generator<Deferred, number | null, never> {
  isOpen(file);
  if (!file.writable) unsupported("File not open for writing");
  const answer = (yield ask("file.write", { file: file.fd as FileId, bytes: bytes.slice() })) as unknown as number | Errno;
  return isErrno(answer) && answer.errno === "EAGAIN" ? null : checked(answer);
}

export function* fileSeek(file: PyFileIO, offset: number, whence: number): Generator<Deferred, number, never> {
  isOpen(file);
  if (whence < 0 || whence > 2) return raiseErrno("EINVAL");
  const answer = (yield ask("file.seek", { file: file.fd as FileId, offset, whence: whence as 0 | 1 | 2 })) as unknown as number;
  file.seekable ??= typeof answer === "number";
  return checked(answer);
}

export function* fileSeekable(file: PyFileIO): Generator<Deferred, boolean, never> {
  isOpen(file);
  file.seekable ??= typeof ((yield ask("file.seek", { file: file.fd as FileId, offset: 0, whence: 1 })) as unknown) === "number";
  return file.seekable;
}

export function* fileTruncate(file: PyFileIO, size: number | null): Generator<Deferred, number, never> {
  isOpen(file);
  if (!file.writable) unsupported("File not open for writing");
  const wanted = size ?? (yield* fileSeek(file, 0, 1));
  return checked((yield ask("file.truncate", { file: file.fd as FileId, size: wanted })) as unknown as number);
}

export function* fileIsTerminal(file: PyFileIO): Generator<Deferred, boolean, never> {
  isOpen(file);
  return (yield ask("file.isatty", { file: file.fd as FileId })) as unknown as boolean;
}

export function* fileClose(file: PyFileIO): Generator<Deferred, void, never> {
  const { fd } = file;
  file.fd = -1;
  file.isClosed = true;
  if (file.closesFd) checked((yield ask("file.close", { file: fd as FileId })) as unknown as null);
}

const MODE_WORDS = "Must have exactly one of create/read/write/append mode and at most one plus";

/** FileIO's mode letters; sets what the file may do, and gives the flags for the system. */
function readMode(file: PyFileIO, mode: string): OpenFlags {
  let main = "";
  let plus = false;
  for (const letter of mode) {
    if ("xrwa".includes(letter)) {
      if (main !== "") raise("ValueError", MODE_WORDS);
      main = letter;
    } else if (letter === "+") {
      if (plus) raise("ValueError", MODE_WORDS);
      plus = true;
    } else if (letter !== "b") raise("ValueError", `invalid mode: ${mode}`);
  }
  if (main === "") raise("ValueError", MODE_WORDS);
  file.readable = main === "r" || plus;
  file.writable = main !== "r" || plus;
  file.appending = main === "a";
  file.created = main === "x";
  return {
    read: file.readable,
    write: file.writable,
    append: main === "a",
    truncate: main === "w",
    create: main !== "r",
    exclusive: main === "x",
  };
}

interface FileParts {
  readonly runtime: Runtime;
  readonly target: Value;
  readonly mode: string;
  readonly closefd: boolean;
  readonly opener: Value;
}

/** O_ flags as `opener` sees them. */
function openerFlags(flags: OpenFlags): number {
  const access = flags.write ? (flags.read ? 2 : 1) : 0;
  return (
    access |
    (flags.create ? 0o100 : 0) |
    (flags.exclusive ? 0o200 : 0) |
    (flags.truncate ? 0o1000 : 0) |
    (flags.append ? 0o2000 : 0) |
    0o2000000
  );
}

/** `FileIO.__init__`: open(2) and fstat(2); for appending, to the end. */
export function* openFile(file: PyFileIO, { runtime, target, mode, closefd, opener }: FileParts): Generator<Deferred, void, never> {
  const number = typeof target === "boolean" || typeof target !== "string" ? unboxInt(target) : undefined;
  if (number !== undefined && Number(number) < 0) raise("ValueError", "negative file descriptor");
  const path = number === undefined ? yield* pathText(target) : "";
  const flags = readMode(file, mode);
  file.attributes ??= new PyDict();
  file.attributes.set("name", target);
  file.closesFd = closefd;
  if (number !== undefined) file.fd = Number(number);
  else {
    if (!closefd) raise("ValueError", "Cannot use closefd=False with file name");
    file.fd =
      opener === null
        ? checked((yield ask("file.open", openWish(runtime, path, flags))) as unknown as number, target)
        : yield* openBy(opener, target, flags);
  }
  const status = (yield ask("file.status", { file: file.fd as FileId })) as unknown as FileStatus | Errno;
  if (isErrno(status) || status.kind === "directory") {
    const { fd } = file;
    file.fd = -1;
    if (number === undefined) yield ask("file.close", { file: fd as FileId });
    if (isErrno(status)) raiseErrno(status.errno, ...(number === undefined ? [target] : []));
    raiseErrno("EISDIR", target);
  }
  file.isClosed = false;
  if (file.appending) {
    const end = (yield ask("file.seek", { file: file.fd as FileId, offset: 0, whence: 2 })) as unknown as number | Errno;
    if (isErrno(end) && number === undefined) checked(end);
  }
}

/** What open() asks of the system: a new file may be read and written by all, less what umask takes away. */
const openWish = (runtime: Runtime, path: string, flags: OpenFlags) => ({
  path: onDisk(runtime, path),
  flags,
  permissions: 0o666 & ~fileMask(runtime).bits,
});

function* openBy(opener: Value, target: Value, flags: OpenFlags): Generator<Deferred, number, never> {
  const fd = unboxInt((yield call(opener, [target, openerFlags(flags)])) as Value);
  if (fd === undefined) return raise("TypeError", "expected integer from opener");
  if (Number(fd) < 0) raise("ValueError", `opener returned ${fd}`);
  return Number(fd);
}

export const asFile = (value: Value): PyFileIO | undefined => (value instanceof PyFileIO ? value : undefined);

function* show(file: PyFileIO): Steps {
  if (file.fd < 0) return "<_io.FileIO [closed]>";
  const name = file.attributes?.get("name");
  const shown = name === undefined ? `fd=${file.fd}` : `name=${String(yield* settle(repr(name)))}`;

  return `<_io.FileIO ${shown} mode='${file.mode}' closefd=${file.closesFd ? "True" : "False"}>`;
}

/** `truncate(None)` and `truncate()` alike. */
export const limitParam = p.value("size", { or: null });

export function optionalSize(value: Value): number | null {
  if (value === null) return null;
  const int = unboxInt(value);
  return int === undefined ? raise("TypeError", `'${classOf(value).shownName}' object cannot be interpreted as an integer`) : Number(int);
}

/** A method whose steps are a generator of some plain value. */
function* plainly<T extends Value>(body: Generator<Deferred, T, never>): Steps {
  return yield* body;
}

defineMethods<PyFileIO>(fileIoClass, asFile, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(fileIoClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls: PyClass) => new PyFileIO(cls),
  }),
  __init__: method({
    doc: "Open a file.",
    params: [
      p.value("file", { kind: "either" }),
      p.str("mode", { or: "r", kind: "either" }),
      p.intFlag("closefd", { or: true, kind: "either" }),
      p.value("opener", { or: null, kind: "either" }),
    ],
    *call(context: Context, self, target: Value, mode: string, closefd: boolean, opener: Value): Steps {
      yield* openFile(self, { runtime: context.runtime, target, mode, closefd, opener });
      return null;
    },
  }),
  read: method({
    doc: "Read at most size bytes, returned as bytes.",
    params: [sizeParam()],
    *call(_context: Context, self: PyFileIO, size: number): Steps {
      const bytes = yield* size < 0 ? fileReadAllNow(self) : fileReadNow(self, size);
      return bytes === null ? null : new PyBytes(bytes.slice());
    },
  }),
  readall: method({
    doc: "Read all data from the file, returned as bytes.",
    *call(_context: Context, self: PyFileIO): Steps {
      const bytes = yield* fileReadAllNow(self);
      return bytes === null ? null : new PyBytes(bytes.slice());
    },
  }),
  readinto: method({
    doc: "Same as RawIOBase.readinto().",
    params: [p.value("buffer")],
    *call(_context: Context, self: PyFileIO, target: Value): Steps {
      const into = bytesToFill(target);
      const bytes = yield* fileReadNow(self, into.length);
      if (bytes !== null) into.set(bytes);
      return bytes?.length ?? null;
    },
  }),
  write: method({
    doc: "Write buffer to file, returning the number of bytes written.",
    params: [p.value("data")],
    call: (_context, self: PyFileIO, data) => steps(plainly(fileWriteNow(self, bytesToWrite(data)))),
  }),
  seek: method({
    doc: "Move to new file position and return it.",
    params: [p.size("offset"), p.size("whence", { or: 0 })],
    call: (_context, self: PyFileIO, offset, whence) => steps(plainly(fileSeek(self, offset, whence))),
  }),
  tell: method({ doc: "Current file position.", call: (_context, self: PyFileIO) => steps(plainly(fileSeek(self, 0, 1))) }),
  truncate: method({
    doc: "Truncate the file to at most size bytes.",
    params: [limitParam],
    call: (_context, self: PyFileIO, size) => steps(plainly(fileTruncate(self, optionalSize(size)))),
  }),
  close: method({
    doc: "Close the file.",
    *call(_context: Context, self: PyFileIO): Steps {
      if (self.fd >= 0) yield* fileClose(self);
      return null;
    },
  }),
  seekable: method({ doc: "True if file supports random-access.", call: (_context, self: PyFileIO) => steps(plainly(fileSeekable(self))) }),
  readable: method({ doc: "True if file was opened in a read mode.", call: (_context, self: PyFileIO) => isOpen(self) && self.readable }),
  writable: method({ doc: "True if file was opened in a write mode.", call: (_context, self: PyFileIO) => isOpen(self) && self.writable }),
  fileno: method({
    doc: "Return the underlying file descriptor (an integer).",
    call: (_context, self: PyFileIO) => (isOpen(self) ? self.fd : null),
  }),
  isatty: method({
    doc: "True if the file is connected to a TTY device.",
    call: (_context, self: PyFileIO) => steps(plainly(fileIsTerminal(self))),
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self: PyFileIO) => steps(show(self)) }),
});
defineAttributes<PyFileIO>(fileIoClass, asFile, {
  closed: { get: (self) => self.fd < 0 },
  mode: { get: (self) => self.mode },
  closefd: { get: (self) => self.closesFd },
  _blksize: { get: () => 4096 },
});
