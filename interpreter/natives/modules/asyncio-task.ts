// _asyncio.Task: a coroutine that an event loop drives. Each step runs it up to its next await; what it then yields tells what
// the task waits for. States, words and order are those of task_step in Modules/_asynciomodule.c.
//
//     call_soon(step) ─► step: resume the coroutine ─► it yields None: call_soon(step)
//                                                   ─► it yields a future: step again when that is done (wakeup)
//                                                   ─► it ends: the task has its result

import type { Context } from "../../objects/context.ts";
import { currentContext, PyVarContext } from "../../objects/context-vars.ts";
import { call, DeferredResume, type Steps, settle } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import { PyNativeFunction, type PyNativeMethod } from "../../objects/function.ts";
import { PyFuture, PyTask, PyTaskStep, taskClass, taskRegistry, taskStepClass } from "../../objects/future.ts";
import { coroutineClass, generatorClass, PyGenerator } from "../../objects/generator.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { unwatch } from "../../objects/running.ts";
import type { Value } from "../../objects/value.ts";
import { findAttribute, getAttribute, setAttribute } from "../../operations/attribute.ts";
import { truth } from "../../operations/convert.ts";
import { repr, str } from "../../operations/text.ts";
import { classParam } from "../builtins/slots.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import {
  addCallback,
  announce,
  cancelFuture,
  cancelledErrorOf,
  errorOf,
  initFuture,
  purposeOf,
  resultOf,
  setException,
  setResult,
} from "./asyncio-future.ts";
import { callLoop, callSoonAtOnce, type Doing, fromLibrary } from "./asyncio-loop.ts";

function* shown(value: Value): Doing<string> {
  return (yield* settle(repr(value))) as string;
}

function* callSoon(task: PyTask, callback: Value): Doing {
  yield* callLoop(task.loop, "call_soon", [callback], task.context);
}

function stepper(task: PyTask): PyTaskStep {
  task.stepper ??= new PyTaskStep(task, null, step);
  return task.stepper;
}

const wakeupOf = (task: PyTask): Value => {
  task.wakeup ??= new PyNativeFunction((taskClass.attributes.get("task_wakeup") as PyNativeMethod).declaration, task, null);
  return task.wakeup;
};

interface Start {
  readonly coroutine: Value;
  readonly loop: Value;
  readonly name: Value;
  readonly context: Value;
}

function* initTask(context: Context, self: PyTask, start: Start): Doing {
  yield* initFuture(context, self, start.loop);
  const { coroutine } = start;
  if (!(coroutine instanceof PyGenerator && coroutine.cls === coroutineClass)) {
    const answer = (yield call(fromLibrary(context.runtime, "coroutines", "iscoroutine"), [coroutine])) as Value;
    if (answer !== true) {
      self.logDestroyed = false;
      raise("TypeError", `a coroutine was expected, got ${yield* shown(coroutine)}`);
    }
  }
  const registry = taskRegistry(context.runtime);
  self.coroutine = coroutine;
  if (coroutine instanceof PyGenerator) unwatch(coroutine);
  self.context = start.context instanceof PyVarContext ? start.context : currentContext(context).copy();
  self.name = start.name === null ? `Task-${++registry.names}` : yield* settle(str(start.name));
  self.number = ++registry.lanes;
  if (context.watchesTasks)
    yield announce(context, self, { state: "created", detail: coroutine instanceof PyGenerator ? coroutine.qualname : "" });
  if (!callSoonAtOnce(context, self.loop, stepper(self), [], self.context)) yield* callSoon(self, stepper(self));
  registry.pending.add(self);
}

