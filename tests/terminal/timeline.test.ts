// The lanes and the table of hand-overs, drawn from a chart made by hand: the picture of two adders that take turns.
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Chart } from "../../terminal/print/chart.ts";
import { printHandOvers, printLanes } from "../../terminal/print/timeline.ts";
import { STATES, type State } from "../../terminal/print/vocabulary.ts";
import type { Surface } from "../../terminal/surface.ts";

const ms = 1e6;
const plain: Surface = { colours: 0, ascii: false, width: 80 };

const span = (state: State, from: number, to: number) => ({ state, from: from * ms, to: to * ms, detail: "" });

const chart: Chart = {
  end: 20 * ms,
  lanes: [
    {
      id: "1",
      name: "MainThread",
      mark: "M",
      kind: "thread",
      spans: [span("running", 0, 1), span("blocked", 1, 19), span("running", 19, 20)],
    },
    {
      id: "2",
      name: "adder-A",
      mark: "a",
      kind: "thread",
      spans: [span("new", 0, 0.5), span("wants", 0.5, 1), span("running", 1, 6), span("wants", 6, 11), span("running", 11, 19)],
    },
    {
      id: "3",
      name: "線程-B",
      mark: "B",
      kind: "thread",
      spans: [span("wants", 0.5, 6), span("running", 6, 11), span("io", 11, 15), span("sleeping", 15, 18), span("deadlock", 18, 20)],
    },
  ],
  holds: [
    { lane: "1", from: 0, to: 1 * ms },
    { lane: "2", from: 1 * ms, to: 6 * ms },
    { lane: "3", from: 6 * ms, to: 11 * ms },
    { lane: "2", from: 11 * ms, to: 19 * ms },
    { lane: "1", from: 19 * ms, to: 20 * ms },
  ],
  handOvers: [
    { at: 1 * ms, from: "1", to: "2", index: 1, forced: false, why: "MainThread waits in join()", line: 18 },
    { at: 6 * ms, from: "2", to: "3", index: 2, forced: true, why: "forced: 線程-B had waited 5.0 ms", line: 10 },
  ],
};

describe("the lanes", () => {
  it("show who held the GIL and what everybody did", () => {
    expect(printLanes(chart, { ...plain, width: 60 })).toEqual([
      "             0                      10ms",
      "  GIL        MMaaaaaaaaaaaaBBBBBBBBBBBaaaaaaaaaaaaaaaaaaaMM",
      "M MainThread ██░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░██",
      "a adder-A     ▒████████████▒▒▒▒▒▒▒▒▒▒▒███████████████████",
      "B 線程-B      ▒▒▒▒▒▒▒▒▒▒▒▒▒███████████≈≈≈≈≈≈≈≈≈≈······╳╳╳╳╳",
      "  █ runs  ▒ wants GIL  ░ blocked  ≈ I/O  · sleeps",
      "  ╳ deadlock  one column = 434.8 µs",
    ]);
  });

  it.each([40, 52, 80, 120, 200])("fit %i columns in any form", (width) => {
    for (const ascii of [false, true]) {
      for (const line of [...printLanes(chart, { ...plain, ascii, width }), ...printHandOvers(chart, { ...plain, ascii, width }, 10)]) {
        expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  it("stay put when only glyphs change", () => {
    const lanes = printLanes(chart, plain).slice(1, 5);
    const ascii = printLanes(chart, { ...plain, ascii: true }).slice(1, 5);
    const table = new Map<string, string>(Object.values(STATES).map(({ glyph, ascii }) => [glyph, ascii]));
    const translated = lanes.map((line) => line.slice(0, 8) + [...line.slice(8)].map((glyph) => table.get(glyph) ?? glyph).join(""));
    expect(translated).toEqual(ascii);
  });

  it("show the same glyphs with and without colours", () => {
    const coloured = printLanes(chart, { ...plain, colours: 24 });
    expect(coloured.map((line) => line.replace(/\x1b\[[\d;]*m/g, "").trimEnd())).toEqual(
      printLanes(chart, plain).map((line) => line.trimEnd()),
    );
    expect(coloured.join("\n")).toContain("\x1b[38;2;0;158;115m");
  });

  it("never lose a short hold", () => {
    const short: Chart = {
      ...chart,
      lanes: [
        { id: "1", name: "M", mark: "M", kind: "thread", spans: [span("running", 0, 20)] },
        {
          id: "2",
          name: "s",
          mark: "s",
          kind: "thread",
          spans: [span("sleeping", 0, 10), span("running", 10.01, 10.02), span("sleeping", 10.02, 20)],
        },
      ],
      holds: [
        { lane: "1", from: 0, to: 10.01 * ms },
        { lane: "2", from: 10.01 * ms, to: 10.02 * ms },
        { lane: "1", from: 10.02 * ms, to: 20 * ms },
      ],
    };
    const [, gil = "", , sleeper = "", key = ""] = printLanes(short, plain);
    expect(gil.match(/!/g)).toHaveLength(1);
    expect(sleeper.match(/!/g)).toHaveLength(1);
    expect(key).toContain("! a short hold");
  });

  it("explain the glyphs that they show, and no others", () => {
    const spans = [span("io", 5, 5.01), span("sleeping", 5.01, 20)];
    const [first] = chart.lanes;
    const print = (surface: Surface) => printLanes({ ...chart, lanes: [{ ...first!, spans }], holds: [] }, surface).at(-1);
    expect(print(plain)).toMatch(/^ +· sleeps {2}one column/);
    expect(print({ ...plain, ascii: true, colours: 4 })).toMatch(/^ +\S+\.\S+ sleeps {2}one column/);
  });
});

describe("the table of hand-overs", () => {
  it("says when, who, why and where", () => {
    expect(printHandOvers(chart, plain, 10)).toEqual([
      "     ms  from        to          why                                        line",
      "   1.00  MainThread  adder-A     MainThread waits in join()                   18",
      "   6.00  adder-A     線程-B      forced: 線程-B had waited 5.0 ms             10",
    ]);
  });

  it("says how many it leaves out", () => {
    expect(printHandOvers(chart, plain, 1).at(-1)).toContain("1 more");
  });
});
