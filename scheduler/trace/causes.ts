// Why a thread got or lost the GIL, began to wait or stopped waiting: the codes that every hand-over, wait and wake-up carries.

export const CAUSES = {
  start: "the thread begins",
  interval: "a waiter had waited for a whole switch interval and asked for the GIL",
  "start-wait": "it waits until the thread that it started is up",
  ticks: "it had executed a hundred ticks, let go of the GIL, and another was quicker to take it",
  join: "it waits for another thread to finish",
  "lock-wait": "it waits for a lock that another holds",
  "lock-granted": "the lock it waited for was released, and it took it",
  "cond-wait": "it waits on a condition until another thread notifies it",
  notify: "another thread notified it",
  "queue-empty": "it waits for an item: the queue is empty",
  "queue-full": "it waits for room: the queue is full",
  "event-wait": "it waits for an event to be set",
  "barrier-wait": "it waits at a barrier for the others",
  "semaphore-wait": "it waits for a semaphore to be released",
  sleep: "it sleeps",
  timer: "the time it asked to sleep is over",
  "io-start": "a device works for it",
  "io-done": "the device has finished",
  finish: "the thread has ended",
  exception: "the thread has ended with an uncaught exception",
  await: "the event loop has nothing to run; of a task: what it awaits is not there yet",
  "task-ready": "there is something for the event loop to run: what a task awaited is over, or somebody called to the loop",
  "loop-turn": "its turn in the event loop's line of ready tasks",
  cancel: "it was cancelled",
  timeout: "it waited as long as it was willing to",
  interrupt: "a signal: Ctrl-C, or an alarm",
  spawn: "another thread, or task, started it",
  manual: "the schedule chose so",
} as const;

export type Cause = keyof typeof CAUSES;
