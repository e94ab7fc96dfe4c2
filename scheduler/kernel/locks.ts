// Locks as CPython has them on Linux: a semaphore of one, and a futex that wakes its sleepers in order.
//
//     owner     ━━━━━━━━━┓release   ┏━ takes it again: it is free, so it wins
//     waiter    (asleep) └─ woken ──┼──┐ lockWakeNs later: finds it taken, sleeps again, at the end of the line
//
// A released lock is free for whoever comes first; the woken waiter is merely told to try. It tries without the GIL, and queues
// for the GIL afterwards. (In 3.13 a plain lock becomes the waiter's own at the release if the wait was long: PyMutex in Python/lock.c.) Knows nothing of the GIL itself: a thread is given to `wait` when it has let go of it.

import type { Costs } from "./costs.ts";
import type { Thread } from "./thread.ts";
import { ThreadQueue } from "./thread-queue.ts";
import type { Timers } from "./timers.ts";

export class Lock {
  readonly isReentrant: boolean;
  /** The Python object around it, for its name. */
  readonly object: unknown;
  /** Who took it. A plain lock remembers it too, for people: anybody may release it. */
  owner: Thread | null = null;
  count = 0;
  readonly waiters = new ThreadQueue();
  /** What the program calls it, once somebody has asked; undefined before. */
  name: string | undefined = undefined;

  constructor(isReentrant: boolean, object: unknown) {
    this.isReentrant = isReentrant;
    this.object = object;
  }
}

/** Who is told how waits for locks end. */
export interface LockListener {
  /** The thread has the lock, and may ask for the GIL. */
  granted(thread: Thread, lock: Lock, timeNs: number): void;
  /** Its time was up; it has no lock. */
  timedOut(thread: Thread, lock: Lock, timeNs: number): void;
  /** It was woken, but somebody took the lock before it could. It sleeps again. */
  missed(thread: Thread, lock: Lock, timeNs: number): void;
  /** Somebody else has let go of the lock, and this thread is being woken. */
  woken(thread: Thread, lock: Lock, timeNs: number, by: Thread): void;
}

export class Locks {
  private readonly costs: Costs;
  private readonly timers: Timers;
  private readonly listener: LockListener;

  constructor(parts: { costs: Costs; timers: Timers; listener: LockListener }) {
    this.costs = parts.costs;
    this.timers = parts.timers;
    this.listener = parts.listener;
  }

  /** Takes the lock if it is free, or once more if it is reentrant and the thread's own. */
  tryTake(lock: Lock, thread: Thread, count: number): boolean {
    if (lock.owner === null) {
      lock.owner = thread;
      lock.count = count;
      return true;
    }
    if (!lock.isReentrant || lock.owner !== thread) return false;
    lock.count += count;
    return true;
  }

  /** The thread sleeps until it has the lock (to own it `count` times) or `timeoutNs` have passed; null waits for ever. */
  wait(lock: Lock, thread: Thread, parts: { timeNs: number; timeoutNs: number | null; count: number }): void {
    thread.waitsFor = lock;
    thread.waitCount = parts.count;
    thread.isTimeUp = false;
    if (this.tryTake(lock, thread, parts.count)) {
      thread.waitsFor = null;
      this.listener.granted(thread, lock, parts.timeNs); // it was released while the GIL changed hands
      return;
    }
    lock.waiters.push(thread);
    if (parts.timeoutNs !== null) {
      thread.timer = this.timers.add(parts.timeNs + parts.timeoutNs + this.costs.timerLatenessNs, thread, this.expire);
    }
  }

  /** Lets go of a lock. A plain one may be released by any thread, a reentrant one by its owner, as often as it was taken. */
  release(lock: Lock, thread: Thread, timeNs: number): "released" | "unlocked" | "not-owner" {
    if (lock.isReentrant && lock.owner !== thread) return "not-owner";
    if (lock.owner === null) return "unlocked";
    lock.count--;
    if (lock.count === 0) this.free(lock, thread, timeNs);
    return "released";
  }

  /** Lets go of it however often it was taken: what Condition.wait does. */
  free(lock: Lock, thread: Thread, timeNs: number): void {
    lock.owner = null;
    lock.count = 0;
    const waiter = lock.waiters.shift();
    if (waiter === null) return;
    this.listener.woken(waiter, lock, timeNs, thread);
    const isHanded = this.isHandedOver(lock, waiter, timeNs);
    if (isHanded) {
      lock.owner = waiter;
      lock.count = waiter.waitCount;
      this.stopTimer(waiter);
    }
    this.timers.add(timeNs + this.costs.lockWakeNs, waiter, isHanded ? this.receive : this.retry);
  }

  private isHandedOver(lock: Lock, waiter: Thread, timeNs: number): boolean {
    const { lockHandOverNs } = this.costs;
    return lockHandOverNs > 0 && !lock.isReentrant && timeNs - waiter.sinceNs > lockHandOverNs;
  }

  /** A woken waiter finds the lock its own already. */
  private readonly receive = (thread: Thread, timeNs: number): void => {
    const lock = thread.waitsFor as Lock;
    thread.waitsFor = null;
    this.listener.granted(thread, lock, timeNs);
  };

  /** Ends a wait early. False: the thread is being woken already and must be left to it, or its wake-up would be lost. */
  cancel(thread: Thread): boolean {
    const lock = thread.waitsFor;
    if (lock === null || thread.queue !== lock.waiters) return false;
    lock.waiters.remove(thread);
    this.stopTimer(thread);
    thread.waitsFor = null;
    return true;
  }

  /** A woken waiter tries. */
  private readonly retry = (thread: Thread, timeNs: number): void => {
    const lock = thread.waitsFor as Lock;
    if (this.tryTake(lock, thread, thread.waitCount)) {
      this.stopTimer(thread);
      thread.waitsFor = null;
      this.listener.granted(thread, lock, timeNs);
    } else if (thread.isTimeUp) {
      thread.waitsFor = null;
      this.listener.timedOut(thread, lock, timeNs);
    } else {
      lock.waiters.push(thread);
      this.listener.missed(thread, lock, timeNs);
    }
  };

  private readonly expire = (thread: Thread, timeNs: number): void => {
    const lock = thread.waitsFor as Lock;
    thread.timer = null;
    if (thread.queue !== lock.waiters) {
      thread.isTimeUp = true; // it is on its way to try once more, and that try decides
      return;
    }
    lock.waiters.remove(thread);
    thread.waitsFor = null;
    this.listener.timedOut(thread, lock, timeNs);
  };

  private stopTimer(thread: Thread): void {
    if (thread.timer !== null) this.timers.remove(thread.timer);
    thread.timer = null;
  }
}
