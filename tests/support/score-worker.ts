// The worker side of score.ts: runs the programs it is sent, one at a time, and answers with what each departs in.
import { parentPort } from "node:worker_threads";
import { loadEngine, runHere } from "./engine.ts";
import { type GoldenProgram, mismatches } from "./golden.ts";

const port = parentPort;
if (port === null) throw new Error("score-worker.ts is started by score.ts");
const engine = loadEngine();

port.on("message", async (program: GoldenProgram) => {
  try {
    const run = runHere(await engine, program);
    port.postMessage(mismatches(program.expectations, run));
  } catch (error) {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    port.postMessage([`threw\n    ${trace.split("\n").slice(0, 5).join("\n    ")}`]);
  }
});
