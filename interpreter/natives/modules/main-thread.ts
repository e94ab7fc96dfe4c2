// Which thread is the process's main one, and what the program wants to have done around a fork.

import type { Runtime } from "../../objects/runtime.ts";
import type { Value } from "../../objects/value.ts";

interface MainThread {
  /** Its ident. */
  id: number;
  /** While a fork is under way: the ident of the thread that forks, by which the child's library still knows its main thread. */
  forking: number;
  /** os.register_at_fork, in the order in which they are called. */
  readonly hooks: { readonly before: Value[]; readonly inParent: Value[]; readonly inChild: Value[] };
}

/** The scheduler numbers threads from 1 up, and the main thread of the program itself is the first. */
export function mainThread(runtime: Runtime): MainThread {
  return runtime.state("main thread", (): MainThread => ({ id: 1, forking: 1, hooks: { before: [], inParent: [], inChild: [] } }));
}
