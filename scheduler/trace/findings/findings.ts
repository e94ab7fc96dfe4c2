// All findings of a run, in the order of the table of names.

import type { TraceQuery } from "../query.ts";
import { FINDINGS, type Finding } from "./finding.ts";
import { deadlocks, lockOrders } from "./locks.ts";
import { lostUpdateFindings, type WatchedData } from "./lost-updates.ts";
import { staleCheckFindings } from "./stale-checks.ts";
import { deafTasks, stuckLoops } from "./tasks.ts";
import { convoys, longHolds, starvations } from "./waits.ts";

/** `watched`: what was found by watching the run, where somebody did. */
export function findingsOf(query: TraceQuery, intervalNs: number, watched: WatchedData = { found: [], stale: [] }): Finding[] {
  const found = [
    ...convoys(query, intervalNs),
    ...starvations(query, intervalNs),
    ...longHolds(query, intervalNs),
    ...lostUpdateFindings(watched.found),
    ...staleCheckFindings(watched.stale),
    ...lockOrders(query),
    ...deadlocks(query),
    ...stuckLoops(query, intervalNs),
    ...deafTasks(query),
  ];
  const order = Object.keys(FINDINGS);
  return found.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}
