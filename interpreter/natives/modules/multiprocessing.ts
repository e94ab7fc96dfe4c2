// _multiprocessing: what multiprocessing has in C, semaphores that processes share; and how it makes processes.

import type { MemoryId, SemaphoreId } from "../../host/process-requests.ts";
import type { Errno } from "../../host/requests.ts";
import { builtinClass, type PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { ask, call, type Deferred, DeferredRun, type Steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { carryAlong } from "../../objects/carriers.ts";
import { running } from "../../objects/running.ts";
import { PyModule } from "../../objects/module.ts";
import type { PyTuple } from "../../objects/sequence.ts";
import { PyBytes } from "../../objects/text.ts";
import { PyObject, type Value } from "../../objects/value.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { classParam, classSelf } from "../builtins/slots.ts";
import { type AnyMethodRow, defineAttributes, defineMethods, method, native, staticMethod } from "../declare.ts";
import { checked } from "../errno.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { fork } from "./posix-processes.ts";
import { timeoutNs } from "./thread.ts";

const semLockClass = builtinClass("SemLock", { module: "_multiprocessing" });

// A forked process holds none of its parent's.
carryAlong((_original, copy) => {
  if (copy instanceof PySemLock) copy.count = 0;
});

/** `kind`: what may be taken again by the thread that has it. */
const RECURSIVE = 0;
const SEM_VALUE_MAX = 2 ** 31 - 1;

class PySemLock extends PyObject {
  readonly cls: PyClass;
  readonly id: SemaphoreId;
  readonly kind: number;
  readonly most: number;
  readonly name: string;
  /** How often threads of this process hold it, and the last that took it. */
  count = 0;
  taker = 0;
  constructor(parts: { cls: PyClass; id: SemaphoreId; kind: number; most: number; name: string }) {
    super();
    this.cls = parts.cls;
    this.id = parts.id;
    this.kind = parts.kind;
    this.most = parts.most;
    this.name = parts.name;
  }
  /** For people. */
  get shown(): string {
    return this.most === 1 ? "a lock" : "a semaphore";
  }
}

type Doing<T> = Generator<Deferred, T, never>;

function* isMine(lock: PySemLock): Doing<boolean> {
  return lock.count > 0 && ((yield ask("thread.self", null)) as unknown as number) === lock.taker;
}

function* acquire(lock: PySemLock, block: boolean, timeout: Value): Steps {
  if (lock.kind === RECURSIVE && (yield* isMine(lock))) {
    lock.count++;
    return true;
  }
  const limit = !block ? 0 : timeout === null ? null : Math.max(0, timeoutNs(timeout));
  const taken = (yield ask("semaphore.acquire", { semaphore: lock.id, timeoutNs: limit, name: lock.shown })) as unknown as boolean;
  if (!taken) return false;
  lock.count++;
  lock.taker = (yield ask("thread.self", null)) as unknown as number;
  return true;
}

function* release(lock: PySemLock): Steps {
  if (lock.kind === RECURSIVE) {
    if (!(yield* isMine(lock))) raise("AssertionError", "attempt to release recursive lock not owned by thread");
    if (lock.count > 1) {
      lock.count--;
      return null;
    }
  }
  const released = (yield ask("semaphore.release", { semaphore: lock.id })) as unknown as boolean;
  if (!released) raise("ValueError", "semaphore or lock released too many times");
  lock.count--;
  return null;
}

function* currentValue(lock: PySemLock): Doing<number> {
  return (yield ask("semaphore.value", { semaphore: lock.id })) as unknown as number;
}

const ACQUIRE: AnyMethodRow<PySemLock> = method({
  doc: "Acquire the semaphore/lock.",
  params: [p.flag("block", { or: true, kind: "either" }), p.value("timeout", { or: null, kind: "either" })],
  costNs: 15,
  *call(_context: Context, self: PySemLock, block: boolean, timeout: Value): Steps {
    return yield* acquire(self, block, timeout);
  },
});

const RELEASE: AnyMethodRow<PySemLock> = method({
  doc: "Release the semaphore/lock.",
  costNs: 15,
  *call(_context: Context, self: PySemLock): Steps {
    return yield* release(self);
  },
});

defineMethods<PySemLock>(semLockClass, (self) => (self instanceof PySemLock ? self : undefined), {
  __new__: staticMethod({
    doc: "Semaphore/Mutex type",
    params: [
      classParam(semLockClass),
      p.size("kind", { kind: "either" }),
      p.size("value", { kind: "either" }),
      p.size("maxvalue", { kind: "either" }),
      p.str("name", { kind: "either" }),
      p.flag("unlink", { kind: "either" }),
    ],
    *call(_context: Context, cls: PyClass, kind: number, value: number, most: number, name: string): Steps {
      if (kind !== RECURSIVE && kind !== 1) raise("ValueError", "unrecognized kind");
      const id = checked((yield ask("semaphore.create", { name, value, most })) as unknown as SemaphoreId | Errno);
      return new PySemLock({ cls, id, kind, most, name });
    },
  }),
  __init__: method({ doc: "", params: [p.rest("args"), p.keywords("kwargs")], call: () => null }),
  acquire: ACQUIRE,
  release: RELEASE,
  __enter__: { ...ACQUIRE, kind: "method" },
  __exit__: method({
    kind: "method",
    doc: "Exit the semaphore/lock.",
    params: [p.rest("args")],
    *call(_context: Context, self: PySemLock): Steps {
      return yield* release(self);
    },
  }),
  _count: method({
    doc: "Num of `acquire()`s minus num of `release()`s for this process.",
    call: (_context, self: PySemLock) => self.count,
  }),
  _is_mine: method({
    doc: "Whether the lock is owned by this thread.",
    *call(_context: Context, self: PySemLock): Steps {
      return yield* isMine(self);
    },
  }),
  _get_value: method({
    doc: "Get the value of the semaphore.",
    *call(_context: Context, self: PySemLock): Steps {
      return yield* currentValue(self);
    },
  }),
  _is_zero: method({
    doc: "Return whether semaphore has value zero.",
    *call(_context: Context, self: PySemLock): Steps {
      return (yield* currentValue(self)) === 0;
    },
  }),
  _after_fork: method({
    doc: "Rezero the net acquisition count after fork().",
    call: (_context, self: PySemLock) => {
      self.count = 0;
    },
  }),
});

defineMethods<PyClass>(semLockClass, classSelf, {
  _rebuild: method({
    kind: "class",
    doc: "",
    params: [p.value("handle"), p.size("kind"), p.size("maxvalue"), p.str("name")],
    *call(_context: Context, cls: PyClass, _handle: Value, kind: number, most: number, name: string): Steps {
      const id = checked((yield ask("semaphore.open", { name })) as unknown as SemaphoreId | Errno);
      return new PySemLock({ cls, id, kind, most, name });
    },
  }),
});

defineAttributes<PySemLock>(semLockClass, (self) => (self instanceof PySemLock ? self : undefined), {
  handle: { member: true, get: () => 0 },
  kind: { member: true, get: (self) => self.kind },
  maxvalue: { member: true, get: (self) => self.most },
  name: { member: true, get: (self) => self.name },
});
semLockClass.attributes.set("SEM_VALUE_MAX", SEM_VALUE_MAX);

const sharedMemoryClass = builtinClass("SharedMemory", { module: "_multiprocessing", subclassable: false });

class PySharedMemory extends PyObject {
  readonly id: MemoryId;
  readonly name: string;
  readonly size: number;
  constructor(id: MemoryId, name: string, size: number) {
    super();
    this.id = id;
    this.name = name;
    this.size = size;
  }
  get cls(): PyClass {
    return sharedMemoryClass;
  }
}

/** A new piece of memory, or with a name the one that has it. */
function* sharedMemory(context: Context, size: number, given: string | null): Steps {
  if (given !== null) {
    const found = checked((yield ask("memory.open", { name: given })) as unknown as { memory: MemoryId; size: number } | Errno, given);
    return new PySharedMemory(found.memory, given, found.size);
  }
  const { pid } = (yield ask("process.self", null)) as unknown as { pid: number };
  const counter = context.runtime.state("shared memories", () => ({ last: 0 }));
  const name = `/psm-${pid}-${++counter.last}`;
  const id = checked((yield ask("memory.create", { name, size })) as unknown as MemoryId | Errno, name);
  return new PySharedMemory(id, name, size);
}

defineMethods<PySharedMemory>(sharedMemoryClass, (self) => (self instanceof PySharedMemory ? self : undefined), {
  __new__: staticMethod({
    doc: "Memory that processes share.",
    params: [classParam(sharedMemoryClass), p.size("size"), p.value("name", { or: null, kind: "either" })],
    *call(context: Context, _cls: PyClass, size: number, name: Value): Steps {
      return yield* sharedMemory(context, size, typeof name === "string" ? name : null);
    },
  }),
  __init__: method({ doc: "", params: [p.rest("args")], call: () => null }),
  read: method({
    doc: "So many bytes from a place on.",
    params: [p.size("offset"), p.size("size")],
    costNs: 15,
    call: (_context, self: PySharedMemory, offset, size) =>
      ask("memory.read", { memory: self.id, offset, size }, (bytes) => new PyBytes(bytes)),
  }),
  write: method({
    doc: "Put bytes at a place.",
    params: [p.size("offset"), p.bytes("data")],
    costNs: 15,
    call: (_context, self: PySharedMemory, offset, bytes) => {
      if (offset + bytes.length > self.size) raise("ValueError", "there is no such place in this memory");
      return ask("memory.write", { memory: self.id, offset, bytes });
    },
  }),
});

defineAttributes<PySharedMemory>(sharedMemoryClass, (self) => (self instanceof PySharedMemory ? self : undefined), {
  name: { member: true, get: (self) => self.name },
  size: { member: true, get: (self) => self.size },
});

function numbers(values: readonly Value[]): number[] {
  return values.map((value) => Number(unboxInt(value) ?? raise("TypeError", "descriptors are ints")));
}

export const multiprocessingModule: NativeModule = {
  name: "_multiprocessing",
  doc: "What multiprocessing has in C.",
  functions: {
    sem_unlink: native({ doc: "Nobody else can open a semaphore here.", params: [p.str("name")], call: () => null }),
    _fork: native({
      doc: "Fork a process that calls a function and ends with the exit code that this gives; its pid.",
      params: [p.str("name"), p.value("function"), p.rest("args")],
      *call(context: Context, name: string, callable: Value, args: readonly Value[]): Steps {
        return yield* fork(context, name, context.runtime.fork({ callable, args }));
      },
    }),
    _spawn: native({
      doc: "A new interpreter that calls a function of a library module, with these descriptors open; its pid.",
      params: [p.str("name"), p.str("module"), p.str("function"), p.value("descriptors"), p.rest("args")],
      call: ({ runtime }, name, module, callable, descriptors, args) => {
        const child = runtime.fresh({ module, name: callable, args });
        return ask("process.fork", { child, name, descriptors: numbers((descriptors as PyTuple).items) });
      },
    }),
    _run_program: native({
      doc: "Run the program's text as a module of this name; the module.",
      params: [p.str("name")],
      *call({ runtime }: Context, name: string): Steps {
        const { programPath } = runtime;
        const module = new PyModule(name);
        module.attributes.set("__file__", programPath);
        module.attributes.set("__builtins__", runtime.modules.get("builtins") ?? null);
        runtime.modules.set(name, module);
        const code = runtime.compile((runtime.sourceLines(programPath) ?? []).join("\n"), programPath, "exec");
        yield new DeferredRun(code, module.attributes, module.attributes);
        return module;
      },
    }),
    _when_dead: native({
      doc: "Have a function called with an object when it is found to be dead.",
      params: [p.value("object"), p.value("function")],
      call: (_context, object, callback) => {
        if (object instanceof PyObject) running.process.late.set(object, callback);
      },
    }),
    _bury: native({
      doc: "Look for the dead among those.",
      *call({ runtime }: Context): Steps {
        const { late } = running.process;
        for (const object of late.size === 0 ? [] : runtime.dead([...late.keys()])) {
          const callback = late.get(object) ?? null;
          late.delete(object);
          yield call(callback, [object]);
        }
        return null;
      },
    }),
    _name_process: native({
      doc: "Tell people's name of this process.",
      params: [p.str("name")],
      call: (_context, name) => ask("process.name", { name }),
    }),
  },
  values: { SemLock: semLockClass, SharedMemory: sharedMemoryClass },
};
