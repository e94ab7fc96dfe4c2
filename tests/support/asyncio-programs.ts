// Random small asyncio programs: tasks, sleeps with ties, cancellations, timeouts, locks, queues, gathers and groups, each step
// of which prints a line. Two events that have nothing to do with each other never fall into the same millisecond unless they
// begin at the same moment: the lengths of sleeps are powers of four, each used at one place of the program.

/** Mulberry32: the same seed gives the same program. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

class Writer {
  readonly lines: string[] = [];
  private readonly random: (below: number) => number;
  private power = 0;
  private variables = 0;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  chance(percent: number): boolean {
    return this.random(100) < percent;
  }

  pick<T>(options: readonly T[]): T {
    return options[this.random(options.length)] as T;
  }

  count(below: number): number {
    return this.random(below);
  }

  /** A length of time in seconds that no other place of the program has. */
  delay(): string {
    const milliseconds = 4 ** (this.power++ % 12);
    return `${milliseconds} / 1000`;
  }

  name(): string {
    return `v${this.variables++}`;
  }

  add(indent: number, line: string): void {
    this.lines.push(`${"    ".repeat(indent)}${line}`);
  }
}

const HEAD = `import asyncio

def log(*words):
    print(asyncio.current_task().get_name() if asyncio.current_task() else "-", *words)

def show(value):
    if isinstance(value, BaseExceptionGroup):
        return "%s%s" % (type(value).__name__, [show(error) for error in value.exceptions])
    return repr(value)
`;

type Step = (writer: Writer, indent: number, level: number) => void;

/** A call of a worker that lies deeper, or a sleep: something to be awaited. */
function awaitable(writer: Writer, level: number): string {
  if (level > 0 && writer.chance(75)) return `w${writer.count(level)}()`;
  return `asyncio.sleep(${writer.chance(30) ? "0" : writer.delay()}, ${writer.count(9)})`;
}

const STEPS: readonly (readonly [weight: number, step: Step])[] = [
  [6, (w, i) => w.add(i, `await asyncio.sleep(${w.delay()})`)],
  [6, (w, i) => w.add(i, "await asyncio.sleep(0)")],
  [
    3,
    (w, i, level) => {
      const name = w.name();
      w.add(i, `${name} = asyncio.create_task(${awaitable(w, level)})`);
      if (w.chance(50)) w.add(i, "await asyncio.sleep(0)");
      if (w.chance(50)) w.add(i, `log("cancels", ${name}.cancel(${w.pick(["", "'enough'"])}))`);
      if (w.chance(60)) w.add(i, `log("awaited", show(await asyncio.gather(${name}, return_exceptions=True)))`);
    },
  ],
  [
    3,
    (w, i, level) => {
      const parts = Array.from({ length: 1 + w.count(3) }, () => awaitable(w, level));
      w.add(i, `log("gathered", show(await asyncio.gather(${parts.join(", ")}${w.chance(50) ? ", return_exceptions=True" : ""})))`);
    },
  ],
  [
    3,
    (w, i, level) => {
      w.add(i, "try:");
      w.add(i + 1, `log("in time", show(await asyncio.wait_for(${awaitable(w, level)}, ${w.delay()})))`);
      w.add(i, "except (TimeoutError, ValueError) as error:");
      w.add(i + 1, 'log("late or bad", show(error))');
    },
  ],
  [
    3,
    (w, i, level) => {
      w.add(i, "try:");
      w.add(i + 1, `async with asyncio.timeout(${w.chance(15) ? "0" : w.delay()}):`);
      steps(w, i + 2, level, 2);
      w.add(i, "except TimeoutError as error:");
      w.add(i + 1, 'log("timed out", asyncio.current_task().cancelling())');
    },
  ],
  [
    3,
    (w, i, level) => {
      w.add(i, "try:");
      w.add(i + 1, "async with asyncio.TaskGroup() as group:");
      for (let n = 1 + w.count(3); n > 0; n--) w.add(i + 2, `group.create_task(${awaitable(w, level)})`);
      if (w.chance(40)) steps(w, i + 2, level, 1);
      w.add(i, "except* Exception as group:");
      w.add(i + 1, 'log("group", show(group))');
    },
  ],
  [
    3,
    (w, i, level) => {
      const name = w.name();
      const parts = Array.from({ length: 1 + w.count(3) }, () => `asyncio.create_task(${awaitable(w, level)})`);
      const when = w.pick(["ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION"]);
      const timeout = w.chance(40) ? `, timeout=${w.delay()}` : "";
      w.add(i, `${name} = await asyncio.wait([${parts.join(", ")}], return_when=asyncio.${when}${timeout})`);
      w.add(i, `log("waited", *[sorted(t.get_name() for t in part) for part in ${name}])`);
      if (w.chance(60)) w.add(i, `log("stops", [t.cancel() for t in sorted(${name}[1], key=lambda t: int(t.get_name()[5:]))])`);
    },
  ],
  [
    2,
    (w, i, level) => {
      w.add(i, `for f in asyncio.as_completed([${awaitable(w, level)}, ${awaitable(w, level)}]):`);
      w.add(i + 1, "try:");
      w.add(i + 2, 'log("next", show(await f))');
      w.add(i + 1, "except ValueError as error:");
      w.add(i + 2, 'log("next failed", show(error))');
    },
  ],
  [
    2,
    (w, i, level) => {
      const name = w.name();
      w.add(i, `${name} = asyncio.ensure_future(${awaitable(w, level)})`);
      w.add(i, "try:");
      w.add(i + 1, `log("shielded", show(await asyncio.wait_for(asyncio.shield(${name}), ${w.delay()})))`);
      w.add(i, "except (TimeoutError, ValueError) as error:");
      w.add(i + 1, `log("shield", show(error), ${name}.done())`);
    },
  ],
  [
    4,
    (w, i, level) => {
      const lock = w.pick(["lock", "semaphore", "condition"]);
      w.add(i, `async with ${lock}:`);
      w.add(i + 1, `log("has the ${lock}")`);
      steps(w, i + 1, level, 2);
      if (lock === "condition") w.add(i + 1, w.pick(["condition.notify()", "condition.notify_all()", "await condition.wait()"]));
      w.add(i, `log("left the ${lock}", ${lock}.locked())`);
    },
  ],
  [3, (w, i) => w.add(i, `log("got", await ${w.pick(["queue", "priority"])}.get())`)],
  [4, (w, i) => w.add(i, `await ${w.pick(["queue", "priority"])}.put(${w.count(9)})`)],
  [2, (w, i) => w.add(i, w.pick(["event.set()", "event.clear()", "await event.wait()", "await event.wait()"]))],
  [1, (w, i) => w.add(i, 'log("passed", await barrier.wait() in (0, 1))')],
  [
    2,
    (w, i) => {
      const when = w.pick(["call_soon(", `call_later(${w.delay()}, `, `call_later(0, `]);
      w.add(i, `asyncio.get_running_loop().${when}${w.pick(["log, 'called'", "event.set", "log, 'call'"])})`);
    },
  ],
  [2, (w, i) => w.add(i, `log("tasks", len(asyncio.all_tasks()), asyncio.current_task().cancelling())`)],
  [1, (w, i) => w.add(i, 'raise ValueError("bad")')],
  [
    3,
    (w, i, level) => {
      w.add(i, "try:");
      steps(w, i + 1, level, 2);
      w.add(i, "except asyncio.CancelledError as error:");
      w.add(i + 1, 'log("is cancelled", show(error), asyncio.current_task().cancelling())');
      const kinds = ["raise", "raise", "asyncio.current_task().uncancel()", "pass"];
      w.add(i + 1, w.pick(kinds));
    },
  ],
  [
    2,
    (w, i, level) => {
      w.add(i, "try:");
      steps(w, i + 1, level, 2);
      w.add(i, "finally:");
      w.add(i + 1, 'log("cleans up")');
      w.add(i + 1, `await asyncio.sleep(${w.chance(50) ? "0" : w.delay()})`);
    },
  ],
  [
    1,
    (w, i) => {
      const name = w.name();
      w.add(i, `${name} = asyncio.get_running_loop().create_future()`);
      w.add(i, `${name}.add_done_callback(lambda f: log("done", show(f.cancelled() or f.result())))`);
      w.add(i, `asyncio.get_running_loop().call_later(${w.delay()}, lambda: ${name}.done() or ${name}.set_result(${w.count(9)}))`);
      w.add(i, `log("future", await ${name})`);
    },
  ],
];

