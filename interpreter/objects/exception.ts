// Exceptions as values, their class tree, and how TypeScript code raises one. `raise` throws a PyThrow, which no code but
// the machine (and natives that have a reason) catches; it is no Error, so no JavaScript stack is taken.

import { builtinClass, PyClass } from "./class.ts";
import type { PyDict } from "./mapping.ts";
import { EMPTY_TUPLE, PyTuple } from "./sequence.ts";
import { PyObject, type Value } from "./value.ts";

/** class: base. The tree of CPython 3.11's "Exception hierarchy", in an order in which bases come first. */
const TREE = {
  BaseException: "object",
  BaseExceptionGroup: "BaseException",
  GeneratorExit: "BaseException",
  KeyboardInterrupt: "BaseException",
  SystemExit: "BaseException",
  Exception: "BaseException",
  ArithmeticError: "Exception",
  FloatingPointError: "ArithmeticError",
  OverflowError: "ArithmeticError",
  ZeroDivisionError: "ArithmeticError",
  AssertionError: "Exception",
  AttributeError: "Exception",
  BufferError: "Exception",
  EOFError: "Exception",
  ImportError: "Exception",
  ModuleNotFoundError: "ImportError",
  LookupError: "Exception",
  IndexError: "LookupError",
  KeyError: "LookupError",
  MemoryError: "Exception",
  NameError: "Exception",
  UnboundLocalError: "NameError",
  OSError: "Exception",
  BlockingIOError: "OSError",
  ChildProcessError: "OSError",
  ConnectionError: "OSError",
  BrokenPipeError: "ConnectionError",
  ConnectionAbortedError: "ConnectionError",
  ConnectionRefusedError: "ConnectionError",
  ConnectionResetError: "ConnectionError",
  FileExistsError: "OSError",
  FileNotFoundError: "OSError",
  InterruptedError: "OSError",
  IsADirectoryError: "OSError",
  NotADirectoryError: "OSError",
  PermissionError: "OSError",
  ProcessLookupError: "OSError",
  TimeoutError: "OSError",
  ReferenceError: "Exception",
  RuntimeError: "Exception",
  NotImplementedError: "RuntimeError",
  RecursionError: "RuntimeError",
  StopAsyncIteration: "Exception",
  StopIteration: "Exception",
  SyntaxError: "Exception",
  IndentationError: "SyntaxError",
  TabError: "IndentationError",
  SystemError: "Exception",
  TypeError: "Exception",
  ValueError: "Exception",
  UnicodeError: "ValueError",
  UnicodeDecodeError: "UnicodeError",
  UnicodeEncodeError: "UnicodeError",
  UnicodeTranslateError: "UnicodeError",
  Warning: "Exception",
  BytesWarning: "Warning",
  DeprecationWarning: "Warning",
  EncodingWarning: "Warning",
  FutureWarning: "Warning",
  ImportWarning: "Warning",
  PendingDeprecationWarning: "Warning",
  ResourceWarning: "Warning",
  RuntimeWarning: "Warning",
  SyntaxWarning: "Warning",
  UnicodeWarning: "Warning",
  UserWarning: "Warning",
} as const;

export type ExceptionName = keyof typeof TREE | "ExceptionGroup";

function makeTree(): Record<ExceptionName, PyClass> {
  const classes = new Map<string, PyClass>();
  for (const [name, base] of Object.entries(TREE)) {
    const parent = classes.get(base);
    classes.set(name, builtinClass(name, parent === undefined ? { layout: "exception", dict: true } : { base: parent }));
  }
  classes.set("ExceptionGroup", groupClass(classes.get("BaseExceptionGroup")!, classes.get("Exception")!));
  return Object.fromEntries(classes) as Record<ExceptionName, PyClass>;
}

/** The one exception class with two bases. */
function groupClass(base: PyClass, exception: PyClass): PyClass {
  const cls = new PyClass("ExceptionGroup", [base, exception], { layout: "exception", builtin: true, metaclass: base.cls });
  cls.mro = [cls, base, ...exception.mro];
  cls.instancesHaveDict = true;
  return cls;
}

/** The builtin exception classes by name. */
export const EXCEPTIONS: Readonly<Record<ExceptionName, PyClass>> = makeTree();

/** One step of a traceback: a frame and the instruction in it; `next` leads inwards. */
export interface TracebackEntry {
  /** The Python-level traceback object is made from this on demand. */
  readonly frame: PyObject;
  /** Index of the instruction, for line and carets. */
  readonly instruction: number;
  /** The line, where it does not follow from the instruction: tracebacks made by the program. */
  readonly line?: number;
  next: TracebackEntry | null;
}

export class PyException extends PyObject {
  cls: PyClass;
  args: PyTuple;
  cause: PyException | null = null;
  context: PyException | null = null;
  suppressContext = false;
  traceback: TracebackEntry | null = null;
  /** `__dict__`: what the program stores, `__notes__` among it. */
  attributes: PyDict | null = null;
  /** What CPython keeps in the C structs of OSError, SyntaxError, StopIteration and kin: no part of `__dict__`. */
  private fields: Map<string, Value> | null = null;

  constructor(cls: PyClass, args: readonly Value[] = []) {
    super();
    this.cls = cls;
    this.args = args.length === 0 ? EMPTY_TUPLE : new PyTuple(args);
  }

  field(name: string): Value | undefined {
    return this.fields?.get(name);
  }

  setField(name: string, value: Value): void {
    this.fields ??= new Map();
    this.fields.set(name, value);
  }

  clearField(name: string): void {
    this.fields?.delete(name);
  }

  isA(cls: PyClass): boolean {
    return this.cls === cls || this.cls.isSubclassOf(cls);
  }
}

/** A Python exception on its way through TypeScript code. */
export class PyThrow {
  readonly exception: PyException;
  constructor(exception: PyException) {
    this.exception = exception;
  }
}

/** Raise a builtin exception with one message, or with no argument at all when that is empty. */
export function raise(name: ExceptionName, message: string): never {
  throw new PyThrow(new PyException(EXCEPTIONS[name], message === "" ? [] : [message]));
}

/** Raise a builtin exception with any arguments. */
export function raiseWith(name: ExceptionName, args: readonly Value[], fields: Readonly<Record<string, Value>> = {}): never {
  throw new PyThrow(makeException(name, args, fields));
}

export function makeException(name: ExceptionName, args: readonly Value[], fields: Readonly<Record<string, Value>> = {}): PyException {
  const exception = new PyException(EXCEPTIONS[name], args);
  for (const [field, value] of Object.entries(fields)) exception.setField(field, value);
  return exception;
}
