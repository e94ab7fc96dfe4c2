// The simulated machine as one process has it: its clock, GIL, locks, descriptors and threads, beside what it shares with others
// (world.ts), and the few moves that all servers are made of. A request that must wait is three of them: let go of the GIL, have
// something happen later, come back with an answer.
//
//     letGo(thread, activity, begin)      the GIL is dropped; `begin` runs when the thread is past that (gil.ts, forced switching)
//         … timers, locks, devices …      no Python runs in this thread; others do
//     comeBack(thread, time, answer)      the thread wants the GIL; once it has it, the execution gets the answer

import type { Chooser } from "../choice/chooser.ts";
import type { SeededNumbers } from "../choice/seeded.ts";
import { type ConsoleDevice, OpenConsole } from "../devices/console.ts";
import { DescriptorTable } from "../devices/descriptors.ts";
import type { Disk } from "../devices/disk.ts";
import type { Epoll } from "../devices/epoll.ts";
import { type Latency, latencyNs } from "../devices/latency.ts";
import type { Network } from "../devices/network.ts";
import { PROFILES } from "../profiles/profiles.ts";
import { Clock } from "./clock.ts";
import type { RunConfig } from "./config.ts";
import type { CutWait, Execution, PollId, RequestKind, ThreadId } from "./contract.ts";
import type { Exit } from "./exits.ts";
import { Gil } from "./gil.ts";
import type { GilMachine } from "./gil-machine.ts";
import { invariant } from "./invariant.ts";
import type { Journal } from "./journal.ts";
import { type Lock, Locks } from "./locks.ts";
import { FIRST_PID, Process } from "./process.ts";
import { type Activity, Thread } from "./thread.ts";
import { TickingGil } from "./ticking-gil.ts";
import type { Fire, Timer, Timers } from "./timers.ts";
import type { World } from "./world.ts";

const SIGINT = 2;

/** What a server answers when the answer will come later. */
export const PARKED: unique symbol = Symbol("parked");
export type Parked = typeof PARKED;

/** What an event loop sleeps on. */
export interface Poll {
  /** Somebody has called since the last wait. */
  isWoken: boolean;
  /** Who called first. */
  wokenBy: Thread | null;
  waiter: Thread | null;
  /** Descriptors whose readiness wakes as well; null until there are any. */
  watched: Epoll | null;
}

/** What a call answers that a signal has ended. 2.7's sleep takes EINTR for the end of its time, and an event loop looks what there is. */
function answerOfCutCall(kind: RequestKind): unknown {
  return kind === "sleep" ? null : kind === "poll.wait" ? false : { errno: "EINTR" };
}

export class Machine {
  readonly world: World;
  readonly process: Process;
  readonly config: RunConfig;
  readonly chooser: Chooser;
  readonly journal: Journal | null;
  readonly clock = new Clock();
  readonly timers: Timers;
  readonly gil: GilMachine;
  readonly locks: Locks;
  readonly disk: Disk;
  readonly descriptors: DescriptorTable;
  readonly network: Network;
  readonly console: ConsoleDevice;
  readonly random: SeededNumbers;
  readonly polls: Map<PollId, Poll>;
  /** All threads there have been in the run, by id - 1. */
  readonly threads: Thread[];
  private main: Thread | null = null;
  aliveThreads = 0;
  /** Signals that have come, by number, and of which the main thread has not yet heard. */
  pendingSignals: number[] = [];
  /** The timer behind SIGALRM. */
  alarm: { readonly timer: Timer; readonly everyNs: number } | null = null;
  /** What its holder of the GIL came back with, while others are still further behind in time. */
  outcome: "request" | "budget" | "returned" | "line" | null = null;
  /** The process has ended. */
  isOver = false;

  /** `parent`: the process of which this is a copy. */
  constructor(world: World, parent: Machine | null) {
    const { config, chooser } = world;
    this.world = world;
    this.config = config;
    this.chooser = chooser;
    this.journal = world.journal;
    this.timers = world.timers;
    this.disk = world.disk;
    this.network = world.network;
    this.console = world.console;
    this.random = world.random;
    this.threads = world.threads;
    const pid = FIRST_PID + world.processes.length;
    this.process = new Process({ pid, machine: this, parent: parent?.process ?? null, name: parent === null ? "MainProcess" : "" });
    world.processes.push(this.process);
    if (parent === null) {
      this.descriptors = new DescriptorTable();
      for (const stream of [null, "stdout", "stderr"] as const) this.descriptors.add(new OpenConsole(this.console, stream));
    } else this.descriptors = parent.descriptors.copy();
    this.polls = new Map([...(parent?.polls ?? [])].map(([id, poll]) => [id, { ...poll, waiter: null, watched: null }]));
    const seed = config.seed + world.processes.length - 1;
    const gilParts = { seed, costs: config.costs, timers: this.timers, chooser, listener: this };
    this.gil = PROFILES[config.profile].handOver === "ticks" ? new TickingGil(gilParts) : new Gil(gilParts);
    if (parent !== null) this.gil.intervalNs = parent.gil.intervalNs;
    this.locks = new Locks({
      costs: config.costs,
      timers: this.timers,
      listener: {
        granted: (thread, lock, timeNs) => this.endLockWait(thread, lock, timeNs, true),
        timedOut: (thread, lock, timeNs) => this.endLockWait(thread, lock, timeNs, false),
        missed: (thread, lock, timeNs) => this.journal?.lockMissed(thread, lock, timeNs),
        woken: (thread, lock, timeNs, by) => this.journal?.woken(thread, lock, timeNs, by),
      },
    });
  }

