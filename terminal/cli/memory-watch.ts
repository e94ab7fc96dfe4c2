// Notices when the run takes more of the host's memory than it may, before the host ends the process without a word. What is
// counted is what lives: garbage is collected first, so that a limit is about the program and not about the collector's mood.

import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Without a limit of the user's: this much of what the engine may have, the rest for the traceback and for us. */
const SHARE = 0.8;
/** Collecting costs time: after a collection that helped, let this much more come before the next. */
const SLACK = 1.5;

export class MemoryWatch {
  readonly #limit: number;
  #threshold: number;
  #collect: (() => void) | undefined;

  constructor(maxBytes: number | undefined) {
    const most = getHeapStatistics().heap_size_limit * SHARE;
    this.#limit = Math.min(maxBytes ?? most, most) + (maxBytes === undefined ? 0 : process.memoryUsage().heapUsed);
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
