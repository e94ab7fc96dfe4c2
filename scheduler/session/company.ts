// Who has begun when, and who has last waited for another's doing: what tells a write that came in between by accident from one that the
// program had arranged, by starting somebody for it or by waiting until it was done.

import type { Cause } from "../trace/causes.ts";
import type { TraceEvent } from "../trace/events.ts";

/** A thread, or the task that it runs: -task. */
export type Actor = number;

/** Waits for what another does. For a lock, an import, the start of a thread or a device one waits whatever others do. */
const MESSAGES: ReadonlySet<Cause | null> = new Set<Cause>([
  "join",
  "cond-wait",
  "queue-empty",
  "queue-full",
  "event-wait",
  "barrier-wait",
  "semaphore-wait",
]);

export class Company {
  private readonly begunNs = new Map<Actor, number>();
  private readonly heardNs = new Map<Actor, number>();

  /** `actor`: who runs in the event's thread. */
  hear(event: TraceEvent, actor: Actor): void {
    if (event.event === "thread.start") this.begunNs.set(event.thread, event.timeNs);
    else if (event.event === "lock.wait") {
      if (MESSAGES.has(event.cause) || event.holder === event.thread) this.heardNs.set(actor, event.timeNs);
    } else if (event.event === "task.change") {
      if (event.state === "created") this.begunNs.set(-event.task, event.timeNs);
      else if (event.state === "ready" && event.by !== null) this.heardNs.set(-event.task, event.timeNs);
    }
  }

  /** Had what `other` did after this time to do with what `actor` did meanwhile: did it begin after it, or did `actor` wait for somebody? */
  isArranged(actor: Actor, other: Actor, sinceNs: number): boolean {
    return (this.begunNs.get(other) ?? 0) >= sinceNs || (this.heardNs.get(actor) ?? -1) >= sinceNs;
  }
}
