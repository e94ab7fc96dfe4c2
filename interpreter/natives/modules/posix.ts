// posix: what os is made of. File descriptors, the process, and what the simulated machine says of itself.

import type { FileId, FileStatus } from "../../host/requests.ts";
import type { Context } from "../../objects/context.ts";
import { ask, type Deferred, type Steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { NSIG } from "../../objects/signal-table.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { type AnyRow, native } from "../declare.ts";
import { checked, strerror } from "../errno.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { fileClose, fileIoClass, fileIsTerminal, fileRead, fileSeek, fileTruncate, fileWrite, PyFileIO } from "./io-file.ts";
import { bytesToWrite } from "./io-stream.ts";
import { entryClass, FILE_FUNCTIONS, targetOf } from "./posix-files.ts";
import { statResult, statValue, terminalSize } from "./posix-status.ts";
import { send } from "./signal.ts";

const FLAGS = {
  O_RDONLY: 0,
  O_WRONLY: 1,
  O_RDWR: 2,
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
  O_TMPFILE: 0o20200000,
} as const;

const CONSTANTS = { ...FLAGS, F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, EX_OK: 0, WNOHANG: 1, NGROUPS_MAX: 65536 };

/** The process that the simulated machine runs. */
const PROCESS_ID = 4242;
const CPU_COUNT = 4;

const OPEN = native({
  doc: "Open a file for low level IO.  Returns a file descriptor (integer).",
  params: [
    p.value("path", { kind: "either" }),
    p.size("flags", { kind: "either" }),
    p.size("mode", { or: 0o777, kind: "either" }),
    p.keywords("options"),
  ],
  signature: null,
  *call(context: Context, path: Value, flags: number): Steps {
    const has = (flag: keyof typeof FLAGS): boolean => (flags & FLAGS[flag]) !== 0;
    const access = flags & 3;
    const wish = {
      read: access !== 1,
      write: access !== 0,
      append: has("O_APPEND"),
      truncate: has("O_TRUNC"),
      create: has("O_CREAT"),
      exclusive: has("O_EXCL") && has("O_CREAT"),
    };
    const { name, shown } = yield* targetOf(context.runtime, "open: path", path);
    return checked((yield ask("file.open", { path: name, flags: wish })) as unknown as number, shown);
  },
});

/** A descriptor as a raw file; its mode is checked by the kernel. */
function rawFile(fd: number): PyFileIO {
  const file = new PyFileIO(fileIoClass);
  if (fd < 0) checked({ errno: "EBADF" });
  file.fd = fd;
  file.readable = fd === 0 || fd > 2;
  file.writable = fd !== 0;
  return file;
}

function onDescriptor(doc: string, body: (file: PyFileIO, fd: number) => Generator<Deferred, Value, never>): AnyRow {
  return native({
    doc,
    params: [p.size("fd", { kind: "either" })],
    *call(_context: Context, fd: number): Steps {
      return yield* body(rawFile(fd), fd);
    },
  });
}

const DESCRIPTOR_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  open: OPEN,
  read: native({
    doc: "Read from a file descriptor.  Returns a bytes object.",
    params: [p.size("fd"), p.size("length")],
    *call(_context: Context, fd: number, length: number): Steps {
      if (length < 0) checked({ errno: "EINVAL" });
      return new PyBytes((yield* fileRead(rawFile(fd), length)).slice());
    },
  }),
  write: native({
    doc: "Write a bytes object to a file descriptor.",
    params: [p.size("fd"), p.value("data")],
    *call(_context: Context, fd: number, data: Value): Steps {
      return yield* fileWrite(rawFile(fd), bytesToWrite(data));
    },
  }),
  lseek: native({
    doc: "Set the position of a file descriptor.  Return the new position.",
    params: [p.size("fd"), p.size("position"), p.size("whence")],
    *call(_context: Context, fd: number, position: number, whence: number): Steps {
      return yield* fileSeek(rawFile(fd), position, whence);
    },
  }),
  ftruncate: native({
    doc: "Truncate a file, specified by file descriptor, to a specific length.",
    params: [p.size("fd"), p.size("length")],
    *call(_context: Context, fd: number, length: number): Steps {
      yield* fileTruncate(rawFile(fd), length);
      return null;
    },
  }),
  close: onDescriptor("Close a file descriptor.", function* (file): Generator<Deferred, Value, never> {
    yield* fileClose(file);
    return null;
  }),
  fsync: onDescriptor("Force write of fd to disk.", function* (_file, fd): Generator<Deferred, Value, never> {
    if (fd > 2) checked((yield ask("file.status", { file: fd as FileId })) as unknown as FileStatus);
    return null;
  }),
  isatty: onDescriptor("Return True if the fd is connected to a terminal.", function* (file): Generator<Deferred, Value, never> {
    return yield* fileIsTerminal(file);
  }),
  fstat: onDescriptor("Perform a stat system call on the given file descriptor.", function* (_file, fd): Generator<Deferred, Value, never> {
    if (fd <= 2) return statValue({ kind: "file", size: 0, modifiedNs: 0, mode: 0o020620, inode: 3 });
    return statValue(checked((yield ask("file.status", { file: fd as FileId })) as unknown as FileStatus));
  }),
};

