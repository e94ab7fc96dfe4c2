// How many golden programs pass here, by chapter, and the first mismatch of each that does not:
//   node tests/support/score.ts [-q] [chapter | chapter/name]…        -q: only the table
// Each program runs in a worker with a time limit, so that one that hangs or crashes costs only itself.
import { Worker } from "node:worker_threads";
import { allGoldens, type GoldenProgram } from "./golden.ts";

const LIMIT_MS = 10_000;
const WORKERS = 2;

function startWorker(): Worker {
  return new Worker(new URL("./score-worker.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
}

/** One answer from the worker, or what became of it. */
function ask(worker: Worker, program: GoldenProgram): Promise<{ problems: string[]; dead: boolean }> {
  return new Promise((resolve) => {
    const onMessage = (problems: string[]) => settle(problems, false);
    const onError = (error: unknown) => settle([`worker died: ${error instanceof Error ? error.message : String(error)}`], true);
    const onExit = (code: number) => settle([`worker exited with ${code}`], true);
    const settle = (problems: string[], dead: boolean) => {
      clearTimeout(timer);
      worker.off("message", onMessage).off("exit", onExit);
      if (dead) void worker.terminate();
      else worker.off("error", onError);
      resolve({ problems, dead });
    };
    const timer = setTimeout(() => settle([`no end after ${LIMIT_MS / 1000} s`], true), LIMIT_MS);
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    worker.postMessage(program);
  });
}

const words = process.argv.slice(2);
const quiet = words.includes("-q");
const wanted = words.filter((word) => word !== "-q").map((word) => word.replace(/^.*golden\//, "").replace(/\.py$/, ""));
const programs = allGoldens(wanted.map((word) => word.split("/")[0] ?? "")).filter(
  ({ path, chapter }) => wanted.length === 0 || wanted.includes(chapter) || wanted.includes(path.replace(/\.py$/, "")),
);
const results = new Map<GoldenProgram, string[]>();
const queue = [...programs];
await Promise.all(
  Array.from({ length: WORKERS }, async () => {
    let worker = startWorker();
    for (let program = queue.shift(); program !== undefined; program = queue.shift()) {
      const { problems, dead } = await ask(worker, program);
      results.set(program, problems);
      if (problems.length > 0 && !quiet) console.log(`${program.path}: ${problems[0]}`);
      if (dead) worker = startWorker();
    }
    await worker.terminate();
  }),
);

const chapters = new Map<string, { pass: number; all: number }>();
for (const program of programs) {
  const problems = results.get(program) ?? [];
  const score = chapters.get(program.chapter) ?? { pass: 0, all: 0 };
  score.all++;
  if (problems.length === 0) score.pass++;
  chapters.set(program.chapter, score);
}
let pass = 0;
for (const [chapter, score] of chapters) {
  pass += score.pass;
  console.log(`${String(score.pass).padStart(5)} of ${String(score.all).padStart(4)}  ${chapter}`);
}
console.log(`${String(pass).padStart(5)} of ${String(programs.length).padStart(4)}  in all`);
