// Scenes of random threaded programs: a few threads with a task of their own, made of locks, conditions, queues, barriers, pools …,
// whose outcome is the same whoever is quicker. Scenes of one program share nothing but the pieces of work that their threads do.
import fc from "fast-check";
import { indented, type Lines, work } from "./threaded-steps.ts";

/** The text of one scene; `name` is a prefix that no other scene of the program has. */
export interface Scene {
  /** Definitions, at the level of the module. */
  readonly setup: Lines;
  /** What main does to get it going. Does not wait for other scenes. */
  readonly begin: Lines;
  /** What main does to see its end and to print its outcome. */
  readonly end: Lines;
}
export type MakeScene = (name: string) => Scene;

/** Defines a function `name` with these lines. */
const define = (head: string, ...body: Lines): Lines => [`def ${head}:`, ...indented(body)];

/** Main starts `count` threads of a target and joins them. */
function crew(name: string, count: number | string, target: string, args = "i,"): { begin: Lines; end: Lines } {
  return {
    begin: [
      `${name} = [threading.Thread(target=${target}, args=(${args}), name=f"${name}-{i}") for i in range(${count})]`,
      `for thread in ${name}:`,
      "    thread.start()",
    ],
    end: [`for thread in ${name}:`, "    thread.join()"],
  };
}

const few = fc.integer({ min: 2, max: 4 });
const nap = fc.constantFrom("0", "0.0002", "0.001");

const workers: fc.Arbitrary<MakeScene> = fc.tuple(few, work, work).map(([count, first, second]) => (name) => ({
  setup: define(`${name}_work(number)`, ...first, "if number % 2:", ...indented(second)),
  ...crew(name, count, `${name}_work`),
}));

const boundedQueue: fc.Arbitrary<MakeScene> = fc
  .tuple(few, few, fc.integer({ min: 0, max: 2 }), work, work)
  .map(([makers, takers, room, making, taking]) => (name) => {
    const crews = [crew(`${name}_makers`, makers, `${name}_make`), crew(`${name}_takers`, takers, `${name}_take`)];
    return {
      setup: [
        `${name}_queue, ${name}_taken = queue.Queue(${room}), []`,
        ...define(`${name}_make(number)`, "for i in range(4):", ...indented(making), `    ${name}_queue.put(number * 10 + i)`),
        ...define(
          `${name}_take(number)`,
          `while (item := ${name}_queue.get()) is not None:`,
          ...indented(taking),
          `    ${name}_taken.append(item)`,
        ),
      ],
      begin: crews.flatMap(({ begin }) => begin),
      end: [
        ...(crews[0] as { end: Lines }).end,
        `for i in range(${takers}):`,
        `    ${name}_queue.put(None)`,
        ...(crews[1] as { end: Lines }).end,
        `print("${name}", sorted(${name}_taken), ${name}_queue.empty())`,
      ],
    };
  });

const joinedQueue: fc.Arbitrary<MakeScene> = fc
  .tuple(few, fc.constantFrom("Queue", "LifoQueue", "PriorityQueue"), work)
  .map(([takers, kind, taking]) => (name) => ({
    setup: [
      `${name}_queue, ${name}_taken = queue.${kind}(), []`,
      ...define(
        `${name}_take()`,
        "while True:",
        `    item = ${name}_queue.get()`,
        ...indented(taking),
        `    ${name}_taken.append(item * item)`,
        `    ${name}_queue.task_done()`,
      ),
    ],
    begin: [
      `for i in range(${takers}):`,
      `    threading.Thread(target=${name}_take, daemon=True, name=f"${name}-{i}").start()`,
      "for i in range(7):",
      `    ${name}_queue.put(i)`,
    ],
    end: [`${name}_queue.join()`, `print("${name}", sorted(${name}_taken), ${name}_queue.unfinished_tasks)`],
  }));

const drained: fc.Arbitrary<MakeScene> = fc.tuple(few, work).map(([takers, taking]) => (name) => ({
  setup: [
    `${name}_queue, ${name}_taken = queue.PriorityQueue(), []`,
    ...define(
      `${name}_take(number)`,
      "try:",
      "    while True:",
      `        item = ${name}_queue.get_nowait()`,
      ...indented(taking, 2),
      `        ${name}_taken.append(item)`,
      "except queue.Empty:",
      "    pass",
    ),
  ],
  begin: ["for i in range(9):", `    ${name}_queue.put((i * 5 % 9, str(i)))`, ...crew(name, takers, `${name}_take`).begin],
  end: [...crew(name, takers, `${name}_take`).end, `print("${name}", sorted(${name}_taken))`],
}));

