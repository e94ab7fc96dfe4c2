// Everything that is recorded of a run, declared once. A row gives the event's lane and glyph, the state in which it leaves its
// thread, and two texts: `brief` for a table's "why" column and `sentence` for the line under the lanes, which says who lost the
// GIL or the lock, who got it, by which rule, where, and what to notice. The payload's type is read off the row. Payloads are
// plain JSON: a trace can be written to a file and read back without any of the code that made it.

import type { Cause } from "./causes.ts";
import { type EventHead, type EventRow, overText, type Payload, row, turn, waitText, wakeText } from "./row.ts";
import { nextLook } from "./rules.ts";
import { TASK_LESSONS, type TaskFacts, taskBrief, taskSentence } from "./tasks.ts";
import { duration, type Names, place } from "./words.ts";

export const EVENTS = {
  "thread.start": turn<{ name: string; by: number }>("wake", {
    lane: "thread",
    glyph: " ",
    state: "new",
    brief: (e, n) => `started by ${n.thread(e.by)}`,
    sentence: (e, n) => `${n.thread(e.by)} started ${n.thread(e.thread)} ${place(e.line)}.`,
    lesson: () => "The operating system needs a moment to make the thread; then it will want the GIL.",
  }),
  "thread.name": row<{ name: string }>({
    lane: "thread",
    glyph: " ",
    brief: (e) => `is called ${e.name}`,
    sentence: (e) => `The thread is called ${e.name} from now on.`,
  }),
  "thread.ready": turn<object>("wake", {
    lane: "thread",
    glyph: "▒",
    state: "wants",
    brief: () => "is up",
    sentence: (e, n) => `${n.thread(e.thread)} is up and wants the GIL.`,
    lesson: () => "A thread cannot execute a single instruction without it.",
  }),
  "thread.end": turn<{ heldNs: number }>("hand-over", {
    lane: "thread",
    glyph: " ",
    state: "done",
    brief: (e, n) => `${n.thread(e.thread)} ${e.cause === "exception" ? "died of an exception" : "finished"}`,
    sentence: (e, n) =>
      `${n.thread(e.thread)} ${e.cause === "exception" ? "ended with an uncaught exception" : "has finished"} and gives back the GIL, after ${duration(e.heldNs)} with it.`,
  }),

  "process.start": turn<{ pid: number; name: string; by: number }>("wake", {
    lane: "thread",
    glyph: " ",
    state: "new",
    brief: (e, n) => `${n.thread(e.by)} started process ${e.pid}`,
    sentence: (e, n) => `${n.thread(e.by)} started the process ${e.name} (pid ${e.pid}) ${place(e.line)}.`,
    lesson: () => "It has a GIL of its own: its threads run at the same time as those of other processes, as long as there are cores.",
  }),
  "process.name": row<{ pid: number; name: string }>({
    lane: "thread",
    glyph: " ",
    brief: (e) => `process ${e.pid} is called ${e.name}`,
    sentence: (e) => `The process ${e.pid} is called ${e.name} from now on.`,
  }),
  "process.end": row<{ pid: number; name: string; code: number; signal: number | null }>({
    lane: "thread",
    glyph: " ",
    state: "done",
    brief: (e) => `${e.name} ended ${exitWords(e)}`,
    sentence: (e) => `The process ${e.name} (pid ${e.pid}) has ended ${exitWords(e)}, and its threads with it.`,
  }),

  "gil.ask": turn<{ holder: number; waitedNs: number }>("wait", {
    lane: "gil",
    glyph: "?",
    brief: (e, n) => `${n.thread(e.thread)} asks ${n.thread(e.holder)} for the GIL`,
    sentence: (e, n) =>
      `${n.thread(e.thread)} has waited for a whole switch interval (${duration(e.waitedNs)}) in which the GIL did not change hands, so it sets the drop request for ${n.thread(e.holder)}.`,
    lesson: (e, n) => `${n.thread(e.holder)} will see it ${nextLook(n.rules)}.`,
  }),
  "gil.drop": turn<{ heldNs: number }>("hand-over", {
    lane: "gil",
    glyph: "▒",
    state: "wants",
    brief: (e, n) =>
      e.cause === "interval"
        ? "forced: a waiter's interval was up"
        : e.cause === "ticks"
          ? "forced: its ticks were used up"
          : `${n.thread(e.thread)} was preempted by the schedule`,
    sentence: (e, n) =>
      e.cause === "interval"
        ? `${n.thread(e.thread)} saw the drop request ${place(e.line)} and let go of the GIL after ${duration(e.heldNs)}.`
        : e.cause === "ticks"
          ? `${n.thread(e.thread)} had used up its ticks ${place(e.line)} and let go of the GIL after ${duration(e.heldNs)}, to take it back at once; another thread was quicker.`
          : `The schedule took the GIL from ${n.thread(e.thread)} ${place(e.line)} after ${duration(e.heldNs)}.`,
    lesson: (e, { rules }) =>
      e.cause === "interval"
        ? "It may not take it again before another thread has had it."
        : e.cause === "ticks"
          ? "2.7 lets go every so many instructions (sys.getcheckinterval() says how many), whether somebody waits or not, and nobody is next: it is a race each time."
          : rules.safepoints === "every-instruction"
            ? `CPython ${rules.profile} would go on up to its next safepoint.`
            : `CPython ${rules.profile} could switch here too, but seldom would.`,
  }),
  "gil.take": turn<Taking>("hand-over", {
    lane: "gil",
    glyph: "█",
    state: "running",
    brief: (e, n) => handOverBrief(e, n),
    sentence: (e, n) => handOverSentence(e, n),
  }),
  "gil.miss": turn<{ winner: number }>("wait", {
    lane: "gil",
    glyph: "▒",
    brief: (e, n) => `${n.thread(e.winner)} was quicker`,
    sentence: (e, n) =>
      `${n.thread(e.thread)} was woken to take the GIL, but ${n.thread(e.winner)} took it before it got there. It waits again, at the end of the line, and the time that it has waited counts for nothing.`,
    lesson: () => "The GIL is a flag, not a queue: between the signal and the wake-up it is free for whoever comes by.",
  }),

  "lock.wait": turn<{ lock: string; holder: number | null; holderLine: number | null; timeoutNs: number | null; heldNs: number }>("wait", {
    lane: "thread",
    glyph: "░",
    state: "blocked",
    brief: (e, n) => `${n.thread(e.thread)} ${waitText(e.cause, e.lock)}`,
    sentence: (e, n) => {
      const holder = e.holder === null || e.holder === e.thread ? "" : ` ${n.thread(e.holder)} has it, ${place(e.holderLine)}.`;
      const limit = e.timeoutNs === null ? "" : ` It will wait ${duration(e.timeoutNs)} at most.`;
      const where = e.line === null ? "" : ` (line ${e.line})`;
      return `${n.thread(e.thread)} ${waitText(e.cause, e.lock)}${where} and lets go of the GIL meanwhile.${e.cause === "lock-wait" ? holder : ""}${limit}`;
    },
  }),
  "lock.wake": turn<{ lock: string; by: number; wait: Cause }>("wake", {
    lane: "thread",
    glyph: "░",
    brief: (e, n) =>
      e.cause === "lock-granted"
        ? `${n.thread(e.by)} released ${e.lock}`
        : `${n.thread(e.by)} ${wakeText(e.wait, e.lock, n.thread(e.thread))}`,
    sentence: (e, n) =>
      e.cause === "lock-granted"
        ? `${n.thread(e.by)} released ${e.lock}, and ${n.thread(e.thread)} is being woken to try it.`
        : `${n.thread(e.by)} ${wakeText(e.wait, e.lock, n.thread(e.thread))}.`,
    lesson: (e) => (e.cause === "lock-granted" ? "Until it gets there, the lock is free for whoever comes first." : ""),
  }),
  "lock.grant": turn<{ lock: string; wait: Cause }>("wake", {
    lane: "thread",
    glyph: "▒",
    state: "wants",
    brief: (e, n) => `${n.thread(e.thread)} ${e.cause === "lock-granted" ? `has ${e.lock}` : "may go on"}`,
    sentence: (e, n) =>
      e.cause === "lock-granted"
        ? `${n.thread(e.thread)} has ${e.lock} now. What it still lacks is the GIL.`
        : `${n.thread(e.thread)} is awake because ${overText(e.wait, e.lock)}, and wants the GIL to go on.`,
  }),
  "lock.miss": turn<{ lock: string; winner: number | null }>("wait", {
    lane: "thread",
    glyph: "░",
    brief: (e, n) => `${e.winner === null ? "another" : n.thread(e.winner)} took ${e.lock} first`,
    sentence: (e, n) =>
      `${n.thread(e.thread)} was woken to take ${e.lock}, but ${e.winner === null ? "another thread" : n.thread(e.winner)} had taken it again by then. It sleeps on, at the end of the line.`,
    lesson: () => "A released lock is handed over to nobody: whoever comes first has it.",
  }),
  "lock.timeout": turn<{ lock: string }>("wake", {
    lane: "thread",
    glyph: "▒",
    state: "wants",
    brief: (e, n) => `${n.thread(e.thread)} gave up waiting`,
    sentence: (e, n) =>
      `${n.thread(e.thread)} has waited as long as it was willing to and goes on without ${e.lock === "" ? "what it waited for" : e.lock}.`,
  }),

  "lock.inversion": row<{ first: string; second: string; other: number; otherPath: string | null; otherLine: number | null }>({
    lane: "run",
    glyph: "!",
    brief: (e) => `${e.first} and ${e.second} are taken in both orders`,
    sentence: (e, n) =>
      `${n.thread(e.thread)} took ${e.second} ${place(e.line)} while it had ${e.first}, and ${n.thread(e.other)} once took ${e.first} ${place(e.otherLine)} while it had ${e.second}.`,
    lesson: () => "With other timing each would have one of them and wait for the other for ever.",
  }),

  "sleep.start": turn<{ durationNs: number | null; heldNs: number }>("wait", {
    lane: "thread",
    glyph: "·",
    state: "sleeping",
    brief: (e, n) => `${n.thread(e.thread)} ${e.durationNs === null ? "waits for a signal" : `sleeps ${duration(e.durationNs)}`}`,
    sentence: (e, n) =>
      `${n.thread(e.thread)} ${e.durationNs === null ? "sleeps until a signal comes" : `sleeps for ${duration(e.durationNs)}`} ${place(e.line)} and lets go of the GIL.`,
    lesson: () => "While it sleeps, others run.",
  }),
  "sleep.end": turn<object>("wake", {
    lane: "thread",
    glyph: "▒",
    state: "wants",
    brief: (e, n) => `${n.thread(e.thread)} ${e.cause === "interrupt" ? "was interrupted" : "woke up"}`,
    sentence: (e, n) =>
      e.cause === "interrupt"
        ? `A signal (Ctrl-C, an alarm) cut the wait of ${n.thread(e.thread)} short; it wants the GIL to answer it.`
        : `${n.thread(e.thread)} has slept enough and wants the GIL.`,
  }),
  "io.start": turn<{ device: string; operation: string; target: string; heldNs: number }>("wait", {
    lane: "thread",
    glyph: "≈",
    state: "io",
    brief: (e, n) => `${n.thread(e.thread)}: ${e.device} ${e.operation}`,
    sentence: (e, n) =>
      `${n.thread(e.thread)} asks the ${e.device} to ${e.operation}${e.target === "" ? "" : ` ${e.target}`} ${place(e.line)} and lets go of the GIL until that is done.`,
  }),
  "io.wait": turn<{ device: string; waits: string; timeoutNs: number | null }>("wait", {
    lane: "thread",
    glyph: "≈",
    brief: (e, n) => `${n.thread(e.thread)} ${e.waits}`,
    sentence: (e, n) =>
      `That cannot be done yet: ${n.thread(e.thread)} ${e.waits}${e.timeoutNs === null ? "" : `, for ${duration(e.timeoutNs)} at most`}.`,
  }),
  "io.wake": turn<{ device: string; by: number | null }>("wake", {
    lane: "thread",
    glyph: "≈",
    brief: (e, n) => `${e.by === null ? `the ${e.device}` : n.thread(e.by)} woke ${n.thread(e.thread)}`,
    sentence: (e, n) =>
      `${e.by === null ? `The ${e.device} has news` : `${n.thread(e.by)} has done something there`}, so ${n.thread(e.thread)} is woken to try again.`,
  }),
  "io.done": turn<{ device: string }>("wake", {
    lane: "thread",
    glyph: "▒",
    state: "wants",
    brief: (e, n) => `${e.device} ${IO_ENDS[e.cause]?.brief ?? "finished"} for ${n.thread(e.thread)}`,
    sentence: (e, n) => `The ${e.device} ${IO_ENDS[e.cause]?.words ?? "has finished"}, and ${n.thread(e.thread)} wants the GIL back.`,
  }),
  "poll.wait": turn<{ timeoutNs: number | null; heldNs: number }>("wait", {
    lane: "thread",
    glyph: "·",
    state: "sleeping",
    brief: (e, n) => `${n.thread(e.thread)}'s event loop is idle`,
    sentence: (e, n) =>
      e.timeoutNs === 0
        ? `The event loop of ${n.thread(e.thread)} has callbacks ready, so it only looks for news, without waiting. It lets go of the GIL for the look, as it does once in each of its turns.`
        : `The event loop of ${n.thread(e.thread)} has no task and no callback to run ${e.timeoutNs === null ? "until somebody wakes it" : `before a timer in ${duration(e.timeoutNs)}`}: it waits, and lets go of the GIL meanwhile.`,
  }),
  "poll.end": turn<{ isWoken: boolean; isLook: boolean; by: number | null }>("wake", {
    lane: "thread",
    glyph: "▒",
    state: "wants",
    brief: (e, n) => `${n.thread(e.thread)}'s event loop goes on`,
    sentence: (e, n) => {
      const loop = `the event loop of ${n.thread(e.thread)}`;
      if (e.by !== null && e.by !== e.thread) return `${n.thread(e.by)} called to ${loop}, which wants the GIL to see what there is.`;
      if (e.isLook) return `The look is over, and ${loop} wants the GIL to go on with what is ready.`;
      if (e.isWoken) return `There is news at a descriptor that it watches: ${loop} wants the GIL to see what it is.`;
      return `A timer is due: ${loop} wants the GIL.`;
    },
  }),
  "task.change": turn<TaskFacts>("hand-over", {
    lane: "task",
    glyph: "░",
    brief: (e, n) => taskBrief(e, n),
    sentence: (e, n) => taskSentence(e, n),
    lesson: (e) => TASK_LESSONS[e.state] ?? "",
  }),

  "console.output": row<{ stream: "stdout" | "stderr"; text: string }>({
    lane: "run",
    glyph: "»",
    brief: (e, n) => `${n.thread(e.thread)} printed`,
    sentence: (e, n) => `${n.thread(e.thread)} wrote ${JSON.stringify(e.text)} to ${e.stream}.`,
  }),
  "run.interrupt": row<object>({
    lane: "run",
    glyph: "^",
    brief: () => "Ctrl-C",
    sentence: (e, n) => `Ctrl-C. Only ${n.thread(e.thread)} hears of it, and only when it has the GIL and reaches a safepoint.`,
  }),
  "run.deadlock": row<{ cycle: number[]; blocked: number[]; report: string }>({
    lane: "run",
    glyph: "╳",
    brief: () => "deadlock",
    sentence: (e, n) =>
      e.cycle.length === 0
        ? "Every thread is blocked, and nobody is left who could wake one. The program will stand still for ever."
        : `Deadlock: ${[...e.cycle, e.cycle[0] as number]
            .map((thread) => n.thread(thread))
            .join(", which waits for ")
            .replace(", which", "")}. Nobody can go on.`,
  }),
  "run.end": row<{ code: number; reason: string }>({
    lane: "run",
    glyph: "■",
    brief: (e) => `ends: ${e.reason}`,
    sentence: (e) => `The run is over (${e.reason}, exit code ${e.code}).`,
  }),
} as const;

