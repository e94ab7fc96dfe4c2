// A scene and a moment made by hand for the tests of the screen: two adders, a thread that sleeps, one whose name is wide.
import type { State } from "../../terminal/print/vocabulary.ts";
import type { Moment, Scene } from "../../terminal/tui/moment.ts";

const ms = 1e6;

const span = (state: State, from: number, to: number) => ({ state, from: from * ms, to: to * ms, detail: "" });

const source = `import threading

counter = 0


def bump(x):
    return x + 1


def work(n):
    global counter
    for _ in range(n):
        counter = bump(counter)  # 線程: the value read may be old when it is written, after a long while
`;

export const scene: Scene = {
  program: { name: "race_counter.py", path: "/x/race_counter.py" },
  sources: new Map([["/x/race_counter.py", source.split("\n")]]),
  seed: 7,
  pace: { switchIntervalNs: 5 * ms, checkInterval: 0 },
  model: [],
  policy: "fair",
  chart: {
    end: 20 * ms,
    lanes: [
      {
        id: "thread-1",
        name: "MainThread",
        mark: "M",
        kind: "thread",
        spans: [span("running", 0, 1), span("blocked", 1, 19), span("running", 19, 20)],
      },
      {
        id: "thread-2",
        name: "adder-A",
        mark: "A",
        kind: "thread",
        spans: [span("wants", 0.5, 1), span("running", 1, 6), span("wants", 6, 20)],
      },
      { id: "thread-3", name: "線程-B", mark: "B", kind: "thread", spans: [span("wants", 0.5, 6), span("running", 6, 19)] },
      { id: "thread-4", name: "sleeper", mark: "s", kind: "thread", spans: [span("sleeping", 0.5, 18)] },
      { id: "thread-5", name: "writer", mark: "w", kind: "thread", spans: [span("io", 0.5, 18)] },
    ],
    holds: [
      { lane: "thread-1", from: 0, to: 1 * ms },
      { lane: "thread-2", from: 1 * ms, to: 6 * ms },
      { lane: "thread-3", from: 6 * ms, to: 19 * ms },
      { lane: "thread-1", from: 19 * ms, to: 20 * ms },
    ],
    handOvers: [],
  },
};

const stand = (index: number, state: State, line: number, detail = "") => {
  const lane = scene.chart.lanes[index];
  if (lane === undefined) throw new Error("no such lane");
  return { lane: lane.id, name: lane.name, mark: lane.mark, state, detail, path: scene.program.path, line };
};

export const moment: Moment = {
  step: 41,
  steps: 212,
  timeNs: 10.82 * ms,
  why: "The GIL moved adder-A → 線程-B. adder-A had held it for 5.0 ms and was still busy; a waiter's switch interval was up, so adder-A had to let go at line 7. 線程-B had wanted it for 5.0 ms.",
  stands: [
    stand(0, "blocked", 13, "joins adder-A"),
    stand(1, "wants", 7),
    stand(2, "running", 13),
    stand(3, "sleeping", 12),
    stand(4, "io", 0),
  ],
  found: [],
  foundLater: 0,
  lost: { found: [], stale: [], isWhole: true, watched: 0 },
  output: "one\ntwo\tthree\n\x1b[2Jfour\n",
};