  /** Set when the run is over. */
  get exit(): Exit | null {
    return this.world.exit;
  }

  set exit(exit: Exit | null) {
    this.world.exit = exit;
  }

  get nowNs(): number {
    return this.clock.nowNs;
  }

  get mainThread(): Thread {
    return this.main as Thread;
  }

  thread(id: ThreadId): Thread | undefined {
    return this.threads[id - 1];
  }

  /** A new thread, in the state "starting". */
  addThread(execution: Execution, name: string): Thread {
    const id = (this.threads.length + 1) as ThreadId;
    const thread = new Thread({ id, name, execution, machine: this, isMain: this.main === null, startedNs: this.nowNs });
    this.main ??= thread;
    thread.accountedPs = execution.elapsedPs;
    execution.watchesTasks = this.journal !== null;
    if (this.world.dataListener !== null) execution.watchData?.(this.world.dataListener);
    this.threads.push(thread);
    this.aliveThreads++;
    return thread;
  }

  /** A thread that has no GIL yet begins to want it. */
  becomeReady(thread: Thread, timeNs: number): void {
    thread.turnTo("wants", timeNs);
    this.journal?.ready(thread, timeNs);
    this.gil.take(thread, timeNs);
  }

  /** Lets go of the GIL for an operation; `begin` is called with the time at which the thread is free to start it. */
  letGo(thread: Thread, activity: Activity, begin: (timeNs: number) => void): Parked {
    const timeNs = this.nowNs;
    thread.turnTo(activity, timeNs);
    const mustSwitch = this.gil.drop(thread, timeNs);
    this.world.cores.leave(this, timeNs);
    if (mustSwitch) thread.afterSwitch = begin;
    else begin(timeNs);
    return PARKED;
  }

  /** The operation is over: the thread wants the GIL, and will have `answer` when it gets it. */
  comeBack(thread: Thread, timeNs: number, answer: unknown): void {
    thread.timer = null;
    thread.cancelWait = null;
    thread.answer = answer;
    thread.hasAnswer = true;
    thread.turnTo("wants", timeNs);
    this.gil.take(thread, timeNs);
  }

  /** The one timer that ends the thread's present wait. */
  setTimer(thread: Thread, timeNs: number, fire: Fire): void {
    thread.timer = this.timers.add(timeNs, thread, fire);
  }

  /** How long a device needs for so many bytes; with jitter, the chooser has its say. */
  deviceTime(latency: Latency, bytes: number): number {
    return latencyNs(latency, bytes, this.config.costs.deviceJitter, this.chooser);
  }

  /** A whole device operation: GIL dropped, the device's time, its effect, and back with what the effect answers. */
  operate(
    thread: Thread,
    work: { device: string; operation: string; target: string; latency: Latency; bytes: number; effect: (timeNs: number) => unknown },
  ): Parked {
    this.journal?.asksDevice(thread, this.nowNs, { device: work.device, operation: work.operation, target: work.target });
    const durationNs = this.deviceTime(work.latency, work.bytes);
    return this.letGo(thread, "io", (beginNs) => {
      this.setTimer(thread, beginNs + durationNs, (_thread, timeNs) => {
        const answer = this.acting(thread, () => work.effect(timeNs));
        this.journal?.deviceDone(thread, timeNs, work.device);
        this.comeBack(thread, timeNs, answer);
      });
    });
  }

  /** Does something at a device in a thread's name: who is woken by it hears whose doing it was. */
  acting<Answer>(thread: Thread, act: () => Answer): Answer {
    const { world } = this;
    world.actor = thread;
    const answer = act();
    world.actor = null;
    return answer;
  }

  /** Takes the GIL from its holder at a safepoint, by a rule or because the schedule says so; for `next` where that is settled. */
  preempt(thread: Thread, cause: "interval" | "ticks" | "manual", next: Thread | undefined): void {
    const timeNs = this.nowNs;
    this.journal?.dropped(thread, timeNs, cause);
    thread.turnTo("wants", timeNs);
    const mustSwitch = this.gil.drop(thread, timeNs, next);
    this.world.cores.leave(this, timeNs);
    if (!mustSwitch) this.gil.take(thread, timeNs);
  }

