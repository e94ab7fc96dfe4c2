// What is recorded of a task, and the sentences about it: which await gave the loop back, what made the task ready, who cancelled
// whom. Tasks of one loop take turns at their awaits only; the GIL has no part in that.

import type { Cause } from "./causes.ts";
import type { EventHead, Payload } from "./row.ts";
import { duration, type Names, place } from "./words.ts";

/** `cancelling`: somebody asked for its cancellation, which alone changes nothing. */
export type TaskState = "created" | "ready" | "running" | "awaits" | "sleeps" | "done" | "cancelled" | "failed" | "cancelling";

export interface TaskFacts {
  task: number;
  name: string;
  state: TaskState;
  /** Of `created` the coroutine's name, of a wait and its end what is awaited ("" when it only let the others run), of a failure the exception's class. */
  detail: string;
  /** The task that did it, if it was another. */
  by: number | null;
  /** What it awaited was cancelled. */
  isCancelled: boolean;
  /** For how long it asked to sleep. */
  durationNs: number | null;
  /** How long it was in the state before: of `running` how long it stood ready, of the end of a step how long the step was. */
  spentNs: number;
  /** Of the end of a step: the line at which its thread was seen most often, where the step lasted long enough to be seen. */
  busyLine: number | null;
}

export const TASK_CAUSES: Readonly<Record<TaskState, Cause>> = {
  created: "spawn",
  ready: "task-ready",
  running: "loop-turn",
  awaits: "await",
  sleeps: "sleep",
  done: "finish",
  cancelled: "cancel",
  failed: "exception",
  cancelling: "cancel",
};

/** What to notice of a change. */
export const TASK_LESSONS: Readonly<Partial<Record<TaskState, string>>> = {
  created: "It is ready and stands in the loop's line: it begins when its turn comes, not now.",
  running: "It has the loop to itself until it awaits something that is not there yet.",
  awaits: "So the others take their turns.",
  failed: "Who awaits it gets the exception; nobody else hears of it before the task is lost.",
  cancelling: "A CancelledError will be raised in it at its await, when its turn comes; it may catch that, as any exception.",
};

type TaskEvent = EventHead & Payload<TaskFacts>;

export function taskBrief(e: TaskEvent, n: Names): string {
  const name = n.task(e.task);
  switch (e.state) {
    case "created":
      return `${who(e, n)} made ${name}`;
    case "ready":
      return e.detail === ""
        ? `${name} lets the others run`
        : `${name} is ready: ${e.detail} ${e.isCancelled ? "was cancelled" : "is over"}`;
    case "running":
      return `the loop runs ${name}`;
    case "awaits":
      return `${name} awaits ${e.detail}`;
    case "sleeps":
      return `${name} sleeps${e.durationNs === null ? "" : ` ${duration(e.durationNs)}`}`;
    case "done":
      return `${name} is done`;
    case "cancelled":
      return `${name} is cancelled`;
    case "failed":
      return `${name} died of ${e.detail}`;
    case "cancelling":
      return `${who(e, n)} cancels ${name}`;
  }
}

export function taskSentence(e: TaskEvent, n: Names): string {
  const name = n.task(e.task);
  const where = place(e.line);
  const step = `after ${duration(e.spentNs)}`;
  switch (e.state) {
    case "created":
      return `${who(e, n)} made ${name} ${where}.`;
    case "ready":
      return readySentence(e, n);
    case "running":
      return `The event loop runs ${name}, which had been ready for ${duration(e.spentNs)}.`;
    case "awaits":
      return `${name} awaits ${e.detail} ${where}, which is not there yet, and gives the loop back ${step}.`;
    case "sleeps":
      return `${name} awaits ${e.detail} ${where}: it gives the loop back ${step}${e.durationNs === null ? "" : `, and a timer will make it ready in ${duration(e.durationNs)}`}.`;
    case "done":
      return `${name} has returned: it is done, ${step} in its last step.`;
    case "cancelled":
      return `${name} ended with CancelledError: it is cancelled.`;
    case "failed":
      return `${name} ended with an uncaught ${e.detail}.`;
    case "cancelling":
      return `${who(e, n)} asks ${where} that ${name} be cancelled.`;
  }
}

function readySentence(e: TaskEvent, n: Names): string {
  const name = n.task(e.task);
  if (e.detail === "")
    return `${name} lets the others run ${place(e.line)}, waiting for nothing: it gives the loop back after ${duration(e.spentNs)} and stands in line again at once.`;
  const ended = e.isCancelled ? "was cancelled" : "is over";
  const by = e.by === null || n.task(e.by) === e.detail ? "" : `; that was ${n.task(e.by)}'s doing, ${place(e.line)}`;
  return `What ${name} awaited (${e.detail}) ${ended} after ${duration(e.spentNs)}${by}. ${name} is ready, and runs when the loop comes to it.`;
}

/** The task that did it, or the thread, where no task was running. */
function who(e: TaskEvent, n: Names): string {
  return e.by === null ? n.thread(e.thread) : n.task(e.by);
}
