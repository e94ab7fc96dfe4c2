// What a process does about each signal: the handlers that a program has set, by number.

import type { Runtime } from "./runtime.ts";
import { PyObject, type Value } from "./value.ts";

/** By Linux's numbers, and what strsignal says. */
export const SIGNALS = {
  SIGHUP: [1, "Hangup"],
  SIGINT: [2, "Interrupt"],
  SIGQUIT: [3, "Quit"],
  SIGILL: [4, "Illegal instruction"],
  SIGTRAP: [5, "Trace/breakpoint trap"],
  SIGABRT: [6, "Aborted"],
  SIGBUS: [7, "Bus error"],
  SIGFPE: [8, "Floating point exception"],
  SIGKILL: [9, "Killed"],
  SIGUSR1: [10, "User defined signal 1"],
  SIGSEGV: [11, "Segmentation fault"],
  SIGUSR2: [12, "User defined signal 2"],
  SIGPIPE: [13, "Broken pipe"],
  SIGALRM: [14, "Alarm clock"],
  SIGTERM: [15, "Terminated"],
  SIGSTKFLT: [16, "Stack fault"],
  SIGCHLD: [17, "Child exited"],
  SIGCONT: [18, "Continued"],
  SIGSTOP: [19, "Stopped (signal)"],
  SIGTSTP: [20, "Stopped"],
  SIGTTIN: [21, "Stopped (tty input)"],
  SIGTTOU: [22, "Stopped (tty output)"],
  SIGURG: [23, "Urgent I/O condition"],
  SIGXCPU: [24, "CPU time limit exceeded"],
  SIGXFSZ: [25, "File size limit exceeded"],
  SIGVTALRM: [26, "Virtual timer expired"],
  SIGPROF: [27, "Profiling timer expired"],
  SIGWINCH: [28, "Window changed"],
  SIGIO: [29, "I/O possible"],
  SIGPWR: [30, "Power failure"],
  SIGSYS: [31, "Bad system call"],
} as const;

export const SIGINT = 2;

/** One past the highest number there is. */
export const NSIG = 65;

export const DEFAULT = 0;
export const IGNORE = 1;

/** Signals whose default is that nothing happens: SIGCHLD, SIGCONT, SIGURG, SIGWINCH, and those that stop a process. */
const HARMLESS = new Set([17, 18, 19, 20, 21, 22, 23, 28]);

/** What becomes of a signal: "interrupt" raises KeyboardInterrupt, "end" ends the process; else the handler is called. */
export type Reaction = "none" | "interrupt" | "end" | { readonly handler: Value };

export class SignalTable {
  private readonly handlers = new Map<number, Value>();
  /** `signal.default_int_handler` of this interpreter, once the module is there. */
  defaultInterrupt: Value = null;
  /** Signals after which the system makes calls again: siginterrupt(…, False). To be seen only where Python does not do that itself. */
  readonly restarts = new Set<number>();

  /** 0, 1 or what the program has set. */
  get(number: number): Value {
    if (number === SIGINT) return this.handlers.get(number) ?? this.defaultInterrupt;
    return this.handlers.get(number) ?? (number === SIGNALS.SIGPIPE[0] || number === SIGNALS.SIGXFSZ[0] ? IGNORE : DEFAULT);
  }

  set(number: number, handler: Value): void {
    this.handlers.set(number, handler);
    this.restarts.delete(number);
  }

  /** Handlers that are objects. */
  held(): readonly PyObject[] {
    return [...this.handlers.values()].filter((handler) => handler instanceof PyObject);
  }

  reaction(number: number): Reaction {
    const handler = this.get(number);
    if (number === SIGINT && handler === this.defaultInterrupt) return "interrupt";
    if (handler === IGNORE) return "none";
    if (handler === DEFAULT) return HARMLESS.has(number) ? "none" : "end";
    return { handler };
  }
}

export function signalTable(runtime: Runtime): SignalTable {
  return runtime.state("signals", () => new SignalTable());
}
