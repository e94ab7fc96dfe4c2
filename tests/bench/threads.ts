// `node tests/bench/threads.ts`: what threads cost in real time, as CPU time of this process so that a busy machine counts little, and in
// memory. Of the built code in dist/; `npm run build` makes it.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { runProgram as RunProgram } from "../../terminal/index.ts";

const door = join(import.meta.dirname, "..", "..", "dist", "terminal", "index.js");
const ROUNDS = 5;

const CROWD = `
import queue, threading, time
lock, done, total = threading.Lock(), queue.Queue(), 0
def work(number):
    global total
    with lock:
        total += 1
    done.put(number)
    time.sleep(0.01)
threads = [threading.Thread(target=work, args=(number,)) for number in range(10_000)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total, done.qsize())
`;

/** In a function, as programs are; the loop alone is to be taken off. */
const loop = (body: string, rounds: number) => `
import threading
def main():
    lock = threading.Lock()
    a = b = 1
    for _ in range(${rounds}):
${body
  .split("\n")
  .map((line) => `        ${line}`)
  .join("\n")}
main()
`;

const COUNT = `
import threading
def count(n):
    total = 0
    for i in range(n):
        total += i & 7
    return total
`;

interface Measure {
  readonly seconds: number;
  readonly instructions: number;
  readonly switches: number;
}

/** The best of several runs. */
function measure(runProgram: typeof RunProgram, source: string, costs = {}): Measure {
  let best: Measure = { seconds: Number.POSITIVE_INFINITY, instructions: 0, switches: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    const { exit, stderr, instructions, switches } = runProgram({ source, costs });
    const { user, system } = process.cpuUsage(before);
    if (exit.code !== 0) throw new Error(stderr);
    const seconds = (user + system) / 1e6;
    if (seconds < best.seconds) best = { seconds, instructions, switches };
  }
  return best;
}

function crowd(runProgram: typeof RunProgram): void {
  const before = process.cpuUsage();
  const begin = performance.now();
  const { stdout } = runProgram({ source: CROWD });
  const { user, system } = process.cpuUsage(before);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const seconds = `${((user + system) / 1e6).toFixed(1)} s of CPU time (${((performance.now() - begin) / 1000).toFixed(1)} s)`;
  console.log(`10,000 threads that take a lock, put and sleep: ${seconds}, ${megabytes.toFixed(0)} MB; printed ${stdout.trim()}`);
}

const { runProgram } = (await import(pathToFileURL(door).href)) as { runProgram: typeof RunProgram };
if (process.argv[2] === "crowd") crowd(runProgram);
else {
  // In a process of its own, whose memory and warmth are its own.
  process.stdout.write(execFileSync(process.execPath, [import.meta.filename, "crowd"], { encoding: "utf8" }));

  const rounds = 200_000;
  const empty = measure(runProgram, loop("pass", rounds)).seconds;
  const pair = (measure(runProgram, loop("lock.acquire()\nlock.release()", rounds)).seconds - empty) / rounds;
  const entered = (measure(runProgram, loop("with lock:\n    pass", rounds)).seconds - empty) / rounds;
  const ns = (seconds: number) => `${(seconds * 1e9).toFixed(1)} ns`;
  console.log(`lock.acquire() and release() ${ns(pair)}, with lock: ${ns(entered)}`);

  const one = measure(runProgram, `${COUNT}count(6_000_000)\n`);
  console.log(`a plain instruction of a loop that counts ${ns(one.seconds / one.instructions)}`);
  const threads = `${COUNT}threads = [threading.Thread(target=count, args=(3_000_000,)) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`;
  const two = measure(runProgram, threads);
  const often = measure(runProgram, threads, { switchIntervalNs: 10_000 });
  console.log(`two computing threads: ${(two.seconds / one.seconds).toFixed(2)} of the time of one that does the same work`);
  const handOver = (often.seconds - two.seconds) / (often.switches - two.switches);
  console.log(`a hand-over of the GIL: ${(handOver * 1e6).toFixed(2)} µs (${often.switches} of them)`);
}
