// When no thread can go on and nothing will happen by itself, says who waits for what and for whom. The wait-for graph has at most
// one edge out of each thread (to the thread that must act first), so a walk along the edges finds the cycle, if there is one.

import { waitText } from "../trace/row.ts";
import type { Location } from "./contract.ts";
import { nameOfLock } from "./journal.ts";
import type { Lock } from "./locks.ts";
import type { Thread } from "./thread.ts";
import type { World } from "./world.ts";

export interface Deadlock {
  /** Threads that wait for each other in a ring; empty when they only wait for what nobody will do. */
  readonly cycle: number[];
  readonly blocked: number[];
  /** The whole report, for people. */
  readonly report: string;
}

export function findDeadlock(world: World): Deadlock {
  const blocked = world.threads.filter((thread) => thread.activity !== "done");
  const cycle = findCycle(blocked);
  const lines = ["deadlock: every thread is blocked, and nothing is left that could wake one", ...blocked.map(describe)];
  if (cycle.length > 0) lines.push(`cycle: ${[...cycle, cycle[0] as Thread].map((thread) => thread.name).join(" → ")}`);
  else lines.push("no cycle: these threads wait for something that no thread is left to do");
  return { cycle: cycle.map(({ id }) => id), blocked: blocked.map(({ id }) => id), report: lines.join("\n") };
}

/** Who must act before this thread can go on: the holder of its lock, the thread it joins; null where no thread in particular must. */
function waitsForThread(thread: Thread): Thread | null {
  const lock = thread.waitsFor;
  if (lock === null || lock.owner === null) return null;
  const isAboutOwner = thread.label === null || thread.label.cause === "join";
  return isAboutOwner && lock.owner.activity !== "done" ? lock.owner : null;
}

function findCycle(threads: readonly Thread[]): Thread[] {
  const seen = new Set<Thread>();
  for (const start of threads) {
    const path: Thread[] = [];
    let thread: Thread | null = start;
    while (thread !== null && !seen.has(thread)) {
      seen.add(thread);
      path.push(thread);
      thread = waitsForThread(thread);
    }
    const entry = thread === null ? -1 : path.indexOf(thread);
    if (entry >= 0) return path.slice(entry);
  }
  return [];
}

function describe(thread: Thread): string {
  return `  ${fullName(thread)} ${waitOf(thread)}${where(thread.execution.location())}${holderOf(thread)}`;
}

/** Threads of other processes than the program's own are told with theirs. */
function fullName(thread: Thread): string {
  const { process } = thread.machine;
  return process.machine.world.processes.length === 1 ? thread.name : `${thread.name} of ${process.name} (${process.pid})`;
}

function waitOf(thread: Thread): string {
  const lock = thread.waitsFor;
  if (lock === null) return thread.waits ?? "waits in its event loop, which nobody will wake";
  const cause = thread.label?.cause ?? "lock-wait";
  return waitText(cause, thread.label?.name ?? nameOfLock(lock, thread));
}

function holderOf(thread: Thread): string {
  const lock: Lock | null = thread.waitsFor;
  if (lock === null || lock.owner === null || thread.label !== null) return "";
  if (lock.owner === thread) return "; it holds that lock itself";
  const { owner } = lock;
  return `; held by ${owner.name}${owner.activity === "done" ? ", which has ended" : where(owner.execution.location())}`;
}

function where(location: Location): string {
  return location.line > 0 ? ` (${location.path}:${location.line}, in ${location.functionName})` : "";
}
