// Serving the requests about threads.

import type { Answer, Execution, ThreadId } from "../contract.ts";
import { exit } from "../exits.ts";
import { type Machine, PARKED, type Parked } from "../machine.ts";
import type { Thread, WaitLabel } from "../thread.ts";

/** The caller keeps the GIL; the new thread wants it as soon as the operating system has made it. */
export function start(machine: Machine, thread: Thread, argument: { execution: Execution; name: string }): ThreadId | Parked {
  const { maxThreads } = machine.config.limits;
  if (machine.aliveThreads >= maxThreads) {
    machine.exit = exit("limit", `more than ${maxThreads} threads at the same time (maxThreads)`);
    return PARKED;
  }
  const child = machine.addThread(argument.execution, argument.name || `Thread #${machine.threads.length + 1}`);
  machine.journal?.started(child, thread, machine.nowNs);
  lastStarted.set(thread, child);
  machine.timers.add(machine.nowNs + machine.config.costs.threadStartNs, child, (ready, timeNs) => machine.becomeReady(ready, timeNs));
  return child.id;
}

export function self(_machine: Machine, thread: Thread): ThreadId {
  return thread.id;
}

export function name(machine: Machine, _thread: Thread, argument: { thread: ThreadId; name: string }): null {
  const named = machine.thread(argument.thread);
  if (named !== undefined && named.name !== argument.name) {
    named.name = argument.name;
    machine.journal?.named(named, machine.nowNs);
  }
  return null;
}

export function fail(_machine: Machine, thread: Thread): null {
  thread.hasFailed = true;
  return null;
}

export function count(machine: Machine): number {
  return machine.aliveThreads;
}

/** Words for the thread's next wait. The outermost wins: a Queue.get that waits on a Condition is a wait for the queue. */
export function label(
  _machine: Machine,
  thread: Thread,
  argument: { cause: WaitLabel["cause"] | null; name: string; object?: unknown },
): null {
  const { cause, name, object } = argument;
  if (cause === null) thread.label = null;
  else thread.label ??= new Label(cause, name, object, thread);
  return null;
}

/** What the program's variables call objects that were waited for: looked up once, and only when somebody asks. */
const namesOfObjects = new WeakMap<WeakKey, string>();

/** The thread that each thread started last. */
const lastStarted = new WeakMap<Thread, Thread>();

/** `Thread.start` waits for an event of its own making until the new thread is up. For people it is that which it waits for. */
export function labelStart(thread: Thread): void {
  const child = lastStarted.get(thread);
  if (thread.label?.cause !== "event-wait" || child === undefined) return;
  const isStart = thread.execution.frames().some(({ origin, functionName }) => origin === "library" && functionName === "Thread.start");
  if (isStart) thread.label = { cause: "start-wait", name: child.name };
}

class Label implements WaitLabel {
  readonly cause: WaitLabel["cause"];
  private readonly given: string;
  private readonly object: unknown;
  private readonly thread: Thread;

  constructor(cause: WaitLabel["cause"], given: string, object: unknown, thread: Thread) {
    this.cause = cause;
    this.given = given;
    this.object = object;
    this.thread = thread;
  }

  get name(): string {
    const { given, object } = this;
    if (given !== "" || typeof object !== "object" || object === null) return given;
    let name = namesOfObjects.get(object);
    if (name === undefined) {
      name = this.thread.execution.nameOf(object) ?? "";
      namesOfObjects.set(object, name);
    }
    return name;
  }
}

export function interval(machine: Machine, _thread: Thread, argument: { intervalNs: number | null }): Answer<"gil.interval"> {
  if (argument.intervalNs !== null) machine.gil.intervalNs = argument.intervalNs;
  return machine.gil.intervalNs;
}
