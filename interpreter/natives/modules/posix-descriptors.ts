// The calls of posix on file descriptors: numbers that lead to files, folders, pipes, sockets and the console.

import type { FileId, FileStatus } from "../../host/requests.ts";
import type { Context } from "../../objects/context.ts";
import { ask, type Deferred, type Steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Result, Value } from "../../objects/value.ts";
import { type AnyRow, native } from "../declare.ts";
import { checked } from "../errno.ts";
import { p } from "../parameters.ts";
import { bytesToWrite } from "./io-stream.ts";
import { permissions, targetOf } from "./posix-files.ts";
import { statValue, terminalSize } from "./posix-status.ts";

export const OPEN_FLAGS = {
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
  O_ACCMODE: 3,
  O_CREAT: 0o100,
  O_EXCL: 0o200,
  O_NOCTTY: 0o400,
  O_TRUNC: 0o1000,
  O_APPEND: 0o2000,
  O_NONBLOCK: 0o4000,
  O_SYNC: 0o4010000,
  O_DIRECTORY: 0o200000,
  O_NOFOLLOW: 0o400000,
  O_CLOEXEC: 0o2000000,
} as const;

const OPEN = native({
  doc: "Open a file for low level IO.  Returns a file descriptor (integer).",
  params: [
    p.value("path", { kind: "either" }),
    p.size("flags", { kind: "either" }),
    p.size("mode", { or: 0o777, kind: "either" }),
    {
      ...p.value("dir_fd", { or: null, kind: "keyword" as const }),
      convert: (value: Value): null => (value === null ? null : raise("NotImplementedError", "dir_fd unavailable on this platform")),
    },
  ],
  *call({ runtime }: Context, path: Value, flags: number, mode: number): Steps {
    const has = (flag: keyof typeof OPEN_FLAGS): boolean => (flags & OPEN_FLAGS[flag]) === OPEN_FLAGS[flag];
    const access = flags & OPEN_FLAGS.O_ACCMODE;
    const wish = {
      read: access !== 1,
      write: access !== 0,
      append: has("O_APPEND"),
      truncate: has("O_TRUNC"),
      create: has("O_CREAT"),
      exclusive: has("O_EXCL") && has("O_CREAT"),
      directory: has("O_DIRECTORY"),
      noFollow: has("O_NOFOLLOW"),
    };
    const { name, shown } = yield* targetOf(runtime, "open: path", path);
    return checked(
      (yield ask("file.open", { path: name, flags: wish, permissions: permissions(runtime, mode) })) as unknown as number,
      shown,
    );
  },
});

const fdParam = p.size("fd", { kind: "either" });
const none = (_answer: unknown): null => null;
const asFile = (fd: number): FileId => fd as FileId;

/** A call that takes a descriptor and answers None. */
function plainly(doc: string, kind: "file.close" | "file.sync"): AnyRow {
  return native({ doc, params: [fdParam], call: (_context, fd): Result => ask(kind, { file: asFile(fd) }, (answer) => checked(answer)) });
}

function* truncateTo(fd: number, size: number): Generator<Deferred, null, never> {
  checked((yield ask("file.truncate", { file: asFile(fd), size })) as unknown as number);
  return null;
}

function* makePipe(isBlocking: boolean): Steps {
  return new PyTuple([...checked((yield ask("file.pipe", { isBlocking })) as unknown as readonly [number, number])]);
}

