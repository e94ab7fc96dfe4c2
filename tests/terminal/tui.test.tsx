// The stepper over a real session (of a scripted interpreter): what keys do, that back is exactly where one came from, and what Ink
// makes of a screen. In a real terminal it is tried in tests/terminal/tmux.test.ts.
import { renderToString } from "ink";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { findLostUpdates, Session } from "../../scheduler/index.ts";
import { loadProgram } from "../../terminal/library.ts";
import type { Surface } from "../../terminal/surface.ts";
import { namesOf, Screen } from "../../terminal/tui/app.tsx";
import type { KeyAction } from "../../terminal/tui/keys.ts";
import type { View } from "../../terminal/tui/moment.ts";
import { Walk } from "../../terminal/tui/walk.ts";
import { ask, compute, join, line, print, programOf, type Script, sleep, startThread } from "../unit/scheduler/fake-execution.ts";

const plain: Surface = { colours: 0, ascii: false, width: 80 };

function* adder(): Script {
  for (let round = 0; round < 4; round++) {
    yield line(7);
    yield compute(3000);
    yield line(8);
  }
}

function* sleeper(): Script {
  yield line(11);
  yield sleep(4);
  yield print("slept");
}

function* main(): Script {
  yield line(1);
  const threads = [yield* startThread("A-adds", adder), yield* startThread("B-adds", adder), yield* startThread("sleeper", sleeper)];
  for (const thread of threads) yield* join(thread);
}

/** Two threads that take two locks in opposite order, and a main thread that waits for them at line 9. */
function* deadlocked(): Script {
  const one = yield ask("lock.create", { reentrant: false, object: "one" });
  const other = yield ask("lock.create", { reentrant: false, object: "other" });
  const taker = (first: typeof one, second: typeof one) =>
    function* body(): Script {
      yield ask("lock.acquire", { lock: first, timeoutNs: null });
      yield sleep(1);
      yield line(5);
      yield ask("lock.acquire", { lock: second, timeoutNs: null });
    };
  const threads = [yield* startThread("A", taker(one, other)), yield* startThread("B", taker(other, one))];
  yield line(9);
  for (const thread of threads) yield* join(thread);
}

function walkOf(body: () => Script = main): Walk {
  const source = Array.from({ length: 20 }, (_, index) => `statement_${index + 1}()`).join("\n");
  const program = { title: "fake.py", path: "fake.py", source, bytes: new Uint8Array(), files: {} };
  const options = { source, path: "fake.py" };
  return new Walk(new Session(programOf(body), options), program, options, { switchIntervalNs: 5e6, checkInterval: 0 });
}

/** Presses keys from the beginning; gives the view and each moment's step number on the way. */
function press(walk: Walk, actions: readonly KeyAction[], view: View = { size: "event", selected: 0, page: "run", scroll: 0 }): View {
  let current = view;
  for (const action of actions) current = walk.obey(action, current);
  return current;
}

const screenOf = (walk: Walk, view: View, columns = 80, rows = 24) =>
  renderToString(<Screen walk={walk} view={view} size={{ columns, rows }} surface={plain} />, { columns });

