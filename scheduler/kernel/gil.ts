// The GIL of CPython 3.2 to 3.14, after Python/ceval_gil.h of 3.11.2. It is not a queue that hands things out, but a flag with a
// condition variable around it, and its manners all follow from that:
//
//     holder       ━━━━━━━━━━━━━━━━━━━━━━━┯ sees the request at a safepoint: drops
//                                         │ signal
//     waiter       waits ─ interval ─ asks│    ┏━━━━━━ takes (wakeNs after the signal)
//                  └───── interval ─────┘ ├────┨ the barging window: whoever comes by now
//     third thread          (arrives) ─ ─ ┘    ┃ finds the flag down and takes the GIL
//     old holder                          └─ forced: waits until somebody has taken it, then queues again
//
// - A waiter asks (sets the drop request) when a whole interval has passed since it began to wait and nobody has switched.
//   The interval starts with the waiting, not with the holding. At each timeout it queues again, at the end of the line.
// - A thread that is asked to let go may not take the GIL again before another has had it: forced switching.
// - A thread that lets go of its own accord (sleep, I/O, lock) is under no such rule: is its business shorter than the waiter's
//   way to the core, it has the GIL back first, and the waiter starts its interval anew.

import type { ChoicePoint, Chooser } from "../choice/chooser.ts";
import { SeededNumbers } from "../choice/seeded.ts";
import type { Costs } from "./costs.ts";
import type { GilListener, GilMachine, Loss } from "./gil-machine.ts";
import { invariant } from "./invariant.ts";
import type { Thread } from "./thread.ts";
import { ThreadQueue } from "./thread-queue.ts";
import type { Timers } from "./timers.ts";

export class Gil implements GilMachine {
  holder: Thread | null = null;
  /** Set by a waiter, obeyed by the holder at its next safepoint. */
  dropRequest = false;
  /** How often the GIL went to another thread than the one before. */
  switchNumber = 0;
  private lastHolder: Thread | null = null;
  /** `sys.setswitchinterval`; a wait that is under way keeps the interval it began with. */
  intervalNs: number;
  /** Waiting on the condition variable, in the order of their last wait. */
  readonly waiters = new ThreadQueue();
  readonly mayBePreempted = true;
  readonly lookNs = 0;

  /** Signalled, on their way, not yet there. */
  private readonly woken = new ThreadQueue();
  /** Whose timeout set the drop request. */
  private requester: Thread | null = null;
  /** Forced off the GIL, and waiting until somebody else has taken it. */
  private switching: Thread | null = null;
  /** Of the timed waits' lateness, the part that is chance. */
  private readonly chance: SeededNumbers;
  private readonly costs: Costs;
  private readonly timers: Timers;
  private readonly chooser: Chooser;
  private readonly listener: GilListener;

  constructor(parts: { seed: number; costs: Costs; timers: Timers; chooser: Chooser; listener: GilListener }) {
    this.chance = new SeededNumbers(parts.seed, "timers");
    this.costs = parts.costs;
    this.intervalNs = parts.costs.switchIntervalNs;
    this.timers = parts.timers;
    this.chooser = parts.chooser;
    this.listener = parts.listener;
  }

  get isWanted(): boolean {
    return this.dropRequest;
  }

  /** take_gil: the thread wants to execute bytecode, from `timeNs` on. */
  take(thread: Thread, timeNs: number): void {
    const woken = this.woken.first;
    if (this.holder !== null) this.wait(thread, timeNs);
    else if (woken === null || this.wins(thread, woken, timeNs)) this.grant(thread, timeNs);
    else this.timers.add(woken.timer?.timeNs ?? timeNs, thread, this.comeSecond);
  }

  /**
   * drop_gil: the holder lets go, of its own accord or because it was asked to, and wakes one waiter (`next`, or the one in
   * turn). True: it was asked to, so it stands still until another thread has taken the GIL, and `afterSwitch` follows then.
   */
  drop(thread: Thread, timeNs: number, next?: Thread): boolean {
    invariant(this.holder === thread, "a thread drops a GIL that it does not hold");
    this.holder = null;
    const signalled = next ?? this.nextWaiter();
    if (signalled !== null) {
      this.waiters.remove(signalled);
      this.stopTimer(signalled);
      this.woken.push(signalled);
      signalled.timer = this.timers.add(timeNs + this.costs.wakeNs, signalled, this.arrive);
    }
    const mustSwitch = (this.dropRequest || next !== undefined) && this.costs.forcedSwitching && this.woken.length > 0;
    this.dropRequest = false;
    this.requester = null;
    if (mustSwitch) this.switching = thread;
    return mustSwitch;
  }

