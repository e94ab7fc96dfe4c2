// OSError: made of errno, message and file names, it picks the subclass for its errno by itself (oserror_new and its
// kin in Objects/exceptions.c).

import type { PyClass } from "../../objects/class.ts";
import { type Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, type ExceptionName, PyException, raise } from "../../objects/exception.ts";
import { PyTuple } from "../../objects/sequence.ts";
import type { Result, Value } from "../../objects/value.ts";
import { repr, str } from "../../operations/text.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import {
  argsText,
  asException,
  type Fields,
  fieldOf,
  isNativeOf,
  type Keywords,
  refuseKeywords,
  setArgs,
  setFields,
} from "./exception-fields.ts";
import { classParam } from "./slots.ts";

/** Linux's errno numbers by the class that OSError becomes for them. */
const BY_CLASS: Readonly<Partial<Record<ExceptionName, readonly number[]>>> = {
  BlockingIOError: [11, 114, 115],
  BrokenPipeError: [32, 108],
  ChildProcessError: [10],
  ConnectionAbortedError: [103],
  ConnectionRefusedError: [111],
  ConnectionResetError: [104],
  FileExistsError: [17],
  FileNotFoundError: [2],
  InterruptedError: [4],
  IsADirectoryError: [21],
  NotADirectoryError: [20],
  PermissionError: [1, 13],
  ProcessLookupError: [3],
  TimeoutError: [110],
};

const CLASS_OF_ERRNO: ReadonlyMap<number, PyClass> = new Map(
  Object.entries(BY_CLASS).flatMap(([name, numbers]) => numbers.map((number) => [number, EXCEPTIONS[name as ExceptionName]] as const)),
);

/** With two to five arguments they are errno, message, file name, Windows' own error number, second file name. */
function isDetailed(args: readonly Value[]): boolean {
  return args.length >= 2 && args.length <= 5;
}

/** None for a file name counts as none given. */
function readFields(args: readonly Value[]): Fields {
  if (!isDetailed(args)) return {};
  const [errno, strerror, filename, , filename2] = args;
  const fields: Record<string, Value> = { errno: errno!, strerror: strerror! };
  if (filename === undefined || filename === null) return fields;
  fields.filename = filename;
  if (filename2 !== undefined && filename2 !== null) fields.filename2 = filename2;
  return fields;
}

/** An OSError keeps only errno and message in args when it knows a file name. */
function fill(self: PyException, args: readonly Value[]): void {
  const { filename, ...fields } = readFields(args);
  if (self.cls === EXCEPTIONS.BlockingIOError && filename !== undefined && unboxInt(filename) !== undefined) {
    setFields(self, { errno: args[0]!, strerror: args[1]!, characters_written: filename });
    setArgs(self, args);
    return;
  }
  setFields(self, filename === undefined ? fields : { ...fields, filename });
  setArgs(self, filename === undefined ? args : args.slice(0, 2));
}

/** When a subclass defines __init__ and leaves __new__ alone, the arguments of __init__ are the ones that count. */
function readsInInit(cls: PyClass): boolean {
  return !isNativeOf(cls, "__init__", EXCEPTIONS.OSError) && isNativeOf(cls, "__new__", EXCEPTIONS.OSError);
}

function make(cls: PyClass, args: readonly Value[], keywords: Keywords): PyException {
  if (readsInInit(cls)) return new PyException(cls);
  const errno = isDetailed(args) && cls === EXCEPTIONS.OSError ? unboxInt(args[0]!) : undefined;
  const self = new PyException((typeof errno === "number" ? CLASS_OF_ERRNO.get(errno) : undefined) ?? cls);
  if (keywords !== null && keywords.size > 0) raise("TypeError", `${cls.shownName}() takes no keyword arguments`);
  fill(self, args);
  return self;
}

/** `OSError(*args)`, of the subclass that its errno asks for. */
export function makeOSError(args: readonly Value[]): PyException {
  return make(EXCEPTIONS.OSError, args, null);
}

function* text(value: Value, show: (value: Value) => Result): Generator<Deferred, string, never> {
  return (yield* settle(show(value))) as string;
}

function* detailedText(self: PyException): Steps {
  const part = (name: string): Value | undefined => fieldOf(self, name, readFields);
  const [errno, strerror, filename, filename2] = ["errno", "strerror", "filename", "filename2"].map(part);
  if (filename === undefined && (errno === undefined || strerror === undefined)) return argsText(self);
  const start = `[Errno ${yield* text(errno ?? null, str)}] ${yield* text(strerror ?? null, str)}`;
  if (filename === undefined) return start;
  const first = `${start}: ${yield* text(filename, repr)}`;
  return filename2 === undefined ? first : `${first} -> ${yield* text(filename2, repr)}`;
}

function reduce(self: PyException): Value {
  const [filename, filename2] = ["filename", "filename2"].map((name) => fieldOf(self, name, readFields));
  let { args } = self;
  if (args.items.length === 2 && filename !== undefined) {
    args = new PyTuple(filename2 === undefined ? [...args.items, filename] : [...args.items, filename, null, filename2]);
  }
  const { attributes } = self;
  return new PyTuple(attributes === null || attributes.size === 0 ? [self.cls, args] : [self.cls, args, attributes]);
}

function defineFileFields(cls: PyClass): void {
  for (const name of ["errno", "strerror", "filename", "filename2"]) {
    defineAttributes<PyException>(cls, asException, {
      [name]: {
        member: true,
        get: (self): Result => fieldOf(self, name, readFields) ?? null,
        set: (self, value) => (value === undefined ? self.clearField(name) : self.setField(name, value)),
      },
    });
  }
  defineAttributes<PyException>(cls, asException, {
    characters_written: {
      get: (self): Result => self.field("characters_written") ?? raise("AttributeError", "characters_written"),
      set: (self, value) => {
        if (value === undefined) self.clearField("characters_written");
        else self.setField("characters_written", value);
      },
    },
  });
}

export function installOSError(): void {
  const cls = EXCEPTIONS.OSError;
  defineMethods<PyException>(cls, asException, {
    __new__: staticMethod({
      doc: "Create and return a new object.  See help(type) for accurate signature.",
      signature: "($type, *args, **kwargs)",
      params: [classParam(cls), p.rest("args"), p.keywords("kwargs")],
      call: (_context, made, args, keywords) => make(made, args, keywords),
    }),
    __init__: method({
      doc: "Initialize self.  See help(type(self)) for accurate signature.",
      signature: "($self, /, *args, **kwargs)",
      params: [p.rest("args"), p.keywords("kwargs")],
      call: (_context, self, args, keywords) => {
        if (!readsInInit(self.cls)) return;
        refuseKeywords(self, keywords);
        fill(self, args);
      },
    }),
    __str__: method({ doc: "Return str(self).", call: (_context, self) => steps(detailedText(self)) }),
    __reduce__: method({ kind: "method", doc: "Helper for pickle.", call: (_context, self) => reduce(self) }),
  });
  defineFileFields(cls);
}
