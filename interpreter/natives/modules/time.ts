// time on the virtual clock. The wall clock starts at a fixed date, so that the same run shows the same times.

import type { Context } from "../../objects/context.ts";
import { ask, call, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import type { Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { demote } from "../../operations/integer.ts";
import { type AnyRow, native } from "../declare.ts";
import { raiseErrno } from "../errno.ts";
import { importModule } from "../importing.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { secondsParam } from "./seconds.ts";
import { CALENDAR_FUNCTIONS, EPOCH_SECONDS, structTime } from "./time-calendar.ts";

/** What CPython's clocks show at the start of a run, so that differences from 0 do not look special: perf_counter and monotonic. */
const START_NS = 100_000_000_000;

function secondsClock(doc: string, offsetNs: number, clock: "monotonic" | "thread" | "process" = "monotonic"): AnyRow {
  return native({ doc, costNs: 35, call: () => ask("time.read", { clock }, (ns) => new PyFloat((ns + offsetNs) / 1e9)) });
}

function nanosecondsClock(doc: string, offsetNs: bigint, clock: "monotonic" | "thread" | "process" = "monotonic"): AnyRow {
  return native({ doc, costNs: 35, call: () => ask("time.read", { clock }, (ns) => demote(BigInt(Math.round(ns)) + offsetNs)) });
}

const EPOCH_NS = BigInt(EPOCH_SECONDS) * 1_000_000_000n;

/** clockid_t: name, number, and the clock that stands for it. */
const CLOCK_IDS = {
  CLOCK_REALTIME: 0,
  CLOCK_MONOTONIC: 1,
  CLOCK_PROCESS_CPUTIME_ID: 2,
  CLOCK_THREAD_CPUTIME_ID: 3,
  CLOCK_MONOTONIC_RAW: 4,
  CLOCK_BOOTTIME: 7,
  CLOCK_TAI: 11,
} as const;

/** What a clock of the system adds to the run's own time, and which that is. */
function clockOf(id: number): { readonly clock: "monotonic" | "thread" | "process"; readonly offset: bigint } {
  if (id === CLOCK_IDS.CLOCK_REALTIME || id === CLOCK_IDS.CLOCK_TAI) return { clock: "monotonic", offset: EPOCH_NS };
  if (id === CLOCK_IDS.CLOCK_PROCESS_CPUTIME_ID) return { clock: "process", offset: 0n };
  if (id === CLOCK_IDS.CLOCK_THREAD_CPUTIME_ID) return { clock: "thread", offset: 0n };
  if (!Object.values(CLOCK_IDS).includes(id as 1)) raiseErrno("EINVAL");
  return { clock: "monotonic", offset: BigInt(START_NS) };
}

/** What get_clock_info tells: the system's clock, is it monotonic, can it be set. */
const CLOCKS: Readonly<Record<string, readonly [string, boolean, boolean]>> = {
  time: ["CLOCK_REALTIME", false, true],
  monotonic: ["CLOCK_MONOTONIC", true, false],
  perf_counter: ["CLOCK_MONOTONIC", true, false],
  process_time: ["CLOCK_PROCESS_CPUTIME_ID", true, false],
  thread_time: ["CLOCK_THREAD_CPUTIME_ID", true, false],
};

function* clockInfo({ runtime }: Context, name: string): Steps {
  const [clock, monotonic, adjustable] = CLOCKS[name] ?? raise("ValueError", "unknown clock");
  const types = yield* importModule(runtime, "types");
  const fields = { implementation: `clock_gettime(${clock})`, monotonic, adjustable, resolution: new PyFloat(1e-9) };
  return call(yield* settle(getAttribute(types, "SimpleNamespace")), [], new Map<string, Value>(Object.entries(fields)));
}

export const timeModule: NativeModule = {
  name: "time",
  doc: "This module provides various functions to manipulate time values.",
  functions: {
    sleep: native({
      doc: "Delay execution for a given number of seconds.",
      params: [secondsParam("seconds")],
      signature: null,
      call: (_context, durationNs) =>
        durationNs < 0 ? raise("ValueError", "sleep length must be non-negative") : ask("sleep", { durationNs }),
    }),
    time: native({
      doc: "Return the current time in seconds since the Epoch.",
      costNs: 35,
      call: () => ask("time.read", { clock: "monotonic" }, (ns) => new PyFloat(EPOCH_SECONDS + ns / 1e9)),
    }),
    time_ns: nanosecondsClock("Return the current time in nanoseconds since the Epoch.", EPOCH_NS),
    perf_counter: secondsClock("Performance counter for benchmarking.", START_NS),
    perf_counter_ns: nanosecondsClock("Performance counter for benchmarking as nanoseconds.", BigInt(START_NS)),
    monotonic: secondsClock("Monotonic clock, cannot go backward.", START_NS),
    monotonic_ns: nanosecondsClock("Monotonic clock, cannot go backward, as nanoseconds.", BigInt(START_NS)),
    process_time: secondsClock("Process time for profiling: sum of the kernel and user-space CPU time.", 0, "process"),
    process_time_ns: nanosecondsClock("Process time for profiling as nanoseconds.", 0n, "process"),
    thread_time: secondsClock("Thread time for profiling.", 0, "thread"),
    thread_time_ns: nanosecondsClock("Thread time for profiling as nanoseconds.", 0n, "thread"),
    ...CALENDAR_FUNCTIONS,
    get_clock_info: native({
      doc: "Get information of the specified clock.",
      params: [p.str("name")],
      call: (context, name) => steps(clockInfo(context, name)),
    }),
    clock_gettime: native({
      doc: "Return the time of the specified clock clk_id as a float.",
      params: [p.size("clk_id")],
      call: (_context, id) => {
        const { clock, offset } = clockOf(id);
        return ask("time.read", { clock }, (ns) => new PyFloat((ns + Number(offset)) / 1e9));
      },
    }),
    clock_gettime_ns: native({
      doc: "Return the time of the specified clock clk_id as nanoseconds (int).",
      params: [p.size("clk_id")],
      call: (_context, id) => {
        const { clock, offset } = clockOf(id);
        return ask("time.read", { clock }, (ns) => demote(BigInt(Math.round(ns)) + offset));
      },
    }),
    clock_getres: native({
      doc: "Return the resolution (precision) of the specified clock clk_id.",
      params: [p.size("clk_id")],
      call: (_context, id) => {
        clockOf(id);
        return new PyFloat(1e-9);
      },
    }),
  },
  values: {
    ...CLOCK_IDS,
    struct_time: structTime.cls,
    timezone: 0,
    altzone: 0,
    daylight: 0,
    tzname: new PyTuple(["UTC", "UTC"]),
    _STRUCT_TM_ITEMS: 11,
  },
};
