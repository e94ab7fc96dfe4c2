// _signal: what a process does about signals, and sends itself. Handlers run in the main thread, between two instructions.

import { builtinClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { ask, call, type Deferred, type Steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, makeException, PyException, PyThrow, raise } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { DEFAULT, NSIG, SIGNALS, signalTable } from "../../objects/signal-table.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { type AnyRow, native, nativeFunction } from "../declare.ts";
import { raiseErrno } from "../errno.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { mainThread } from "./main-thread.ts";
import { secondsParam } from "./seconds.ts";

const signalNumber = p.size("signalnum");

function checkNumber(number: number): number {
  return number < 1 || number >= NSIG ? raise("ValueError", "signal number out of range") : number;
}

const DEFAULT_INTERRUPT = native({
  doc: "The default handler for SIGINT installed by Python: it raises KeyboardInterrupt.",
  params: [p.value("signalnum"), p.value("frame")],
  call: () => {
    throw new PyThrow(makeException("KeyboardInterrupt", []));
  },
});

function* setHandler({ runtime }: Context, number: number, handler: Value): Steps {
  if (((yield ask("thread.self", null)) as unknown as number) !== mainThread(runtime).id)
    raise("ValueError", "signal only works in main thread of the main interpreter");
  checkNumber(number);
  const plain = unboxInt(handler);
  if (plain !== 0 && plain !== 1 && classOf(handler).lookup("__call__") === undefined) {
    raise("TypeError", "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
  }
  if (number === SIGNALS.SIGKILL[0] || number === SIGNALS.SIGSTOP[0]) raiseErrno("EINVAL");
  const table = signalTable(runtime);
  const before = table.get(number);
  table.set(number, plain === undefined ? handler : Number(plain));
  const action = plain === undefined ? "handle" : plain === DEFAULT ? "default" : "ignore";
  yield ask("signal.action", { number, action });
  return before;
}

/** A signal sent to oneself: in the main thread its handler runs before the call returns. */
export function* send(context: Context, number: number): Generator<Deferred, null, never> {
  const isMain = (yield ask("signal.raise", { number })) as unknown as boolean;
  if (!isMain) return null;
  const reaction = signalTable(context.runtime).reaction(number);
  if (reaction === "end") yield ask("process.exit", { code: 0, signal: number });
  else if (reaction === "interrupt") throw new PyThrow(makeException("KeyboardInterrupt", []));
  else if (reaction !== "none") yield call(reaction.handler, [number, context.frame(0)]);
  return null;
}

type Left = { readonly leftNs: number; readonly everyNs: number };

const TIMER_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  alarm: native({
    doc: "Arrange for SIGALRM to arrive after the given number of seconds.",
    params: [p.size("seconds")],
    call: (_context, seconds) =>
      ask("signal.timer", { afterNs: seconds <= 0 ? null : seconds * 1e9, everyNs: 0 }, ({ leftNs }) => Math.ceil(leftNs / 1e9)),
  }),
  setitimer: native({
    doc: "Sets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF).",
    params: [p.size("which"), secondsParam("seconds"), secondsParam("interval", { fallback: 0, shownDefault: "0.0" })],
    call: (_context, which, afterNs, everyNs) => {
      checkTimer(which);
      if (afterNs < 0 || everyNs < 0) raiseTimer();
      return ask("signal.timer", { afterNs: afterNs === 0 ? null : afterNs, everyNs }, timerTuple);
    },
  }),
  getitimer: native({
    doc: "Returns current value of given itimer.",
    params: [p.size("which")],
    call: (_context, which) => {
      checkTimer(which);
      return ask("signal.timer", { afterNs: undefined, everyNs: 0 }, timerTuple);
    },
  }),
};

const timerErrorClass = builtinClass("itimer_error", { base: EXCEPTIONS.OSError, module: "signal" });

function raiseTimer(): never {
  const error = new PyException(timerErrorClass, [22, "Invalid argument"]);
  error.setField("errno", 22);
  error.setField("strerror", "Invalid argument");
  throw new PyThrow(error);
}

/** Only the timer that counts real time is simulated. */
function checkTimer(which: number): void {
  if (which !== 0) raiseTimer();
}

function timerTuple({ leftNs, everyNs }: Left): Value {
  return new PyTuple([new PyFloat(leftNs / 1e9), new PyFloat(everyNs / 1e9)]);
}

const FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  ...TIMER_FUNCTIONS,
  signal: native({
    doc: "Set the action for the given signal.",
    params: [signalNumber, p.value("handler")],
    *call(context: Context, number: number, handler: Value): Steps {
      return yield* setHandler(context, number, handler);
    },
  }),
  getsignal: native({
    doc: "Return the current action for the given signal.",
    params: [signalNumber],
    call: ({ runtime }, number) => signalTable(runtime).get(checkNumber(number)),
  }),
  raise_signal: native({
    doc: "Send a signal to the executing process.",
    params: [signalNumber],
    *call(context: Context, number: number): Steps {
      if (number < 0 || number >= NSIG) raiseErrno("EINVAL");
      return yield* send(context, number);
    },
  }),
  pthread_kill: native({
    doc: "Send a signal to a thread; handlers run in the main thread whatever thread that is.",
    params: [p.value("thread_id"), signalNumber],
    *call(context: Context, _thread: Value, number: number): Steps {
      return yield* send(context, checkNumber(number));
    },
  }),
  pause: native({ doc: "Wait until a signal arrives.", call: () => ask("signal.pause", null) }),
  strsignal: native({
    doc: "Return the system description of the given signal.",
    params: [signalNumber],
    call: (_context, number) => Object.values(SIGNALS).find(([own]) => own === checkNumber(number))?.[1] ?? null,
  }),
  siginterrupt: native({
    doc: "Change system call restart behaviour: with a false flag, calls that the signal interrupts are made again.",
    params: [signalNumber, p.intFlag("flag")],
    call: ({ runtime }, number, flag) => {
      const { restarts } = signalTable(runtime);
      if (flag) restarts.delete(checkNumber(number));
      else restarts.add(checkNumber(number));
    },
  }),
  set_wakeup_fd: native({
    doc: "Sets the fd to be written to when a signal comes in; there is none here.",
    params: [p.size("fd"), p.keywords("options")],
    call: () => -1,
  }),
};

export const signalModule: NativeModule = {
  name: "_signal",
  doc: "This module provides mechanisms to use signal handlers in Python.",
  functions: FUNCTIONS,
  values: {
    ...Object.fromEntries(Object.entries(SIGNALS).map(([name, [number]]) => [name, number])),
    SIGCLD: SIGNALS.SIGCHLD[0],
    SIGPOLL: SIGNALS.SIGIO[0],
    SIGIOT: SIGNALS.SIGABRT[0],
    SIGRTMIN: 34,
    SIGRTMAX: 64,
    SIG_DFL: 0,
    SIG_IGN: 1,
    SIG_BLOCK: 0,
    SIG_UNBLOCK: 1,
    SIG_SETMASK: 2,
    NSIG,
    ItimerError: timerErrorClass,
    itimer_error: timerErrorClass,
    ITIMER_REAL: 0,
    ITIMER_VIRTUAL: 1,
    ITIMER_PROF: 2,
    default_int_handler: (runtime) => {
      const table = signalTable(runtime);
      table.defaultInterrupt ??= nativeFunction("default_int_handler", DEFAULT_INTERRUPT, "_signal");
      return table.defaultInterrupt;
    },
  },
};
