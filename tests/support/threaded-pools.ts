// More scenes of random threaded programs: executors and their futures, timers, daemons, threads that fail, and threads without a
// Thread object.
import fc from "fast-check";
import { crew, define, type MakeScene } from "./threaded-scenes.ts";
import { indented, work } from "./threaded-steps.ts";

const few = fc.integer({ min: 2, max: 4 });
const nap = fc.constantFrom("0", "0.0002", "0.001");

const pool: fc.Arbitrary<MakeScene> = fc.tuple(few, few, work, fc.boolean()).map(([size, jobs, doing, waits]) => (name) => ({
  setup: [
    ...define(`${name}_job(number)`, ...doing, "if number % 3 == 2:", "    raise ValueError(number)", "return number * number"),
    `${name}_called, ${name}_pool = [], ThreadPoolExecutor(max_workers=${size}, thread_name_prefix="${name}")`,
  ],
  begin: [
    `${name} = [${name}_pool.submit(${name}_job, i) for i in range(${jobs})]`,
    `for future in ${name}:`,
    `    future.add_done_callback(lambda future: ${name}_called.append(repr(future.exception())))`,
    `${name}_pool.shutdown(wait=${waits ? "True" : "False"})`,
  ],
  end: [
    `for future in as_completed(${name}):`,
    "    check(future.done(), 'done')",
    `print("${name}", [future.exception() or future.result() for future in ${name}])`,
    `${name}_pool.shutdown()`,
    `print("${name}", sorted(${name}_called))`,
    "try:",
    `    ${name}_pool.submit(print)`,
    "except RuntimeError as error:",
    `    print("${name}", error)`,
  ],
}));

const mapped: fc.Arbitrary<MakeScene> = fc.tuple(few, few, work).map(([size, jobs, doing]) => (name) => ({
  setup: define(`${name}_job(left, right)`, ...doing, "return left * 10 + right"),
  begin: [`with ThreadPoolExecutor(${size}) as pool:`, `    ${name} = pool.map(${name}_job, range(${jobs}), range(3, 9))`, "    del pool"],
  end: [`print("${name}", list(${name}))`],
}));

const initialized: fc.Arbitrary<MakeScene> = fc.tuple(few, work, nap).map(([size, doing, seconds]) => (name) => ({
  setup: [
    `${name}_own = threading.local()`,
    ...define(`${name}_begin(value)`, `${name}_own.value = value`, `time.sleep(${seconds})`),
    ...define(`${name}_job(number)`, ...doing, `return ${name}_own.value + number`),
  ],
  begin: [
    `${name}_pool = ThreadPoolExecutor(${size}, initializer=${name}_begin, initargs=(100,))`,
    `${name} = {${name}_pool.submit(${name}_job, i) for i in range(5)}`,
  ],
  end: [
    `done, waiting = wait(${name}, return_when=FIRST_COMPLETED)`,
    `check(len(done) >= 1 and done | waiting == ${name}, "wait")`,
    `done, waiting = wait(${name})`,
    `print("${name}", sorted(future.result() for future in done), waiting)`,
    `${name}_pool.shutdown(cancel_futures=True)`,
  ],
}));

const handMadeFuture: fc.Arbitrary<MakeScene> = fc.tuple(work, nap, fc.boolean()).map(([doing, seconds, fails]) => (name) => ({
  setup: [
    `${name} = Future()`,
    ...define(`${name}_fill(number)`, ...doing, fails ? `${name}.set_exception(LookupError("none"))` : `${name}.set_result(${seconds})`),
    ...define(
      `${name}_read(number)`,
      "try:",
      `    check(${name}.result(10) == ${seconds}, 'future')`,
      "except LookupError:",
      "    add(0, 3)",
    ),
  ],
  begin: [...crew(`${name}_readers`, 2, `${name}_read`).begin, ...crew(`${name}_fillers`, 1, `${name}_fill`).begin],
  end: [
    ...crew(`${name}_readers`, 2, `${name}_read`).end,
    `print("${name}", ${name}.done(), repr(${name}.exception()))`,
    "try:",
    `    ${name}.set_result(1)`,
    "except InvalidStateError as error:",
    `    print("${name}", type(error).__name__)`,
  ],
}));

const timers: fc.Arbitrary<MakeScene> = fc.tuple(work, nap).map(([doing, seconds]) => (name) => ({
  setup: [`${name}_fired = []`, ...define(`${name}_fire(number)`, ...doing, `${name}_fired.append(number)`)],
  begin: [
    `${name} = [threading.Timer(${seconds} + 0.0002 * i, ${name}_fire, [i]) for i in range(3)]`,
    `${name}.append(threading.Timer(1000, ${name}_fire, args=[9]))`,
    `for timer in ${name}:`,
    "    timer.start()",
  ],
  end: [
    `${name}[-1].cancel()`,
    `for timer in ${name}:`,
    "    timer.join()",
    `print("${name}", sorted(${name}_fired), [timer.finished.is_set() for timer in ${name}])`,
  ],
}));

