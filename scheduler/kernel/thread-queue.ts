// Threads in line for one thing: the GIL, or a lock. First come, first served; anybody may also step out of the middle. The links
// lie in the threads themselves, because a thread stands in at most one line: joining and leaving cost O(1).

import { invariant } from "./invariant.ts";
import type { Thread } from "./thread.ts";

export class ThreadQueue {
  first: Thread | null = null;
  length = 0;
  private last: Thread | null = null;

  push(thread: Thread): void {
    invariant(thread.queue === null, "a thread would stand in two lines");
    thread.queue = this;
    thread.ahead = this.last;
    thread.behind = null;
    if (this.last === null) this.first = thread;
    else this.last.behind = thread;
    this.last = thread;
    this.length++;
  }

  /** Takes out the thread that has stood in line longest. */
  shift(): Thread | null {
    const thread = this.first;
    if (thread !== null) this.remove(thread);
    return thread;
  }

  remove(thread: Thread): void {
    invariant(thread.queue === this, "a thread does not stand in the line it leaves");
    if (thread.ahead === null) this.first = thread.behind;
    else thread.ahead.behind = thread.behind;
    if (thread.behind === null) this.last = thread.ahead;
    else thread.behind.ahead = thread.ahead;
    thread.queue = null;
    thread.ahead = null;
    thread.behind = null;
    this.length--;
  }

  /** The thread that has `position` others ahead of it. */
  at(position: number): Thread {
    let thread = this.first;
    for (let passed = 0; passed < position && thread !== null; passed++) thread = thread.behind;
    invariant(thread !== null, `nobody stands at place ${position}`);
    return thread;
  }

  *[Symbol.iterator](): Generator<Thread> {
    for (let thread = this.first; thread !== null; thread = thread.behind) yield thread;
  }
}