const pipeline: fc.Arbitrary<MakeScene> = fc.tuple(few, work, nap).map(([stages, passing, seconds]) => (name) => ({
  setup: [
    `${name}_pipes = [queue.SimpleQueue() for i in range(${stages + 1})]`,
    ...define(
      `${name}_stage(number)`,
      `while (item := ${name}_pipes[number].get()) is not None:`,
      ...indented(passing),
      `    ${name}_pipes[number + 1].put(item * 2 + number)`,
      `${name}_pipes[number + 1].put(None)`,
    ),
  ],
  begin: [
    ...crew(name, stages, `${name}_stage`).begin,
    "for i in [1, 2, 3, None]:",
    `    ${name}_pipes[0].put(i)`,
    `    time.sleep(${seconds})`,
  ],
  end: [
    ...crew(name, stages, `${name}_stage`).end,
    `print("${name}", [${name}_pipes[-1].get(timeout=5) for i in range(4)], ${name}_pipes[-1].empty())`,
  ],
}));

const conditionBuffer: fc.Arbitrary<MakeScene> = fc
  .tuple(few, work, fc.constantFrom("notify()", "notify_all()"), fc.boolean(), fc.boolean())
  .map(([pairs, passing, notify, isReentrant, waitsFor]) => (name) => {
    const wait = (test: string) =>
      waitsFor ? [`    ${name}_ready.wait_for(lambda: ${test})`] : [`    while not (${test}):`, `        ${name}_ready.wait()`];
    // Makers and takers wait on one condition: a single notify could wake the wrong one.
    const tell = `    ${name}_ready.${pairs > 1 ? "notify_all()" : notify}`;
    return {
      setup: [
        `${name}_ready, ${name}_items, ${name}_out = threading.Condition(${isReentrant ? "" : "threading.Lock()"}), [], []`,
        ...define(
          `${name}_make(number)`,
          "for i in range(3):",
          `    with ${name}_ready:`,
          ...indented(wait(`len(${name}_items) < 2`)),
          `        ${name}_items.append(number * 3 + i)`,
          `    ${tell}`,
          ...indented(passing),
        ),
        ...define(
          `${name}_take(number)`,
          "for i in range(3):",
          ...indented(passing),
          `    with ${name}_ready:`,
          ...indented(wait(`${name}_items`)),
          `        ${name}_out.append(${name}_items.pop())`,
          `    ${tell}`,
        ),
      ],
      begin: [...crew(`${name}_takers`, pairs, `${name}_take`).begin, ...crew(`${name}_makers`, pairs, `${name}_make`).begin],
      end: [
        ...crew(`${name}_makers`, pairs, `${name}_make`).end,
        ...crew(`${name}_takers`, pairs, `${name}_take`).end,
        `print("${name}", sorted(${name}_out), ${name}_items)`,
      ],
    };
  });

const tokenRing: fc.Arbitrary<MakeScene> = fc.tuple(few, work).map(([count, holding]) => (name) => ({
  setup: [
    `${name}_turn, ${name}_moved, ${name}_order = [0], threading.Condition(), []`,
    ...define(
      `${name}_member(number)`,
      "for lap in range(2):",
      `    with ${name}_moved:`,
      `        ${name}_moved.wait_for(lambda: ${name}_turn[0] % ${count} == number)`,
      ...indented(holding, 2),
      `        ${name}_order.append(number)`,
      `        ${name}_turn[0] += 1`,
      `        ${name}_moved.notify_all()`,
    ),
  ],
  begin: crew(name, count, `${name}_member`).begin,
  end: [...crew(name, count, `${name}_member`).end, `print("${name}", ${name}_order)`],
}));

const relay: fc.Arbitrary<MakeScene> = fc.tuple(few, work, nap).map(([count, running, seconds]) => (name) => ({
  setup: [
    `${name}_go, ${name}_order = [threading.Event() for i in range(${count + 1})], []`,
    ...define(
      `${name}_runner(number)`,
      `while not ${name}_go[number].wait(0.002):`,
      "    pass",
      ...running,
      `${name}_order.append(number)`,
      `${name}_go[number + 1].set()`,
    ),
  ],
  begin: [...crew(name, count, `${name}_runner`).begin, `time.sleep(${seconds})`, `${name}_go[0].set()`],
  end: [
    `print("${name}", ${name}_go[-1].wait(), ${name}_order)`,
    ...crew(name, count, `${name}_runner`).end,
    `${name}_go[0].clear()`,
    `print("${name}", [event.is_set() for event in ${name}_go])`,
  ],
}));

const barrier: fc.Arbitrary<MakeScene> = fc.tuple(few, few, work, work).map(([count, rounds, before, after]) => (name) => ({
  setup: [
    `${name}_rounds, ${name}_places = [], []`,
    `${name}_all = threading.Barrier(${count}, action=lambda: ${name}_rounds.append(len(${name}_places)))`,
    ...define(
      `${name}_party(number)`,
      `for turn in range(${rounds}):`,
      ...indented(before),
      `    ${name}_places.append(${name}_all.wait())`,
      ...indented(after),
      `    ${name}_all.wait(10)`,
    ),
  ],
  begin: crew(name, count, `${name}_party`).begin,
  end: [
    ...crew(name, count, `${name}_party`).end,
    // The action runs before anybody leaves, so it sees the places of the rounds before; the second wait's sees this round's too.
    `print("${name}", ${name}_rounds, sorted(${name}_places), ${name}_all.n_waiting, ${name}_all.broken)`,
  ],
}));

