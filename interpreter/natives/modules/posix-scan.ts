// listdir and scandir: what is in a folder. The names come by the block; each that is handed out is a readdir(3) without the GIL.

import type { FileStatus, FolderEntry } from "../../host/requests.ts";
import { builtinClass, type PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { ask, type Deferred, type Steps, settle } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, PyThrow } from "../../objects/exception.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { PyList } from "../../objects/sequence.ts";
import { PyBytes } from "../../objects/text.ts";
import { PyObject, type Value } from "../../objects/value.ts";
import { encodeText } from "../../operations/codec.ts";
import { repr } from "../../operations/text.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { classGetItemRow } from "../builtins/generic-alias.ts";
import { classSelf } from "../builtins/slots.ts";
import { type AnyRow, defineAttributes, defineMethods, method, native } from "../declare.ts";
import { checked, isErrno } from "../errno.ts";
import { p } from "../parameters.ts";
import { fsPath, pathText } from "./path-text.ts";
import { statusOf, targetOrFile } from "./posix-files.ts";
import { statValue } from "./posix-status.ts";
import { onDisk } from "./working-directory.ts";

const KINDS = "string, bytes, os.PathLike, integer or None";
/** "." and "..", which readdir(3) brings too, and here at the end. */
const DOTS = 2;

function* entriesIn(runtime: Runtime, caller: string, target: Value): Generator<Deferred, readonly FolderEntry[], never> {
  const { name, shown } = yield* targetOrFile(runtime, `${caller}: path`, target ?? ".", KINDS);
  return checked((yield ask("file.list", { path: name })) as unknown as readonly FolderEntry[], ...(target === null ? [] : [shown]));
}

const asBytes = (text: string): PyBytes => new PyBytes(encodeText(text, "utf-8", "surrogateescape"));

const LISTDIR = native({
  doc: "Return a list containing the names of the files in the directory.",
  params: [p.value("path", { or: null, kind: "either" })],
  *call({ runtime }: Context, target: Value): Steps {
    const entries = yield* entriesIn(runtime, "listdir", target);
    // One readdir(3) for each, one that finds the end, and the closedir(3).
    for (let count = entries.length + DOTS + 2; count > 0; count--) yield ask("file.entry", null);
    const isBytes = target !== null && unboxInt(target) === undefined && (yield* fsPath(target)) instanceof PyBytes;
    return new PyList(entries.map(({ name }) => (isBytes ? asBytes(name) : name)));
  },
});

export const entryClass = builtinClass("DirEntry", { module: "posix", subclassable: false });
const scanClass = builtinClass("ScandirIterator", { module: "posix", subclassable: false });

class PyDirEntry extends PyObject {
  readonly entry: FolderEntry;
  readonly name: Value;
  readonly path: Value;
  /** Where it is on the disk. */
  readonly place: string;
  /** As stat and lstat have answered. */
  readonly known: { followed: FileStatus | null; own: FileStatus | null } = { followed: null, own: null };

  constructor(entry: FolderEntry, parts: { name: Value; path: Value; place: string }) {
    super();
    this.entry = entry;
    this.name = parts.name;
    this.path = parts.path;
    this.place = parts.place;
  }

  get cls(): PyClass {
    return entryClass;
  }
}

class PyScan extends PyObject {
  readonly entries: readonly PyDirEntry[];
  at = 0;
  isClosed = false;

  constructor(entries: readonly PyDirEntry[]) {
    super();
    this.entries = entries;
  }

  get cls(): PyClass {
    return scanClass;
  }
}

function* entryStatus(entry: PyDirEntry, follows: boolean): Generator<Deferred, FileStatus, never> {
  const which = follows && entry.entry.kind === "link" ? "followed" : "own";
  entry.known[which] ??= yield* statusOf(entry.place, entry.path, follows);
  return entry.known[which];
}

const asEntry = (value: Value): PyDirEntry | undefined => (value instanceof PyDirEntry ? value : undefined);
const follow = p.flag("follow_symlinks", { or: true, kind: "keyword" });

