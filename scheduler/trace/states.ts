// What lanes show: the state that each event leaves its thread or task in, and the word for it.

import { EVENTS, type TraceEvent } from "./events.ts";
import type { ThreadState } from "./row.ts";
import type { TaskState } from "./tasks.ts";

/** A task is ready when its loop could run it and runs another; it has no GIL of its own to want. */
export type LaneState = ThreadState | "ready" | "awaiting" | "cancelled" | "failed";

const TASK_STATES: Readonly<Record<TaskState, LaneState | null>> = {
  created: "ready",
  ready: "ready",
  running: "running",
  awaits: "awaiting",
  sleeps: "sleeping",
  done: "done",
  cancelled: "cancelled",
  failed: "failed",
  cancelling: null,
};

/** The state in which the event leaves its lane; null when it leaves it as it was. */
export function stateAfter(event: TraceEvent): LaneState | null {
  if (event.event === "task.change") return TASK_STATES[event.state];
  return EVENTS[event.event].state ?? null;
}

const WORDS: Readonly<Record<LaneState, string>> = {
  new: "new",
  running: "RUNNING",
  wants: "wants GIL",
  blocked: "blocked",
  io: "I/O",
  sleeping: "sleeps",
  done: "done",
  deadlock: "DEADLOCK",
  ready: "ready",
  awaiting: "awaits",
  cancelled: "cancelled",
  failed: "failed",
};

/** "RUNNING", "joins worker-1", "lock stock", "queue jobs": the state after the event, in words for a lane's label. */
export function wordAfter(event: TraceEvent, state: LaneState): string {
  if (event.event === "task.change" && state === "awaiting" && event.detail !== "") return `awaits ${event.detail}`;
  if (event.event !== "lock.wait" || state !== "blocked") return WORDS[state];
  switch (event.cause) {
    case "join":
      return `joins ${event.lock}`;
    case "start-wait":
      return `starts ${event.lock}`;
    case "cond-wait":
      return `condition ${event.lock}`;
    case "queue-empty":
    case "queue-full":
      return `queue ${event.lock}`;
    case "event-wait":
      return `event ${event.lock}`;
    case "barrier-wait":
      return `barrier ${event.lock}`;
    case "semaphore-wait":
      return `semaphore ${event.lock}`;
    case "import-wait":
      return `import ${event.lock}`;
    default:
      return `lock ${event.lock}`;
  }
}
