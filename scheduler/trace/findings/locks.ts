// Findings about locks: two that were taken in both orders, and the deadlock.

import type { EventOf } from "../events.ts";
import type { TraceQuery } from "../query.ts";
import { waitText } from "../row.ts";
import { place } from "../words.ts";
import type { Finding } from "./finding.ts";

export function lockOrders({ trace, names }: TraceQuery): Finding[] {
  return trace.events
    .filter((event) => event.event === "lock.inversion")
    .map((event) => ({
      name: "lock order",
      text: `${names.thread(event.thread)} took ${event.second} ${place(event.line)} while it had ${event.first}; ${names.thread(event.other)} took ${event.first} ${place(event.otherLine)} while it had ${event.second}. With other timing each has one and waits for the other for ever`,
      remedy: "take the two locks in the same order everywhere",
      event: event.index,
    }));
}

export function deadlocks(query: TraceQuery): Finding[] {
  return query.trace.events.filter((event) => event.event === "run.deadlock").map((event) => deadlock(event, query));
}

function deadlock(event: EventOf<"run.deadlock">, { trace, names }: TraceQuery): Finding {
  const kind = event.cycle.length === 0 ? "stuck" : event.cycle.length === 1 ? "alone" : "cycle";
  const threads = kind === "stuck" ? event.blocked : event.cycle;
  const waitOf = (thread: number) =>
    trace.events.findLast((one) => one.thread === thread && (one.event === "lock.wait" || one.event === "poll.wait"));
  const waits = threads.map((thread) => {
    const wait = waitOf(thread);
    if (wait?.event !== "lock.wait") return `${names.thread(thread)}'s event loop waits to be woken`;
    const holder = wait.cause === "lock-wait" && wait.holder !== null ? `, which ${names.thread(wait.holder)} has` : "";
    return `${names.thread(thread)} ${waitText(wait.cause, wait.lock)} ${place(wait.line)}${holder}`;
  });
  const first = waitOf(threads[0] ?? event.thread);
  return {
    name: "deadlock",
    text: `${waits.join("; ")}. ${DEADLOCKS[kind].end}`,
    remedy: DEADLOCKS[kind].remedy,
    event: event.index,
    ...(first?.path != null && first.line !== null ? { place: { path: first.path, line: first.line } } : {}),
  };
}

const DEADLOCKS = {
  cycle: {
    end: "Each waits for the next, for ever",
    remedy: "take the locks in the same order everywhere, or wait with a timeout",
  },
  alone: {
    end: "It waits for itself, for ever",
    remedy: "let go of the lock before it is taken again, or make it one that its owner may take again (threading.RLock)",
  },
  stuck: {
    end: "Nobody is left who could end that",
    remedy: "see that whoever waits is told when nothing more will come, or wait with a timeout",
  },
} as const;