describe("keys", () => {
  it("lead to a deadlock where it is: to a thread of the circle, at the lock that it waits for", () => {
    const walk = walkOf(deadlocked);
    const view = press(walk, ["finding.next"]);
    const { stands, found } = walk.moment();
    expect(stands[view.selected]).toMatchObject({ name: "A", state: "deadlock", line: 5 });
    expect(found.map(({ name, line: at }) => `${name} ${at}`)).toEqual(["deadlock 5"]);
  });

  it("walk by events, to both ends and no further", () => {
    const walk = walkOf();
    press(walk, ["step.back"]);
    expect(walk.moment().step).toBe(1);
    press(walk, ["step.forward", "step.forward"]);
    expect(walk.moment().step).toBe(3);
    press(walk, ["go.last", "step.forward"]);
    expect(walk.moment().step).toBe(walk.moment().steps);
    press(walk, ["go.first"]);
    expect(walk.moment().step).toBe(1);
  });

  it("jump from one change of the GIL's holder to the next, and back", () => {
    const walk = walkOf();
    const steps: number[] = [];
    for (let count = 0; count < 4; count++) {
      press(walk, ["switch.next"]);
      expect(walk.moment().why).toContain("The GIL moved");
      steps.push(walk.moment().step);
    }
    for (const step of steps.reverse().slice(1)) {
      press(walk, ["switch.previous"]);
      expect(walk.moment().step).toBe(step);
    }
  });

  it("walk by lines, each thread at its own", () => {
    const walk = walkOf();
    let view = press(walk, ["step.size"]);
    for (let count = 0; count < 12; count++) {
      view = walk.obey("step.forward", view);
      expect(walk.moment().why).toMatch(/is about to execute line \d+/);
    }
    const selected = walk.moment().stands[view.selected];
    expect([7, 8, 11, 1]).toContain(selected?.line);
  });

  it.each(["event", "line"] as const)("forward and back by %s shows the same screens in reverse", (size) => {
    const walk = walkOf();
    let view: View = { size, selected: 0, page: "run", scroll: 0 };
    const screens: string[] = [];
    for (let count = 0; count < 30; count++) {
      view = walk.obey("step.forward", view);
      const screen = screenOf(walk, view);
      if (screen !== screens.at(-1)) screens.push(screen);
    }
    expect(screens.length).toBeGreaterThan(15);
    for (const screen of screens.slice(0, -1).reverse()) {
      view = walk.obey("step.back", view);
      expect(screenOf(walk, view)).toBe(screen);
    }
  });

  it("select lanes while time stands still, and a step selects the lane it happens in", () => {
    const walk = walkOf();
    const view = press(walk, ["switch.next", "lane.down", "lane.down"]);
    expect(view.selected).toBe(3);
    const step = walk.moment().step;
    press(walk, ["lane.up"], view);
    expect(walk.moment().step).toBe(step);
    const after = walk.obey("switch.next", view);
    expect(walk.moment().stands[after.selected]?.state).toBe("running");
  });

  it("have names, also those that come without a character", () => {
    expect(namesOf("", { rightArrow: true })).toEqual(["right"]);
    expect(namesOf("c", { ctrl: true })).toEqual(["ctrl-c"]);
    expect(namesOf("]", {})).toEqual(["]"]);
    expect(namesOf("lls", {})).toEqual(["l", "l", "s"]);
    expect(namesOf("q", { meta: true })).not.toContain("q");
  });
});

