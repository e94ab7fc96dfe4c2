// A system call that may have to wait for others: it takes the device's time, is tried, and while it would block it is tried again
// whenever the object has changed. Signals and a time limit cut it short.

import { type Changes, WOULD_BLOCK } from "../../devices/descriptors.ts";
import type { Latency } from "../../devices/latency.ts";
import type { Machine, Parked } from "../machine.ts";
import type { Thread } from "../thread.ts";

export interface WaitingCall {
  readonly device: string;
  readonly operation: string;
  readonly target: string;
  readonly latency: Latency;
  readonly bytes: number;
  /** What a deadlock report says the thread does: "reads from a pipe that nobody is left to write to". */
  readonly waits: string;
  /** What may have changed when the call can go on. */
  readonly changes: readonly Changes[];
  /** The answer, or WOULD_BLOCK. Called when the device's time is over, and again after each change. */
  readonly attempt: (timeNs: number) => unknown;
  /** From the beginning of the call on; null waits for ever. */
  readonly timeoutNs: number | null;
  /** What the call answers when the time is up. */
  readonly late?: () => unknown;
  /**
   * What the call answers when a signal finds a part of its work done; undefined when nothing is, and the call is to be made again after
   * the signal's handler.
   */
  readonly cutShort?: () => unknown;
  /** Called once at the end, however it came. */
  readonly over?: (timeNs: number) => void;
}

export function retryUntilReady(machine: Machine, thread: Thread, call: WaitingCall): Parked {
  const { device, operation, target } = call;
  machine.journal?.asksDevice(thread, machine.nowNs, { device, operation, target });
  const durationNs = machine.deviceTime(call.latency, call.bytes);
  return machine.letGo(thread, "io", (beginNs) => {
    const deadlineNs = call.timeoutNs === null ? null : beginNs + call.timeoutNs;
    machine.setTimer(thread, beginNs + durationNs, (_thread, timeNs) => {
      const answer = machine.acting(thread, () => call.attempt(timeNs));
      if (answer === WOULD_BLOCK) waitForChange(machine, thread, call, deadlineNs, timeNs);
      else comeBack(machine, thread, call, { timeNs, cause: "io-done", answer });
    });
  });
}

/** How a call ended, when, and with what answer. */
interface End {
  readonly timeNs: number;
  readonly cause: "io-done" | "timeout" | "interrupt";
  readonly answer: unknown;
}

function comeBack(machine: Machine, thread: Thread, call: WaitingCall, { timeNs, cause, answer }: End): void {
  machine.journal?.deviceDone(thread, timeNs, call.device, cause);
  thread.waits = null;
  call.over?.(timeNs);
  machine.comeBack(thread, timeNs, answer);
}

function waitForChange(machine: Machine, thread: Thread, call: WaitingCall, deadlineNs: number | null, timeNs: number): void {
  const stops: (() => void)[] = [];
  const stop = (): void => {
    for (const each of stops) each();
    machine.stopTimer(thread);
    thread.cancelWait = null;
  };
  /** A signal: false when the call has an answer all the same, and the signal waits for the next safepoint. */
  const cancel = (cancelNs: number): boolean => {
    stop();
    const answer = call.cutShort?.();
    if (answer !== undefined) {
      comeBack(machine, thread, call, { timeNs: cancelNs, cause: "interrupt", answer });
      return false;
    }
    thread.waits = null;
    call.over?.(cancelNs);
    return true;
  };
  thread.waits = call.waits;
  thread.timer = null;
  if (thread.isMain && machine.pendingSignals.length > 0 && !cancel(timeNs)) return;
  if (machine.allowInterrupt(thread, timeNs, cancel, deadlineNs)) return;
  if (deadlineNs !== null) {
    machine.setTimer(thread, Math.max(timeNs, deadlineNs), (_thread, lateNs) => {
      stop();
      comeBack(machine, thread, call, { timeNs: lateNs, cause: "timeout", answer: call.late?.() ?? null });
    });
  }
  const onChange = (changeNs: number): boolean => {
    stop();
    if (thread.activity === "done") return false; // its process has ended meanwhile
    machine.journal?.wokenByDevice(thread, changeNs, call.device, machine.world.actor);
    // The woken thread needs its way to a core before it sees what there is; others may have been quicker.
    machine.setTimer(thread, changeNs + machine.config.costs.wakeNs, (_thread, wokenNs) => {
      const answer = machine.acting(thread, () => call.attempt(wokenNs));
      if (answer === WOULD_BLOCK) waitForChange(machine, thread, call, deadlineNs, wokenNs);
      else comeBack(machine, thread, call, { timeNs: wokenNs, cause: "io-done", answer });
    });
    return true;
  };
  if (deadlineNs === null || deadlineNs > timeNs) {
    const timeoutNs = deadlineNs === null ? null : deadlineNs - timeNs;
    machine.journal?.awaitsDevice(thread, timeNs, { device: call.device, waits: call.waits, timeoutNs });
  }
  for (const changes of call.changes) stops.push(changes.listen(onChange));
}
