// The part of `gilscope stats` about tasks: one row a task under the event loop that ran it, who cancelled whom, and what each loop did.

import type { TaskTotals, TraceQuery } from "../../scheduler/index.ts";
import type { Surface } from "../surface.ts";
import { printable } from "./printable.ts";
import { formatMs } from "./quantity.ts";
import { pad, padLeft, widthOf, wrap } from "./text-width.ts";
import { bold, sign } from "./vocabulary.ts";

const COLUMNS = [
  { title: "runs", of: ({ runNs }: TaskTotals) => runNs },
  { title: "ready", of: ({ readyNs }: TaskTotals) => readyNs },
  { title: "awaits", of: ({ awaitedNs }: TaskTotals) => awaitedNs },
  { title: "sleeps", of: ({ sleptNs }: TaskTotals) => sleptNs },
] as const;

const COUNT = 7;
const END = 11;

/** Nothing where there are no tasks. `limit`: rows at most. */
export function taskLines(query: TraceQuery, surface: Surface, limit: number): string[] {
  const { tasks } = query;
  if (tasks.length === 0) return [];
  const dots = sign("ellipsis", surface);
  const number = Math.max(formatMs(query.trace.endNs).length, 8) + 2;
  const longest = Math.max(6, ...tasks.map(({ name }) => widthOf(printable(name))));
  const room = surface.width - COUNT - END;
  const columns = room - COLUMNS.length * number >= 10 ? COLUMNS : COLUMNS.slice(0, room - 2 * number >= 6 ? 2 : 1);
  const name = Math.max(6, Math.min(longest, 30, room - columns.length * number));
  const row = (title: string, cells: readonly string[], steps: string, end: string) =>
    `${pad(title, name, dots)}${cells.map((cell) => padLeft(cell, number)).join("")}${padLeft(steps, COUNT)}  ${end}`;
  const rows = tasks.slice(0, limit).map((totals) =>
    row(
      printable(totals.name),
      columns.map(({ of }) => (of(totals) === 0 ? "-" : formatMs(of(totals)))),
      String(totals.steps.length),
      totals.end,
    ),
  );
  const left = tasks.length - rows.length;
  return [
    bold(
      row(
        "task",
        columns.map(({ title }) => title),
        "steps",
        "ended",
      ),
      surface.colours,
    ),
    ...rows,
    ...(left > 0 ? [`${dots} and ${left} more tasks; -v prints all`] : []),
    "",
    ...loopLines(query, surface),
    ...cancelLines(query, surface, limit),
    "",
  ];
}

/** One sentence for each thread that runs an event loop. */
function loopLines(query: TraceQuery, surface: Surface): string[] {
  const threads = [...new Set(query.tasks.map(({ thread }) => thread))];
  return threads.flatMap((thread) => {
    const tasks = query.tasks.filter((task) => task.thread === thread);
    const steps = tasks.flatMap((task) => task.steps).sort((one, other) => one.first - other.first);
    const switches = steps.filter(({ task }, index) => index > 0 && task !== steps[index - 1]?.task).length;
    const longest = steps.reduce((best, step) => (step.toNs - step.fromNs > best.toNs - best.fromNs ? step : best), steps[0]!);
    const looks = query.trace.events.filter((event) => event.event === "poll.wait" && event.thread === thread);
    const idleNs = idleOf(query, thread);
    const name = (task: number) => printable(query.names.task(task));
    const worst =
      longest === undefined
        ? ""
        : `; longest step ${formatMs(longest.toNs - longest.fromNs)} (${name(longest.task)} at ${formatMs(longest.fromNs)})`;
    const text = `event loop of ${printable(query.names.thread(thread))}: ${looks.length} turns, ${formatMs(idleNs)} with nothing to run; ${steps.length} steps, ${switches} switches from task to task${worst}`;
    return wrap(text, surface.width);
  });
}

/** How long the loop waited because it had nothing to run. */
function idleOf(query: TraceQuery, thread: number): number {
  let idleNs = 0;
  let sinceNs: number | null = null;
  for (const event of query.trace.events) {
    if (event.thread !== thread) continue;
    if (event.event === "poll.wait") sinceNs = event.timeoutNs === 0 ? null : event.timeNs;
    else if (event.event === "poll.end" && sinceNs !== null) {
      idleNs += event.timeNs - sinceNs;
      sinceNs = null;
    }
  }
  return idleNs;
}

function cancelLines(query: TraceQuery, surface: Surface, limit: number): string[] {
  const { names } = query;
  const cancels = query.tasks.flatMap((task) => task.cancellations.map((asked) => ({ task, ...asked })));
  const shown = cancels.slice(0, limit).flatMap(({ task, by, thread, line, timeNs }) => {
    const who = by === null ? names.thread(thread) : names.task(by);
    const where = line === null ? "" : `, line ${line}`;
    return wrap(printable(`${who} cancelled ${task.name} at ${formatMs(timeNs)}${where}`), surface.width);
  });
  return cancels.length > limit ? [...shown, `${sign("ellipsis", surface)} and ${cancels.length - limit} more cancellations`] : shown;
}