const brokenBarrier: fc.Arbitrary<MakeScene> = fc.tuple(few, work, nap).map(([count, before, seconds]) => (name) => ({
  setup: [
    `${name}_all, ${name}_seen = threading.Barrier(${count + 1}), []`,
    ...define(
      `${name}_party(number)`,
      ...before,
      "try:",
      `    ${name}_all.wait()`,
      "except threading.BrokenBarrierError as error:",
      `    ${name}_seen.append(repr(error))`,
    ),
  ],
  begin: [...crew(name, count, `${name}_party`).begin, `time.sleep(${seconds})`, `${name}_all.abort()`],
  end: [...crew(name, count, `${name}_party`).end, `print("${name}", ${name}_seen, ${name}_all.broken)`],
}));

const limited: fc.Arbitrary<MakeScene> = fc.tuple(few, fc.boolean(), work, nap).map(([places, isBounded, doing, seconds]) => (name) => ({
  setup: [
    `${name}_places, ${name}_lock = threading.${isBounded ? "Bounded" : ""}Semaphore(${places}), threading.Lock()`,
    `${name}_inside, ${name}_most = [0], [0]`,
    ...define(
      `${name}_guest(number)`,
      `${name}_places.acquire()`,
      `with ${name}_lock:`,
      `    ${name}_inside[0] += 1`,
      `    ${name}_most[0] = max(${name}_most[0], ${name}_inside[0])`,
      `time.sleep(${seconds})`,
      ...doing,
      `with ${name}_lock:`,
      `    ${name}_inside[0] -= 1`,
      `${name}_places.release()`,
    ),
  ],
  begin: crew(name, places + 3, `${name}_guest`).begin,
  end: [
    ...crew(name, places + 3, `${name}_guest`).end,
    `print("${name}", ${name}_most[0] <= ${places}, [${name}_places.acquire(blocking=False) for i in range(${places + 1})])`,
  ],
}));

const readersAndWriters: fc.Arbitrary<MakeScene> = fc.tuple(few, work, work).map(([count, reading, writing]) => (name) => ({
  setup: [
    `${name}_free, ${name}_readers, ${name}_pair = threading.Condition(threading.Lock()), [0], [0, 0]`,
    ...define(
      `${name}_read(number)`,
      `with ${name}_free:`,
      `    ${name}_readers[0] += 1`,
      "try:",
      `    first = ${name}_pair[0]`,
      ...indented(reading),
      `    check(first == ${name}_pair[1], "torn")`,
      "finally:",
      `    with ${name}_free:`,
      `        ${name}_readers[0] -= 1`,
      `        if ${name}_readers[0] == 0:`,
      `            ${name}_free.notify_all()`,
    ),
    ...define(
      `${name}_write(number)`,
      `with ${name}_free:`,
      `    while ${name}_readers[0]:`,
      `        ${name}_free.wait()`,
      `    ${name}_pair[0] += number`,
      ...indented(writing),
      `    ${name}_pair[1] += number`,
    ),
    ...define(`${name}_both(number)`, "for i in range(2):", `    ${name}_read(i)`, `    ${name}_write(number + i)`),
  ],
  begin: crew(name, count, `${name}_both`).begin,
  end: [...crew(name, count, `${name}_both`).end, `print("${name}", ${name}_pair, ${name}_readers)`],
}));

const subclassed: fc.Arbitrary<MakeScene> = fc.tuple(few, work).map(([count, running]) => (name) => ({
  setup: [
    `class ${name}_Worker(threading.Thread):`,
    "    def __init__(self, number):",
    `        super().__init__(name=f"${name}-{number}")`,
    "        self.number, self.result = number, None",
    "    def run(self):",
    ...indented(running, 2),
    "        self.result = (self.number ** 2, threading.current_thread() is self)",
  ],
  begin: [`${name} = [${name}_Worker(i) for i in range(${count})]`, `for thread in ${name}:`, "    thread.start()"],
  end: [
    `for thread in ${name}:`,
    "    while thread.is_alive():",
    "        thread.join(0.0005)",
    `print("${name}", [(thread.name, thread.result) for thread in ${name}])`,
  ],
}));

export const LOCK_SCENES: readonly fc.Arbitrary<MakeScene>[] = [
  workers,
  workers,
  boundedQueue,
  joinedQueue,
  drained,
  pipeline,
  conditionBuffer,
  tokenRing,
  relay,
  barrier,
  brokenBarrier,
  limited,
  readersAndWriters,
  subclassed,
];
export { crew, define };
