// How long a device takes: the one model for all of them. A fixed part, a part for each byte, and on demand some jitter, drawn
// through the chooser so that it is part of the schedule.

import type { Chooser } from "../choice/chooser.ts";

/** How many degrees of slowness jitter knows, the plain figure included. */
const JITTER_STEPS = 16;

export interface Latency {
  /** Of an operation that moves no bytes. */
  readonly operationNs: number;
  /** Of each byte: 1 ns is a gigabyte a second. */
  readonly byteNs: number;
  /** By what part of itself it may be slower, in steps that the seed draws; without it, the jitter of all devices. */
  readonly jitter?: number;
}

/** Time of one operation on `bytes` bytes. With a jitter of 0.5 it takes up to half as long again; 0 asks no chooser. */
export function latencyNs(latency: Latency, bytes: number, jitterOfAll: number, chooser: Chooser): number {
  const plainNs = latency.operationNs + latency.byteNs * bytes;
  const jitter = latency.jitter ?? jitterOfAll;
  if (jitter <= 0) return Math.round(plainNs);
  const degree = chooser.choose({ kind: "latency", options: JITTER_STEPS, probability: 0, threads: () => [] });
  return Math.round(plainNs * (1 + (jitter * degree) / (JITTER_STEPS - 1)));
}