/** One step: the coroutine goes on with nothing, or with an exception thrown in. */
function* step(context: Context, task: PyTask, thrown: PyException | null): Steps {
  const registry = taskRegistry(context.runtime);
  let exception = thrown;
  if (task.state !== "PENDING" || registry.current.has(task.loop)) yield* refuseStep(context, task, thrown);
  if (task.mustCancel) {
    task.mustCancel = false;
    if (!exception?.isA(registry.cancelledClass(context.runtime))) exception = cancelledErrorOf(context, task);
  }
  task.waiter = null;
  registry.current.set(task.loop, task);
  try {
    if (context.watchesTasks) yield announce(context, task, { state: "running", detail: "" });
    const { coroutine } = task;
    if (!(coroutine instanceof PyGenerator)) {
      yield* stepOther(context, task, exception);
      return null;
    }
    const resumption = new DeferredResume(coroutine, exception === null ? "send" : "throw", exception);
    resumption.endsOnStop = true;
    let given: Value | undefined;
    try {
      given = (yield resumption) as Value | undefined;
    } catch (error) {
      if (!(error instanceof PyThrow)) throw error;
      yield* endWith(context, task, error);
      return null;
    }
    if (given === undefined) {
      const { returned } = coroutine;
      coroutine.returned = null;
      yield* endWithResult(context, task, returned);
    } else if (given !== null) yield* wait(context, task, given);
    else {
      if (context.watchesTasks) yield announce(context, task, { state: "ready", detail: "" });
      if (!callSoonAtOnce(context, task.loop, stepper(task), [], task.context)) yield* callSoon(task, stepper(task));
    }
  } finally {
    registry.current.delete(task.loop);
  }
  return null;
}

function* refuseStep(context: Context, task: PyTask, exception: PyException | null): Doing {
  if (task.state !== "PENDING") {
    const words = `_step(): already done: ${yield* shown(task)} ${yield* shown(exception)}`;
    throw new PyThrow(errorOf(context.runtime, "InvalidStateError", [words]));
  }
  const other = taskRegistry(context.runtime).current.get(task.loop)!;
  raise("RuntimeError", `Cannot enter into task ${yield* shown(task)} while another task ${yield* shown(other)} is being executed.`);
}

/** A step of something that behaves like a coroutine. */
function* stepOther(context: Context, task: PyTask, exception: PyException | null): Doing {
  let given: Value;
  try {
    const found = yield* settle(getAttribute(task.coroutine, exception === null ? "send" : "throw"));
    given = (yield call(found, [exception])) as Value;
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    if (thrown.exception.isA(EXCEPTIONS.StopIteration)) {
      yield* endWithResult(context, task, thrown.exception.field("value") ?? thrown.exception.args.items[0] ?? null);
    } else yield* endWith(context, task, thrown);
    return;
  }
  yield* wait(context, task, given);
}

/** The coroutine has returned. */
function* endWithResult(context: Context, task: PyTask, value: Value): Doing {
  taskRegistry(context.runtime).pending.delete(task);
  if (task.mustCancel) {
    task.mustCancel = false;
    if (context.watchesTasks) yield announce(context, task, { state: "cancelled", detail: "" });
    yield* cancelFuture(context, task, task.cancelMessage);
    return;
  }
  if (context.watchesTasks) yield announce(context, task, { state: "done", detail: "" });
  yield* setResult(context, task, value);
}

/** The coroutine has raised. KeyboardInterrupt and SystemExit go on through the loop. */
function* endWith(context: Context, task: PyTask, thrown: PyThrow): Doing {
  const { exception } = thrown;
  taskRegistry(context.runtime).pending.delete(task);
  if (exception.isA(taskRegistry(context.runtime).cancelledClass(context.runtime))) {
    task.cancelledError = exception;
    if (context.watchesTasks) yield announce(context, task, { state: "cancelled", detail: "" });
    yield* cancelFuture(context, task, null);
    return;
  }
  if (context.watchesTasks) yield announce(context, task, { state: "failed", detail: exception.cls.name });
  yield* setException(context, task, exception);
  if (exception.isA(EXCEPTIONS.KeyboardInterrupt) || exception.isA(EXCEPTIONS.SystemExit)) throw thrown;
}

function* wait(context: Context, task: PyTask, given: Value): Doing {
  const problem = given instanceof PyFuture ? yield* waitForFuture(context, task, given) : yield* waitForOther(context, task, given);
  if (problem !== null) yield* callSoon(task, new PyTaskStep(task, new PyException(EXCEPTIONS.RuntimeError, [problem]), step));
}

