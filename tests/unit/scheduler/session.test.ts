// Walking about in a run: by events, by switches, by lines, forth and back; and the questions a screen asks of a trace.

import { describe, expect, it } from "vitest";
import { Session } from "../../../scheduler/session/session.ts";
import { sentenceOf } from "../../../scheduler/trace/events.ts";
import { TraceQuery } from "../../../scheduler/trace/query.ts";
import { ask, compute, join, line, print, programOf, type Script, sleep, startThread } from "./fake-execution.ts";
import { eventsOf, holdersOf, MS, play } from "./playing.ts";

/** Two threads that step through lines 10 to 13 and 20 to 23, with a computation long enough to lose the GIL in. */
function* steps(): Script {
  const body = (first: number) =>
    function* (): Script {
      for (let offset = 0; offset < 4; offset++) {
        yield line(first + offset);
        yield compute(4_000, 10);
      }
      yield print(`from ${first}`);
    };
  yield line(1);
  const left = yield* startThread("left", body(10));
  yield line(2);
  const right = yield* startThread("right", body(20));
  yield line(3);
  yield* join(left);
  yield line(4);
  yield* join(right);
  yield line(5);
}

const session = (policy: "fair" | "random" = "fair") =>
  new Session(programOf(steps), { source: "steps", policy, policyOptions: { preemption: 0.01 } });

describe("a session", () => {
  it("moves by events, and back to where it was", () => {
    const walk = session();
    const there: number[] = [];
    do there.push(walk.cursor.event);
    while (walk.forward());
    expect(there).toEqual(walk.events.map((event) => event.index));
    const back: number[] = [];
    do back.push(walk.cursor.event);
    while (walk.back());
    expect(back).toEqual(there.reverse());
  });

  it("jumps from one switch of the GIL to the next, and to a time", () => {
    const walk = session();
    const switches: number[] = [];
    while (walk.nextSwitch()) switches.push(walk.event?.thread ?? 0);
    expect(switches).toEqual(holdersOf(walk.result).slice(1));
    expect(walk.previousSwitch()).toBe(true);
    walk.toTime(6 * MS);
    expect(walk.timeNs).toBeLessThanOrEqual(6 * MS);
    expect(walk.forward()).toBe(true);
    expect(walk.timeNs).toBeGreaterThan(6 * MS);
  });

  it.each(["fair", "random"] as const)("moves by lines, each thread in its order, and back the same way (%s)", (policy) => {
    const walk = session(policy);
    const there: string[] = [];
    while (walk.forwardLine()) there.push(`${walk.cursor.line?.thread}:${walk.cursor.line?.line}`);
    expect(there.filter((at) => at.startsWith("1:"))).toEqual(["1:1", "1:2", "1:3", "1:4", "1:5"]);
    expect(there.filter((at) => at.startsWith("2:"))).toEqual(["2:10", "2:11", "2:12", "2:13"]);
    expect(there.filter((at) => at.startsWith("3:"))).toEqual(["3:20", "3:21", "3:22", "3:23"]);
    const back = [there.at(-1)];
    while (walk.backLine()) back.push(`${walk.cursor.line?.thread}:${walk.cursor.line?.line}`);
    expect(back.reverse()).toEqual(there);
  });

  it("moves by the lines of one thread", () => {
    const walk = session();
    const lines: (number | undefined)[] = [];
    while (walk.forwardLine(3)) lines.push(walk.cursor.line?.line);
    expect(lines).toEqual([20, 21, 22, 23]);
  });

  it("keeps lines between the events around them", () => {
    const walk = session();
    while (walk.forwardLine()) {
      const { event, line: at } = walk.cursor;
      expect(at?.timeNs).toBeGreaterThanOrEqual(walk.events[event]?.timeNs ?? 0);
      expect(at?.timeNs).toBeLessThanOrEqual(walk.events[event + 1]?.timeNs ?? Number.POSITIVE_INFINITY);
      expect(walk.query.holderAt(event)).toBe(at?.thread);
    }
  });

  it("shows the threads as they are at the cursor", () => {
    const walk = session();
    while (walk.forwardLine() && walk.cursor.line?.line !== 22);
    const threads = walk.threadsAtCursor();
    expect(threads[2]?.execution.location().line).toBe(22);
    expect(threads.map((thread) => thread.name)).toEqual(["MainThread", "left", "right"]);
  });

  it("does not write the program's output again", () => {
    const seen: string[] = [];
    const walk = new Session(programOf(steps), { source: "steps", onOutput: (chunk) => seen.push(chunk.text) });
    walk.toEvent(30);
    walk.forwardLine();
    expect(seen.join("")).toBe(walk.result.stdout);
  });
});

