// _queue: SimpleQueue, which CPython writes in C: an unbounded queue whose put never waits and may come from anywhere. Who finds
// it empty waits on a lock that the next put releases.

import type { LockId } from "../../host/requests.ts";
import { builtinClass, PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { ask, type Deferred, type Steps, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import type { PyDict } from "../../objects/mapping.ts";
import { PyObject, type Value } from "../../objects/value.ts";
import { truth } from "../../operations/convert.ts";
import { classGetItemRow } from "../builtins/generic-alias.ts";
import { classParam, classSelf } from "../builtins/slots.ts";
import { type AnyMethodRow, defineMethods, method, staticMethod } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { timeoutNs } from "./thread.ts";

const emptyClass = new PyClass("Empty", [EXCEPTIONS.Exception], {
  layout: "exception",
  builtin: true,
  metaclass: EXCEPTIONS.Exception.cls,
});
emptyClass.mro = [emptyClass, ...EXCEPTIONS.Exception.mro];
emptyClass.instancesHaveDict = true;
emptyClass.attributes.set("__module__", "_queue");
emptyClass.attributes.set("__doc__", "Exception raised by Queue.get(block=0)/get_nowait().");

const simpleQueueClass = builtinClass("SimpleQueue", { module: "_queue", dict: false, weak: true });

class PySimpleQueue extends PyObject {
  readonly cls: PyClass;
  attributes: PyDict | null = null;
  private items: Value[] = [];
  private first = 0;
  lock: LockId | null = null;
  locked = false;
  constructor(cls: PyClass) {
    super();
    this.cls = cls;
  }

  get size(): number {
    return this.items.length - this.first;
  }

  put(item: Value): void {
    this.items.push(item);
  }

  /** The oldest; room at the front is given back by the half. */
  take(): Value {
    const item = this.items[this.first]!;
    this.first++;
    if (this.first > 64 && this.first * 2 > this.items.length) {
      this.items = this.items.slice(this.first);
      this.first = 0;
    }
    return item;
  }
}

const asQueue = (value: Value): PySimpleQueue | undefined => (value instanceof PySimpleQueue ? value : undefined);

function* put(queue: PySimpleQueue, item: Value): Steps {
  queue.put(item);
  if (queue.locked && queue.lock !== null) {
    queue.locked = false;
    yield ask("lock.release", { lock: queue.lock }, () => null);
  }
  return null;
}

function raiseEmpty(): never {
  throw new PyThrow(new PyException(emptyClass));
}

/** How long `get` may wait: null for ever, 0 not at all. */
function* limit(block: Value, timeout: Value): Generator<Deferred, number | null, never> {
  const blocks = truth(block);
  if ((typeof blocks === "object" ? yield blocks as Deferred : blocks) !== true) return 0;
  if (timeout === null) return null;
  const ns = timeoutNs(timeout);
  return ns < 0 ? raise("ValueError", "'timeout' must be a non-negative number") : ns;
}

function* get(queue: PySimpleQueue, limitNs: number | null): Steps {
  queue.lock ??= (yield ask("lock.create", { reentrant: false, object: queue })) as unknown as LockId;
  const { lock } = queue;
  const now = () => ask("time.read", { clock: "monotonic" });
  const endNs = limitNs === null || limitNs === 0 ? null : ((yield now()) as unknown as number) + limitNs;
  let left = limitNs;
  while (queue.size === 0) {
    let taken = (yield ask("lock.acquire", { lock, timeoutNs: 0 })) as unknown as boolean;
    if (!taken && left !== 0) {
      yield ask("wait.label", { cause: "queue-empty", name: "", object: queue }, () => null);
      taken = (yield ask("lock.acquire", { lock, timeoutNs: left })) as unknown as boolean;
    }
    if (!taken && queue.size === 0) raiseEmpty();
    if (taken) queue.locked = true;
    if (endNs !== null) left = Math.max(0, endNs - ((yield now()) as unknown as number));
  }
  return queue.take();
}

const GET: AnyMethodRow<PySimpleQueue> = method({
  doc: "Remove and return an item from the queue.",
  params: [p.value("block", { or: true, kind: "either" }), p.value("timeout", { or: null, kind: "either" })],
  *call(_context: Context, self: PySimpleQueue, block: Value, timeout: Value): Steps {
    const limitNs = yield* limit(block, timeout);
    return self.size > 0 ? self.take() : yield* get(self, limitNs);
  },
});

defineMethods<PySimpleQueue>(simpleQueueClass, asQueue, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(simpleQueueClass)],
    convention: "tuple",
    call: (_context, cls: PyClass) => new PySimpleQueue(cls),
  }),
  put: method({
    doc: "Put the item on the queue.",
    params: [
      p.value("item", { kind: "either" }),
      p.value("block", { or: true, kind: "either" }),
      p.value("timeout", { or: null, kind: "either" }),
    ],
    call: (_context: Context, self: PySimpleQueue, item: Value) => steps(put(self, item)),
  }),
  put_nowait: method({
    doc: "Put an item into the queue without blocking.",
    params: [p.value("item", { kind: "either" })],
    call: (_context: Context, self: PySimpleQueue, item: Value) => steps(put(self, item)),
  }),
  get: GET,
  get_nowait: method({
    doc: "Remove and return an item from the queue without blocking.",
    call: (_context: Context, self: PySimpleQueue) => (self.size > 0 ? self.take() : raiseEmpty()),
  }),
  empty: method({
    doc: "Return True if the queue is empty, False otherwise (not reliable!).",
    call: (_context: Context, self: PySimpleQueue) => self.size === 0,
  }),
  qsize: method({
    doc: "Return the approximate size of the queue (not reliable!).",
    call: (_context: Context, self: PySimpleQueue) => self.size,
  }),
});
defineMethods(simpleQueueClass, classSelf, { __class_getitem__: classGetItemRow });

export const queueModule: NativeModule = {
  name: "_queue",
  doc: "C implementation of the Python queue module.",
  functions: {},
  values: { SimpleQueue: simpleQueueClass, Empty: emptyClass },
};
