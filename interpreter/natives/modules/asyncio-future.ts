// _asyncio.Future: a result that is not there yet. States, words and the order of callbacks are those of Modules/_asynciomodule.c.

import type { TaskChange } from "../../host/requests.ts";
import { PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { currentContext } from "../../objects/context-vars.ts";
import { ask, call, type Deferred, Deferred as DeferredClass, DeferredContext, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import {
  futureClass,
  futureIteratorClass,
  NO_CALLBACKS,
  PyFuture,
  PyFutureIterator,
  type PyTask,
  runningLoops,
  taskRegistry,
} from "../../objects/future.ts";
import { PyGenerator } from "../../objects/generator.ts";
import { unwatch, watch } from "../../objects/running.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import type { PyObject, Result, Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { equals } from "../../operations/compare.ts";
import { str } from "../../operations/text.ts";
import { thrownException } from "../builtins/generator.ts";
import { classGetItemRow } from "../builtins/generic-alias.ts";
import { defineIterator } from "../builtins/iterators.ts";
import { classParam, classSelf } from "../builtins/slots.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { callLoop, callSoonAtOnce, type Doing, fromLibrary, isDebugging } from "./asyncio-loop.ts";

export function errorOf(runtime: Runtime, name: "CancelledError" | "InvalidStateError", args: readonly Value[]): PyException {
  return new PyException(fromLibrary(runtime, "exceptions", name) as PyClass, args);
}

function invalidState(context: Context, message: string): never {
  throw new PyThrow(errorOf(context.runtime, "InvalidStateError", [message]));
}

/** `Future.__init__` */
export function* initFuture(context: Context, self: PyFuture, loop: Value): Doing {
  const { runtime } = context;
  self.loop = loop === null ? yield* eventLoop(context) : loop;
  if (!(yield* isDebugging(self.loop))) return;
  self.sourceTraceback = (yield call(fromLibrary(runtime, "format_helpers", "extract_stack"), [context.frame(0)])) as Value;
}

/** `asyncio.get_event_loop()`: the running loop, or the policy's. */
export function* eventLoop(context: Context): Doing<Value> {
  const running = runningLoops.get(context) ?? null;
  if (running !== null) return running;
  const policy = (yield call(fromLibrary(context.runtime, "events", "get_event_loop_policy"), [])) as Value;
  return (yield call(yield* settle(getAttribute(policy, "get_event_loop")), [])) as Value;
}

function alive(self: PyFuture): PyFuture {
  return self.loop === null ? raise("RuntimeError", "Future object is not initialized.") : self;
}

/** What people know a task by: its name, and its coroutine's where the name is only a number. */
function shownName(task: PyTask): string {
  if (typeof task.name !== "string") return "?";
  const { coroutine } = task;
  return coroutine instanceof PyGenerator && /^Task-\d+$/.test(task.name) ? `${task.name} (${coroutine.names.name})` : task.name;
}

type Told = Pick<TaskChange, "state" | "detail" | "isCancelled" | "durationNs">;

/** Tell what happens to a task, for its lane. */
export function announce(context: Context, task: PyTask, told: Told): Deferred {
  const current = taskRegistry(context.runtime).current.get(task.loop) as PyTask | undefined;
  const by = current === undefined || current === task || !(current.number > 0) ? undefined : current.number;
  const isOwn = by === undefined && told.state !== "created" && told.state !== "cancelling";
  return ask("task.change", {
    task: task.number,
    name: shownName(task),
    ...told,
    ...(by === undefined ? {} : { by }),
    ...(isOwn ? { place: context.placeOf(task.coroutine) } : {}),
  });
}

/** What a future is awaited for, in a few words. */
export function* purposeOf(future: PyFuture): Doing<string> {
  const { purpose, purposeDetail } = future;
  if (purpose === null) return "coroutine" in future ? shownName(future as PyTask) : "a future";
  if (purposeDetail === null) return purpose;
  return `${purpose}(${String(yield* settle(str(purposeDetail)))})`;
}

/** The end: who awaits it is called soon, in the order of asking. */
export function* schedule(context: Context, future: PyFuture): Doing {
  const { callbacks } = future;
  if (callbacks.length === 0) return;
  future.callbacks = NO_CALLBACKS;
  for (const { callback, context: variables, waking } of callbacks) {
    if (waking !== null && context.watchesTasks) {
      const isCancelled = future.state === "CANCELLED";
      yield announce(context, waking, { state: "ready", detail: yield* purposeOf(future), ...(isCancelled ? { isCancelled } : {}) });
    }
    if (callSoonAtOnce(context, future.loop, callback, [future], variables)) continue;
    yield* callLoop(future.loop, "call_soon", [callback, future], variables);
  }
}

export function* setResult(context: Context, self: PyFuture, value: Value): Doing {
  if (alive(self).state !== "PENDING") invalidState(context, "invalid state");
  self.result = value;
  self.state = "FINISHED";
  yield* schedule(context, self);
}

export function* setException(context: Context, self: PyFuture, given: Value): Doing {
  if (alive(self).state !== "PENDING") invalidState(context, "invalid state");
  let exception = given;
  if (exception instanceof PyClass) exception = (yield call(exception, [])) as Value;
  if (!(exception instanceof PyException)) return raise("TypeError", "invalid exception object");
  if (exception.cls === EXCEPTIONS.StopIteration)
    raise("TypeError", "StopIteration interacts badly with generators and cannot be raised into a Future");
  self.exception = exception;
  self.exceptionTraceback = exception.traceback;
  self.state = "FINISHED";
  yield* schedule(context, self);
  self.unretrieved = true;
  watch(self, report, { atExit: true });
}

function report(future: PyObject): Result {
  const complain = (context: Context) => call(fromLibrary(context.runtime, "base_events", "_report_unretrieved"), [future]);
  return (future as PyFuture).unretrieved ? new DeferredContext(complain) : null;
}

export function* cancelFuture(context: Context, self: PyFuture, message: Value): Doing<boolean> {
  self.unretrieved = false;
  if (alive(self).state !== "PENDING") return false;
  self.state = "CANCELLED";
  self.cancelMessage = message;
  yield* schedule(context, self);
  return true;
}

/** The error that a cancelled future raises: the very one that ended the task, the first time. */
export function cancelledErrorOf(context: Context, self: PyFuture): PyException {
  const kept = self.cancelledError;
  self.cancelledError = null;
  return kept ?? errorOf(context.runtime, "CancelledError", self.cancelMessage === null ? [] : [self.cancelMessage]);
}

/** The result, or the exception as a thrown one. */
export function resultOf(context: Context, self: PyFuture): Value {
  if (alive(self).state === "CANCELLED") throw new PyThrow(cancelledErrorOf(context, self));
  if (self.state === "PENDING") invalidState(context, "Result is not set.");
  retrieve(self);
  if (self.exception === null) return self.result;
  self.exception.traceback = self.exceptionTraceback;
  throw new PyThrow(self.exception);
}

function retrieve(self: PyFuture): void {
  if (!self.unretrieved) return;
  self.unretrieved = false;
  unwatch(self);
}

function exceptionOf(context: Context, self: PyFuture): Value {
  if (alive(self).state === "CANCELLED") throw new PyThrow(cancelledErrorOf(context, self));
  if (self.state === "PENDING") invalidState(context, "Exception is not set.");
  retrieve(self);
  return self.exception;
}

/** `waking` is the task that the callback goes on with, if it is that. */
export function* addCallback(context: Context, self: PyFuture, callback: Value, variables: Value, waking: PyTask | null = null): Doing {
  const held = variables ?? currentContext(context).copy();
  if (alive(self).state === "PENDING") {
    const entry = { callback, context: held, waking };
    // Most futures have one: an array that grows by itself has room for sixteen more.
    if (self.callbacks.length === 0) self.callbacks = [entry];
    else self.callbacks.push(entry);
    return;
  }
  if (waking !== null && context.watchesTasks) yield announce(context, waking, { state: "ready", detail: yield* purposeOf(self) });
  if (!callSoonAtOnce(context, self.loop, callback, [self], held)) yield* callLoop(self.loop, "call_soon", [callback, self], held);
}

function* removeCallback(self: PyFuture, callback: Value): Steps {
  const kept: typeof self.callbacks = [];
  const before = self.callbacks;
  for (const entry of before) {
    const same = equals(callback, entry.callback);
    if (!(same instanceof DeferredClass ? ((yield same) as boolean) : same)) kept.push(entry);
  }
  self.callbacks = kept;
  return before.length - kept.length;
}

/** What `await` asks of a future. */
function advance(iterator: PyFutureIterator, context: Context): Result | undefined {
  const { future } = iterator;
  if (future === null) return undefined;
  if (future.state === "PENDING") {
    if (future.blocking) return raise("RuntimeError", "await wasn't used with future");
    future.blocking = true;
    return future;
  }
  iterator.future = null;
  iterator.returned = resultOf(context, future);
  return undefined;
}

export function awaitFuture(context: Context, self: PyFuture): PyFutureIterator {
  return new PyFutureIterator(alive(self), (iterator) => advance(iterator, context));
}

const asFuture = (value: Value): PyFuture | undefined => (value instanceof PyFuture ? value : undefined);

defineMethods<PyFuture>(futureClass, asFuture, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(futureClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls) => new PyFuture(cls),
  }),
  __init__: method({
    doc: "Initialize self.",
    params: [p.value("loop", { or: null, kind: "keyword" })],
    *call(context, self, loop): Steps {
      yield* initFuture(context, self, loop);
      return null;
    },
  }),
  __repr__: method({
    doc: "Return repr(self).",
    call: (context, self) => call(fromLibrary(context.runtime, "base_futures", "_future_repr"), [self]),
  }),
  __await__: method({
    kind: "slot",
    doc: "Return an iterator to be used in await expression.",
    call: (context, self) => awaitFuture(context, self),
  }),
  __iter__: method({ doc: "Implement iter(self).", call: (context, self) => awaitFuture(context, self) }),
  result: method({ doc: "Return the result this future represents.", call: (context, self) => resultOf(context, self) }),
  exception: method({ doc: "Return the exception that was set on this future.", call: (context, self) => exceptionOf(context, self) }),
  set_result: method({
    doc: "Mark the future done and set its result.",
    params: [p.value("result")],
    *call(context, self, value): Steps {
      yield* setResult(context, self, value);
      return null;
    },
  }),
  set_exception: method({
    doc: "Mark the future done and set an exception.",
    params: [p.value("exception")],
    *call(context, self, exception): Steps {
      yield* setException(context, self, exception);
      return null;
    },
  }),
  add_done_callback: method({
    doc: "Add a callback to be run when the future becomes done.",
    params: [p.value("fn"), p.value("context", { or: null, kind: "keyword" })],
    *call(context, self, callback, variables): Steps {
      yield* addCallback(context, self, callback, variables);
      return null;
    },
  }),
  remove_done_callback: method({
    doc: 'Remove all instances of a callback from the "call when done" list.',
    params: [p.value("fn")],
    call: (_context, self, callback) => steps(removeCallback(self, callback)),
  }),
  cancel: method({
    doc: "Cancel the future and schedule callbacks.",
    params: [p.value("msg", { or: null, kind: "either" })],
    *call(context, self, message): Steps {
      return yield* cancelFuture(context, self, message);
    },
  }),
  cancelled: method({ doc: "Return True if the future was cancelled.", call: (_context, self) => self.state === "CANCELLED" }),
  done: method({ doc: "Return True if the future is done.", call: (_context, self) => self.loop !== null && self.state !== "PENDING" }),
  get_loop: method({ doc: "Return the event loop the Future is bound to.", call: (_context, self) => alive(self).loop }),
  _make_cancelled_error: method({
    doc: "Create the CancelledError to raise if the Future is cancelled.",
    call: (context, self) => cancelledErrorOf(context, self),
  }),
});
defineMethods<PyClass>(futureClass, classSelf, { __class_getitem__: classGetItemRow });

