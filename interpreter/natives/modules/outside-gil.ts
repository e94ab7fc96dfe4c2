// Calculations that C code does without the GIL, because they need nothing of Python: digests and compression of much data. Their
// time passes beside other threads, and is CPU time of the calling one all the same.

import type { Context } from "../../objects/context.ts";
import { ask, type Steps, steps } from "../../objects/deferred.ts";
import type { Result } from "../../objects/value.ts";

/** What is done, and how long it takes a processor. */
interface Work {
  /** After "asks the C library to": "hash 4096 bytes". */
  readonly text: string;
  readonly ps: number;
}

/** Once without the GIL, then `result`. */
export function outside({ text, ps }: Work, result: () => Result): Result {
  return ask("compute", { work: text, durationNs: Math.round(ps / 1000) }, result);
}

/** As `outside`, letting go of the GIL so many times, each for its share. */
export function outsideTimes(times: number, { text, ps }: Work, result: () => Result): Result {
  if (times === 1) return outside({ text, ps }, result);
  const share = { work: text, durationNs: Math.round(ps / 1000 / times) };
  return steps(
    (function* (): Steps {
      for (let count = 0; count < times; count++) yield ask("compute", share);
      const given = result();
      return given as never;
    })(),
  );
}

/** Where little is to be done it is done with the GIL. */
export function insideOr(context: Context, isOutside: boolean, work: Work, result: () => Result): Result {
  if (isOutside) return outside(work, result);
  context.charge(work.ps);
  return result();
}

/** Sizes by which the buffer for an answer of unknown length grows (BlocksOutputBuffer of CPython's zlib, bz2 and lzma). */
const BLOCKS = [32, 64, 256, 1024, 4096, 8192, 16384, 16384, 32768, 32768, 32768, 32768, 65536, 65536, 131072, 131072, 262144];

/** How often such a buffer is handed to C code to be filled with `size` bytes; `first` is its first size where that is given. */
export function fillings(size: number, first: number | null = null): number {
  let room = first ?? BLOCKS[0]! * 1024;
  let count = 1;
  while (size >= room) room += (BLOCKS[Math.min(count++, BLOCKS.length - 1)] as number) * 1024;
  return count;
}
