// Futures and tasks as values, and what one interpreter knows of them. As in CPython these two are native: a step of a task
// is no Python frame, so tracebacks lead from Handle._run straight into the coroutine. All else of asyncio is Python.

import { builtinClass, type PyClass } from "./class.ts";
import type { Context } from "./context.ts";
import type { PyVarContext } from "./context-vars.ts";
import type { Stepping, Steps } from "./deferred.ts";
import type { PyException, TracebackEntry } from "./exception.ts";
import type { Shape } from "./instance.ts";
import { PyIterator } from "./iterator.ts";
import type { PyDict } from "./mapping.ts";
import type { PyModule } from "./module.ts";
import type { Runtime } from "./runtime.ts";
import { PyObject, type Result, type Value } from "./value.ts";

export const futureClass = builtinClass("Future", { module: "_asyncio", dict: true, weak: true });
export const taskClass = builtinClass("Task", { base: futureClass, module: "_asyncio" });
export const futureIteratorClass = builtinClass("FutureIter", { module: "_asyncio", subclassable: false });
export const taskStepClass = builtinClass("TaskStepMethWrapper", { subclassable: false });

export interface DoneCallback {
  readonly callback: Value;
  readonly context: Value;
  /** The task that this callback goes on with. */
  readonly waking: PyTask | null;
}

/** Of a future that nobody awaits; replaced by an array of its own when somebody does. */
export const NO_CALLBACKS: DoneCallback[] = [];

export class PyFuture extends PyObject {
  readonly cls: PyClass;
  /** Null until __init__ has run. */
  loop: Value = null;
  state: "PENDING" | "CANCELLED" | "FINISHED" = "PENDING";
  result: Value = null;
  exception: PyException | null = null;
  exceptionTraceback: TracebackEntry | null = null;
  callbacks: DoneCallback[] = NO_CALLBACKS;
  cancelMessage: Value = null;
  /** The CancelledError that ended a task, to be raised once more. */
  cancelledError: PyException | null = null;
  /** An exception that nobody has asked for yet: to be reported when the future is lost. */
  unretrieved = false;
  /** A coroutine yields it to be woken by it. */
  blocking = false;
  sourceTraceback: Value = null;
  /** What it stands for, to be shown to people who look at who awaits it: "sleep", "queue get". */
  purpose: string | null = null;
  purposeDetail: Value = null;
  attributes: PyDict | null = null;

  constructor(cls: PyClass) {
    super();
    this.cls = cls;
  }
}

export class PyTask extends PyFuture {
  coroutine: Value = null;
  name: Value = null;
  context: PyVarContext | null = null;
  mustCancel = false;
  waiter: Value = null;
  cancelRequests = 0;
  logDestroyed = true;
  /** Number of its lane; 0 until it is started. */
  number = 0;
  /** What the loop calls for its next step, and when what it awaits is done; made at first use. */
  stepper: PyTaskStep | null = null;
  wakeup: Value = null;
}

/** How tasks' steps are taken. */
export interface TaskStepper {
  steps(context: Context, task: PyTask, exception: PyException | null): Steps;
  /** The step in a context of variables, where nothing is out of the ordinary; null where something is. */
  plainSteps(context: Context, task: PyTask, variables: PyVarContext): Stepping | null;
}

/** A task's next step as a callable: what `call_soon` gets. */
export class PyTaskStep extends PyObject {
  readonly task: PyTask;
  /** To be thrown in instead of going on. */
  readonly exception: PyException | null;
  readonly stepper: TaskStepper;
  constructor(task: PyTask, exception: PyException | null, stepper: TaskStepper) {
    super();
    this.task = task;
    this.exception = exception;
    this.stepper = stepper;
  }
  get cls(): PyClass {
    return taskStepClass;
  }
}

/** What `await future` asks: first the future itself, to be woken by it, then its result. */
export class PyFutureIterator extends PyIterator {
  future: PyFuture | null;
  override returned: Value = null;
  private readonly ask: (iterator: PyFutureIterator) => Result | undefined;
  constructor(future: PyFuture, ask: (iterator: PyFutureIterator) => Result | undefined) {
    super();
    this.future = future;
    this.ask = ask;
  }
  get cls(): PyClass {
    return futureIteratorClass;
  }
  next(): Result | undefined {
    return this.ask(this);
  }
}

/** What natives must know of asyncio's own loop to do its call_soon themselves. */
export interface LoopShapes {
  readonly callSoon: Value;
  readonly handleClass: PyClass;
  readonly handleShape: Shape;
}

/** What an interpreter knows of its tasks. */
export class TaskRegistry {
  names = 0;
  lanes = 0;
  /** Tasks that are not done, in the order of their making. */
  readonly pending = new Set<PyTask>();
  /** Tasks that are none of ours: `_register_task`. */
  readonly foreign = new Set<Value>();
  /** By loop. */
  readonly current = new Map<Value, Value>();
  readonly imported = new Map<string, Value>();
  loops: LoopShapes | null = null;
  private cancelled: PyClass | null = null;

  /** asyncio.CancelledError, which Python code defines. */
  cancelledClass(runtime: Runtime): PyClass {
    if (this.cancelled === null) {
      const module = runtime.modules.get("asyncio.exceptions") as PyModule;
      this.cancelled = module.attributes.get("CancelledError") as PyClass;
    }
    return this.cancelled;
  }
}

export function taskRegistry(runtime: Runtime): TaskRegistry {
  return runtime.state("asyncio", () => new TaskRegistry());
}

/** The loop that runs in each thread. */
export const runningLoops = new WeakMap<Context, Value>();
