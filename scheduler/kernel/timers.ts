// What will happen by itself, in the order in which it will: a binary heap keyed (time, sequence). The sequence number breaks
// ties in the order of asking, so two runs never differ. Adding, taking and removing cost O(log n).

import type { Thread } from "./thread.ts";

/** What to do when the time has come; `timeNs` is the timer's own time, which may lie a little in the past (see kernel.ts). */
export type Fire = (thread: Thread, timeNs: number) => void;

export interface Timer {
  readonly timeNs: number;
  readonly sequence: number;
  /** Whose it is; null for what comes by itself, over the network. */
  readonly thread: Thread | null;
  readonly fire: Fire;
  /** Place in the heap; -1 once it is out. */
  index: number;
}

export class Timers {
  /** When the next timer is due; Infinity when there is none. A field, because the kernel looks at it after every request. */
  nextNs: number = Number.POSITIVE_INFINITY;
  private readonly heap: Timer[] = [];
  private sequence = 0;

  get size(): number {
    return this.heap.length;
  }

  add(timeNs: number, thread: Thread | null, fire: Fire): Timer {
    const timer: Timer = { timeNs, sequence: this.sequence++, thread, fire, index: this.heap.length };
    this.heap.push(timer);
    this.rise(timer);
    this.nextNs = (this.heap[0] as Timer).timeNs;
    return timer;
  }

  /** Takes out the timer that is due first. */
  take(): Timer | undefined {
    const first = this.heap[0];
    if (first !== undefined) this.remove(first);
    return first;
  }

  /** Takes out a timer before its time; one that is already out is left alone. */
  remove(timer: Timer): void {
    const hole = timer.index;
    if (hole < 0) return;
    timer.index = -1;
    const last = this.heap.pop() as Timer;
    if (last !== timer) {
      this.put(last, hole);
      this.rise(last);
      this.sink(last);
    }
    this.nextNs = this.heap[0]?.timeNs ?? Number.POSITIVE_INFINITY;
  }

  /** Takes out all timers of the threads that `isOf` names. */
  removeOf(isOf: (thread: Thread) => boolean): void {
    for (const timer of this.heap.filter(({ thread }) => thread !== null && isOf(thread))) this.remove(timer);
  }

  private put(timer: Timer, index: number): void {
    this.heap[index] = timer;
    timer.index = index;
  }

  private rise(timer: Timer): void {
    while (timer.index > 0) {
      const index = timer.index;
      const parent = this.heap[(index - 1) >> 1] as Timer;
      if (isEarlier(parent, timer)) return;
      this.put(parent, index);
      this.put(timer, (index - 1) >> 1);
    }
  }

  private sink(timer: Timer): void {
    for (;;) {
      const index = timer.index;
      const left = this.heap[2 * index + 1];
      const right = this.heap[2 * index + 2];
      const child = right !== undefined && isEarlier(right, left as Timer) ? right : left;
      if (child === undefined || isEarlier(timer, child)) return;
      const place = child.index;
      this.put(child, index);
      this.put(timer, place);
    }
  }
}

function isEarlier(left: Timer, right: Timer): boolean {
  return left.timeNs < right.timeNs || (left.timeNs === right.timeNs && left.sequence < right.sequence);
}
