// Turns what the kernel does into trace events: finds the line, the lock's name, the reason. The only file that knows both the
// kernel's live objects and the events' plain payloads. A run that records nothing has no journal at all.

import type { Cause } from "../trace/causes.ts";
import type { NewEvent } from "../trace/events.ts";
import type { Recorder } from "../trace/recorder.ts";
import { TASK_CAUSES } from "../trace/tasks.ts";
import type { ExitStatus, Location, TaskChange } from "./contract.ts";
import { LockOrder } from "./lock-order.ts";
import type { Lock } from "./locks.ts";
import type { Machine } from "./machine.ts";
import type { Process } from "./process.ts";
import type { Thread } from "./thread.ts";

/** The last time that the GIL was let go: what a hand-over's sentence is made from. */
interface Release {
  readonly thread: Thread;
  readonly cause: Cause;
  readonly heldNs: number;
  readonly at: Location;
  /** The name of what it waits for; "" where that has none. */
  readonly what: string;
}

export class Journal {
  private readonly recorder: Recorder;
  /** Of each process's GIL. */
  private readonly releases = new Map<Machine, Release>();
  private readonly lockOrder = new LockOrder();
  /** The lines at which each thread was seen since its loop began the step that it is in. */
  private readonly seenLines = new Map<Thread, Map<number, number>>();
  /** Since when each task is in its state. */
  private readonly taskSinceNs = new Map<number, number>();

  constructor(recorder: Recorder) {
    this.recorder = recorder;
  }

  started(thread: Thread, by: Thread, timeNs: number): void {
    this.add({ ...at(thread, timeNs, by.execution.location()), event: "thread.start", cause: "spawn", name: thread.name, by: by.id });
  }

  named(thread: Thread, timeNs: number): void {
    this.add({ ...at(thread, timeNs, null), event: "thread.name", cause: null, name: thread.name });
  }

  ready(thread: Thread, timeNs: number): void {
    this.add({ ...at(thread, timeNs, null), event: "thread.ready", cause: "start" });
  }

  ended(thread: Thread, timeNs: number, cause: "finish" | "exception"): void {
    this.add({ ...this.letGo(thread, timeNs, cause), event: "thread.end", cause });
  }

  /** `main` is the new process's thread. */
  processStarted(main: Thread, by: Thread, timeNs: number, { pid, name }: Process): void {
    this.add({ ...at(main, timeNs, by.execution.location()), event: "process.start", cause: "spawn", pid, name, by: by.id });
  }

  processNamed(thread: Thread, timeNs: number, { pid, name }: Process): void {
    this.add({ ...at(thread, timeNs, null), event: "process.name", cause: null, pid, name });
  }

  processEnded(main: Thread, timeNs: number, { pid, name, status }: Process): void {
    const { code, signal } = status as ExitStatus;
    this.add({ ...at(main, timeNs, null), event: "process.end", cause: "finish", pid, name, code, signal });
  }

  asked(waiter: Thread, holder: Thread, timeNs: number, waitedNs: number): void {
    this.add({ ...at(waiter, timeNs, waiter.parkedAt), event: "gil.ask", cause: "interval", holder: holder.id, waitedNs });
  }

  dropped(thread: Thread, timeNs: number, cause: "interval" | "ticks" | "manual"): void {
    this.add({ ...this.letGo(thread, timeNs, cause), event: "gil.drop", cause });
  }

  taken(thread: Thread, timeNs: number, waitedNs: number): void {
    const release = this.releases.get(thread.machine) ?? null;
    this.add({
      ...at(thread, timeNs, thread.parkedAt),
      event: "gil.take",
      cause: release?.cause ?? "start",
      from: release?.thread.id ?? null,
      heldNs: release?.heldNs ?? 0,
      waitedNs,
      fromPath: release === null ? null : programPath(release.at),
      fromLine: release === null ? null : programLine(release.at),
      fromWhat: release?.what ?? "",
    });
  }

  missed(thread: Thread, winner: Thread, timeNs: number): void {
    this.add({ ...at(thread, timeNs, thread.parkedAt), event: "gil.miss", cause: "overtaken", winner: winner.id });
  }

  blocks(thread: Thread, lock: Lock, timeNs: number, timeoutNs: number | null): void {
    const cause = thread.label?.cause ?? "lock-wait";
    const holder = lock.owner;
    const name = this.nameOf(lock, thread);
    this.lockOrder.waits(thread, lock);
    this.add({
      ...this.letGo(thread, timeNs, cause, name),
      event: "lock.wait",
      cause,
      lock: name,
      holder: holder?.id ?? null,
      holderLine: holder === null || holder.activity === "done" ? null : programLine(holder.parkedAt ?? holder.execution.location()),
      timeoutNs,
    });
  }