export const DESCRIPTOR_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  open: OPEN,
  read: native({
    doc: "Read from a file descriptor.  Returns a bytes object.",
    params: [p.size("fd"), p.size("length")],
    call: (_context, fd, size): Result => {
      if (size < 0) checked({ errno: "EINVAL" });
      return ask("file.read", { file: asFile(fd), size }, (answer) => new PyBytes(checked(answer).slice()));
    },
  }),
  write: native({
    doc: "Write a bytes object to a file descriptor.",
    params: [p.size("fd"), p.value("data")],
    call: (_context, fd, data): Result =>
      ask("file.write", { file: asFile(fd), bytes: bytesToWrite(data).slice() }, (answer) => checked(answer)),
  }),
  pread: native({
    doc: "Read a number of bytes from a file descriptor starting at a particular offset.",
    params: [p.size("fd"), p.size("length"), p.size("offset")],
    call: (_context, fd, size, offset): Result => {
      if (size < 0 || offset < 0) checked({ errno: "EINVAL" });
      return ask("file.pread", { file: asFile(fd), size, offset }, (answer) => new PyBytes(checked(answer).slice()));
    },
  }),
  pwrite: native({
    doc: "Write bytes to a file descriptor starting at a particular offset.",
    params: [p.size("fd"), p.value("buffer"), p.size("offset")],
    call: (_context, fd, data, offset): Result => {
      if (offset < 0) checked({ errno: "EINVAL" });
      return ask("file.pwrite", { file: asFile(fd), bytes: bytesToWrite(data).slice(), offset }, (answer) => checked(answer));
    },
  }),
  lseek: native({
    doc: "Set the position of a file descriptor.  Return the new position.",
    params: [p.size("fd"), p.size("position"), p.size("whence")],
    call: (_context, fd, offset, whence): Result => {
      if (whence < 0 || whence > 2) checked({ errno: "EINVAL" });
      return ask("file.seek", { file: asFile(fd), offset, whence: whence as 0 | 1 | 2 }, (answer) => checked(answer));
    },
  }),
  ftruncate: native({
    doc: "Truncate a file, specified by file descriptor, to a specific length.",
    params: [p.size("fd"), p.size("length")],
    *call(_context: Context, fd: number, length: number): Steps {
      return yield* truncateTo(fd, length);
    },
  }),
  close: plainly("Close a file descriptor.", "file.close"),
  closerange: native({
    doc: "Closes all file descriptors in [fd_low, fd_high), ignoring errors.",
    params: [p.size("fd_low"), p.size("fd_high")],
    *call(_context: Context, low: number, high: number): Steps {
      for (let fd = Math.max(0, low); fd < Math.min(high, 1024); fd++) yield ask("file.close", { file: asFile(fd) });
      return null;
    },
  }),
  fsync: plainly("Force write of fd to disk.", "file.sync"),
  fdatasync: plainly("Force write of fd to disk without forcing update of metadata.", "file.sync"),
  isatty: native({
    doc: "Return True if the fd is connected to a terminal.",
    params: [p.size("fd")],
    call: (_context, fd): Result => ask("file.isatty", { file: asFile(fd) }),
  }),
  fstat: native({
    doc: "Perform a stat system call on the given file descriptor.",
    params: [fdParam],
    call: (_context, fd): Result => ask("file.status", { file: asFile(fd) }, (answer) => statValue(checked<FileStatus>(answer))),
  }),
  dup: native({
    doc: "Return a duplicate of a file descriptor.",
    params: [p.size("fd")],
    call: (_context, fd): Result => ask("file.duplicate", { file: asFile(fd), onto: null }, (answer) => checked(answer)),
  }),
  dup2: native({
    doc: "Duplicate file descriptor.",
    params: [fdParam, p.size("fd2", { kind: "either" }), p.flag("inheritable", { or: true, kind: "either" })],
    call: (_context, fd, onto): Result => ask("file.duplicate", { file: asFile(fd), onto }, (answer) => checked(answer)),
  }),
  pipe: native({
    doc: "Create a pipe.",
    *call(): Steps {
      return yield* makePipe(true);
    },
  }),
  pipe2: native({
    doc: "Create a pipe with flags set atomically.",
    params: [p.size("flags")],
    *call(_context: Context, flags: number): Steps {
      return yield* makePipe((flags & OPEN_FLAGS.O_NONBLOCK) === 0);
    },
  }),
  get_blocking: native({
    doc: "Get the blocking mode of the file descriptor.",
    params: [p.size("fd")],
    call: (_context, fd): Result => ask("file.blocking", { file: asFile(fd), isBlocking: null }, (answer) => checked(answer)),
  }),
  set_blocking: native({
    doc: "Set the blocking mode of the specified file descriptor.",
    params: [p.size("fd"), p.intFlag("blocking")],
    call: (_context, fd, isBlocking): Result => ask("file.blocking", { file: asFile(fd), isBlocking }, (answer) => none(checked(answer))),
  }),
  get_terminal_size: native({
    doc: "Return the size of the terminal window as (columns, lines).",
    params: [p.size("fd", { or: 1 })],
    *call(_context: Context, fd: number): Steps {
      checked((yield ask("file.blocking", { file: asFile(fd), isBlocking: null })) as unknown as boolean);
      if (!(yield ask("console.isatty", { fd }))) checked({ errno: "ENOTTY" });
      return terminalSize.make([80, 24]);
    },
  }),
  device_encoding: native({
    doc: "Return a string describing the encoding of a terminal's file descriptor.",
    params: [fdParam],
    call: (_context, fd): Result => ask("file.isatty", { file: asFile(fd) }, (isTerminal) => (isTerminal ? "UTF-8" : null)),
  }),
};
