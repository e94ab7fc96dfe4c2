// The file calls of posix that work on names: each is one system call, relative paths begin at the working directory.

import type { FileId, FileStatus } from "../../host/requests.ts";
import { builtinClass, type PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { ask, type Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyIterator } from "../../objects/iterator.ts";
import { PyFloat } from "../../objects/numbers.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyBytes } from "../../objects/text.ts";
import { PyObject, type Value } from "../../objects/value.ts";
import { encodeText } from "../../operations/codec.ts";
import { repr } from "../../operations/text.ts";
import { unboxInt, unboxString } from "../../operations/unbox.ts";
import { classGetItemRow } from "../builtins/generic-alias.ts";
import { defineIterator } from "../builtins/iterators.ts";
import { classSelf } from "../builtins/slots.ts";
import { type AnyRow, defineAttributes, defineMethods, method, native } from "../declare.ts";
import { checked, isErrno } from "../errno.ts";
import { type Param, p } from "../parameters.ts";
import { closeAbandoned } from "./abandoned-files.ts";
import { fsPath } from "./path-text.ts";
import { statValue } from "./posix-status.ts";
import { EPOCH_SECONDS } from "./time-calendar.ts";
import { diskPath, normalized, onDisk, workingDirectory } from "./working-directory.ts";

const path: Param<Value> = p.value("path", { kind: "either" });
/** Named arguments that make no difference on a disk without links. */
const rest = p.keywords("options");

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
  if (!isPath(given)) raise("TypeError", `${what} should be ${kinds}, not ${classOf(given).name}`);
  const shown = yield* fsPath(given);
  return { shown, name: yield* diskPath(runtime, shown) };
}

function isPath(value: Value): boolean {
  return unboxString(value) !== undefined || value instanceof PyBytes || classOf(value).lookup("__fspath__") !== undefined;
}

/** A call on one path. */
function onPath(
  caller: string,
  doc: string,
  body: (runtime: Runtime, name: string, path: Value) => Generator<Deferred, Value, never>,
): AnyRow {
  return native({
    doc,
    params: [path, rest],
    signature: null,
    *call(context: Context, target: Value): Steps {
      const { name, shown } = yield* targetOf(context.runtime, `${caller}: path`, target);
      yield* closeAbandoned(context.runtime, name);
      return yield* body(context.runtime, name, shown);
    },
  });
}

/** As `onPath`, without an answer. */
function change(caller: string, doc: string, kind: "file.remove" | "file.makeDirectory" | "file.removeDirectory"): AnyRow {
  return native({
    doc,
    params: [path, p.value("mode", { or: 0o777, kind: "either" }), rest],
    signature: null,
    *call(context: Context, target: Value): Steps {
      const { name, shown } = yield* targetOf(context.runtime, `${caller}: path`, target);
      checked((yield ask(kind, { path: name })) as unknown as null, shown);
      return null;
    },
  });
}

export function* statusOf(name: string, shown: Value): Generator<Deferred, FileStatus, never> {
  return checked((yield ask("file.stat", { path: name })) as unknown as FileStatus, shown);
}

function* stat(_runtime: Runtime, name: string, target: Value): Generator<Deferred, Value, never> {
  return statValue(yield* statusOf(name, target));
}

/** Names in a folder: bytes for a folder given as bytes. */
function* namesIn(runtime: Runtime, caller: string, target: Value): Generator<Deferred, readonly string[], never> {
  const { name, shown } = yield* targetOf(runtime, `${caller}: path`, target ?? ".", "string, bytes, os.PathLike, integer or None");
  return checked((yield ask("file.list", { path: name })) as unknown as readonly string[], shown);
}

const LISTDIR = native({
  doc: "Return a list containing the names of the files in the directory.",
  params: [p.value("path", { or: null, kind: "either" })],
  *call(context: Context, target: Value): Steps {
    const names = yield* namesIn(context.runtime, "listdir", target);
    return new PyList(names.map((name) => (target instanceof PyBytes ? new PyBytes(encodeText(name, "utf-8", "surrogateescape")) : name)));
  },
});

const entryClass = builtinClass("DirEntry", { module: "posix", subclassable: false });
const scanClass = builtinClass("ScandirIterator", { module: "posix", subclassable: false });

class PyDirEntry extends PyObject {
  readonly name: string;
  readonly folder: string;
  status: FileStatus | null = null;
  constructor(folder: string, name: string) {
    super();
    this.folder = folder;
    this.name = name;
  }
  get cls(): PyClass {
    return entryClass;
  }
  get path(): string {
    return this.folder === "" ? this.name : this.folder.endsWith("/") ? this.folder + this.name : `${this.folder}/${this.name}`;
  }
}

