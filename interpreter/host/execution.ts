// The VM's side of a thread as the scheduler sees it: something that runs until a safepoint past its deadline, a
// request, or its end. The scheduler never looks inside; the interpreter never looks out.

import type { CodeOrigin } from "../bytecode/code.ts";
import type { Request, Stream } from "./requests.ts";

/**
 * Why `run` came back.
 * - `request`: `execution.request` is to be served; then call `answer` and run again.
 * - `budget`: a safepoint at or past `deadlinePs` was reached; run again to go on.
 * - `returned`: the thread's function is over; `execution.exitCode` holds the process's exit code if it was the main thread.
 */
export type Outcome = "request" | "budget" | "returned";

/** Where a thread is, for people. Library frames are folded: `line` is the innermost program line that led there. */
export interface Location {
  readonly path: string;
  readonly line: number;
  readonly functionName: string;
  readonly origin: CodeOrigin;
}

/** A value of the program was loaded from here: whatever is made from it carries this mark along. */
export interface ReadMark {
  /** What holds the variable: a namespace, an instance, a class, a cell, a list, a dict; and its name or index there. */
  readonly object: object;
  readonly key: unknown;
  /** What was read; undefined: it was not there. */
  readonly value: unknown;
  /** Marks of later reads have higher numbers. */
  readonly order: number;
}

/** Where in the program a variable is read or written. */
export interface Site {
  readonly path: string;
  readonly line: number;
}

/** Hears of each read and write of variables that threads can share, as the program's own code executes them. */
export interface DataListener {
  read(variable: Pick<ReadMark, "object" | "key" | "value">, site: Site): ReadMark;
  /**
   * A value is about to be written; `marks` are those of the reads that it was made from, `changes` is false where the same value is there
   * already. `check` is the latest read of this variable by which it was decided to come here, if another value is there by now. `name`
   * says what the program calls the variable.
   */
  write(
    object: object,
    key: unknown,
    told: { changes: boolean; marks: readonly ReadMark[]; check: ReadMark | null; site: Site; name: () => string },
  ): void;
}

/** A request's wait that a signal has cut short. */
export interface CutWait {
  /** What was left of its time; null: it had no limit. */
  readonly remainingNs: number | null;
  /** What the request gives once the handlers have run, where it is not asked again: a call's EINTR. Undefined: it is asked again. */
  readonly answer: unknown;
}

/**
 * Times here are picoseconds of CPU work: costs of instructions are fractions of a nanosecond. They are counted from
 * zero by the VM; the scheduler reads them and keeps its own clock in nanoseconds.
 */
export interface Execution {
  /** CPU time used so far, in picoseconds: a pure function of the instructions executed. */
  readonly elapsedPs: number;
  /** Instructions executed so far. */
  readonly instructions: number;
  /** `run` comes back with `budget` at the first safepoint where `elapsedPs >= deadlinePs`. Infinity: never. */
  deadlinePs: number;
  /** The request to serve, when `run` came back with `request`. */
  readonly request: Request;
  /** What the main thread's program ended with: 0, 1, or what sys.exit said. */
  readonly exitCode: number;

  /** Does anybody record `task.change`? Set before the first run; without, that request, which has no effect, may be left out. */
  watchesTasks?: boolean;

  /** Run until something is to be said. Never stops twice at one safepoint: a deadline in the past means the next one. */
  run(): Outcome;
  /**
   * Like `run`, but comes back with `line` as well, before the first instruction of each line of the program itself (not of
   * library code) that it enters, by the rule of sys.settrace's line events: a loop's line counts each time around. Costs, safepoints
   * and requests are those of `run`, so a run may be watched in one stretch and not in another and is still the same run.
   */
  runLine?(): Outcome | "line";
  /** From now on `runLine` stops at no lines; it tells of reads and writes instead. Changes nothing in the run. */
  watchData?(listener: DataListener): void;
  /** Give the answer of the last request; its value becomes the result of the call that asked. */
  answer(value: unknown): void;
  /**
   * Have this exception (a builtin class, by name) raised before the next instruction: KeyboardInterrupt for Ctrl-C. While a request
   * waits for its answer, this takes the answer's place: the call that asked raises.
   */
  interrupt(exceptionName: string): void;
  /**
   * Signals have come, by number: their handlers are to run before the next instruction. While a request waits for its answer they run
   * in its place, and afterwards the request is asked again.
   */
  signal?(numbers: readonly number[], wait: CutWait | null): void;
  /** Where it stands now: the innermost line of the program itself, seen through library frames. */
  location(): Location;
  /** All frames, innermost last. */
  frames(): readonly Location[];
  /** Output that the program has written and that still waits in its buffers; it is out of them then. For runs that are ended from outside. */
  unwritten?(): readonly { readonly stream: Stream; readonly text: string }[];
  /** What the program calls `object` (a lock): the name of a variable or attribute reachable from its frames, or null. */
  nameOf(object: unknown): string | null;
}
