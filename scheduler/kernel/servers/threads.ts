// Serving the requests about threads and the process.

import type { Answer, Execution, ThreadId } from "../contract.ts";
import { exit, exitOfProgram } from "../exits.ts";
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

export function count(machine: Machine): number {
  return machine.aliveThreads;
}

export function exitProcess(machine: Machine, _thread: Thread, argument: { code: number }): Parked {
  machine.exit = exitOfProgram(argument.code);
  return PARKED;
}

/** Words for the thread's next wait. The outermost wins: a Queue.get that waits on a Condition is a wait for the queue. */
export function label(_machine: Machine, thread: Thread, argument: { cause: WaitLabel["cause"] | null; name: string }): null {
  if (argument.cause === null) thread.label = null;
  else thread.label ??= { cause: argument.cause, name: argument.name };
  return null;
}

export function interval(machine: Machine, _thread: Thread, argument: { intervalNs: number | null }): Answer<"gil.interval"> {
  if (argument.intervalNs !== null) machine.gil.intervalNs = argument.intervalNs;
  return machine.gil.intervalNs;
}
