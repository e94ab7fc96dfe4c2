// How processes are made and end. A forked process has a copy of its parent's descriptors and of the one thread that forked; it
// begins to run when the operating system has copied the page tables. A process that ends takes its threads along, closes what it
// had open, and is remembered until its parent has asked how it ended.

import type { CopyToken, Execution, ExitStatus } from "./contract.ts";
import { type Exit, exit, exitOfProgram } from "./exits.ts";
import { Lock } from "./locks.ts";
import { Machine } from "./machine.ts";
import type { Process } from "./process.ts";
import { Semaphore } from "./semaphore.ts";
import { Memory } from "./memory.ts";
import type { Thread } from "./thread.ts";

/** Exit codes of processes that a signal ended, as a shell shows them: this and the signal's number. */
const SIGNALLED = 128;

interface NewProcess {
  /** Makes its thread. */
  readonly child: (copyToken: CopyToken) => Execution;
  readonly name: string;
  /** What it has open beside the standard streams; null: all that its parent has. */
  readonly descriptors: readonly number[] | null;
  readonly startNs: number;
}

/** fork(2), or a new interpreter where nothing is copied. The new thread wants its GIL when `startNs` have passed. */
export function forkProcess(machine: Machine, thread: Thread, make: NewProcess): Process {
  const child = new Machine(machine.world, machine);
  if (make.descriptors !== null) child.descriptors.keepOnly([0, 1, 2, ...make.descriptors], machine.nowNs);
  child.clock.jump(machine.nowNs);
  const copies = new Map<Lock, Lock>();
  const copyToken = (token: object): object | undefined => {
    if (token instanceof Semaphore || token instanceof Memory) return token;
    if (!(token instanceof Lock)) return undefined;
    let copy = copies.get(token);
    if (copy === undefined) {
      copy = new Lock(token.isReentrant, token.object);
      copies.set(token, copy);
    }
    return copy;
  };
  const main = child.addThread(make.child(copyToken), "MainThread");
  // What other threads of the parent held stays held, by nobody who is there to let go of it.
  for (const [lock, copy] of copies) {
    copy.owner = lock.owner === thread ? main : lock.owner;
    copy.count = lock.count;
  }
  child.process.name = make.name || `Process ${child.process.pid}`;
  machine.process.children.push(child.process);
  machine.journal?.processStarted(main, thread, machine.nowNs, child.process);
  child.timers.add(machine.nowNs + make.startNs, main, (ready, timeNs) => child.becomeReady(ready, timeNs));
  return child.process;
}

/** The process is over; when it was the last one, so is the run. */
export function endProcess(machine: Machine, status: ExitStatus, timeNs: number): void {
  const { world, process } = machine;
  if (machine.isOver) return;
  machine.isOver = true;
  process.status = status;
  if (process === world.processes[0]) world.programExit = exitOf(status);
  if (world.processes.length > 1) endAmongOthers(machine, timeNs);
  if (world.processes.every((each) => each.status !== null)) world.exit = world.programExit;
}

function exitOf({ code, signal }: ExitStatus): Exit {
  return signal === null ? exitOfProgram(code) : exit("failed", "", SIGNALLED + signal);
}

function endAmongOthers(machine: Machine, timeNs: number): void {
  const { world, process } = machine;
  if (machine.nowNs < timeNs) machine.clock.jump(timeNs);
  world.timers.removeOf((thread) => thread.machine === machine);
  world.cores.leave(machine, timeNs);
  for (const thread of world.threads) {
    if (thread.machine === machine && thread.activity !== "done") thread.turnTo("done", timeNs);
  }
  machine.aliveThreads = 0;
  machine.journal?.processEnded(machine.mainThread, timeNs, process);
  machine.acting(machine.mainThread, () => {
    machine.descriptors.closeAll(timeNs);
    process.parent?.childEnds.tell(timeNs);
  });
  for (const child of process.children) child.parent = null;
}
