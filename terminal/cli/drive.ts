// Drives a run from outside: a bounded piece of it, then a turn of the host's event loop, so that output streams, Ctrl-C is heard
// and memory is watched. What it passes on is untouched; when it passes it on is all that the host's clock decides.

import { performance } from "node:perf_hooks";
import { type Exit, type ProgramOptions, Run } from "../../scheduler/index.ts";
import { engineFor } from "../engine.ts";
import type { Program } from "../files.ts";
import { writeBack } from "../write-back.ts";
import { EXIT } from "./exit-codes.ts";
import { MemoryWatch } from "./memory-watch.ts";
import { Passage } from "./output.ts";
import { rememberForBugReport } from "./report-bug.ts";

/** How long the host waits for us between two looks at its events. */
const PIECE_MS = 8;
const SLICES = 4;
/** So many Ctrl-C without an end, and the run is given up. */
const PATIENCE = 3;

export interface DriveOptions {
  readonly program: Program;
  readonly options: ProgramOptions;
  /** Hand what the program prints on to stdout and stderr. */
  readonly passesOutput: boolean;
  /** Forget what has been handed on: a program may print for ever. */
  readonly forgetsOutput?: boolean;
  readonly realtime: boolean;
  readonly maxMemoryBytes: number | undefined;
}

/** A wait of the host that Ctrl-C ends. */
class Pause {
  #wake: (() => void) | undefined;

  async for(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }

  /** Lets the host look at its signals and pipes. */
  async turn(): Promise<void> {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }

  end(): void {
    this.#wake?.();
  }
}

function describe(run: Run, path: string): readonly string[] {
  const { schedule, virtualTimeNs } = run.result();
  return [`program  ${path}`, `seed     ${run.config.seed}`, `schedule ${schedule}`, `time     ${virtualTimeNs} ns`];
}

/** Runs to the end, or until told to stop; resolves to the run, whatever became of it. */
export async function drive(wanted: DriveOptions): Promise<{ run: Run; end: Exit }> {
  const passage = new Passage();
  const onOutput = wanted.passesOutput
    ? { onOutput: ({ stream, text }: { stream: "stdout" | "stderr"; text: string }) => passage.add(stream, text) }
    : {};
  const run = new Run(engineFor(wanted.program, wanted.maxMemoryBytes), { ...wanted.options, ...onOutput });
  rememberForBugReport(() => describe(run, wanted.program.title));
  const memory = new MemoryWatch();
  const pause = new Pause();
  let interrupts = 0;
  const onInterrupt = () => {
    interrupts++;
    if (interrupts >= PATIENCE) process.exit(EXIT.interrupted);
    run.interrupt();
    pause.end();
  };
  process.on("SIGINT", onInterrupt);
  try {
    const began = performance.now();
    let end: Exit | undefined;
    while (end === undefined) {
      end = advance(run, memory, wanted.realtime);
      await passage.flush();
      if (wanted.forgetsOutput) run.kernel?.machine.console.chunks.splice(0);
      const ahead = wanted.realtime ? (run.kernel?.machine.nowNs ?? 0) / 1e6 - (performance.now() - began) : 0;
      if (ahead > 1 && interrupts === 0) await pause.for(ahead);
      else await pause.turn();
    }
    await passage.flush();
    writeBack(run);
    return { run, end };
  } finally {
    process.off("SIGINT", onInterrupt);
  }
}

/** One piece; the exit when the run is over. */
function advance(run: Run, memory: MemoryWatch, isPaced: boolean): Exit | undefined {
  const until = performance.now() + PIECE_MS;
  do {
    const outcome = run.advance(isPaced ? 1 : SLICES);
    if (typeof outcome !== "string") return outcome;
    if (memory.isOver()) run.kernel?.machine.gil.holder?.execution.interrupt("MemoryError");
  } while (!isPaced && performance.now() < until);
  return undefined;
}