/** What readdir said, for a link what it leads to; one that leads nowhere is nothing of the kind. */
function isKind(kind: "file" | "directory") {
  return method({
    doc: `Return True if the entry is a ${kind}.`,
    params: [follow],
    *call(_context: Context, self: PyDirEntry, follows: boolean): Steps {
      if (self.entry.kind !== "link" || !follows) return self.entry.kind === kind;
      const answer = self.known.followed ?? ((yield ask("file.stat", { path: self.place, follows: true })) as unknown as FileStatus);
      if (isErrno(answer)) return answer.errno === "ENOENT" ? false : checked<boolean>(answer, self.path);
      self.known.followed = answer;
      return answer.kind === kind;
    },
  });
}

defineMethods<PyDirEntry>(entryClass, asEntry, {
  is_dir: isKind("directory"),
  is_file: isKind("file"),
  is_symlink: method({
    doc: "Return True if the entry is a symbolic link.",
    call: (_context: Context, self: PyDirEntry) => self.entry.kind === "link",
  }),
  stat: method({
    doc: "Return stat_result object for the entry.",
    params: [follow],
    *call(_context: Context, self: PyDirEntry, follows: boolean): Steps {
      return statValue(yield* entryStatus(self, follows));
    },
  }),
  inode: method({ doc: "Return inode of the entry.", call: (_context: Context, self: PyDirEntry) => self.entry.inode }),
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

const asScan = (value: Value): PyScan | undefined => (value instanceof PyScan ? value : undefined);

function* closeScan(scan: PyScan): Generator<Deferred, void, never> {
  if (scan.isClosed) return;
  scan.isClosed = true;
  yield ask("file.entry", null);
}

defineMethods<PyScan>(scanClass, asScan, {
  close: method({
    doc: "Close the iterator and free acquired resources.",
    *call(_context: Context, self: PyScan): Steps {
      yield* closeScan(self);
      return null;
    },
  }),
  __iter__: method({ doc: "Implement iter(self).", call: (_context: Context, self: PyScan) => self }),
  __next__: method({
    doc: "Implement next(self).",
    *call(_context: Context, self: PyScan): Steps {
      if (!self.isClosed) {
        yield ask("file.entry", null);
        const entry = self.entries[self.at++];
        if (entry !== undefined) return entry;
        for (let dots = DOTS; dots > 0; dots--) yield ask("file.entry", null);
        yield* closeScan(self);
      }
      throw new PyThrow(new PyException(EXCEPTIONS.StopIteration));
    },
  }),
  __enter__: method({ kind: "method", doc: "Enter the context.", call: (_context: Context, self: PyScan) => self }),
  __exit__: method({
    kind: "method",
    doc: "Close the iterator.",
    params: [p.rest("args")],
    *call(_context: Context, self: PyScan): Steps {
      yield* closeScan(self);
      return null;
    },
  }),
});

const SCANDIR = native({
  doc: "Return an iterator of DirEntry objects for given path.",
  params: [p.value("path", { or: null, kind: "either" })],
  *call({ runtime }: Context, target: Value): Steps {
    const entries = yield* entriesIn(runtime, "scandir", target);
    const isNumber = target !== null && unboxInt(target) !== undefined;
    const given = target === null || isNumber ? "." : yield* fsPath(target);
    const isBytes = given instanceof PyBytes;
    const folder = yield* pathText(given);
    const shown = isNumber ? "" : folder === "" || folder.endsWith("/") ? folder : `${folder}/`;
    return new PyScan(
      entries.map((entry) => {
        const path = shown + entry.name;
        const [name, whole] = isBytes ? [asBytes(entry.name), asBytes(path)] : [entry.name, path];
        return new PyDirEntry(entry, { name, path: whole, place: onDisk(runtime, path) });
      }),
    );
  },
});

export const SCAN_FUNCTIONS: Readonly<Record<string, AnyRow>> = { listdir: LISTDIR, scandir: SCANDIR };