  woken(thread: Thread, lock: Lock, timeNs: number, by: Thread): void {
    const { cause, wait } = wakeCauses(thread);
    this.add({ ...at(thread, timeNs, thread.parkedAt), event: "lock.wake", cause, wait, lock: this.nameOf(lock, thread), by: by.id });
  }

  /** The thread has a lock now, whether it had to wait for it or not. */
  took(thread: Thread, lock: Lock, timeNs: number): void {
    for (const { first, second, other } of this.lockOrder.took(thread, lock)) {
      const names = [first, second].map((one) => knownName(one, [thread, other.thread]));
      if (names.includes(null)) continue; // a lock inside a library object: nothing that the program could order
      this.add({
        ...here(thread, timeNs),
        event: "lock.inversion",
        cause: null,
        first: names[0] as string,
        second: names[1] as string,
        other: other.thread.id,
        otherPath: programPath(other.at),
        otherLine: programLine(other.at),
      });
    }
  }

  gave(owner: Thread, lock: Lock): void {
    this.lockOrder.gave(owner, lock);
  }

  granted(thread: Thread, lock: Lock, timeNs: number): void {
    this.took(thread, lock, timeNs);
    const { cause, wait } = wakeCauses(thread);
    this.add({ ...at(thread, timeNs, thread.parkedAt), event: "lock.grant", cause, wait, lock: this.nameOf(lock, thread) });
  }

  lockMissed(thread: Thread, lock: Lock, timeNs: number): void {
    const head = at(thread, timeNs, thread.parkedAt);
    this.add({ ...head, event: "lock.miss", cause: "overtaken", lock: this.nameOf(lock, thread), winner: lock.owner?.id ?? null });
  }

  timedOut(thread: Thread, lock: Lock, timeNs: number): void {
    this.add({ ...at(thread, timeNs, thread.parkedAt), event: "lock.timeout", cause: "timeout", lock: this.nameOf(lock, thread) });
  }

  /** `durationNs` null: until a signal comes. */
  sleeps(thread: Thread, timeNs: number, durationNs: number | null): void {
    this.add({ ...this.letGo(thread, timeNs, "sleep"), event: "sleep.start", cause: "sleep", durationNs });
  }

  /** The end of a sleep; or, with `interrupt`, of any wait that Ctrl-C cut short. */
  wakes(thread: Thread, timeNs: number, cause: "timer" | "interrupt"): void {
    this.add({ ...at(thread, timeNs, thread.parkedAt), event: "sleep.end", cause });
  }

  asksDevice(thread: Thread, timeNs: number, work: { device: string; operation: string; target: string }): void {
    this.add({ ...this.letGo(thread, timeNs, "io-start"), event: "io.start", cause: "io-start", ...work });
  }

  /** The device would block. */
  awaitsDevice(thread: Thread, timeNs: number, wait: { device: string; waits: string; timeoutNs: number | null }): void {
    this.add({ ...at(thread, timeNs, thread.parkedAt), event: "io.wait", cause: "io-wait", ...wait });
  }

  /** `by` is null for what came by itself: over a network, or from a host outside. */
  wokenByDevice(thread: Thread, timeNs: number, device: string, by: Thread | null): void {
    this.add({ ...at(thread, timeNs, thread.parkedAt), event: "io.wake", cause: "io-ready", device, by: by?.id ?? null });
  }

  deviceDone(thread: Thread, timeNs: number, device: string, cause: "io-done" | "timeout" | "interrupt" = "io-done"): void {
    this.add({ ...at(thread, timeNs, thread.parkedAt), event: "io.done", cause, device });
  }

  polls(thread: Thread, timeNs: number, timeoutNs: number | null): void {
    this.add({ ...this.letGo(thread, timeNs, "await"), event: "poll.wait", cause: "await", timeoutNs });
  }

  /** `isLook`: it was not to wait at all. `by`: the thread that woke it. */
  polled(thread: Thread, timeNs: number, end: { isWoken: boolean; isLook: boolean; by: Thread | null }): void {
    const { isWoken, isLook, by } = end;
    const cause = isWoken || isLook ? "task-ready" : "timer";
    this.add({ ...at(thread, timeNs, thread.parkedAt), event: "poll.end", cause, isWoken, isLook, by: by?.id ?? null });
  }

