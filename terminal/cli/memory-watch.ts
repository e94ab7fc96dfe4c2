// Notices when a run takes more of the host's memory than it may, by the user's limit or, without one, before the engine has to end
// the process without a word. Single allocations are the interpreter's to refuse; this sees what many small ones add up to. What is
// counted is what lives: garbage is collected first, so that a limit is about the program and not about the collector's mood.

import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Without a limit of the user's: what a program on a small machine could have. */
const DEFAULT_BYTES = 2 ** 30;
/** Never more than this much of what the engine may have; the rest is for the traceback and for us. */
const SHARE = 0.8;
/** Collecting costs time: after a collection that helped, let this much more come before the next. */
const SLACK = 1.5;

export class MemoryWatch {
  readonly #limit: number;
  #threshold: number;
  #collect: (() => void) | undefined;

  constructor(maxBytes = DEFAULT_BYTES) {
    const most = getHeapStatistics().heap_size_limit * SHARE;
    this.#limit = Math.min(most, maxBytes + this.#used());
    this.#threshold = this.#limit;
  }

  /** Whether the program has more than it may. Cheap enough to be asked every few milliseconds. */
  isOver(): boolean {
    if (this.#used() < this.#threshold) return false;
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