const daemons: fc.Arbitrary<MakeScene> = fc.tuple(few, work, nap, fc.boolean()).map(([count, doing, seconds, stops]) => (name) => ({
  setup: [
    `${name}_stop, ${name}_beats = threading.Event(), threading.Semaphore(0)`,
    ...define(`${name}_beat(number)`, ...doing, `${name}_beats.release()`, `while not ${name}_stop.wait(${seconds} + 0.0003):`, "    pass"),
  ],
  begin: [
    `${name} = [threading.Thread(target=${name}_beat, args=(i,), daemon=True) for i in range(${count})]`,
    `for thread in ${name}:`,
    "    thread.start()",
  ],
  end: [
    `print("${name}", [${name}_beats.acquire(timeout=10) for thread in ${name}], ${name}_beats.acquire(blocking=False))`,
    ...(stops ? [`${name}_stop.set()`, `for thread in ${name}:`, "    thread.join()"] : []),
    `print("${name}", [(thread.daemon, thread.is_alive()) for thread in ${name}])`,
  ],
}));

const failing: fc.Arbitrary<MakeScene> = fc.tuple(few, work).map(([count, doing]) => (name) => ({
  setup: [
    `${name}_lock, ${name}_left = threading.Lock(), [0]`,
    ...define(
      `${name}_fail(number)`,
      "try:",
      `    with ${name}_lock:`,
      ...indented(doing, 2),
      "        if number == 1:",
      "            sys.exit(number)",
      "        raise [ValueError, KeyError, OSError, Failure][number](number)",
      "finally:",
      `    with ${name}_lock:`,
      `        ${name}_left[0] += 1`,
    ),
  ],
  ...crew(name, count, `${name}_fail`),
  end: [...crew(name, count, `${name}_fail`).end, `print("${name}", ${name}_left, ${name}_lock.locked())`],
}));

const bareThreads: fc.Arbitrary<MakeScene> = fc.tuple(few, work).map(([count, doing]) => (name) => ({
  setup: [
    `${name}_done = [threading.Lock() for i in range(${count})]`,
    ...define(`${name}_run(number, *, lock)`, "try:", ...indented(doing), "finally:", "    lock.release()"),
  ],
  begin: [
    `for i, lock in enumerate(${name}_done):`,
    "    lock.acquire()",
    `    _thread.start_new_thread(${name}_run, (i,), {"lock": lock})`,
  ],
  end: [`for lock in ${name}_done:`, "    lock.acquire()", `print("${name}", [lock.locked() for lock in ${name}_done])`],
}));

const philosophers: fc.Arbitrary<MakeScene> = fc.tuple(few, work).map(([count, eating]) => (name) => ({
  setup: [
    `${name}_forks, ${name}_meals = [threading.Lock() for i in range(${count})], [0] * ${count}`,
    ...define(
      `${name}_dine(number)`,
      `left, right = sorted([number, (number + 1) % ${count}])`,
      "for meal in range(2):",
      `    with ${name}_forks[left], ${name}_forks[right]:`,
      ...indented(eating, 2),
      `        ${name}_meals[number] += 1`,
    ),
  ],
  begin: crew(name, count, `${name}_dine`).begin,
  end: [...crew(name, count, `${name}_dine`).end, `print("${name}", ${name}_meals)`],
}));

const family: fc.Arbitrary<MakeScene> = fc.tuple(fc.integer({ min: 1, max: 3 }), work).map(([depth, doing]) => (name) => ({
  setup: [
    `${name}_born = []`,
    ...define(
      `${name}_live(depth)`,
      `${name}_born.append(depth)`,
      `children = [threading.Thread(target=${name}_live, args=(depth - 1,)) for i in range(2 if depth else 0)]`,
      "for child in children:",
      "    child.start()",
      ...doing,
      "for child in children:",
      "    child.join()",
    ),
  ],
  ...crew(name, 1, `${name}_live`, `${depth},`),
  end: [...crew(name, 1, `${name}_live`).end, `print("${name}", sorted(${name}_born))`],
}));

export const POOL_SCENES: readonly fc.Arbitrary<MakeScene>[] = [
  pool,
  mapped,
  initialized,
  handMadeFuture,
  timers,
  daemons,
  failing,
  bareThreads,
  philosophers,
  family,
];