  /** The thread's function has returned. */
  finish(thread: Thread): void {
    const timeNs = this.nowNs;
    this.journal?.ended(thread, timeNs, thread.hasFailed ? "exception" : "finish");
    thread.turnTo("done", timeNs);
    this.aliveThreads--;
    thread.afterSwitch = () => undefined;
    this.gil.drop(thread, timeNs);
    this.world.cores.leave(this, timeNs);
  }

  /** Ctrl-C arrives at all processes: a main thread's wait is cut short if it can be, else it hears of it at its next safepoint. */
  readonly interrupt: Fire = (main, timeNs) => {
    this.world.deliveredInterruptsNs.push(timeNs);
    for (const { machine } of this.world.processes) {
      if (machine.isOver || machine.mainThread.activity === "done") continue;
      this.journal?.interrupted(machine === this ? main : machine.mainThread, timeNs);
      machine.signal(SIGINT, timeNs);
    }
  };

  /** A signal comes to the main thread. */
  signal(number: number, timeNs: number): void {
    const main = this.mainThread;
    if (main.activity === "done") return;
    this.pendingSignals.push(number);
    main.cancelWait?.(timeNs);
  }

  /**
   * Lets signals cut the wait short that the thread is about to begin, of which `deadlineNs` would be the end. True: one has come
   * already, and there is no wait.
   */
  allowInterrupt(thread: Thread, timeNs: number, cancel: (timeNs: number) => boolean, deadlineNs: number | null): boolean {
    if (!thread.isMain) return false;
    const remaining = (nowNs: number) => (deadlineNs === null ? null : Math.max(0, deadlineNs - nowNs));
    if (this.pendingSignals.length > 0) {
      this.comeBackInterrupted(thread, timeNs, remaining(timeNs));
      return true;
    }
    thread.cancelWait = (cancelNs) => {
      if (cancel(cancelNs)) this.comeBackInterrupted(thread, cancelNs, remaining(cancelNs));
    };
    return false;
  }

  /** Takes out the one timer of the thread's wait, for `allowInterrupt`. */
  stopTimer(thread: Thread): true {
    if (thread.timer !== null) this.timers.remove(thread.timer);
    thread.timer = null;
    return true;
  }

  /** Ends a wait that a signal cut short: its handlers come in place of an answer. */
  private comeBackInterrupted(thread: Thread, timeNs: number, remainingNs: number | null): void {
    thread.interruption = { signals: this.pendingSignals, remainingNs };
    this.pendingSignals = [];
    this.journal?.wakes(thread, timeNs, "interrupt");
    thread.label = null;
    this.comeBack(thread, timeNs, null);
  }

  /** Hands signals to an execution; to one that knows none, a KeyboardInterrupt. */
  hand(thread: Thread, signals: readonly number[], wait: CutWait | null): void {
    const { execution } = thread;
    if (execution.signal === undefined) execution.interrupt("KeyboardInterrupt");
    else execution.signal(signals, wait);
  }

  // What the GIL tells us (GilListener).

  taken(thread: Thread, timeNs: number): void {
    this.journal?.taken(thread, timeNs, timeNs - thread.sinceNs);
    thread.turnTo("runs", timeNs);
    if (this.clock.nowNs < timeNs) this.clock.jump(timeNs);
    this.world.cores.want(this, timeNs);
    thread.parkedAt = null;
    if (!thread.hasAnswer) return;
    thread.hasAnswer = false;
    if (thread.interruption !== null) {
      const { signals, remainingNs } = thread.interruption;
      thread.interruption = null;
      const { signalsEndCalls } = PROFILES[this.config.profile];
      this.hand(thread, signals, { remainingNs, answer: signalsEndCalls ? answerOfCutCall(thread.execution.request.kind) : undefined });
    } else {
      thread.execution.answer(thread.answer);
      // A signal that could not end the wait is heard right after it: it has set the count of ticks to 0.
      const isLate = thread.isMain && this.pendingSignals.length > 0 && !PROFILES[this.config.profile].signalsEndLockWaits;
      if (isLate) this.hand(thread, this.pendingSignals.splice(0), null);
    }
    thread.answer = null;
  }

  asked(waiter: Thread, timeNs: number): void {
    this.journal?.asked(waiter, this.gil.holder as Thread, timeNs, this.gil.intervalNs);
  }

  missed(waiter: Thread, timeNs: number): void {
    this.journal?.missed(waiter, this.gil.holder as Thread, timeNs);
  }

  private endLockWait(thread: Thread, lock: Lock, timeNs: number, isGranted: boolean): void {
    invariant(thread.activity === "blocked", "a thread was given a lock while it did not wait for one");
    if (isGranted) this.journal?.granted(thread, lock, timeNs);
    else this.journal?.timedOut(thread, lock, timeNs);
    thread.label = null;
    this.comeBack(thread, timeNs, thread.isRestoring ? null : isGranted);
  }
}