class ScanIterator extends PyIterator {
  private readonly entries: Iterator<PyDirEntry>;
  isClosed = false;
  constructor(entries: readonly PyDirEntry[]) {
    super();
    this.entries = entries.values();
  }
  get cls(): PyClass {
    return scanClass;
  }
  next(): Value | undefined {
    if (this.isClosed) return undefined;
    const step = this.entries.next();
    return step.done === true ? undefined : step.value;
  }
}

function* entryStatus(context: Context, entry: PyDirEntry): Generator<Deferred, FileStatus | null, never> {
  if (entry.status === null) {
    const answer = (yield ask("file.stat", { path: onDisk(context.runtime, entry.path) })) as unknown as FileStatus;
    entry.status = isErrno(answer) ? null : answer;
  }
  return entry.status;
}

const asEntry = (value: Value): PyDirEntry | undefined => (value instanceof PyDirEntry ? value : undefined);

function isKind(kind: "file" | "directory") {
  return method({
    doc: `Return True if the entry is a ${kind}.`,
    params: [rest],
    *call(context: Context, self: PyDirEntry): Steps {
      return (yield* entryStatus(context, self))?.kind === kind;
    },
  });
}

defineMethods<PyDirEntry>(entryClass, asEntry, {
  is_dir: isKind("directory"),
  is_file: isKind("file"),
  is_symlink: method({ doc: "Return True if the entry is a symbolic link.", call: () => false }),
  stat: method({
    doc: "Return stat_result object for the entry.",
    params: [rest],
    *call(context: Context, self: PyDirEntry): Steps {
      return statValue(yield* statusOf(onDisk(context.runtime, self.path), self.path));
    },
  }),
  inode: method({
    doc: "Return inode of the entry.",
    *call(context: Context, self: PyDirEntry): Steps {
      return (yield* entryStatus(context, self))?.inode ?? 0;
    },
  }),
  __fspath__: method({ doc: "Return the path for the entry.", call: (_context: Context, self: PyDirEntry) => self.path }),
  __repr__: method({
    doc: "Return repr(self).",
    *call(_context: Context, self: PyDirEntry): Steps {
      return `<DirEntry ${String(yield* settle(repr(self.name)))}>`;
    },
  }),
});
defineAttributes<PyDirEntry>(entryClass, asEntry, {
  name: { member: true, get: (self) => self.name },
  path: { member: true, get: (self) => self.path },
});
defineMethods(entryClass, classSelf, { __class_getitem__: classGetItemRow });
defineIterator(scanClass);
const asScan = (value: Value): ScanIterator | undefined => (value instanceof ScanIterator ? value : undefined);
defineMethods<ScanIterator>(scanClass, asScan, {
  close: method({
    doc: "Close the iterator.",
    call: (_context: Context, self: ScanIterator) => {
      self.isClosed = true;
    },
  }),
  __enter__: method({ kind: "method", doc: "Enter the context.", call: (_context: Context, self: ScanIterator) => self }),
  __exit__: method({
    kind: "method",
    doc: "Close the iterator.",
    params: [p.rest("args")],
    call: (_context: Context, self: ScanIterator) => {
      self.isClosed = true;
    },
  }),
});

const SCANDIR = native({
  doc: "Return an iterator of DirEntry objects for given path.",
  params: [p.value("path", { or: null, kind: "either" })],
  *call(context: Context, target: Value): Steps {
    const names = yield* namesIn(context.runtime, "scandir", target);
    const given = target === null ? "." : yield* fsPath(target);
    return new ScanIterator(names.map((name) => new PyDirEntry(String(given), name)));
  },
});

function rename(caller: string, doc: string): AnyRow {
  return native({
    doc,
    params: [p.value("src", { kind: "either" }), p.value("dst", { kind: "either" }), rest],
    signature: null,
    *call(context: Context, from: Value, to: Value): Steps {
      const source = yield* targetOf(context.runtime, `${caller}: src`, from);
      const target = yield* targetOf(context.runtime, `${caller}: dst`, to);
      yield* closeAbandoned(context.runtime, source.name);
      checked((yield ask("file.rename", { from: source.name, to: target.name })) as unknown as null, source.shown, target.shown);
      return null;
    },
  });
}

