// _asyncio.Task: a coroutine that an event loop drives, step by step (asyncio-step.ts).

import type { Context } from "../../objects/context.ts";
import { currentContext, PyVarContext } from "../../objects/context-vars.ts";
import { call, type Steps, settle } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyTask, PyTaskStep, taskClass, taskRegistry, taskStepClass } from "../../objects/future.ts";
import { coroutineClass, PyGenerator } from "../../objects/generator.ts";
import { unwatch } from "../../objects/running.ts";
import type { Value } from "../../objects/value.ts";
import { str } from "../../operations/text.ts";
import { classParam } from "../builtins/slots.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { announce, initFuture } from "./asyncio-future.ts";
import { callSoonAtOnce, type Doing, fromLibrary } from "./asyncio-loop.ts";
import { callSoon, cancelAwaited, shown, stepper, wakeUp } from "./asyncio-step.ts";

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
    yield announce(context, self, { state: "created", detail: coroutine instanceof PyGenerator ? coroutine.names.qualname : "" });
  if (!callSoonAtOnce(context, self.loop, stepper(self), [], self.context)) yield* callSoon(self, stepper(self));
  registry.pending.add(self);
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
      return yield* self.stepper.steps(context, self.task, self.exception);
    },
  }),
});
defineAttributes<PyTaskStep>(taskStepClass, asStep, { __self__: { get: (self) => self.task } });