describe("a query", () => {
  const result = play(steps);
  const query = new TraceQuery(result.trace);

  it("knows every lane's state and word at a moment", () => {
    const moment = query.momentAt(22 * MS);
    const states = query.statesAt(moment).map(({ lane, stretch }) => [lane.name, stretch?.state, stretch?.word]);
    expect(states).toContainEqual(["MainThread", "blocked", "joins left"]);
    expect(states.map(([, state]) => state).sort()).toEqual(["blocked", "running", "wants"]);
  });

  it("knows who waits for whom", () => {
    const moment = query.momentAt(22 * MS);
    const holder = query.holderAt(moment);
    const edges = query.waitsAt(moment);
    expect(edges).toContainEqual({ thread: 1, what: "joins left", holder: 2 });
    expect(edges).toContainEqual({ thread: holder === 2 ? 3 : 2, what: "GIL", holder });
  });

  it("has a row for each hand-over, with who, why and where", () => {
    expect(query.handOvers.length).toBe(result.switches);
    const forced = query.handOvers.filter((row) => row.isForced);
    expect(forced.length).toBe(query.totals.forcedHandOvers);
    expect(forced[0]?.why).toMatch(/^forced: .* had waited/);
    expect(query.handOvers.every((row) => row.line !== null && row.cause !== null)).toBe(true);
  });

  it("adds up: GIL held by threads is GIL held, and lives are whole", () => {
    const { totals } = query;
    expect(totals.threads.reduce((sum, thread) => sum + thread.heldNs, 0)).toBe(totals.gilHeldNs);
    for (const thread of totals.threads)
      expect(thread.heldNs + thread.waitedNs + thread.blockedNs + thread.ioNs + thread.sleptNs).toBeLessThanOrEqual(thread.lifetimeNs);
    expect(totals.threads.map((thread) => thread.forced).reduce((sum, count) => sum + count)).toBe(eventsOf(result, "gil.drop").length);
  });

  it("tells the output so far", () => {
    const first = eventsOf(result, "console.output")[0]?.index ?? 0;
    expect(query.outputAt(first - 1)).toEqual([]);
    expect(query.outputAt(first).map((chunk) => chunk.text)).toEqual(["from 10\n"]);
    expect(
      query
        .outputAt(result.trace.events.length)
        .map((chunk) => chunk.text)
        .join(""),
    ).toBe(result.stdout);
  });

  it("has a whole sentence and a brief word for every event", () => {
    for (const event of result.trace.events) {
      expect(sentenceOf(event, query.names)).toMatch(/^\S.*\.$/s);
      expect(sentenceOf(event, query.names)).not.toMatch(/undefined|null|NaN/);
    }
  });

  it("is the same for a trace that went through a file", () => {
    const copy = new TraceQuery(JSON.parse(JSON.stringify(result.trace)));
    expect(JSON.stringify([copy.lanes, copy.gil, copy.totals, copy.handOvers])).toBe(
      JSON.stringify([query.lanes, query.gil, query.totals, query.handOvers]),
    );
  });

  it("puts tasks under their thread", () => {
    const change = (task: number, state: "created" | "running" | "awaits" | "done", detail = "") =>
      ask("task.change", { task, name: `Task-${task}`, state, detail });
    const { trace } = play(function* () {
      yield* startThread("other", function* () {});
      yield change(1, "created");
      yield change(1, "running");
      yield compute(100);
      yield change(1, "awaits", "sleep(1)");
      yield sleep(1);
      yield change(1, "done");
    });
    const tasks = new TraceQuery(trace);
    expect(tasks.lanes.map((lane) => [lane.kind, lane.id])).toEqual([
      ["thread", 1],
      ["task", 1],
      ["thread", 2],
    ]);
    expect(tasks.lanes[1]?.stretches.map((stretch) => stretch.word)).toEqual(["ready", "RUNNING", "awaits sleep(1)", "done"]);
  });

  it("shows a deadlock's threads as such, and only those of the cycle", () => {
    const { trace } = play(function* () {
      const id = yield ask("lock.create", { reentrant: false, object: "mine" });
      const stuck = yield* startThread("stuck", function* () {
        yield ask("lock.acquire", { lock: id, timeoutNs: null });
        yield ask("lock.acquire", { lock: id, timeoutNs: null });
      });
      yield* join(stuck);
    });
    const states = new TraceQuery(trace).statesAt(trace.events.length).map(({ stretch }) => stretch?.word);
    expect(states).toEqual(["joins stuck", "DEADLOCK"]);
  });
});

it("a trace over its limit keeps the beginning and the end, and counts the rest", () => {
  const { trace } = play(steps, { maxEvents: 10 });
  const whole = play(steps).trace.events.length;
  expect(trace.events.length).toBe(11);
  expect(trace.events.length + trace.omitted).toBe(whole);
  expect(trace.events.at(-1)?.event).toBe("run.end");
  expect(() => new TraceQuery(trace).totals).not.toThrow();
});
