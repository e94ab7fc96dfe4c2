// From what the scheduler can say of a run to what is drawn: names made unique and printable, marks given, stretches of no length
// left out. Which state an event leaves a thread in is the scheduler's knowledge.

import type { TraceQuery } from "../../scheduler/index.ts";
import { type Chart, marksFor } from "./chart.ts";
import { printable } from "./printable.ts";

/** How much longer than the run a deadlock is drawn, so that it can be seen: it lasts for ever. */
const FOR_EVER = 0.08;

type QueryLane = TraceQuery["lanes"][number];

export function laneId(lane: Pick<QueryLane, "kind" | "id">): string {
  return `${lane.kind}-${lane.id}`;
}

/** Printable names; a name that comes twice gets a number. */
export function uniqueNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const shown = printable(name);
    const count = (seen.get(shown) ?? 0) + 1;
    seen.set(shown, count);
    return count === 1 ? shown : `${shown} #${count}`;
  });
}

function holdsOf(holds: TraceQuery["gil"]): Chart["holds"] {
  return holds.flatMap(({ holder, fromNs, toNs }) =>
    holder === null ? [] : [{ lane: laneId({ kind: "thread", id: holder }), from: fromNs, to: toNs }],
  );
}

export function chartOf(query: TraceQuery): Chart {
  const { endNs } = query.trace;
  const isDeadlock = query.lanes.some(({ stretches }) => stretches.at(-1)?.state === "deadlock");
  const end = isDeadlock ? Math.ceil(endNs * (1 + FOR_EVER)) : endNs;
  const names = uniqueNames(query.lanes.map(({ name }) => name));
  const threads = query.lanes.filter(({ kind }) => kind === "thread");
  const marks = new Map(marksFor(threads.map(({ name }) => name)).map((mark, index) => [threads[index], mark]));
  return {
    end,
    lanes: query.lanes.map((lane, index) => ({
      id: laneId(lane),
      name: names[index]!,
      mark: marks.get(lane) ?? "",
      kind: lane.kind,
      spans: lane.stretches
        .map(({ state, word, fromNs, toNs }) => ({
          state,
          detail: printable(word),
          from: fromNs,
          to: toNs === endNs && state === "deadlock" ? end : toNs,
        }))
        .filter(({ from, to }) => to > from),
    })),
    holds: holdsOf(query.gil),
    otherGils: query.otherGils.map(({ process, holds }) => ({
      name: `GIL ${process.pid}`,
      before: laneId(threads.find((lane) => lane.process === process)!),
      holds: holdsOf(holds),
    })),
    handOvers: query.handOvers.map(({ index, timeNs, from, to, isForced, why, line }) => ({
      at: timeNs,
      index,
      from: laneId({ kind: "thread", id: from }),
      to: laneId({ kind: "thread", id: to }),
      forced: isForced,
      why: printable(why),
      line: line ?? 0,
    })),
  };
}
