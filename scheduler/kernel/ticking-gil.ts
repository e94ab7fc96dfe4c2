// The GIL of CPython up to 3.1, after Python/ceval.c and PyThread_acquire_lock in Python/thread_pthread.h of 2.7.18: a semaphore, and
// nothing else.
//
//     holder     ━━━━ 100 ticks ━━━━┓post  wait┏━━━━ 100 ticks ━━━━┓post        (waits)
//                                   └──────────┘                   └──────────┐
//     waiter     (waits) · · · · · · wakes, too late · · · · · · · · · wakes ━┷━━━━━━━━━
//
// - Nobody asks for it. The holder lets go every hundred ticks, wanted or not, and takes it again if no waiter is quicker.
// - On several cores a waiter can be. It loses most of these races while there is one; of three some is nearly always quicker.
//   Each race costs the holder time, also those that it wins.
// - On one core no waiter runs while the holder does. It gets its turn when the operating system takes the core away.
// - Ticks are instructions, not time: a long call in C is one tick.
// - Whoever comes by while it is free has it; no waiter has a timeout, and none has a right.

import type { ChoicePoint, Chooser } from "../choice/chooser.ts";
import type { Costs } from "./costs.ts";
import type { GilListener, GilMachine, Loss } from "./gil-machine.ts";
import { invariant } from "./invariant.ts";
import type { Thread } from "./thread.ts";
import { ThreadQueue } from "./thread-queue.ts";
import type { Timers } from "./timers.ts";

/** With so many waiters a race is one of many. */
const MANY = 3;

export class TickingGil implements GilMachine {
  holder: Thread | null = null;
  switchNumber = 0;
  /** Of no use here: there is no sys.setswitchinterval. */
  intervalNs: number;
  readonly mayBePreempted = false;
  readonly waiters = new ThreadQueue();

  private lastHolder: Thread | null = null;
  /** Since when the holder has had the core, where there is one only. */
  private sliceBeganNs = 0;
  /** Told that it is free, on their way, not yet there. */
  private readonly woken = new ThreadQueue();
  private readonly costs: Costs;
  private readonly timers: Timers;
  private readonly chooser: Chooser;
  private readonly listener: GilListener;

  constructor(parts: { costs: Costs; timers: Timers; chooser: Chooser; listener: GilListener }) {
    this.costs = parts.costs;
    this.intervalNs = parts.costs.switchIntervalNs;
    this.timers = parts.timers;
    this.chooser = parts.chooser;
    this.listener = parts.listener;
  }

  /** While somebody waits, each hundredth tick is a race. While nobody does, the releases have no effect and are left out. */
  get isWanted(): boolean {
    return this.waiters.length > 0;
  }

  /** sem_wait: takes what is free, else waits. A woken waiter that is on its way has no precedence. */
  take(thread: Thread, timeNs: number): void {
    const woken = this.woken.first;
    if (this.holder !== null) this.waiters.push(thread);
    else if (woken === null || this.isFirst(thread, woken)) this.grant(thread, timeNs);
    else this.timers.add(woken.timer?.timeNs ?? timeNs, thread, this.comeSecond);
  }

  /** sem_post, by a thread that blocks or ends; or at a tick, to the winner of the race, which is there already. */
  drop(thread: Thread, timeNs: number, winner?: Thread): boolean {
    invariant(this.holder === thread, "a thread drops a GIL that it does not hold");
    this.holder = null;
    const next = winner ?? this.nextWaiter();
    if (next === null) return false;
    this.waiters.remove(next);
    if (winner !== undefined) this.grant(winner, timeNs);
    else {
      this.woken.push(next);
      next.timer = this.timers.add(timeNs + this.costs.wakeNs, next, this.arrive);
    }
    return false;
  }

  get lookNs(): number {
    const { costs, waiters } = this;
    if (waiters.length === 0) return 0;
    return costs.cores === 1 ? costs.sameCoreReleaseNs : this.between(costs.raceOfTwoNs, costs.raceOfManyNs);
  }

  /** A hundred ticks are over: post, and wait again. */
  look(thread: Thread, timeNs: number): Loss | null {
    const { costs, waiters } = this;
    if (waiters.length === 0) return null;
    if (costs.cores === 1 && timeNs - this.sliceBeganNs < costs.timeSliceNs) return null;
    const race: ChoicePoint = {
      kind: "gil.race",
      options: 1 + waiters.length,
      probability: costs.cores === 1 ? 1 : this.between(costs.raceOfTwoProbability, costs.raceOfManyProbability),
      threads: () => [thread.id, ...[...waiters].map(({ id }) => id)],
    };
    const choice = this.chooser.choose(race);
    return choice === 0 ? null : { cause: "ticks", next: waiters.at(choice - 1) };
  }

  /** A figure that is known for one waiter and for many. */
  private between(ofTwo: number, ofMany: number): number {
    const share = (Math.min(this.waiters.length, MANY) - 1) / (MANY - 1);
    return ofTwo + share * (ofMany - ofTwo);
  }

  private nextWaiter(): Thread | null {
    const { waiters } = this;
    if (waiters.length < 2) return waiters.first;
    const turn: ChoicePoint = {
      kind: "gil.next",
      options: waiters.length,
      probability: 0,
      threads: () => [...waiters].map(({ id }) => id),
    };
    return waiters.at(this.chooser.choose(turn));
  }

  private isFirst(thread: Thread, woken: Thread): boolean {
    return this.chooser.choose({ kind: "gil.barge", options: 2, probability: 0, threads: () => [thread.id, woken.id] }) === 0;
  }

  private readonly comeSecond = (thread: Thread, timeNs: number): void => this.take(thread, timeNs);

  /** A woken waiter has reached a core, and tries. */
  private readonly arrive = (thread: Thread, timeNs: number): void => {
    thread.timer = null;
    this.woken.remove(thread);
    if (this.holder === null) {
      this.grant(thread, timeNs);
      return;
    }
    this.listener.missed(thread, timeNs);
    this.waiters.push(thread);
  };

  private grant(thread: Thread, timeNs: number): void {
    this.holder = thread;
    this.sliceBeganNs = timeNs;
    if (this.lastHolder !== thread) {
      this.lastHolder = thread;
      this.switchNumber++;
    }
    this.listener.taken(thread, timeNs);
  }
}
