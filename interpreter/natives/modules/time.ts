// time on the virtual clock. The wall clock starts at a fixed date, so that the same run shows the same times.

import { ask } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { demote } from "../../operations/integer.ts";
import { type AnyRow, native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";

/** The wall clock at the start of every run: 2024-01-01 00:00:00 UTC. */
export const EPOCH_SECONDS = 1704067200;

/** What CPython's clocks show at the start of a run, so that differences from 0 do not look special: perf_counter and monotonic. */
const START_NS = 100_000_000_000;

function secondsClock(doc: string, offsetNs: number, clock: "monotonic" | "thread" | "process" = "monotonic"): AnyRow {
  return native({ doc, costNs: 35, call: () => ask("time.read", { clock }, (ns) => new PyFloat((ns + offsetNs) / 1e9)) });
}

function nanosecondsClock(doc: string, offsetNs: bigint, clock: "monotonic" | "thread" | "process" = "monotonic"): AnyRow {
  return native({ doc, costNs: 35, call: () => ask("time.read", { clock }, (ns) => demote(BigInt(Math.round(ns)) + offsetNs)) });
}

const EPOCH_NS = BigInt(EPOCH_SECONDS) * 1_000_000_000n;

function sleepNs(seconds: Value): number {
  const int = unboxInt(seconds);
  const value = int !== undefined ? Number(int) : seconds instanceof PyFloat ? seconds.value : Number.NaN;
  if (int === undefined && !(seconds instanceof PyFloat)) raise("TypeError", `'${classOf(seconds).name}' object cannot be interpreted as an integer`);
  if (Number.isNaN(value)) raise("ValueError", "Invalid value NaN (not a number)");
  if (value < 0) raise("ValueError", "sleep length must be non-negative");
  if (value > 9223372036) raise("OverflowError", "timestamp too large to convert to C _PyTime_t");
  return Math.ceil(Number((value * 1e9).toPrecision(15)));
}

export const timeModule: NativeModule = {
  name: "time",
  doc: "This module provides various functions to manipulate time values.",
  functions: {
    sleep: native({
      doc: "Delay execution for a given number of seconds.",
      params: [p.value("seconds")],
      call: (_context, seconds) => ask("sleep", { durationNs: sleepNs(seconds) }),
    }),
    time: native({ doc: "Return the current time in seconds since the Epoch.", costNs: 35, call: () => ask("time.read", { clock: "monotonic" }, (ns) => new PyFloat(EPOCH_SECONDS + ns / 1e9)) }),
    time_ns: nanosecondsClock("Return the current time in nanoseconds since the Epoch.", EPOCH_NS),
    perf_counter: secondsClock("Performance counter for benchmarking.", START_NS),
    perf_counter_ns: nanosecondsClock("Performance counter for benchmarking as nanoseconds.", BigInt(START_NS)),
    monotonic: secondsClock("Monotonic clock, cannot go backward.", START_NS),
    monotonic_ns: nanosecondsClock("Monotonic clock, cannot go backward, as nanoseconds.", BigInt(START_NS)),
    process_time: secondsClock("Process time for profiling: sum of the kernel and user-space CPU time.", 0, "process"),
    process_time_ns: nanosecondsClock("Process time for profiling as nanoseconds.", 0n, "process"),
    thread_time: secondsClock("Thread time for profiling.", 0, "thread"),
    thread_time_ns: nanosecondsClock("Thread time for profiling as nanoseconds.", 0n, "thread"),
  },
};