describe("findings", () => {
  /** Two that compute beside one that sleeps: a convoy, and whatever the search finds. */
  function* crowd(): Script {
    function* computes(): Script {
      yield compute(60_000);
    }
    function* answers(): Script {
      for (let count = 0; count < 10; count++) {
        yield sleep(1);
        yield compute(20);
      }
    }
    const threads = [yield* startThread("answers", answers), yield* startThread("one", computes), yield* startThread("two", computes)];
    for (const thread of threads) yield* join(thread);
  }

  it("are gone to in both directions, and beyond them to the ends", () => {
    const walk = walkOf(crowd);
    const view = press(walk, ["finding.next"]);
    expect(walk.moment().found.at(-1)).toMatchObject({ name: "convoy", step: walk.moment().step });
    expect(walk.moment().stands[view.selected]?.name).toBe("answers");
    expect(screenOf(walk, view)).toMatch(/! convoy ─(?:.|\n)*answers ran/);
    const { step } = walk.moment();
    press(walk, ["finding.next"]);
    expect(walk.moment().step).toBe(walk.moment().steps);
    press(walk, ["finding.previous"]);
    expect(walk.moment().step).toBe(step);
    press(walk, ["finding.previous"]);
    expect(walk.moment().step).toBe(1);
    expect(screenOf(walk, press(walk, []))).not.toContain("convoy");
  });

  it("are listed up to the step, and the list is left by any key, or for the next finding", () => {
    const walk = walkOf(crowd);
    const first = walk.press("finding.list", press(walk, []));
    expect(screenOf(walk, first)).toMatch(/Findings up to step 1 (?:.|\n)*Nothing stands out(?:.|\n)*1 more later in the run/);
    const there = walk.press("finding.next", first);
    expect(there.page).toBe("run");
    expect(screenOf(walk, walk.press("finding.list", there))).toMatch(/! convoy {3}step \d+(?:.|\n)*What to do/);
    const page = { ...there, page: "findings" } as const;
    expect(walk.press("lane.down", page, 1).scroll).toBe(1);
    expect(walk.press("lane.down", { ...page, scroll: 1 }, 1).scroll).toBe(1);
    expect(walk.press("lane.up", { ...page, scroll: 1 }, 1)).toEqual(page);
    const { step } = walk.moment();
    expect(walk.press(undefined, { ...there, page: "findings" }).page).toBe("run");
    expect(walk.press("step.forward", { ...there, page: "keys" }).page).toBe("run");
    expect(walk.moment().step).toBe(step);
  });

  it("of lost updates come when the search is over, whatever has been looked at meanwhile", () => {
    const source = `import threading, time
counter = 0
def work():
    global counter
    for _ in range(20):
        value = counter
        time.sleep(0.001)
        counter = value + 1
for name in ("one", "two"):
    threading.Thread(target=work, name=name).start()
`;
    const program = { title: "p.py", path: "p.py", source, bytes: new TextEncoder().encode(source), files: {} };
    const options = { source, path: "p.py" };
    const walk = new Walk(new Session(loadProgram, options), program, options, { switchIntervalNs: 5e6, checkInterval: 0 });
    let view = press(walk, ["step.size"]);
    expect(screenOf(walk, view)).toContain("looking for lost updates");
    for (let turns = 0; walk.search(); turns++) if (turns % 20 === 0) view = walk.obey("step.forward", view);
    expect(screenOf(walk, view)).not.toContain("looking for lost updates");
    press(walk, ["go.first", "finding.next"]);
    const found = walk.moment().found.filter(({ name }) => name === "lost update");
    expect(found[0]).toMatchObject({ path: "p.py", line: 8, text: expect.stringMatching(/^counter: (one|two) read it at line 6/) });
    const lost = findLostUpdates(loadProgram, options, walk.session.result).found;
    press(walk, ["go.last"]);
    expect(walk.moment().found.map(({ name }) => name)).toEqual(lost.map(() => "lost update"));
  });
});

describe("the screen in Ink", () => {
  it.each([
    [80, 24],
    [140, 40],
    [40, 10],
    [200, 60],
  ])("of %i x %i is exactly that wide", (columns, rows) => {
    const walk = walkOf();
    const view = press(walk, ["switch.next", "switch.next"]);
    const lines = screenOf(walk, view, columns, rows).split("\n");
    expect(lines.length).toBeLessThanOrEqual(rows);
    for (const text of lines) expect(stringWidth(text.trimEnd())).toBeLessThanOrEqual(columns);
    expect(lines.slice(1, -1).every((text) => stringWidth(text) === columns)).toBe(true);
  });

  it("does not spoil: nothing is printed yet, and later it is", () => {
    const walk = walkOf();
    const first = press(walk, []);
    expect(screenOf(walk, first)).toContain("(nothing printed yet)");
    expect(screenOf(walk, press(walk, ["go.last"]))).toContain("slept");
  });

  it("shows the help over everything", () => {
    const walk = walkOf();
    expect(screenOf(walk, press(walk, ["help"]))).toContain("to the next change of the GIL's holder");
  });

  it("says so when the terminal has been made too small", () => {
    expect(screenOf(walkOf(), { size: "event", selected: 0, page: "run", scroll: 0 }, 30, 8)).toContain("smaller than 40");
  });
});