/** `_callbacks`: None where there are none, as the C code has it. */
function callbackList(self: PyFuture): Value {
  if (self.callbacks.length === 0) return null;
  return new PyList(self.callbacks.map(({ callback, context }) => new PyTuple([callback, context])));
}

defineAttributes<PyFuture>(futureClass, asFuture, {
  _state: { get: (self) => self.state },
  _loop: { get: (self) => self.loop },
  _callbacks: { get: callbackList },
  _result: { get: (self) => self.result },
  _exception: { get: (self) => self.exception },
  _cancel_message: {
    get: (self) => self.cancelMessage,
    set: (self, value) => {
      self.cancelMessage = value ?? null;
    },
  },
  _source_traceback: { get: (self) => self.sourceTraceback },
  _log_traceback: {
    get: (self) => self.unretrieved,
    set: (self, value, _context) => {
      if (value !== false) raise("ValueError", "_log_traceback can only be set to False");
      retrieve(self);
    },
  },
  _asyncio_future_blocking: {
    get: (self) => self.blocking,
    set: (self, value) => {
      self.blocking = value === true;
    },
  },
});

const asIterator = (value: Value): PyFutureIterator | undefined => (value instanceof PyFutureIterator ? value : undefined);

function stepOrStop(self: PyFutureIterator): Result {
  const item = self.next();
  if (item !== undefined) return item;
  const { returned } = self;
  const stop = new PyException(EXCEPTIONS.StopIteration, returned === null ? [] : [returned]);
  stop.setField("value", returned);
  throw new PyThrow(stop);
}

defineIterator(futureIteratorClass);
defineMethods<PyFutureIterator>(futureIteratorClass, asIterator, {
  __next__: method({ doc: "Implement next(self).", call: (_context, self) => stepOrStop(self) }),
  send: method({ doc: "send(arg) -> send 'arg' into generator.", params: [p.value("value")], call: (_context, self) => stepOrStop(self) }),
  throw: method({
    doc: "throw(typ[,val[,tb]]) -> raise exception in generator.",
    params: [p.value("type"), p.value("value", { or: null }), p.value("traceback", { or: null })],
    *call(_context, self, type, value): Steps {
      self.future = null;
      throw new PyThrow((yield* settle(thrownException(type, value))) as PyException);
    },
  }),
  close: method({
    doc: "close() -> raise GeneratorExit inside generator.",
    call: (_context, self) => {
      self.future = null;
    },
  }),
});