/** Nanoseconds since the run began, of a time given in seconds or nanoseconds since 1970. */
function* momentOf(options: ReadonlyMap<string, Value> | null, times: Value): Generator<Deferred, number, never> {
  const ns = options?.get("ns") ?? null;
  const given = ns ?? times;
  if (given === null) return (yield ask("time.read", { clock: "monotonic" })) as unknown as number;
  if (!(given instanceof PyTuple) || given.items.length !== 2)
    return raise("TypeError", "utime: 'times' must be either a tuple of two ints or None");
  const item = given.items[1]!;
  const number =
    item instanceof PyFloat ? item.value : Number(unboxInt(item) ?? raise("TypeError", "'str' object cannot be interpreted as an integer"));
  return ns === null ? (number - EPOCH_SECONDS) * 1e9 : number - EPOCH_SECONDS * 1e9;
}

const UTIME = native({
  doc: "Set the access and modified time of path.",
  params: [path, p.value("times", { or: null, kind: "either" }), rest],
  signature: null,
  *call(context: Context, target: Value, times: Value, options: ReadonlyMap<string, Value> | null): Steps {
    const modifiedNs = yield* momentOf(options, times);
    const { name } = yield* targetOf(context.runtime, "utime: path", target);
    checked((yield ask("file.change", { path: name, modifiedNs, mode: null })) as unknown as null);
    return null;
  },
});

const CHMOD = native({
  doc: "Change the access permissions of a file.",
  params: [path, p.size("mode", { kind: "either" }), rest],
  signature: null,
  *call(context: Context, target: Value, mode: number): Steps {
    const { name, shown } = yield* targetOf(context.runtime, "chmod: path", target);
    checked((yield ask("file.change", { path: name, modifiedNs: null, mode })) as unknown as null, shown);
    return null;
  },
});

const CHDIR = onPath("chdir", "Change the current working directory to the specified path.", function* (runtime, name, target): Generator<
  Deferred,
  Value,
  never
> {
  const status = yield* statusOf(name, target);
  if (status.kind !== "directory") checked({ errno: "ENOTDIR" }, target);
  workingDirectory(runtime).path = normalized(name);
  return null;
});

const ACCESS = native({
  doc: "Use the real uid/gid to test for access to a path.",
  params: [path, p.size("mode", { kind: "either" }), rest],
  signature: null,
  *call(context: Context, target: Value, mode: number): Steps {
    const answer = (yield ask("file.stat", {
      path: (yield* targetOf(context.runtime, "access: path", target)).name,
    })) as unknown as FileStatus;
    if (isErrno(answer)) return false;
    return (mode & 1) === 0 || answer.kind === "directory" || (answer.mode & 0o111) !== 0;
  },
});

/** What the simulated disk does not have. */
function missing(doc: string, errno: string): AnyRow {
  return native({
    doc,
    params: [p.value("src", { kind: "either" }), p.value("dst", { or: null, kind: "either" }), rest],
    signature: null,
    call: (_context, source) => checked<null>({ errno }, source),
  });
}

const STAT = native({
  doc: "Perform a stat system call on the given path.",
  params: [path, rest],
  signature: null,
  *call({ runtime }: Context, target: Value): Steps {
    const fd = unboxInt(target);
    if (fd !== undefined) return statValue(checked((yield ask("file.status", { file: Number(fd) as FileId })) as unknown as FileStatus));
    const { name, shown } = yield* targetOf(runtime, "stat: path", target, "string, bytes, os.PathLike or integer");
    yield* closeAbandoned(runtime, name);
    return yield* stat(runtime, name, shown);
  },
});

export const FILE_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  stat: STAT,
  lstat: onPath("lstat", "Perform a stat system call on the given path, without following symbolic links.", stat),
  listdir: LISTDIR,
  scandir: SCANDIR,
  mkdir: change("mkdir", "Create a directory.", "file.makeDirectory"),
  rmdir: change("rmdir", "Remove a directory.", "file.removeDirectory"),
  remove: change("remove", "Remove a file (same as unlink()).", "file.remove"),
  unlink: change("unlink", "Remove a file (same as remove()).", "file.remove"),
  rename: rename("rename", "Rename a file or directory."),
  replace: rename("replace", "Rename a file or directory, overwriting the destination."),
  utime: UTIME,
  chmod: CHMOD,
  chdir: CHDIR,
  access: ACCESS,
  symlink: missing("Create a symbolic link, which the simulated disk has none of.", "EPERM"),
  link: missing("Create a hard link, which the simulated disk has none of.", "EPERM"),
  readlink: missing("Return what a symbolic link points to; the simulated disk has none.", "EINVAL"),
  getcwd: native({
    doc: "Return a unicode string representing the current working directory.",
    call: ({ runtime }) => {
      const { path: here } = workingDirectory(runtime);
      return ask("file.stat", { path: here }, () => here);
    },
  }),
  fspath: native({
    doc: "Return the file system path representation of the object.",
    params: [p.value("path", { kind: "either" })],
    call: (_context, target) => steps(fsPath(target)),
  }),
};
export { entryClass };