const WEIGHT = STEPS.reduce((sum, [weight]) => sum + weight, 0);

function oneStep(writer: Writer): Step {
  let left = writer.count(WEIGHT);
  for (const [weight, step] of STEPS) {
    if (left < weight) return step;
    left -= weight;
  }
  throw new Error("the weights do not add up");
}

function steps(writer: Writer, indent: number, level: number, most: number): void {
  for (let n = 1 + writer.count(most); n > 0; n--) {
    if (indent > 5) writer.add(indent, "await asyncio.sleep(0)");
    else oneStep(writer)(writer, indent, level);
  }
}

/** The program of a seed. */
export function asyncioProgram(seed: number): string {
  const writer = new Writer(seed);
  const workers = 1 + writer.count(3);
  for (let level = 0; level < workers; level++) {
    writer.add(0, `async def w${level}():`);
    writer.add(1, 'log("begins")');
    steps(writer, 1, level, 4);
    writer.add(1, 'log("ends")');
    writer.add(1, `return "w${level}"`);
    writer.add(0, "");
  }
  writer.add(0, "async def body():");
  steps(writer, 1, workers, 4);
  writer.add(0, "");
  writer.add(0, "async def main():");
  writer.add(1, "global lock, semaphore, condition, queue, priority, event, barrier");
  writer.add(1, "lock, semaphore, condition = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Condition()");
  writer.add(1, "queue, priority, event, barrier = asyncio.Queue(1), asyncio.PriorityQueue(), asyncio.Event(), asyncio.Barrier(2)");
  // When an exception is lost is a matter of reference counts, and has its own golden programs.
  writer.add(1, "asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)");
  writer.add(1, "try:");
  writer.add(2, "await asyncio.wait_for(body(), 5000000)");
  writer.add(1, "except (Exception, asyncio.CancelledError) as error:");
  writer.add(2, 'log("main", show(error))');
  writer.add(0, "");
  writer.add(0, "asyncio.run(main())");
  return `${HEAD}\n${writer.lines.join("\n")}\n`;
}