/** Gives the words of the error, null when all is well. */
function* waitForFuture(context: Context, task: PyTask, future: PyFuture): Doing<string | null> {
  if (future === task) return `Task cannot await on itself: ${yield* shown(task)}`;
  if (future.loop !== task.loop) return `Task ${yield* shown(task)} got Future ${yield* shown(future)} attached to a different loop`;
  if (!future.blocking) return `yield was used instead of yield from in task ${yield* shown(task)} with ${yield* shown(future)}`;
  future.blocking = false;
  if (context.watchesTasks) yield announce(context, task, yield* waitingFor(future));
  yield* addCallback(context, future, wakeupOf(task), task.context, task);
  task.waiter = future;
  if (task.mustCancel && (yield* cancelAwaited(future, task.cancelMessage))) task.mustCancel = false;
  return null;
}

/** What a task that waits for a future is said to do. */
function* waitingFor(future: PyFuture): Doing<Parameters<typeof announce>[2]> {
  const detail = yield* purposeOf(future);
  if (future.purpose !== "sleep") return { state: "awaits", detail };
  const seconds = future.purposeDetail instanceof PyFloat ? future.purposeDetail.value : Number(future.purposeDetail);
  return Number.isFinite(seconds) ? { state: "sleeps", detail, durationNs: Math.round(seconds * 1e9) } : { state: "sleeps", detail };
}

/** Something that behaves like a future, or nothing that can be awaited. */
function* waitForOther(context: Context, task: PyTask, given: Value): Doing<string | null> {
  if (given === null) {
    if (context.watchesTasks) yield announce(context, task, { state: "ready", detail: "" });
    yield* callSoon(task, stepper(task));
    return null;
  }
  const found = findAttribute(given, "_asyncio_future_blocking");
  const blocking = found === undefined ? null : yield* settle(found);
  if (blocking !== null) {
    const loop = (yield call(fromLibrary(context.runtime, "futures", "_get_loop"), [given])) as Value;
    if (loop !== task.loop) return `Task ${yield* shown(task)} got Future ${yield* shown(given)} attached to a different loop`;
    if ((yield* settle(truth(blocking))) !== true)
      return `yield was used instead of yield from in task ${yield* shown(task)} with ${yield* shown(given)}`;
    yield* settle(setAttribute(given, "_asyncio_future_blocking", false));
    yield call(yield* settle(getAttribute(given, "add_done_callback")), [wakeupOf(task)], new Map([["context", task.context as Value]]));
    task.waiter = given;
    if (task.mustCancel && (yield* cancelAwaited(given, task.cancelMessage))) task.mustCancel = false;
    return null;
  }
  if (given instanceof PyGenerator && given.cls === generatorClass) {
    return `yield was used instead of yield from for generator in task ${yield* shown(task)} with ${yield* shown(given)}`;
  }
  return `Task got bad yield: ${yield* shown(given)}`;
}

function* cancelAwaited(awaited: Value, message: Value): Doing<boolean> {
  const cancel = yield* settle(getAttribute(awaited, "cancel"));
  const answer = (yield call(cancel, [], new Map([["msg", message]]))) as Value;
  return (yield* settle(truth(answer))) as boolean;
}

/** What the task awaited is done. */
function* wakeUp(context: Context, task: PyTask, future: Value): Steps {
  try {
    if (future instanceof PyFuture) resultOf(context, future);
    else yield call(yield* settle(getAttribute(future, "result")), []);
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    return yield* step(context, task, thrown.exception);
  }
  return yield* step(context, task, null);
}

function* cancelTask(context: Context, self: PyTask, message: Value): Doing<boolean> {
  self.unretrieved = false;
  if (self.state !== "PENDING") return false;
  self.cancelRequests++;
  if (context.watchesTasks) yield announce(context, self, { state: "cancelling", detail: "" });
  if (self.waiter !== null && (yield* cancelAwaited(self.waiter, message))) return true;
  self.mustCancel = true;
  self.cancelMessage = message;
  return true;
}

const asTask = (value: Value): PyTask | undefined => (value instanceof PyTask ? value : undefined);

