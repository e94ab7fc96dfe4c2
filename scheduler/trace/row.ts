// The shape of a row in the table of events, and the words shared by several rows.

import type { Cause } from "./causes.ts";
import type { Names } from "./words.ts";

/** What a thread is doing after an event; the words and glyphs are in states.ts. */
export type ThreadState = "new" | "running" | "wants" | "blocked" | "io" | "sleeping" | "done" | "deadlock";

/** What every event has. */
export interface EventHead {
  /** Its number in the run, from 0: a moment of the run is named by the last event that has happened. */
  readonly index: number;
  readonly timeNs: number;
  /** The thread whose lane it belongs to. */
  readonly thread: number;
  readonly event: string;
  readonly cause: Cause | null;
  /** Where in the program that thread stands, seen through library code. */
  readonly path: string | null;
  readonly line: number | null;
}

export type Payload<Content> = { readonly [Key in keyof Content]: Content[Key] };

export interface EventRow<Content> {
  readonly lane: "thread" | "gil" | "task" | "run";
  readonly glyph: string;
  /** The state in which it leaves its thread, when it changes it. */
  readonly state?: ThreadState;
  brief(event: EventHead & Payload<Content>, names: Names): string;
  sentence(event: EventHead & Payload<Content>, names: Names): string;
  /** What to notice, where there is something: it follows the sentence, in a story only the first time. */
  lesson?(event: EventHead & Payload<Content>, names: Names): string;
}

/** Declares one kind of event. */
export function row<Content>(definition: EventRow<Content>): EventRow<Content> {
  return definition;
}

/** Somebody begins to wait or waits on, is woken or may go on, or loses or gets the GIL or its loop's turn. None is without a cause. */
export interface TurnRow<Content> extends EventRow<Content & { readonly cause: Cause }> {
  readonly turn: "wait" | "wake" | "hand-over";
}

/** Declares one kind of wait, wake-up or hand-over. */
export function turn<Content>(kind: TurnRow<Content>["turn"], definition: EventRow<Content & { readonly cause: Cause }>): TurnRow<Content> {
  return { ...definition, turn: kind };
}

/** What the thread that ended such a wait has done. `what` is the name of the thing, `waiter` the name of who waited. */
export function wakeText(wait: Cause, what: string, waiter: string): string {
  const named = (words: string, bare: string) => (what === "" ? bare : `${words} ${what}`);
  switch (wait) {
    case "start-wait":
      return `is up, so start() returns in ${waiter}`;
    case "join":
      return `is over, so join() returns in ${waiter}`;
    case "cond-wait":
      return `notified ${named("condition", "the condition")}, on which ${waiter} waits`;
    case "queue-empty":
      return `put an item into ${named("queue", "the queue")}, from which ${waiter} waits to get one`;
    case "queue-full":
      return `took an item from ${named("queue", "the queue")}, so there is room for what ${waiter} waits to put`;
    case "event-wait":
      return `set ${named("event", "the event")}, for which ${waiter} waits`;
    case "barrier-wait":
      return `opened ${named("barrier", "the barrier")}, at which ${waiter} waits`;
    case "semaphore-wait":
      return `released ${named("semaphore", "the semaphore")}, for which ${waiter} waits`;
    case "import-wait":
      return `has imported ${named("module", "the module")}, for which ${waiter} waits`;
    default:
      return `released ${named("", "the lock")}, for which ${waiter} waits`;
  }
}

/** What has come true when such a wait is over. `what` is the name of the thing. */
export function overText(wait: Cause, what: string): string {
  const named = (words: string, bare: string) => (what === "" ? bare : `${words}${what}`);
  switch (wait) {
    case "start-wait":
      return `${named("", "the thread that it started")} is up`;
    case "join":
      return `its join() of ${named("", "a thread")} is over`;
    case "cond-wait":
      return `condition${named(" ", "")} was notified`;
    case "queue-empty":
      return `queue${named(" ", "")} has an item`;
    case "queue-full":
      return `queue${named(" ", "")} has room`;
    case "event-wait":
      return `event${named(" ", "")} is set`;
    case "barrier-wait":
      return `barrier${named(" ", "")} is open`;
    case "semaphore-wait":
      return `semaphore${named(" ", "")} was released`;
    case "import-wait":
      return `module${named(" ", "")} is imported`;
    default:
      return `${named("", "the lock")} was released`;
  }
}

/** "joins worker-1", "waits for lock a": what a wait of this cause is. `what` is the name of the thing; "" leaves it out. */
export function waitText(cause: Cause | null, what: string): string {
  const named = (words: string, bare = words) => (what === "" ? bare : `${words} ${what}`);
  switch (cause) {
    case "join":
      return named("joins", "joins a thread");
    case "start-wait":
      return `${named("waits until", "waits until a thread")} is up`;
    case "lock-wait":
      return named("waits for", "waits for a lock");
    case "cond-wait":
      return named("waits on condition", "waits on a condition");
    case "queue-empty":
      return named("waits for an item of the empty queue", "waits for an item of an empty queue");
    case "queue-full":
      return named("waits for room in the full queue", "waits for room in a full queue");
    case "event-wait":
      return named("waits for event", "waits for an event");
    case "barrier-wait":
      return named("waits at barrier", "waits at a barrier");
    case "semaphore-wait":
      return named("waits for semaphore", "waits for a semaphore");
    case "import-wait":
      return `${named("waits for module", "waits for a module")} to be imported`;
    default:
      return "waits";
  }
}
