// Steps of tasks. Each runs the coroutine up to its next await; what it then yields tells what the task waits for. States, words
// and order are those of task_step in Modules/_asynciomodule.c.
//
//     call_soon(step) ─► step: resume the coroutine ─► it yields None: call_soon(step)
//                                                   ─► it yields a future: step again when that is done (wakeup)
//                                                   ─► it ends: the task has its result

import type { Context } from "../../objects/context.ts";
import { currentContext, type PyVarContext, switchContext } from "../../objects/context-vars.ts";
import { call, type Deferred, DeferredResume, type Stepping, type Steps, settle } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, PyThrow, raise } from "../../objects/exception.ts";
import { PyNativeFunction, type PyNativeMethod } from "../../objects/function.ts";
import { PyFuture, type PyTask, PyTaskStep, type TaskStepper, taskClass, taskRegistry } from "../../objects/future.ts";
import { generatorClass, PyGenerator } from "../../objects/generator.ts";
import { PyFloat } from "../../objects/numbers.ts";
import type { Result, Value } from "../../objects/value.ts";
import { findAttribute, getAttribute, setAttribute } from "../../operations/attribute.ts";
import { truth } from "../../operations/convert.ts";
import { repr } from "../../operations/text.ts";
import {
  addCallback,
  announce,
  cancelFuture,
  cancelledErrorOf,
  errorOf,
  purposeOf,
  resultOf,
  setException,
  setResult,
} from "./asyncio-future.ts";
import { callLoop, callSoonAtOnce, type Doing, fromLibrary } from "./asyncio-loop.ts";

export function* shown(value: Value): Doing<string> {
  return (yield* settle(repr(value))) as string;
}

export function* callSoon(task: PyTask, callback: Value): Doing {
  yield* callLoop(task.loop, "call_soon", [callback], task.context);
}

export function stepper(task: PyTask): PyTaskStep {
  task.stepper ??= new PyTaskStep(task, null, TASK_STEPPER);
  return task.stepper;
}

const wakeupOf = (task: PyTask): Value => {
  task.wakeup ??= new PyNativeFunction((taskClass.attributes.get("task_wakeup") as PyNativeMethod).declaration, task, null);
  return task.wakeup;
};

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
    let given: Value | undefined;
    try {
      given = (yield resumption(coroutine, exception)) as Value | undefined;
    } catch (error) {
      yield* endWith(context, task, error);
      return null;
    }
    yield* goOn(context, task, given);
  } finally {
    registry.current.delete(task.loop);
  }
  return null;
}

function resumption(coroutine: PyGenerator, exception: PyException | null): DeferredResume {
  const resume = new DeferredResume(coroutine, exception === null ? "send" : "throw", exception);
  resume.endsOnStop = true;
  return resume;
}

/** What becomes of the task after what its coroutine has given; undefined: it has returned. */
function* goOn(context: Context, task: PyTask, given: Value | undefined): Doing {
  if (given === undefined) {
    const coroutine = task.coroutine as PyGenerator;
    const { returned } = coroutine;
    coroutine.returned = null;
    yield* endWithResult(context, task, returned);
  } else if (given !== null) yield* wait(context, task, given);
  else {
    if (context.watchesTasks) yield announce(context, task, { state: "ready", detail: "" });
    if (!callSoonAtOnce(context, task.loop, stepper(task), [], task.context)) yield* callSoon(task, stepper(task));
  }
}

/**
 * `Context.run` of a task's step where nobody watches: what `step` does inside `runIn`, without a generator as long as the coroutine
 * does no more than hand over.
 */
class PlainStep implements Stepping {
  private readonly context: Context;
  private readonly task: PyTask;
  private readonly variables: PyVarContext;
  private outer: PyVarContext | null = null;
  private rest: Stepping | null = null;

  constructor(context: Context, task: PyTask, variables: PyVarContext) {
    this.context = context;
    this.task = task;
    this.variables = variables;
  }

  next(received: never): IteratorResult<Deferred, Result> {
    if (this.rest !== null) return this.rest.next(received);
    if (this.outer === null) return { done: false, value: this.begin() };
    const { context, task } = this;
    if (received === null && callSoonAtOnce(context, task.loop, stepper(task), [], task.context)) {
      this.leave();
      return { done: true, value: null };
    }
    return this.finish(goOn(context, task, received));
  }

  throw(thrown: unknown): IteratorResult<Deferred, Result> {
    return this.rest === null ? this.finish(endWith(this.context, this.task, thrown)) : this.rest.throw(thrown);
  }

  private begin(): Deferred {
    const { context, task, variables } = this;
    this.outer = currentContext(context);
    variables.entered = true;
    switchContext(context, variables);
    task.waiter = null;
    taskRegistry(context.runtime).current.set(task.loop, task);
    return resumption(task.coroutine as PyGenerator, null);
  }

  private finish(ending: Doing): IteratorResult<Deferred, Result> {
    this.rest = this.ended(ending);
    return this.rest.next(undefined as never);
  }

  private *ended(ending: Doing): Steps {
    try {
      yield* ending;
    } finally {
      this.leave();
    }
    return null;
  }

  private leave(): void {
    taskRegistry(this.context.runtime).current.delete(this.task.loop);
    this.variables.entered = false;
    switchContext(this.context, this.outer!);
  }
}

const TASK_STEPPER: TaskStepper = {
  steps: step,
  plainSteps: (context, task, variables) => {
    const isPlain =
      !context.watchesTasks &&
      !variables.entered &&
      task.state === "PENDING" &&
      !task.mustCancel &&
      task.coroutine instanceof PyGenerator &&
      !taskRegistry(context.runtime).current.has(task.loop);
    return isPlain ? new PlainStep(context, task, variables) : null;
  },
};

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
function* endWith(context: Context, task: PyTask, thrown: unknown): Doing {
  if (!(thrown instanceof PyThrow)) throw thrown;
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
  if (problem !== null) yield* callSoon(task, new PyTaskStep(task, new PyException(EXCEPTIONS.RuntimeError, [problem]), TASK_STEPPER));
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

export function* cancelAwaited(awaited: Value, message: Value): Doing<boolean> {
  const cancel = yield* settle(getAttribute(awaited, "cancel"));
  const answer = (yield call(cancel, [], new Map([["msg", message]]))) as Value;
  return (yield* settle(truth(answer))) as boolean;
}

/** What the task awaited is done. */
export function* wakeUp(context: Context, task: PyTask, future: Value): Steps {
  try {
    if (future instanceof PyFuture) resultOf(context, future);
    else yield call(yield* settle(getAttribute(future, "result")), []);
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    return yield* step(context, task, thrown.exception);
  }
  return yield* step(context, task, null);
}
