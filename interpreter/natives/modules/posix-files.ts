// The file calls of posix that work on names: each is one system call, relative paths begin at the working directory.

import type { FileId, FileStatus } from "../../host/requests.ts";
import type { Context } from "../../objects/context.ts";
import { ask, type Deferred, type Steps, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/numbers.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { encodeText } from "../../operations/codec.ts";
import { unboxInt, unboxString } from "../../operations/unbox.ts";
import { type AnyRow, native } from "../declare.ts";
import { checked } from "../errno.ts";
import { p } from "../parameters.ts";
import { closeAbandoned } from "./abandoned-files.ts";
import { fsPath, pathText } from "./path-text.ts";
import { statValue } from "./posix-status.ts";
import { EPOCH_SECONDS } from "./time-calendar.ts";
import { diskPath, fileMask, workingDirectory } from "./working-directory.ts";

const path = p.value("path", { kind: "either" });

/** A folder to begin at other than the working directory: said to be unavailable, as on systems without openat(2). */
const folderParam = (name = "dir_fd") => ({
  ...p.value(name, { or: null, kind: "keyword" as const }),
  convert: (value: Value): null => (value === null ? null : raise("NotImplementedError", `${name} unavailable on this platform`)),
});
const dirFd = folderParam();
const followSymlinks = p.flag("follow_symlinks", { or: true, kind: "keyword" });

/** A path given to one of these functions: what errors call it, and where it leads on the disk. */
interface Target {
  readonly shown: Value;
  readonly name: string;
}

/** `what` is how the argument is called, `kinds` what it may be. */
export function* targetOf(
  runtime: Runtime,
  what: string,
  given: Value,
  kinds = "string, bytes or os.PathLike",
): Generator<Deferred, Target, never> {
  if (!isPath(given)) raise("TypeError", `${what} should be ${kinds}, not ${classOf(given).shownName}`);
  const shown = yield* fsPath(given);
  return { shown, name: yield* diskPath(runtime, shown) };
}

function isPath(value: Value): boolean {
  return unboxString(value) !== undefined || value instanceof PyBytes || classOf(value).lookup("__fspath__") !== undefined;
}

/** As `targetOf`, where a descriptor will do as well. */
export function* targetOrFile(
  runtime: Runtime,
  what: string,
  given: Value,
  kinds = "string, bytes, os.PathLike or integer",
): Generator<Deferred, { readonly shown: Value; readonly name: string | FileId }, never> {
  const fd = unboxInt(given);
  return fd === undefined ? yield* targetOf(runtime, what, given, kinds) : { shown: given, name: Number(fd) as FileId };
}

/** Permission bits of what is made, less those of umask. */
export function permissions(runtime: Runtime, mode: number): number {
  return mode & 0o7777 & ~fileMask(runtime).bits;
}

const MKDIR = native({
  doc: "Create a directory.",
  params: [path, p.size("mode", { or: 0o777, kind: "either" }), dirFd],
  *call({ runtime }: Context, target: Value, mode: number): Steps {
    const { name, shown } = yield* targetOf(runtime, "mkdir: path", target);
    checked((yield ask("file.makeDirectory", { path: name, permissions: permissions(runtime, mode) })) as unknown as null, shown);
    return null;
  },
});

/** A call that takes a name away. */
function removal(caller: string, doc: string, kind: "file.remove" | "file.removeDirectory"): AnyRow {
  return native({
    doc,
    params: [path, dirFd],
    *call({ runtime }: Context, target: Value): Steps {
      const { name, shown } = yield* targetOf(runtime, `${caller}: path`, target);
      checked((yield ask(kind, { path: name })) as unknown as null, shown);
      return null;
    },
  });
}

export function* statusOf(name: string, shown: Value, follows = true): Generator<Deferred, FileStatus, never> {
  return checked((yield ask("file.stat", { path: name, follows })) as unknown as FileStatus, shown);
}

const STAT = native({
  doc: "Perform a stat system call on the given path.",
  params: [path, dirFd, followSymlinks],
  *call({ runtime }: Context, target: Value, _folder: Value, follows: boolean): Steps {
    const { name, shown } = yield* targetOrFile(runtime, "stat: path", target, "string, bytes, os.PathLike or integer");
    if (typeof name === "number") return statValue(checked((yield ask("file.status", { file: name })) as unknown as FileStatus));
    yield* closeAbandoned(runtime, name);
    return statValue(yield* statusOf(name, shown, follows));
  },
});

const LSTAT = native({
  doc: "Perform a stat system call on the given path, without following symbolic links.",
  params: [path, dirFd],
  *call({ runtime }: Context, target: Value): Steps {
    const { name, shown } = yield* targetOf(runtime, "lstat: path", target);
    yield* closeAbandoned(runtime, name);
    return statValue(yield* statusOf(name, shown, false));
  },
});

function rename(caller: string, doc: string): AnyRow {
  return native({
    doc,
    params: [p.value("src", { kind: "either" }), p.value("dst", { kind: "either" }), folderParam("src_dir_fd"), folderParam("dst_dir_fd")],
    *call({ runtime }: Context, from: Value, to: Value): Steps {
      const source = yield* targetOf(runtime, `${caller}: src`, from);
      const target = yield* targetOf(runtime, `${caller}: dst`, to);
      yield* closeAbandoned(runtime, source.name);
      checked((yield ask("file.rename", { from: source.name, to: target.name })) as unknown as null, source.shown, target.shown);
      return null;
    },
  });
}

const LINK = native({
  doc: "Create a hard link to a file.",
  params: [
    p.value("src", { kind: "either" }),
    p.value("dst", { kind: "either" }),
    folderParam("src_dir_fd"),
    folderParam("dst_dir_fd"),
    followSymlinks,
  ],
  *call({ runtime }: Context, from: Value, to: Value, _source: Value, _target: Value, follows: boolean): Steps {
    const source = yield* targetOf(runtime, "link: src", from);
    const target = yield* targetOf(runtime, "link: dst", to);
    const wish = { from: source.name, to: target.name, follows };
    checked((yield ask("file.link", wish)) as unknown as null, source.shown, target.shown);
    return null;
  },
});

const SYMLINK = native({
  doc: "Create a symbolic link pointing to src named dst.",
  params: [
    p.value("src", { kind: "either" }),
    p.value("dst", { kind: "either" }),
    p.flag("target_is_directory", { or: false, kind: "either" }),
    dirFd,
  ],
  *call({ runtime }: Context, from: Value, to: Value): Steps {
    const source = yield* targetOf(runtime, "symlink: src", from);
    const target = yield* targetOf(runtime, "symlink: dst", to);
    const wish = { target: yield* pathText(source.shown), path: target.name };
    checked((yield ask("file.symlink", wish)) as unknown as null, source.shown, target.shown);
    return null;
  },
});

const READLINK = native({
  doc: "Return a string representing the path to which the symbolic link points.",
  params: [path, dirFd],
  *call({ runtime }: Context, target: Value): Steps {
    const { name, shown } = yield* targetOf(runtime, "readlink: path", target);
    const text = checked((yield ask("file.readlink", { path: name })) as unknown as string, shown);
    return shown instanceof PyBytes ? new PyBytes(encodeText(text, "utf-8", "surrogateescape")) : text;
  },
});

/** Nanoseconds since the run began, of a time in seconds or nanoseconds since 1970. */
function momentOf(value: Value, isNs: boolean): bigint {
  const ofRun = (ns: bigint): bigint => ns - BigInt(EPOCH_SECONDS) * 1_000_000_000n;
  if (isNs) return ofRun(BigInt(unboxInt(value) ?? notWhole(value)));
  const seconds = value instanceof PyFloat ? value.value : Number(unboxInt(value) ?? notWhole(value));
  const whole = Math.floor(seconds);
  return ofRun(BigInt(whole) * 1_000_000_000n + BigInt(Math.floor((seconds - whole) * 1e9)));
}

const notWhole = (value: Value): never => raise("TypeError", `'${classOf(value).shownName}' object cannot be interpreted as an integer`);

const UTIME = native({
  doc: "Set the access and modified time of path.",
  params: [path, p.value("times", { or: null, kind: "either" }), p.value("ns", { or: null, kind: "keyword" }), dirFd, followSymlinks],
  *call({ runtime }: Context, target: Value, times: Value, ns: Value, _folder: Value, follows: boolean): Steps {
    if (times !== null && ns !== null) raise("ValueError", "utime: you may specify either 'times' or 'ns' but not both");
    const given = ns ?? times;
    if (given !== null && !(given instanceof PyTuple && given.items.length === 2))
      raise(
        "TypeError",
        ns === null ? "utime: 'times' must be either a tuple of two ints or None" : "utime: 'ns' must be a tuple of two ints",
      );
    const moments = given === null ? null : (given as PyTuple).items.map((item) => momentOf(item, ns !== null));
    const { name } = yield* targetOrFile(runtime, "utime: path", target);
    const nowNs = moments === null ? ((yield ask("time.read", { clock: "monotonic" })) as unknown as number) : 0;
    const [accessedNs, modifiedNs] = moments === null ? [nowNs, nowNs] : (moments as [bigint, bigint]);
    checked((yield ask("file.change", { path: name, accessedNs, modifiedNs, mode: null, follows })) as unknown as null);
    return null;
  },
});

function* changeMode(name: string | FileId, mode: number, follows: boolean, ...shown: Value[]): Generator<Deferred, null, never> {
  checked((yield ask("file.change", { path: name, accessedNs: null, modifiedNs: null, mode, follows })) as unknown as null, ...shown);
  return null;
}

const CHMOD = native({
  doc: "Change the access permissions of a file.",
  params: [path, p.size("mode", { kind: "either" }), dirFd, followSymlinks],
  *call({ runtime }: Context, target: Value, mode: number, _folder: Value, follows: boolean): Steps {
    const { name, shown } = yield* targetOrFile(runtime, "chmod: path", target);
    if (!follows) raise("NotImplementedError", "chmod: follow_symlinks unavailable on this platform");
    return yield* changeMode(name, mode, true, shown);
  },
});

const FCHMOD = native({
  doc: "Change the access permissions of the file given by file descriptor fd.",
  params: [p.size("fd", { kind: "either" }), p.size("mode", { kind: "either" })],
  *call(_context: Context, fd: number, mode: number): Steps {
    return yield* changeMode(fd as FileId, mode, true);
  },
});

const TRUNCATE = native({
  doc: "Truncate a file, specified by path, to a specific length.",
  params: [path, p.size("length", { kind: "either" })],
  *call({ runtime }: Context, target: Value, length: number): Steps {
    const { name, shown } = yield* targetOrFile(runtime, "truncate: path", target);
    if (typeof name === "string") yield* closeAbandoned(runtime, name);
    checked((yield ask("file.truncate", { file: name, size: length })) as unknown as number, ...(typeof name === "string" ? [shown] : []));
    return null;
  },
});

const CHDIR = native({
  doc: "Change the current working directory to the specified path.",
  params: [path],
  *call({ runtime }: Context, target: Value): Steps {
    const { name, shown } = yield* targetOf(runtime, "chdir: path", target, "string, bytes, os.PathLike or integer");
    workingDirectory(runtime).path = checked((yield ask("file.folder", { path: name })) as unknown as string, shown);
    return null;
  },
});

const ACCESS = native({
  doc: "Use the real uid/gid to test for access to a path.",
  params: [path, p.size("mode", { kind: "either" }), dirFd, p.flag("effective_ids", { or: false, kind: "keyword" }), followSymlinks],
  *call({ runtime }: Context, target: Value, mode: number, _folder: Value, _effective: boolean, follows: boolean): Steps {
    const { name } = yield* targetOf(runtime, "access: path", target);
    return (yield ask("file.access", { path: name, mode, follows })) as unknown as boolean;
  },
});

export const FILE_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  stat: STAT,
  lstat: LSTAT,
  mkdir: MKDIR,
  rmdir: removal("rmdir", "Remove a directory.", "file.removeDirectory"),
  remove: removal("remove", "Remove a file (same as unlink()).", "file.remove"),
  unlink: removal("unlink", "Remove a file (same as remove()).", "file.remove"),
  rename: rename("rename", "Rename a file or directory."),
  replace: rename("replace", "Rename a file or directory, overwriting the destination."),
  link: LINK,
  symlink: SYMLINK,
  readlink: READLINK,
  utime: UTIME,
  chmod: CHMOD,
  fchmod: FCHMOD,
  truncate: TRUNCATE,
  chdir: CHDIR,
  access: ACCESS,
  umask: native({
    doc: "Set the current numeric umask and return the previous umask.",
    params: [p.size("mask")],
    call: ({ runtime }, mask) => {
      const own = fileMask(runtime);
      const before = own.bits;
      own.bits = mask & 0o777;
      return before;
    },
  }),
  getcwd: native({
    doc: "Return a unicode string representing the current working directory.",
    call: ({ runtime }) => {
      const { path: here } = workingDirectory(runtime);
      return ask("file.stat", { path: here, follows: true }, (answer) => checked(answer) && here);
    },
  }),
  fspath: native({
    doc: "Return the file system path representation of the object.",
    params: [p.value("path", { kind: "either" })],
    call: (_context, target) => steps(fsPath(target)),
  }),
};
