// In which order threads take locks that they hold at the same time, and whether another thread has taken the same two the other way
// round: that can become a deadlock, though it did not this time. After the lock-order graph of Havelund's "Using runtime analysis to
// guide model checking" (SPIN 2000), with its guard against false alarms: two orders under one common lock cannot meet.
// Kept for a run that records; nothing in the run depends on it.

import type { Location } from "./contract.ts";
import type { Lock } from "./locks.ts";
import type { Thread } from "./thread.ts";

/** A thread took a lock while it had another. */
interface Order {
  readonly thread: Thread;
  readonly at: Location;
  /** What else it had then. */
  readonly guards: readonly Lock[];
}

export interface Inversion {
  /** `thread` had `first` and took `second`. */
  readonly first: Lock;
  readonly second: Lock;
  /** The other thread, which had `second` and took `first`. */
  readonly other: Order;
}

/** Orders kept of one pair: by different threads, or under different guards. */
const ORDERS_OF_PAIR = 4;
/** Locks that are remembered as taken within one lock. */
const INNER_LOCKS = 64;

export class LockOrder {
  private readonly held = new Map<Thread, Lock[]>();
  private readonly orders = new WeakMap<Lock, Map<Lock, Order[]>>();
  /** Locks used as signals: who waits on a lock that it has itself means a message, not a lock. */
  private readonly signals = new WeakSet<Lock>();
  private readonly told = new WeakMap<Lock, WeakSet<Lock>>();

  /** The thread has the lock now. Gives the inversions that this makes, each pair of locks once in a run. */
  took(thread: Thread, lock: Lock): Inversion[] {
    if (this.signals.has(lock)) return [];
    const held = this.held.get(thread);
    if (held === undefined || held.length === 0) {
      this.held.set(thread, [lock]);
      return [];
    }
    if (held.includes(lock)) return [];
    const found = held.flatMap((outer) => this.note(thread, outer, lock, held));
    held.push(lock);
    return found;
  }

  /** Somebody has let go of the lock, wholly. */
  gave(owner: Thread, lock: Lock): void {
    const held = this.held.get(owner);
    const place = held?.lastIndexOf(lock) ?? -1;
    if (held !== undefined && place >= 0) held.splice(place, 1);
  }

  /** The thread begins to wait for a lock. */
  waits(thread: Thread, lock: Lock): void {
    if (lock.owner !== thread) return;
    this.signals.add(lock);
    this.gave(thread, lock);
  }

  private note(thread: Thread, outer: Lock, inner: Lock, held: readonly Lock[]): Inversion[] {
    const guards = held.filter((lock) => lock !== outer);
    let inners = this.orders.get(outer);
    if (inners === undefined) {
      inners = new Map();
      this.orders.set(outer, inners);
    }
    const orders = inners.get(inner);
    const isKnown = orders?.some((order) => order.thread === thread && order.guards.every((guard) => guards.includes(guard))) ?? false;
    if (isKnown || (orders?.length ?? 0) >= ORDERS_OF_PAIR || (orders === undefined && inners.size >= INNER_LOCKS)) return [];
    const order = { thread, at: thread.execution.location(), guards };
    if (orders === undefined) inners.set(inner, [order]);
    else orders.push(order);
    const other = this.orders
      .get(inner)
      ?.get(outer)
      ?.find((one) => one.thread !== thread && !one.guards.some((guard) => guards.includes(guard)));
    return other === undefined || !this.isFirst(outer, inner) ? [] : [{ first: outer, second: inner, other }];
  }

  private isFirst(one: Lock, another: Lock): boolean {
    if (this.told.get(one)?.has(another) === true || this.told.get(another)?.has(one) === true) return false;
    const seen = this.told.get(one) ?? new WeakSet();
    seen.add(another);
    this.told.set(one, seen);
    return true;
  }
}