  task(thread: Thread, timeNs: number, change: TaskChange): void {
    const { task, name, state, detail, by, isCancelled, durationNs } = change;
    const stands = change.place === undefined ? {} : (change.place ?? { path: null, line: null });
    const spentNs = timeNs - (this.taskSinceNs.get(task) ?? timeNs);
    if (state !== "cancelling") this.taskSinceNs.set(task, timeNs);
    const busyLine = this.busyLine(thread);
    if (state === "running") this.seenLines.set(thread, new Map());
    this.add({
      ...here(thread, timeNs),
      ...stands,
      event: "task.change",
      cause: TASK_CAUSES[state],
      task,
      name,
      state,
      detail,
      by: by ?? null,
      isCancelled: isCancelled === true,
      durationNs: durationNs ?? null,
      spentNs,
      busyLine: state === "running" ? null : busyLine,
    });
  }

  /** A look at where a thread is, once in a virtual millisecond: of a long step one wants to know where it was. */
  seen(thread: Thread): void {
    const lines = this.seenLines.get(thread);
    if (lines === undefined) return;
    const line = programLine(thread.execution.location());
    if (line !== null) lines.set(line, (lines.get(line) ?? 0) + 1);
  }

  /** The line at which it was seen most often; null when nobody looked. */
  private busyLine(thread: Thread): number | null {
    let busiest: number | null = null;
    const lines = this.seenLines.get(thread);
    if (lines === undefined || lines.size === 0) return null;
    for (const [line, count] of lines) if (busiest === null || count > (lines.get(busiest) ?? 0)) busiest = line;
    return busiest;
  }

  output(thread: Thread, timeNs: number, stream: "stdout" | "stderr", text: string): void {
    this.add({ ...at(thread, timeNs, thread.parkedAt), event: "console.output", cause: null, stream, text });
  }

  interrupted(thread: Thread, timeNs: number): void {
    this.add({ ...at(thread, timeNs, thread.parkedAt), event: "run.interrupt", cause: "interrupt" });
  }

  deadlocked(main: Thread, timeNs: number, parts: { cycle: number[]; blocked: number[]; report: string }): void {
    this.add({ ...at(main, timeNs, main.parkedAt), event: "run.deadlock", cause: null, ...parts });
  }

  over(main: Thread, timeNs: number, code: number, reason: string): void {
    this.add({ ...at(main, timeNs, null), event: "run.end", cause: null, code, reason });
  }

  /** What people call the lock: the label of the wait, or the variable it is kept in. */
  nameOf(lock: Lock, thread: Thread): string {
    return thread.label?.name ?? nameOfLock(lock, thread);
  }

  private letGo(thread: Thread, timeNs: number, cause: Cause, what = "") {
    const location = thread.execution.location();
    thread.parkedAt = location;
    const heldNs = timeNs - thread.sinceNs;
    this.releases.set(thread.machine, { thread, cause, heldNs, at: location, what });
    return { ...at(thread, timeNs, location), heldNs };
  }

  private add(event: NewEvent): void {
    this.recorder.add(event);
  }
}

/** The variable or attribute that a lock is kept in, as the threads that met at it see it. */
export function nameOfLock(lock: Lock, thread: Thread): string {
  lock.name ??=
    thread.execution.nameOf(lock.object) ?? lock.owner?.execution.nameOf(lock.object) ?? (lock.isReentrant ? "an RLock" : "a lock");
  return lock.name;
}

/** The name by which one of the threads knows the lock; null when none does. */
function knownName(lock: Lock, threads: readonly Thread[]): string | null {
  for (const thread of threads) {
    const name = thread.activity === "done" ? null : thread.execution.nameOf(lock.object);
    if (name !== null) return name;
  }
  return lock.name ?? null;
}

/** What ends the wait that the thread is in, and what it waits for. */
function wakeCauses(thread: Thread): { cause: Cause; wait: Cause } {
  if (thread.label === null) return { cause: "lock-granted", wait: "lock-wait" };
  const wait = thread.label.cause;
  return { cause: wait === "join" ? "finish" : wait === "start-wait" ? "start" : "notify", wait };
}

/** A location's line if it is the program's own; library code has none to show. */
export function programLine(location: Location): number | null {
  return location.origin === "program" && location.line > 0 ? location.line : null;
}

function programPath(location: Location): string | null {
  return location.origin === "program" ? location.path : null;
}

function at(thread: Thread, timeNs: number, location: Location | null) {
  return {
    index: 0, // the recorder's to give
    timeNs,
    thread: thread.id,
    path: location === null ? null : programPath(location),
    line: location === null ? null : programLine(location),
  };
}

function here(thread: Thread, timeNs: number) {
  return at(thread, timeNs, thread.execution.location());
}
