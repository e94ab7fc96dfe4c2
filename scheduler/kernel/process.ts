// A process as the kernel sees it: its number, its family, how it ended, and what it does about signals. What its threads work
// with is machine.ts; how it is made and ends is lifecycle.ts.

import { Changes } from "../devices/descriptors.ts";
import type { ExitStatus, SignalAction } from "./contract.ts";
import type { Machine } from "./machine.ts";

/** The program's own pid, and that of the shell that started it. */
export const FIRST_PID = 4242;
export const SHELL_PID = 4241;
/** Who becomes the parent of those whose parent has ended. */
export const INIT_PID = 1;

export class Process {
  readonly pid: number;
  readonly machine: Machine;
  /** Null for the program itself, and once the parent has ended. */
  parent: Process | null;
  /** What people call it. */
  name: string;
  /** Set when it has ended. */
  status: ExitStatus | null = null;
  /** Those whose end it has not heard of yet. */
  readonly children: Process[] = [];
  /** Told when a child ends: what waitpid waits for. */
  readonly childEnds = new Changes();
  /** What it has said about signals; the others have their default. */
  readonly signalActions: Map<number, SignalAction>;

  constructor(parts: { pid: number; machine: Machine; parent: Process | null; name: string }) {
    this.pid = parts.pid;
    this.machine = parts.machine;
    this.parent = parts.parent;
    this.name = parts.name;
    this.signalActions = new Map(parts.parent?.signalActions);
  }

  get parentPid(): number {
    if (this.parent !== null) return this.parent.pid;
    return this.pid === FIRST_PID ? SHELL_PID : INIT_PID;
  }
}
