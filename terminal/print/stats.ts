// `gilscope stats`: one row a thread, time held beside time waited for, because load alone misleads; the tasks; then what stands out.

import type { Finding, TraceQuery } from "../../scheduler/index.ts";
import type { Surface } from "../surface.ts";
import { uniqueNames } from "./chart-of.ts";
import { findingLines } from "./findings.ts";
import { printable } from "./printable.ts";
import { formatMs, formatShare } from "./quantity.ts";
import { taskLines } from "./task-stats.ts";
import { pad, padLeft, widthOf, wrap } from "./text-width.ts";
import { bold, sign } from "./vocabulary.ts";

type Totals = TraceQuery["totals"]["threads"][number];

const COLUMNS = [
  { title: "GIL held", of: ({ heldNs }: Totals) => heldNs },
  { title: "GIL wait", of: ({ waitedNs }: Totals) => waitedNs },
  { title: "blocked", of: ({ blockedNs }: Totals) => blockedNs },
  { title: "I/O", of: ({ ioNs }: Totals) => ioNs },
  { title: "sleep", of: ({ sleptNs }: Totals) => sleptNs },
] as const;

const COUNT = 7;
const SHARE = 6;

/** A time and, where there is room, its share of the thread's life: two columns each, so that decimals stand in line. */
function cell(ns: number, lifetimeNs: number, number: number, share: number): string {
  if (ns === 0) return padLeft("-", number) + " ".repeat(share);
  return padLeft(formatMs(ns), number) + (share > 0 ? padLeft(formatShare(ns, lifetimeNs), share) : "");
}

/** Rows of threads, and of tasks, printed without -v. */
const FEW = 40;

export function printStats(query: TraceQuery, surface: Surface, findings: readonly Finding[], isWhole = false): string[] {
  const { threads: all } = query.totals;
  const limit = isWhole ? Number.POSITIVE_INFINITY : FEW;
  const threads = all.slice(0, limit);
  const left = all.length - threads.length;
  const names = uniqueNames(threads.map(({ name }) => name));
  const dots = sign("ellipsis", surface);
  const number = Math.max(formatMs(query.trace.endNs).length, 8) + 2;
  const room = surface.width - 2 * COUNT;
  const longest = Math.max(6, ...names.map(widthOf));
  const widest = 5 * number;
  const hasShares = Math.min(longest, 14) + widest + 5 * SHARE <= room;
  const columns = hasShares || Math.min(longest, 10) + widest <= room ? COLUMNS : COLUMNS.slice(0, room >= 34 ? 2 : 1);
  const share = hasShares ? SHARE : 0;
  const name = Math.max(6, Math.min(longest, 24, room - columns.length * (number + share)));
  const row = (title: string, cells: readonly string[], runs: string, forced: string) =>
    `${pad(title, name, dots)}${cells.join("")}${padLeft(runs, COUNT)}${padLeft(forced, COUNT)}`;
  const head = row(
    "thread",
    columns.map(({ title }) => padLeft(title, number) + " ".repeat(share)),
    "runs",
    "forced",
  );
  const rows = threads.map((totals, index) =>
    row(
      names[index]!,
      columns.map(({ of }) => cell(of(totals), totals.lifetimeNs, number, share)),
      String(totals.runs),
      String(totals.forced),
    ),
  );
  return [
    bold(head, surface.colours),
    ...rows,
    ...(left > 0 ? [`${dots} and ${left} more threads; -v prints all`] : []),
    "",
    ...gilLines(query, surface, hasShares),
    "",
    ...taskLines(query, surface, limit),
    ...findingLines(findings, query.trace.rules, surface, isWhole),
  ];
}

/** Of each process that the program has started: how long it lived, and how much of that its GIL was held. */
function otherGils({ otherGils: gils, lanes }: TraceQuery): string[] {
  return gils.map(({ process, holds }) => {
    const spans = lanes
      .filter((lane) => lane.process === process)
      .flatMap(({ stretches }) => stretches.filter(({ state }) => state !== "done"));
    const livedNs = Math.max(0, ...spans.map(({ toNs }) => toNs)) - Math.min(...spans.map(({ fromNs }) => fromNs));
    const heldNs = holds.reduce((sum, { holder, fromNs, toNs }) => sum + (holder === null ? 0 : toNs - fromNs), 0);
    return `GIL of ${printable(process.name)} (pid ${process.pid}) held ${formatMs(heldNs)} of ${formatMs(livedNs)} (${formatShare(heldNs, livedNs)})`;
  });
}

/** What became of the GIL itself. */
function gilLines(query: TraceQuery, surface: Surface, hasShares: boolean): string[] {
  const { gilHeldNs, handOvers, forcedHandOvers, longestWait } = query.totals;
  const { endNs } = query.trace;
  const worst =
    longestWait === null
      ? ""
      : `; longest wait ${formatMs(longestWait.waitedNs)} (${printable(query.names.thread(longestWait.thread))} at ${formatMs(longestWait.fromNs)})`;
  const text = `GIL held ${formatMs(gilHeldNs)} of ${formatMs(endNs)} (${formatShare(gilHeldNs, endNs)}); ${handOvers} hand-overs, ${forcedHandOvers} forced${worst}`;
  const units = `all times in milliseconds${hasShares ? ", shares of each thread's own lifetime" : ""}`;
  return [...wrap(text, surface.width), ...otherGils(query).flatMap((line) => wrap(line, surface.width)), ...wrap(units, surface.width)];
}