export type EventName = keyof typeof EVENTS;
type PayloadOf<Name extends EventName> = (typeof EVENTS)[Name] extends EventRow<infer Content> ? Content : never;

/** One recorded event: when, whose, what, why, where, and the payload of its kind. */
export type EventOf<Name extends EventName> = EventHead & { readonly event: Name } & Payload<PayloadOf<Name>>;
export type TraceEvent = { [Name in EventName]: EventOf<Name> }[EventName];

/** An event before the recorder has numbered it. */
export type NewEvent = { [Name in EventName]: Omit<EventOf<Name>, "index"> & { index: number } }[EventName];

function exitWords({ code, signal }: { readonly code: number; readonly signal: number | null }): string {
  return signal === null ? `with exit code ${code}` : `by signal ${signal}`;
}

type Texts = {
  readonly brief: (event: TraceEvent, names: Names) => string;
  readonly sentence: (event: TraceEvent, names: Names) => string;
  readonly lesson?: (event: TraceEvent, names: Names) => string;
};

/** The line for the "why" pane: what happened, and what to notice. */
export function sentenceOf(event: TraceEvent, names: Names): string {
  const lesson = lessonOf(event, names);
  return lesson === "" ? factOf(event, names) : `${factOf(event, names)} ${lesson}`;
}

