// Runs golden programs in a worker with a time limit, one at a time: one that hangs or crashes costs only itself. The worker is plain
// Node, in which the engine runs as it does for users; within the tests' own loader it takes twice the time.
import { Worker } from "node:worker_threads";
import type { GoldenProgram } from "./golden.ts";

const LIMIT_MS = 20_000;

export class Scorer {
  private worker: Worker | null = null;

  /** What the program's run departs from its expectations in, or what became of the worker. */
  problemsOf(program: GoldenProgram): Promise<string[]> {
    this.worker ??= new Worker(new URL("./score-worker.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    const { worker } = this;
    return new Promise((resolve) => {
      const settle = (problems: string[], isDead: boolean) => {
        clearTimeout(timer);
        worker.off("message", onMessage).off("exit", onExit);
        if (isDead) {
          this.worker = null;
          void worker.terminate();
        } else worker.off("error", onError);
        resolve(problems);
      };
      const onMessage = (problems: string[]) => settle(problems, false);
      const onError = (error: unknown) => settle([`worker died: ${error instanceof Error ? error.message : String(error)}`], true);
      const onExit = (code: number) => settle([`worker exited with ${code}`], true);
      const timer = setTimeout(() => settle([`no end after ${LIMIT_MS / 1000} s`], true), LIMIT_MS);
      worker.on("message", onMessage).on("error", onError).on("exit", onExit);
      worker.postMessage(program);
    });
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
  }
}
