// Virtual time: whole nanoseconds since the run began, moved by nothing but the run itself. While a thread executes, the clock
// follows the picoseconds that its instructions cost; while none does, it jumps to the next timed event.

import { invariant } from "./invariant.ts";
import type { Thread } from "./thread.ts";

export class Clock {
  nowNs = 0;
  /** CPU time used by all threads together. */
  cpuNs = 0;

  /** Takes over what the execution has used since it was last asked. Fractions of a nanosecond stay with the thread. */
  follow(thread: Thread): void {
    const usedNs = Math.floor((thread.execution.elapsedPs - thread.accountedPs) / 1000);
    if (usedNs === 0) return;
    thread.accountedPs += usedNs * 1000;
    this.spend(thread, usedNs);
  }

  /** CPU time that the thread spends outside its own instructions: what C code does for it. */
  spend(thread: Thread, durationNs: number): void {
    this.nowNs += durationNs;
    this.cpuNs += durationNs;
    thread.cpuNs += durationNs;
  }

  /** The moment of the next event, when no thread executes. */
  jump(timeNs: number): void {
    invariant(timeNs >= this.nowNs, "time would run backwards");
    this.nowNs = timeNs;
  }
}
