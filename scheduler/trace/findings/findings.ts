// All findings of a run, in the order of the table of names.

import type { TraceQuery } from "../query.ts";
import { FINDINGS, type Finding } from "./finding.ts";
import { deadlocks, lockOrders } from "./locks.ts";
import { type LostUpdate, lostUpdateFindings } from "./lost-updates.ts";
import { deafTasks, stuckLoops } from "./tasks.ts";
import { convoys, longHolds, starvations } from "./waits.ts";

/** `lost`: the lost updates that were found by watching the run, where somebody did. */
export function findingsOf(query: TraceQuery, intervalNs: number, lost: readonly LostUpdate[] = []): Finding[] {
  const found = [
    ...convoys(query, intervalNs),
    ...starvations(query, intervalNs),
    ...longHolds(query, intervalNs),
    ...lostUpdateFindings(lost),
    ...lockOrders(query),
    ...deadlocks(query),
    ...stuckLoops(query, intervalNs),
    ...deafTasks(query),
  ];
  const order = Object.keys(FINDINGS);
  return found.sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}
