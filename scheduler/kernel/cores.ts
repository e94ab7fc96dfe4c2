// Who executes on which core. A process needs one while a thread of it holds the GIL; when there are more such processes than
// cores, they take turns of a time slice each, first come, first served. With one process there is never anything to decide.
//
// Each process has a clock of its own, and the kernel always goes on with the process that is furthest behind: so nobody acts
// before all that happened earlier elsewhere has been seen (conservative discrete-event simulation, Chandy and Misra 1979).

import type { Machine } from "./machine.ts";

export class Cores {
  /** Processes that have a core, in the order in which they got one. */
  readonly running: Machine[] = [];
  /** Processes whose GIL is held by a thread that has no core to execute on. */
  private readonly queue: Machine[] = [];
  private readonly sinceNs = new Map<Machine, number>();
  private readonly count: number;
  private readonly sliceNs: number;

  constructor(count: number, sliceNs: number) {
    this.count = count;
    this.sliceNs = sliceNs;
  }

  /** A thread of the process has the GIL from `timeNs` on. */
  want(machine: Machine, timeNs: number): void {
    if (this.running.length < this.count) this.give(machine, timeNs);
    else this.queue.push(machine);
  }

  /** Nobody holds the process's GIL any more. */
  leave(machine: Machine, timeNs: number): void {
    const place = this.running.indexOf(machine);
    if (place >= 0) {
      this.running.splice(place, 1);
      const next = this.queue.shift();
      if (next !== undefined) this.give(next, timeNs);
      return;
    }
    const waiting = this.queue.indexOf(machine);
    if (waiting >= 0) this.queue.splice(waiting, 1);
  }

  /** The process looks up: whether its slice is over and another one waits for a core; that one goes on from `timeNs` then. */
  endsSlice(machine: Machine, timeNs: number): boolean {
    if (this.queue.length === 0 || timeNs - (this.sinceNs.get(machine) ?? 0) < this.sliceNs) return false;
    this.running.splice(this.running.indexOf(machine), 1);
    this.queue.push(machine);
    this.give(this.queue.shift() as Machine, timeNs);
    return true;
  }

  /** The running process that is furthest behind; null when none runs. */
  first(): Machine | null {
    let first: Machine | null = null;
    for (const machine of this.running) if (first === null || machine.nowNs < first.nowNs) first = machine;
    return first;
  }

  private give(machine: Machine, timeNs: number): void {
    if (machine.nowNs < timeNs) machine.clock.jump(timeNs);
    this.sinceNs.set(machine, timeNs);
    this.running.push(machine);
  }
}
