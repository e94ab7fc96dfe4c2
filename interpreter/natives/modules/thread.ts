// _thread: the primitives on which threading is built. Threads and locks live in the kernel; here are their Python faces.

import type { LabelledWait, LockId, ThreadId } from "../../host/requests.ts";
import { builtinClass, type PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { ask, type Deferred, type Steps, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, makeException, PyThrow, raise } from "../../objects/exception.ts";
import { PyNativeMethod } from "../../objects/function.ts";
import { localClass, PyLocal } from "../../objects/local.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { DEFAULT, IGNORE, NSIG, SIGINT, signalTable } from "../../objects/signal-table.ts";
import { classOf } from "../../objects/singleton.ts";
import { PyObject, type Result, type Value } from "../../objects/value.ts";
import { address } from "../builtins/object.ts";
import { type AnyMethodRow, defineMethods, method, native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { structSequence } from "../struct-sequence.ts";
import { mainThread } from "./main-thread.ts";
import { secondsToNs } from "./seconds.ts";
import { send } from "./signal.ts";

const lockClass = builtinClass("lock", { module: "_thread", subclassable: false, weak: true });
const rlockClass = builtinClass("RLock", { module: "_thread", weak: true });

/** THREAD_STACK_MIN in bytes. */
const SMALLEST_STACK = 32768;

/** PY_TIMEOUT_MAX in seconds. */
const TIMEOUT_MAX = 9223372036;

export class PyLock extends PyObject {
  readonly cls: PyClass;
  /** Made at first use, by a request. */
  id: LockId | null = null;
  constructor(cls: PyClass) {
    super();
    this.cls = cls;
  }
}

function* idOf(lock: PyLock): Generator<Deferred, LockId, never> {
  lock.id ??= (yield ask("lock.create", { reentrant: lock.cls !== lockClass, object: lock })) as unknown as LockId;
  return lock.id;
}

/** A time limit in seconds that needs no Python code to read, as nanoseconds. */
export function timeoutNs(seconds: Value): number {
  const ns = secondsToNs(seconds);
  return typeof ns === "number" ? ns : raise("TypeError", `'${classOf(seconds).shownName}' object cannot be interpreted as an integer`);
}

function waitTime(blocking: boolean, timeout: Value): number | null {
  const given = timeout !== -1 && !(timeout instanceof PyFloat && timeout.value === -1);
  if (!blocking && given) raise("ValueError", "can't specify a timeout for a non-blocking call");
  if (!blocking) return 0;
  if (!given) return null;
  const ns = timeoutNs(timeout);
  if (ns < 0) raise("ValueError", "timeout value must be positive");
  if (ns > TIMEOUT_MAX * 1e9) raise("OverflowError", "timeout value is too large");
  return ns;
}

function acquire(lock: PyLock, blocking: boolean, timeout: Value): Result {
  const limit = waitTime(blocking, timeout);
  if (lock.id !== null) return ask("lock.acquire", { lock: lock.id, timeoutNs: limit });
  return steps(acquireFirst(lock, limit));
}

function* acquireFirst(lock: PyLock, limit: number | null): Steps {
  return yield ask("lock.acquire", { lock: yield* idOf(lock), timeoutNs: limit });
}

/** A lock without an id was never taken. */
function release(lock: PyLock): Result {
  if (lock.id === null) return refuseRelease(lock);
  return ask("lock.release", { lock: lock.id }, (outcome) => (outcome === "released" ? null : refuseRelease(lock)));
}

function refuseRelease(lock: PyLock): never {
  return raise("RuntimeError", lock.cls === lockClass ? "release unlocked lock" : "cannot release un-acquired lock");
}

interface LockState {
  readonly locked: boolean;
  readonly owner: ThreadId | null;
  readonly count: number;
}

function* stateOf(lock: PyLock): Generator<Deferred, LockState, never> {
  return (yield ask("lock.state", { lock: yield* idOf(lock) })) as unknown as LockState;
}

function* ownedByCaller(lock: PyLock): Generator<Deferred, boolean, never> {
  const { owner } = yield* stateOf(lock);
  return owner !== null && owner === ((yield ask("thread.self", null)) as unknown as ThreadId);
}

const ACQUIRE: AnyMethodRow<PyLock> = method({
  doc: "Lock the lock.",
  params: [p.intFlag("blocking", { or: true, kind: "either" }), p.value("timeout", { or: -1, kind: "either" })],
  costNs: 15,
  call: (_context, self: PyLock, blocking, timeout) => acquire(self, blocking, timeout as Value),
});

const COMMON_ROWS: Readonly<Record<string, AnyMethodRow<PyLock>>> = {
  acquire: ACQUIRE,
  __enter__: { ...ACQUIRE, kind: "method" },
  release: method({
    doc: "Release the lock.",
    costNs: 15,
    call: (_context, self: PyLock) => release(self),
  }),
  __exit__: method({
    kind: "method",
    doc: "Release the lock.",
    params: [p.rest("args")],
    call: (_context, self: PyLock) => release(self),
  }),
};

function* showLock(context: Context, lock: PyLock): Steps {
  const { locked, owner, count } = yield* stateOf(lock);
  const word = locked ? "locked" : "unlocked";
  if (lock.cls === lockClass) return `<${word} _thread.lock object at ${address(context, lock)}>`;
  return `<${word} _thread.RLock object owner=${owner ?? 0} count=${count} at ${address(context, lock)}>`;
}

const REPR: AnyMethodRow<PyLock> = method({
  doc: "Return repr(self).",
  *call(context, self): Steps {
    return yield* showLock(context, self);
  },
});

export function installLocks(): void {
  defineMethods<PyLocal>(localClass, (value) => (value instanceof PyLocal ? value : undefined), {
    __new__: method({
      kind: "static",
      doc: "Create and return a new object.",
      params: [p.value("cls"), p.rest("args"), p.keywords("kwargs")],
      call: ((_context: Context, cls: PyClass, args: Value[], keywords: ReadonlyMap<string, Value> | null) =>
        newLocal(cls, args, keywords)) as never,
    }),
    __init__: method({ doc: "Initialize self.", params: [p.rest("args"), p.keywords("kwargs")], call: () => null }),
  });
  const own = (value: Value): PyLock | undefined => (value instanceof PyLock ? value : undefined);
  const locked: AnyMethodRow<PyLock> = method({
    doc: "Is it locked?",
    *call(_context, self): Steps {
      return (yield* stateOf(self)).locked;
    },
  });
  defineMethods<PyLock>(lockClass, own, {
    ...COMMON_ROWS,
    locked,
    acquire_lock: ACQUIRE,
    release_lock: COMMON_ROWS["release"]!,
    locked_lock: locked,
    _at_fork_reinit: method({
      doc: "Make it a new lock.",
      call: (_context, self) => {
        self.id = null;
      },
    }),
    __repr__: REPR,
  });
  defineMethods<PyLock>(rlockClass, own, {
    ...COMMON_ROWS,
    __new__: method({
      kind: "static",
      doc: "Create and return a new object.",
      params: [p.value("cls"), p.rest("args")],
      call: ((_context: Context, cls: PyClass) => new PyLock(cls)) as never,
    }),
    _is_owned: method({
      doc: "For internal use by `threading.Condition`.",
      *call(_context, self): Steps {
        return yield* ownedByCaller(self);
      },
    }),
    _release_save: method({
      doc: "For internal use by `threading.Condition`.",
      *call(_context, self): Steps {
        if (!(yield* ownedByCaller(self))) raise("RuntimeError", "cannot release un-acquired lock");
        const { count, owner } = yield* stateOf(self);
        yield ask("lock.restore", { lock: self.id!, count: 0 });
        return new PyTuple([count, owner]);
      },
    }),
    _acquire_restore: method({
      doc: "For internal use by `threading.Condition`.",
      params: [p.value("state")],
      *call(_context, self, state): Steps {
        const count = (state as PyTuple).items[0] as number;
        yield ask("lock.restore", { lock: yield* idOf(self), count });
        return null;
      },
    }),
    _recursion_count: method({
      doc: "For internal use by reentrancy checks.",
      *call(_context, self): Steps {
        return (yield* ownedByCaller(self)) ? (yield* stateOf(self)).count : 0;
      },
    }),
    __repr__: REPR,
  });
}

const exceptHookArgs = structSequence("_thread._ExceptHookArgs", ["exc_type", "exc_value", "exc_traceback", "thread"]);

function newLocal(cls: PyClass, args: readonly Value[], keywords: ReadonlyMap<string, Value> | null): PyLocal {
  const extra = args.length > 0 || (keywords?.size ?? 0) > 0;
  if (extra && cls.lookup("__init__") instanceof PyNativeMethod) raise("TypeError", "Initialization arguments are not supported");
  return new PyLocal(cls, args, keywords);
}

function* startThread(context: Context, fn: Value, args: Value, kwargs: Value): Steps {
  if (classOf(fn).lookup("__call__") === undefined) raise("TypeError", "first arg must be callable");
  if (!(args instanceof PyTuple)) return raise("TypeError", "2nd arg must be a tuple");
  if (kwargs !== null && !(kwargs instanceof PyDict)) return raise("TypeError", "optional 3rd arg must be a dictionary");
  const keywords =
    kwargs === null ? null : new Map([...kwargs.entries.values()].map((entry) => [entry.key as string, entry.value!] as const));
  const execution = context.runtime.spawn(fn, args.items, keywords);
  return yield ask("thread.start", { execution, name: "" });
}

const START = native({
  doc: "Start a new thread and return its identifier.",
  params: [p.value("function"), p.value("args"), p.value("kwargs", { or: null })],
  signature: null,
  *call(context, fn, args, kwargs): Steps {
    return yield* startThread(context, fn, args, kwargs);
  },
});

const EXIT = native({
  doc: "This is synonymous to ``raise SystemExit''.",
  call: () => {
    throw new PyThrow(makeException("SystemExit", []));
  },
});

/** Sizes are remembered, and mean nothing: frames live on a heap here. */
function setStackSize(state: { bytes: number }, size: number): number {
  if (size < 0) raise("ValueError", "size must be 0 or a positive value");
  if (size > 0 && size < SMALLEST_STACK) raise("ValueError", `size not valid: ${size} bytes`);
  const before = state.bytes;
  state.bytes = size;
  return before;
}

const ALLOCATE = native({ doc: "Create a new lock object.", call: () => new PyLock(lockClass) });
const IDENT = native({ doc: "Return the identifier of the current thread.", call: () => ask("thread.self", null) });

export const threadModule: NativeModule = {
  name: "_thread",
  doc: "This module provides primitive operations to write multi-threaded programs.",
  functions: {
    start_new_thread: START,
    start_new: START,
    allocate_lock: ALLOCATE,
    allocate: ALLOCATE,
    exit: EXIT,
    exit_thread: EXIT,
    get_ident: IDENT,
    get_native_id: native({ doc: "Return the native integral thread ID of the current thread.", call: () => ask("thread.self", null) }),
    _get_main_thread_ident: native({
      doc: "Return the identifier of the main thread: 3.13's name for it.",
      call: ({ runtime }) => mainThread(runtime).id,
    }),
    _count: native({
      doc: "Return the number of currently running Python threads.",
      call: () => ask("thread.count", null, (count) => count - 1),
    }),
    stack_size: native({
      doc: "Return the thread stack size used when creating new threads.",
      params: [p.size("size", { or: 0 })],
      call: ({ runtime }, size) =>
        setStackSize(
          runtime.state("stack size", () => ({ bytes: 0 })),
          size,
        ),
    }),
    interrupt_main: native({
      doc: "Simulate the arrival of the given signal in the main thread,",
      params: [p.size("signum", { or: SIGINT })],
      call: (context, number) => {
        if (number < 1 || number >= NSIG) raise("ValueError", "signal number out of range");
        const handler = signalTable(context.runtime).get(number);
        return handler === DEFAULT || handler === IGNORE ? null : steps(send(context, number));
      },
    }),
    _name_thread: native({
      doc: "Tell people's name of a thread.",
      params: [p.value("ident"), p.str("name")],
      call: (_context, ident, name) => ask("thread.name", { thread: ident as ThreadId, name }),
    }),
    _fail_thread: native({
      doc: "Tell people that an uncaught exception ends this thread.",
      call: () => ask("thread.fail", null),
    }),
    _wait_label: native({
      doc: "Tell what the next wait of this thread is for.",
      params: [p.value("cause"), p.value("subject", { or: "" })],
      // A name, or the object that is waited for, which has one in the program's variables.
      call: (_context, cause, subject) =>
        typeof subject === "string"
          ? ask("wait.label", { cause: cause as LabelledWait, name: subject })
          : ask("wait.label", { cause: cause as LabelledWait, name: "", object: subject }),
    }),
  },
  values: {
    /** Not CPython's: the version whose threads are modelled, for the library. */
    _modelled: (runtime) => new PyTuple(runtime.threading.split(".").map(Number)),
    LockType: lockClass,
    _local: localClass,
    _ExceptHookArgs: exceptHookArgs.cls,
    RLock: rlockClass,
    TIMEOUT_MAX: new PyFloat(TIMEOUT_MAX),
    error: EXCEPTIONS.RuntimeError,
  },
};
