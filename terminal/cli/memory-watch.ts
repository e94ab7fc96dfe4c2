// Notices when a run is about to take all the memory that the host's engine has, before that ends the process without a word. The
// limit on a program's own objects is another: the interpreter counts modelled bytes, the same on every machine. What is counted here
// is what lives: garbage is collected first.

import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** How much of what the engine may have; the rest is for the traceback and for us. */
const SHARE = 0.8;
/** From here on the heap grows by less than half between two collections: left to itself the engine lets it grow to the double and more. */
const LARGE_BYTES = 128 * 2 ** 20;
const THRIFT = "--heap-growing-percent=40";
/** Collecting costs time: after a collection that helped, let this much more come before the next. */
const SLACK = 1.5;

export class MemoryWatch {
  readonly #limit: number;
  #threshold: number;
  #isThrifty = false;
  #collect: (() => void) | undefined;

  constructor(limit = getHeapStatistics().heap_size_limit * SHARE) {
    this.#limit = limit;
    this.#threshold = limit;
  }

  /** Whether the program has more than it may. Cheap enough to be asked every few milliseconds. */
  isOver(): boolean {
    const before = this.#used();
    if (before > LARGE_BYTES && !this.#isThrifty) {
      this.#isThrifty = true;
      setFlagsFromString(THRIFT);
    }
    if (before < this.#threshold) return false;
    this.#collect ??= collector();
    this.#collect();
    const used = this.#used();
    if (used >= this.#limit) return true;
    this.#threshold = Math.max(this.#limit, used * SLACK);
    return false;
  }

  #used(): number {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  }
}

/** The engine's collector, which it hides until asked. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