const constant = (doc: string, value: Value): AnyRow => native({ doc, call: () => value });

const PROCESS_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  kill: native({
    doc: "Kill a process with a signal. There is only this one.",
    params: [p.size("pid"), p.size("signal")],
    *call(context: Context, pid: number, number: number): Steps {
      if (pid !== PROCESS_ID && pid !== 0) checked({ errno: "ESRCH" });
      if (number < 0 || number >= NSIG) checked({ errno: "EINVAL" });
      return number === 0 ? null : yield* send(context, number);
    },
  }),
  getpid: constant("Return the current process id.", PROCESS_ID),
  getppid: constant("Return the parent's process id.", PROCESS_ID - 1),
  getuid: constant("Return the current process's user id.", 0),
  getgid: constant("Return the current process's group id.", 0),
  geteuid: constant("Return the current process's effective user id.", 0),
  getegid: constant("Return the current process's effective group id.", 0),
  cpu_count: constant("Return the number of CPUs in the system.", CPU_COUNT),
  getloadavg: native({
    doc: "Return average recent system load information.",
    call: () => new PyTuple([new PyFloat(0), new PyFloat(0), new PyFloat(0)]),
  }),
  umask: native({ doc: "Set the current numeric umask and return the previous umask.", params: [p.size("mask")], call: () => 0o022 }),
  sched_yield: native({ doc: "Voluntarily relinquish the CPU.", call: () => ask("sleep", { durationNs: 0 }, () => null) }),
  _exit: native({
    doc: "Exit to the system with specified status, without normal exit processing.",
    params: [p.size("status", { kind: "either" })],
    call: (_context, status) => ask("process.exit", { code: status & 0xff }),
  }),
  urandom: native({
    doc: "Return a bytes object containing random bytes suitable for cryptographic use.",
    params: [p.size("size")],
    call: (_context, count) => {
      if (count < 0) raise("ValueError", "negative argument not allowed");
      return ask("random.bytes", { count }, (bytes) => new PyBytes(bytes));
    },
  }),
  strerror: native({
    doc: "Translate an error code to a message string.",
    params: [p.size("code")],
    call: (_context, code) => strerror(code),
  }),
  get_terminal_size: native({
    doc: "Return the size of the terminal window as (columns, lines).",
    params: [p.size("fd", { or: 1 })],
    *call(_context: Context, fd: number): Steps {
      if (fd > 2 || !(yield* fileIsTerminal(rawFile(fd)))) checked({ errno: "ENOTTY" });
      return terminalSize.make([80, 24]);
    },
  }),
  system: native({
    doc: "Not to be had: a simulated program cannot start processes of the host.",
    params: [p.value("command")],
    call: () => raise("PermissionError", "os.system: a simulated program cannot start processes of the host"),
  }),
};

/** What a program finds in its environment. */
const ENVIRONMENT = {
  HOME: "/root",
  LANG: "C.UTF-8",
  PATH: "/usr/local/bin:/usr/bin:/bin",
  PWD: "/",
  SHELL: "/bin/sh",
  TERM: "xterm-256color",
  USER: "root",
};

export const posixModule: NativeModule = {
  name: "posix",
  doc: "This module provides access to operating system functionality that is standardized by the C Standard and the POSIX standard.",
  functions: { ...FILE_FUNCTIONS, ...DESCRIPTOR_FUNCTIONS, ...PROCESS_FUNCTIONS },
  values: {
    ...CONSTANTS,
    error: EXCEPTIONS.OSError,
    stat_result: statResult.cls,
    terminal_size: terminalSize.cls,
    DirEntry: entryClass,
    environ: () => PyDict.of(Object.entries(ENVIRONMENT)),
  },
};
