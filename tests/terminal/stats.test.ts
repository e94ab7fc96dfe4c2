// Statistics and findings over real runs of a scripted interpreter: both sides of each rule.
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { CONVOY_FACTOR, findingsOf, Run, TraceQuery } from "../../scheduler/index.ts";
import { chartOf } from "../../terminal/print/chart-of.ts";
import { printStats } from "../../terminal/print/stats.ts";
import { tellStory } from "../../terminal/print/story.ts";
import { printLanes } from "../../terminal/print/timeline.ts";
import type { Surface } from "../../terminal/surface.ts";
import { ask, compute, join, programOf, type Script, sleep, startThread } from "../unit/scheduler/fake-execution.ts";

const plain: Surface = { colours: 0, ascii: false, width: 100 };
const INTERVAL = 5e6;

function queryOf(main: () => Script): TraceQuery {
  return new TraceQuery(new Run(programOf(main), { source: "" }).finish().trace);
}

/** A thread that answers now and then beside some that compute. */
function crowd(computing: number): TraceQuery {
  function* answers(): Script {
    for (let count = 0; count < 10; count++) {
      yield sleep(1);
      yield compute(20);
    }
  }
  function* computes(): Script {
    yield compute(60_000);
  }
  return queryOf(function* main(): Script {
    const threads = [yield* startThread("answers", answers)];
    for (let index = 0; index < computing; index++) threads.push(yield* startThread(`computes-${index}`, computes));
    for (const thread of threads) yield* join(thread);
  });
}

function deadlock(): TraceQuery {
  return queryOf(function* main(): Script {
    const one = yield ask("lock.create", { reentrant: false, object: "one" });
    const other = yield ask("lock.create", { reentrant: false, object: "other" });
    const taker = (first: typeof one, second: typeof one) =>
      function* body(): Script {
        yield ask("lock.acquire", { lock: first, timeoutNs: null });
        yield sleep(1);
        yield ask("lock.acquire", { lock: second, timeoutNs: null });
      };
    const threads = [yield* startThread("A", taker(one, other)), yield* startThread("B", taker(other, one))];
    for (const thread of threads) yield* join(thread);
  });
}

describe("findings", () => {
  it("a convoy is named when waits exceed the factor, and only then", () => {
    const [found] = findingsOf(crowd(2), INTERVAL).filter(({ name }) => name === "convoy");
    expect(found?.text).toMatch(/^answers ran .* ms and waited .* ms for the GIL \(\d+x\)/);
    expect(Number(/\((\d+)x\)/.exec(found?.text ?? "")?.[1])).toBeGreaterThan(CONVOY_FACTOR);
    expect(findingsOf(crowd(0), INTERVAL)).toEqual([]);
  });

  it("starvation is a single wait of more than ten intervals", () => {
    expect(findingsOf(crowd(2), INTERVAL).some(({ name }) => name === "starvation")).toBe(false);
    expect(findingsOf(crowd(2), INTERVAL / 100).some(({ name }) => name === "starvation")).toBe(true);
  });

  it("both threads of a deadlock are named, and their lanes end in it", () => {
    const query = deadlock();
    expect(findingsOf(query, INTERVAL).map(({ name, text }) => `${name}: ${text}`)).toEqual([
      "deadlock: A waits for other at line 1, which B has; B waits for one at line 1, which A has. Each waits for the next, for ever",
    ]);
    const lanes = printLanes(chartOf(query), plain);
    for (const name of ["A ", "B "]) expect(lanes.find((line) => line.includes(name) && line.endsWith("╳╳╳"))).toBeDefined();
  });
});

describe("print-outs", () => {
  it.each([40, 60, 80, 100, 200])("fit %i columns", (width) => {
    const surface = { ...plain, width };
    for (const query of [crowd(1), deadlock()]) {
      for (const line of [...printStats(query, surface, findingsOf(query, INTERVAL)), ...tellStory(query, surface, false)]) {
        expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  it("nothing is said of the order of locks where there is a deadlock", () => {
    const said = (query: TraceQuery) => printStats(query, plain, findingsOf(query, INTERVAL)).join("\n");
    expect(said(deadlock())).toContain("! deadlock");
    expect(said(deadlock())).not.toContain("lock order");
    expect(said(crowd(1))).toContain("- lock order  none");
  });

  it("a thread's times stand in its row, with shares where there is room", () => {
    const rows = printStats(crowd(1), { ...plain, width: 120 }, []);
    expect(rows[0]).toMatch(/^thread +GIL held +GIL wait +blocked +I\/O +sleep +runs +forced$/);
    expect(rows.find((line) => line.startsWith("answers"))).toMatch(/^answers +\d+\.\d\d +\d+ % +\d+\.\d\d +\d+ %/);
  });

  it("the whole story has every event once, in order", () => {
    const query = crowd(1);
    const numbers = [...tellStory(query, plain, true)].flatMap((line) => /^ +[\d.]+ +(\d+) {3}/.exec(line)?.[1] ?? []).map(Number);
    expect(numbers).toEqual(query.trace.events.map(({ index }) => index));
  });
});