/** What happened. */
export function factOf(event: TraceEvent, names: Names): string {
  return (EVENTS[event.event] as Texts).sentence(event, names);
}

/** What to notice; "" where there is nothing. */
export function lessonOf(event: TraceEvent, names: Names): string {
  return (EVENTS[event.event] as Texts).lesson?.(event, names) ?? "";
}

/** The few words for a table. */
export function briefOf(event: TraceEvent, names: Names): string {
  return (EVENTS[event.event] as Texts).brief(event, names);
}

interface Taking {
  from: number | null;
  /** For how long the one before had it. */
  heldNs: number;
  waitedNs: number;
  fromPath: string | null;
  fromLine: number | null;
  /** What the one before waits for, where it waits for something that has a name. */
  fromWhat: string;
}

function handOverBrief(e: EventHead & Taking, n: Names): string {
  if (e.from === null) return "the run begins";
  if (e.from === e.thread) return `${n.thread(e.thread)} takes it back`;
  const from = n.thread(e.from);
  const briefs: Partial<Record<Cause, string>> = {
    interval: `forced: ${n.thread(e.thread)} had waited ${duration(e.waitedNs)}`,
    ticks: `forced: ${n.thread(e.thread)} won the race at the tick`,
    join: `${from} waits in join()`,
    sleep: `${from} sleeps`,
    "io-start": `${from} does I/O`,
    finish: `${from} finished`,
    exception: `${from} died of an exception`,
    await: `${from}'s event loop is idle`,
    manual: `${from} was preempted by the schedule`,
  };
  return (e.cause === null ? undefined : briefs[e.cause]) ?? `${from} ${waitText(e.cause, e.fromWhat)}`;
}