function refuseNow(what: string): never {
  return raise("RuntimeError", `Task does not support ${what} operation`);
}

defineMethods<PyTask>(taskClass, asTask, {
  __new__: staticMethod({
    doc: "Create and return a new object.",
    params: [classParam(taskClass), p.rest("args"), p.keywords("kwargs")],
    call: (_context, cls) => new PyTask(cls),
  }),
  __init__: method({
    doc: "Initialize self.",
    params: [
      p.value("coro", { kind: "either" }),
      p.value("loop", { or: null, kind: "keyword" }),
      p.value("name", { or: null, kind: "keyword" }),
      p.value("context", { or: null, kind: "keyword" }),
    ],
    *call(context, self, coroutine, loop, name, variables): Steps {
      yield* initTask(context, self, { coroutine, loop, name, context: variables });
      return null;
    },
  }),
  __repr__: method({
    doc: "Return repr(self).",
    call: (context, self) => call(fromLibrary(context.runtime, "base_tasks", "_task_repr"), [self]),
  }),
  task_wakeup: method({
    doc: "Go on: what was awaited is done.",
    params: [p.value("future")],
    *call(context, self, future): Steps {
      return yield* wakeUp(context, self, future);
    },
  }),
  cancel: method({
    doc: "Request that this task cancel itself.",
    params: [p.value("msg", { or: null, kind: "either" })],
    *call(context, self, message): Steps {
      return yield* cancelTask(context, self, message);
    },
  }),
  cancelling: method({ doc: "Return the count of the task's cancellation requests.", call: (_context, self) => self.cancelRequests }),
  uncancel: method({
    doc: "Decrement the task's count of cancellation requests.",
    call: (_context, self) => {
      if (self.cancelRequests > 0) self.cancelRequests--;
      return self.cancelRequests;
    },
  }),
  get_name: method({ doc: "Return the name of the task.", call: (_context, self) => self.name }),
  set_name: method({
    doc: "Set the name of the task.",
    params: [p.value("value")],
    *call(_context, self, value): Steps {
      self.name = yield* settle(str(value));
      return null;
    },
  }),
  get_coro: method({ doc: "Return the coroutine of the task.", call: (_context, self) => self.coroutine }),
  get_stack: method({
    doc: "Return the list of stack frames for this task's coroutine.",
    params: [p.value("limit", { or: null, kind: "keyword" })],
    call: (context, self, limit) => call(fromLibrary(context.runtime, "base_tasks", "_task_get_stack"), [self, limit]),
  }),
  print_stack: method({
    doc: "Print the stack or traceback for this task's coroutine.",
    params: [p.value("limit", { or: null, kind: "keyword" }), p.value("file", { or: null, kind: "keyword" })],
    call: (context, self, limit, file) => call(fromLibrary(context.runtime, "base_tasks", "_task_print_stack"), [self, limit, file]),
  }),
  set_result: method({ doc: "Tasks set their results themselves.", params: [p.value("result")], call: () => refuseNow("set_result") }),
  set_exception: method({
    doc: "Tasks set their results themselves.",
    params: [p.value("exception")],
    call: () => refuseNow("set_exception"),
  }),
});

defineAttributes<PyTask>(taskClass, asTask, {
  _coro: { get: (self) => self.coroutine },
  _fut_waiter: { get: (self) => self.waiter },
  _must_cancel: { get: (self) => self.mustCancel },
  _num_cancels_requested: { get: (self) => self.cancelRequests },
  _log_destroy_pending: {
    get: (self) => self.logDestroyed,
    set: (self, value) => {
      self.logDestroyed = value === true;
    },
  },
});

const asStep = (value: Value): PyTaskStep | undefined => (value instanceof PyTaskStep ? value : undefined);

defineMethods<PyTaskStep>(taskStepClass, asStep, {
  __call__: method({
    doc: "Call self as a function.",
    costNs: 150,
    *call(context, self): Steps {
      return yield* self.steps(context, self.task, self.exception);
    },
  }),
});
defineAttributes<PyTaskStep>(taskStepClass, asStep, { __self__: { get: (self) => self.task } });
