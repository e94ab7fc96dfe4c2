// Serving the requests about time, and those of event loops: an epoll with a pipe to wake it is a sleep that can end early.

import type { PollId, TaskChange } from "../contract.ts";
import type { Machine, Parked, Poll } from "../machine.ts";
import type { Thread } from "../thread.ts";

const MILLISECOND_NS = 1_000_000;

/** Where a sleep is clock_nanosleep(2) until a moment, even one of 0 takes its overshoot: the timer's slack comes on top. */
export function sleep(machine: Machine, thread: Thread, argument: { durationNs: number }): Parked {
  machine.journal?.sleeps(thread, machine.nowNs, argument.durationNs);
  return machine.letGo(thread, "sleeps", (beginNs) => {
    if (machine.allowInterrupt(thread, beginNs, () => machine.stopTimer(thread), beginNs + argument.durationNs)) return;
    const { sleepZeroNs, sleepOvershootNs } = machine.config.costs;
    const sleptNs = argument.durationNs === 0 ? sleepZeroNs : argument.durationNs + sleepOvershootNs;
    machine.setTimer(thread, beginNs + sleptNs, (_thread, timeNs) => {
      machine.journal?.wakes(thread, timeNs, "timer");
      machine.comeBack(thread, timeNs, null);
    });
  });
}

/** C code that needs nothing of Python: the processor works for the thread, the GIL is anybody's. */
export function compute(machine: Machine, thread: Thread, argument: { work: string; durationNs: number }): Parked {
  const { work, durationNs } = argument;
  const effect = () => {
    thread.cpuNs += durationNs;
    machine.clock.cpuNs += durationNs;
    return null;
  };
  const latency = { operationNs: durationNs, byteNs: 0, jitter: 0 };
  return machine.operate(thread, { device: "C library", operation: work, target: "", latency, bytes: 0, effect });
}

export function read(machine: Machine, thread: Thread, argument: { clock: "monotonic" | "thread" | "process" }): number {
  if (argument.clock === "monotonic") return machine.nowNs;
  return argument.clock === "thread" ? thread.cpuNs : machine.clock.cpuNs;
}

export function createPoll(machine: Machine): PollId {
  const id = (machine.polls.size + 1) as PollId;
  machine.polls.set(id, { isWoken: false, wokenBy: null, waiter: null, watched: null });
  return id;
}

export function waitPoll(machine: Machine, thread: Thread, argument: { poll: PollId; timeoutNs: number | null }): Parked {
  const poll = machine.polls.get(argument.poll) as Poll;
  const { costs } = machine.config;
  const timeoutNs = argument.timeoutNs === null ? null : Math.ceil(argument.timeoutNs / MILLISECOND_NS) * MILLISECOND_NS;
  machine.journal?.polls(thread, machine.nowNs, timeoutNs);
  return machine.letGo(thread, "sleeps", (beginNs) => {
    poll.waiter = thread;
    const cancel = () => {
      poll.waiter = null;
      return machine.stopTimer(thread);
    };
    if (machine.allowInterrupt(thread, beginNs, cancel, timeoutNs === null ? null : beginNs + timeoutNs)) return;
    const end = endOf(machine, poll, timeoutNs === 0);
    if (isDue(poll) || timeoutNs === 0) machine.setTimer(thread, beginNs + costs.pollNs, end);
    else if (timeoutNs !== null) machine.setTimer(thread, beginNs + timeoutNs + costs.sleepOvershootNs, end);
  });
}

/** Wakes the sleeper, or leaves word for the next one. */
export function wakePoll(machine: Machine, thread: Thread, argument: { poll: PollId }): null {
  const poll = machine.polls.get(argument.poll) as Poll;
  wake(machine, poll, thread, machine.nowNs);
  return null;
}

/** `by` is null where a descriptor's news do it. */
export function wake(machine: Machine, poll: Poll, by: Thread | null, timeNs: number): void {
  const { waiter } = poll;
  if (waiter !== null && !poll.isWoken) {
    machine.stopTimer(waiter);
    machine.setTimer(waiter, timeNs + machine.config.costs.wakeNs, endOf(machine, poll, false));
  }
  if (!poll.isWoken) poll.wokenBy = by;
  poll.isWoken = true;
}

/** Is there a reason not to sleep? */
function isDue(poll: Poll): boolean {
  return poll.isWoken || poll.watched?.canRead() === true;
}

export function changeTask(machine: Machine, thread: Thread, change: TaskChange): null {
  machine.journal?.task(thread, machine.nowNs, change);
  return null;
}

function endOf(machine: Machine, poll: Poll, isLook: boolean): (thread: Thread, timeNs: number) => void {
  return (thread, timeNs) => {
    const isWoken = isDue(poll);
    const { wokenBy: by } = poll;
    poll.isWoken = false;
    poll.wokenBy = null;
    poll.waiter = null;
    machine.journal?.polled(thread, timeNs, { isWoken, isLook, by });
    machine.comeBack(thread, timeNs, isWoken);
  };
}