  /** The eval breaker: obeys the request, if there is one. */
  look(): Loss | null {
    return this.dropRequest ? { cause: "interval", next: undefined } : null;
  }

  /** The thread that a dropping holder wakes: the one that has waited longest, or the one that asked, if it steals the signal. */
  private nextWaiter(): Thread | null {
    const { waiters, requester } = this;
    if (waiters.length < 2) return waiters.first;
    if (
      this.dropRequest &&
      this.costs.stealProbability > 0 &&
      requester !== null &&
      requester.queue === waiters &&
      requester !== waiters.first
    ) {
      const steal: ChoicePoint = {
        kind: "gil.steal",
        options: 2,
        probability: this.costs.stealProbability,
        threads: () => [(waiters.first as Thread).id, requester.id],
      };
      if (this.chooser.choose(steal) === 1) return requester;
    }
    const turn: ChoicePoint = {
      kind: "gil.next",
      options: waiters.length,
      probability: 0,
      threads: () => [...waiters].map(({ id }) => id),
    };
    return waiters.at(this.chooser.choose(turn));
  }

  /**
   * Whether a thread that finds the GIL free, with a woken waiter on its way, takes it: the flag is down, so it does. Only a releaser that
   * would beat a waiter of more than a whole interval comes second: on a real machine, luck sees to that before long.
   */
  private wins(thread: Thread, woken: Thread, timeNs: number): boolean {
    const isUsual = thread !== this.lastHolder || timeNs - woken.sinceNs < this.intervalNs;
    const usual = isUsual ? thread : woken;
    const other = isUsual ? woken : thread;
    const choice = this.chooser.choose({ kind: "gil.barge", options: 2, probability: 0, threads: () => [usual.id, other.id] });
    return (choice === 0) === isUsual;
  }

  /** A thread that lost against a woken waiter gets to the flag right after it. */
  private readonly comeSecond = (thread: Thread, timeNs: number): void => this.take(thread, timeNs);

  /** One timed wait on the condition variable, at the end of the line; its interval begins at `fromNs`. */
  private wait(thread: Thread, fromNs: number): void {
    thread.seenSwitchNumber = this.switchNumber;
    this.waiters.push(thread);
    const latenessNs = this.costs.timerLatenessNs + this.chance.below(this.costs.timerSpreadNs);
    thread.timer = this.timers.add(fromNs + this.intervalNs + latenessNs, thread, this.expire);
  }

  /** The timed wait ran out. */
  private readonly expire = (thread: Thread, timeNs: number): void => {
    this.waiters.remove(thread);
    thread.timer = null;
    if (this.holder === null) {
      this.grant(thread, timeNs); // it looks at the flag before it waits again, and the flag is down
      return;
    }
    if (thread.seenSwitchNumber === this.switchNumber) {
      this.dropRequest = true;
      this.requester = thread;
      this.listener.asked(thread, timeNs);
    }
    this.wait(thread, timeNs);
  };

  /** A signalled waiter has reached a core. If another was quicker it waits again, for a full interval. */
  private readonly arrive = (thread: Thread, timeNs: number): void => {
    thread.timer = null;
    if (this.holder === null) {
      this.grant(thread, timeNs);
      return;
    }
    this.woken.remove(thread);
    this.listener.missed(thread, timeNs);
    this.wait(thread, timeNs);
  };

  private grant(thread: Thread, timeNs: number): void {
    if (thread.queue === this.woken) this.woken.remove(thread);
    this.stopTimer(thread);
    this.holder = thread;
    this.dropRequest = false;
    this.requester = null;
    if (this.lastHolder !== thread) {
      this.lastHolder = thread;
      this.switchNumber++;
      this.endSwitch(timeNs);
    }
    this.listener.taken(thread, timeNs);
  }

  /** The switch that a forced-off thread waited for has happened. It queues again, or goes on with what it let go of the GIL for. */
  private endSwitch(timeNs: number): void {
    const thread = this.switching;
    this.switching = null;
    if (thread === null) return;
    const returnNs = timeNs + this.costs.forcedReturnNs;
    if (thread.afterSwitch === null) this.wait(thread, returnNs);
    else this.timers.add(returnNs, thread, this.resume);
  }

  private readonly resume = (thread: Thread, timeNs: number): void => {
    const { afterSwitch } = thread;
    thread.afterSwitch = null;
    afterSwitch?.(timeNs);
  };

  private stopTimer(thread: Thread): void {
    if (thread.timer !== null) this.timers.remove(thread.timer);
    thread.timer = null;
  }
}
