// Serving the requests about signals. They all go to the main thread: it hears of them at its next safepoint, or its wait is cut
// short; what a signal then does is the interpreter's business.

import type { Answer } from "../contract.ts";
import type { Machine, Parked } from "../machine.ts";
import type { Thread } from "../thread.ts";

const SIGALRM = 14;

export function raise(machine: Machine, thread: Thread, argument: { number: number }): boolean {
  if (thread.isMain) return true;
  machine.signal(argument.number, machine.nowNs);
  return false;
}

export function setTimer(
  machine: Machine,
  _thread: Thread,
  argument: { afterNs: number | null | undefined; everyNs: number },
): Answer<"signal.timer"> {
  const { alarm } = machine;
  const left = { leftNs: alarm === null ? 0 : Math.max(1, alarm.timer.timeNs - machine.nowNs), everyNs: alarm?.everyNs ?? 0 };
  if (argument.afterNs === undefined) return left;
  if (alarm !== null) machine.timers.remove(alarm.timer);
  machine.alarm = null;
  if (argument.afterNs !== null) arm(machine, machine.nowNs + argument.afterNs, argument.everyNs);
  return left;
}

function arm(machine: Machine, dueNs: number, everyNs: number): void {
  const timer = machine.timers.add(dueNs, machine.mainThread, (_main, timeNs) => {
    machine.alarm = null;
    if (everyNs > 0) arm(machine, dueNs + everyNs, everyNs);
    machine.signal(SIGALRM, timeNs);
  });
  machine.alarm = { timer, everyNs };
}

export function pause(machine: Machine, thread: Thread): Parked {
  machine.journal?.sleeps(thread, machine.nowNs, null);
  return machine.letGo(thread, "sleeps", (beginNs) => void machine.allowInterrupt(thread, beginNs, () => true, null));
}