/** How a call to a device ended, where it was not that the device had finished. */
const IO_ENDS: Readonly<Partial<Record<Cause, { readonly brief: string; readonly words: string }>>> = {
  timeout: { brief: "took too long", words: "has taken longer than it was to wait for" },
  interrupt: { brief: "was interrupted", words: "has done a part, then a signal came" },
};

/** What a thread did when it gave the GIL back, and got it again itself. */
function awayText(e: EventHead & Taking): string {
  switch (e.cause) {
    case "sleep":
      return "it went to sleep";
    case "io-start":
      return "it began its I/O";
    case "join":
      return "it began to wait in join()";
    case "await":
      return "its event loop gave it back";
    case "interval":
    case "ticks":
    case "manual":
      return "it was made to let go";
    default:
      return `it gave it back (it ${waitText(e.cause, e.fromWhat)})`;
  }
}

function handOverSentence(e: EventHead & Taking, n: Names): string {
  const to = n.thread(e.thread);
  if (e.from === null) return `${to} takes the GIL, which nobody had before.`;
  if (e.from === e.thread) return `${to} takes the GIL again; nobody else has had it since ${awayText(e)}.`;
  const from = n.thread(e.from);
  const moved = `The GIL moved ${from} → ${to}.`;
  const waited = e.waitedNs === 0 ? `${to} came just then and took it at once.` : `${to} had wanted it for ${duration(e.waitedNs)}.`;
  if (e.cause === "interval") {
    return `${moved} ${from} had held it for ${duration(e.heldNs)} and was still busy; a waiter's switch interval was up, so ${from} had to let go ${place(e.fromLine)}. ${waited}`;
  }
  if (e.cause === "ticks") {
    return `${moved} ${from} had held it for ${duration(e.heldNs)} and was still busy; it let go ${place(e.fromLine)} because its ticks were used up, and lost the race to have it back. ${waited}`;
  }
  if (e.cause === "manual")
    return `${moved} The schedule took it from ${from} ${place(e.fromLine)}, after ${duration(e.heldNs)}. ${waited}`;
  const where = e.fromLine === null ? "" : ` (line ${e.fromLine})`;
  return `${moved} ${handOverBrief(e, n)}${where}, so it was free. ${waited}`;
}
