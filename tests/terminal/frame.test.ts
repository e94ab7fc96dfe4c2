// The stepper's screen at every size, from a scene made by hand: exactly as wide as the screen, never higher, nothing told by
// colour alone. No Ink and no session: those are tested in tui.test.tsx.
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { STATES } from "../../terminal/print/vocabulary.ts";
import type { Surface } from "../../terminal/surface.ts";
import { frame, pageFrame } from "../../terminal/tui/frame.ts";
import { actionOf, KEYS } from "../../terminal/tui/keys.ts";
import { layout } from "../../terminal/tui/layout.ts";
import type { Found, Moment, View } from "../../terminal/tui/moment.ts";
import { moment, scene } from "../support/scene.ts";

const view: View = { size: "event", selected: 1, page: "run", scroll: 0 };

const widths = new Map<string, number>();

/** The same line comes again in many forms and sizes. */
function widthOf(line: string): number {
  const width = widths.get(line) ?? stringWidth(line);
  widths.set(line, width);
  return width;
}

const bare = (text: string) => text.replace(/\x1b\[[\d;]*m/g, "");

const found: Found = {
  name: "lost update",
  text: "counter: adder-A read it at line 12 (at 5.8 ms), 線程-B wrote it 417 times, the last time at line 12, then adder-A wrote at line 12 what it had made from the old value (at 10.8 ms); the same came 3 times here, over 1251 writes",
  remedy: "let one lock be held from the read to the write, everywhere",
  step: moment.step,
  timeNs: moment.timeNs,
  path: scene.program.path,
  line: 7,
};
const earlier: Found = { ...found, name: "convoy", text: "sleeper waited", step: 7, timeNs: 5e6 };
/** The same moment, at which something stands out. */
const telling: Moment = { ...moment, found: [earlier, found], foundLater: 2, lost: null };

function draw(columns: number, rows: number, surface: Partial<Surface> = {}, at: Moment = moment): string[] {
  const place = layout(columns, rows, at.stands.length + 1, at === telling);
  if (place === null) return [];
  return frame(scene, at, view, place, { colours: 0, ascii: false, width: columns, ...surface });
}

function page(columns: number, rows: number, surface: Partial<Surface> = {}, at: Moment = telling): string[] {
  const place = layout(columns, rows, at.stands.length + 1, at === telling);
  return place === null
    ? []
    : pageFrame(at, { ...view, page: "findings" }, place, { colours: 0, ascii: false, width: columns, ...surface });
}

const sizes: [number, number][] = [];
for (let columns = 40; columns <= 200; columns += 7) for (let rows = 10; rows <= 60; rows += 3) sizes.push([columns, rows]);
sizes.push([80, 24], [120, 30], [140, 40], [119, 30], [79, 24], [59, 10], [200, 60]);

describe("a frame", () => {
  it("is exactly as wide as the screen and no higher, at all sizes, in all forms", () => {
    for (const [columns, rows] of sizes) {
      for (const surface of [{}, { ascii: true }, { colours: 24 as const }, { colours: 4 as const, ascii: true }]) {
        for (const drawn of [draw(columns, rows, surface), draw(columns, rows, surface, telling), page(columns, rows, surface)]) {
          const lines = drawn.map(bare);
          expect(lines.length, `${columns}x${rows}`).toBeLessThanOrEqual(rows);
          for (const line of lines) if (widthOf(line) !== columns) expect.fail(`${columns}x${rows}: ${line}`);
        }
      }
    }
  });

  it("always says why", () => {
    for (const at of [moment, telling]) {
      for (const [columns, rows] of sizes) expect(draw(columns, rows, {}, at).join("\n"), `${columns}x${rows}`).toContain("The GIL moved");
    }
  });

  it("shows the same without colours", () => {
    for (const [columns, rows] of [
      [80, 24],
      [140, 40],
      [60, 12],
    ] as const) {
      expect(draw(columns, rows, { colours: 24 }).map(bare)).toEqual(draw(columns, rows));
      expect(draw(columns, rows, { colours: 24 }, telling).map(bare)).toEqual(draw(columns, rows, {}, telling));
    }
  });

  it("shows every state by a word where there is room", () => {
    const text = draw(140, 40).join("\n");
    for (const { state } of moment.stands) expect(text).toContain(STATES[state].word);
  });

  it("is nothing on a screen too small for one", () => {
    expect(layout(39, 24, 3)).toBeNull();
    expect(layout(80, 9, 3)).toBeNull();
  });

  it("keeps the selected lane in sight, and says how many lanes there are", () => {
    const one = moment.stands[0]!;
    const stands = Array.from({ length: 9 }, (_, index) => ({ ...one, name: `thread-${index}` }));
    const place = layout(80, 15, stands.length + 1);
    if (place === null) return expect.fail("no room");
    for (let selected = 0; selected < stands.length; selected++) {
      const drawn = frame(scene, { ...moment, stands }, { ...view, selected }, place, { colours: 0, ascii: false, width: 80 });
      expect(drawn[1]).toContain("Lanes ─ 3 of 9 ");
      expect(drawn.join("\n")).toContain("Threads ─ 3 of 9 ");
      expect(drawn.slice(2, 2 + place.laneRows).join("\n")).toContain(`▶thread-${selected}`);
    }
    expect(draw(80, 24)[1]).toContain("Lanes─");
  });

  it("cuts neither the keys of a page nor the blank behind the program's name", () => {
    for (const [columns, rows] of sizes) {
      expect(page(columns, rows).at(-1), `${columns}x${rows}`).toMatch(/any other key: back {3}q quit *$/);
      expect(draw(columns, rows)[0], `${columns}x${rows}`).toMatch(/ step 41\/212/);
    }
    expect(page(60, 20).at(-1)).toContain("c C finding   ");
  });

  it("names the holder of the main process's GIL, whoever runs in others", () => {
    const stands = moment.stands.map((stand, index) => ({ ...stand, state: index === 4 ? ("running" as const) : ("blocked" as const) }));
    const place = layout(80, 24, stands.length + 1);
    const lane = stands[4]!.lane;
    const otherGils = [{ name: "GIL 4243", before: lane, holds: [{ from: 0, to: scene.chart.end, lane }] }];
    if (place === null) return expect.fail("no room");
    const holderIn = (chart: typeof scene.chart) =>
      frame({ ...scene, chart }, { ...moment, stands }, view, place, { colours: 0, ascii: false, width: 80 })[2];
    expect(holderIn(scene.chart)).toMatch(/^│ GIL +writer/);
    expect(holderIn({ ...scene.chart, otherGils })).toMatch(/^│ GIL +nobody/);
  });

  it("says the same of the run's settings at every step", () => {
    for (const [columns, said] of [
      [80, " race_counter.py   seed 7   interval 5 ms "],
      [61, " race_counter.py   seed 7 "],
      [100, " race_counter.py   seed 7   interval 5 ms   fair "],
    ] as const) {
      for (const step of [1, moment.steps]) {
        const [head = ""] = draw(columns, 24, {}, { ...moment, step, timeNs: step === 1 ? 0 : scene.chart.end });
        expect(head.slice(0, head.indexOf("step")).trimEnd()).toBe(said.trimEnd());
      }
    }
  });
});

describe("the layout", () => {
  it.each([
    [140, 40, "wide"],
    [120, 30, "wide"],
    [120, 29, "medium"],
    [80, 24, "medium"],
    [79, 24, "narrow"],
    [60, 24, "narrow"],
    [59, 24, "small"],
    [40, 10, "small"],
  ] as const)("of %i x %i is %s", (columns, rows, kind) => {
    expect(layout(columns, rows, 4)?.kind).toBe(kind);
  });

  it("gives the source at least a line and Why two", () => {
    for (const [columns, rows] of sizes) {
      const place = layout(columns, rows, 12);
      expect(place?.source.height).toBeGreaterThanOrEqual(1);
      expect(place?.why.height).toBeGreaterThanOrEqual(2);
      expect(place?.lane).toBeGreaterThan(20);
    }
  });
});

describe("a finding", () => {
  it("stands in a box where it happens, at its line, and on the ruler", () => {
    for (const [columns, rows] of [
      [80, 24],
      [140, 40],
    ] as const) {
      const text = draw(columns, rows, {}, telling).join("\n");
      expect(text).toMatch(/├! lost update ─ f lists all/);
      expect(text).toContain("counter: adder-A read it at line 12");
      expect(text).toMatch(/!\s?7 /);
      expect(text.split("\n")[1]).toMatch(/!.*▼/);
      expect(draw(columns, rows).join("\n")).not.toMatch(/! lost|!\s?7 /);
    }
    expect(draw(140, 40, {}, telling).join("\n")).toContain("let one lock be held");
  });

  it("is named over Why where there is no room for a box", () => {
    for (const [columns, rows] of [
      [80, 18],
      [50, 24],
      [40, 10],
    ] as const) {
      expect(draw(columns, rows, {}, telling).join("\n"), `${columns}x${rows}`).toContain("! lost update: f tells");
    }
  });

  it("is told in full on a page of those up to now, the newest first, and of later ones only how many", () => {
    const text = page(80, 24).join("\n");
    expect(text).toMatch(/! lost update {3}step 41 {3}10\.82 ms(?:.|\n)*everywhere\.(?:.|\n)*! convoy {3}step 7/);
    expect(text).toContain("2 more later in the run: c goes to the next");
    expect(text).toContain("lost updates and stale checks are still being looked for");
    const part = { ...moment, lost: { found: [], stale: [], isWhole: false, watched: 30_000_000 } };
    expect(page(80, 24, {}, part).join("\n")).toMatch(/Nothing stands out(?:.|\n)*in the first 30,000,000 /);
    expect(page(80, 24, { ascii: true }).join("\n")).not.toMatch(/[…µ→┌!]{2}/);
  });

  it("is scrolled to where the page is full", () => {
    const many = { ...telling, found: Array.from({ length: 20 }, (_, index) => ({ ...found, step: index + 1 })) };
    const text = page(80, 24, {}, many).join("\n");
    expect(text).toMatch(/step 20(?:.|\n)*↑↓ \d+ more lines/);
    expect(text).not.toContain("step 1 ");
    const place = layout(80, 24, 4);
    if (place === null) throw new Error("80x24 must have a layout");
    const end = pageFrame(many, { ...view, page: "findings", scroll: 999 }, place, { colours: 0, ascii: false, width: 80 }).join("\n");
    expect(end).toContain("step 1 ");
    expect(end).not.toContain("more lines");
  });
});

describe("help", () => {
  it("names every key and fits", () => {
    const place = layout(80, 24, 4);
    if (place === null) throw new Error("80x24 must have a layout");
    const lines = pageFrame(moment, { ...view, page: "keys" }, place, { colours: 0, ascii: false, width: 80 });
    for (const { doc } of KEYS) expect(lines.join("\n")).toContain(doc);
    for (const line of lines) expect(stringWidth(line)).toBe(80);
    expect(lines.length).toBeLessThanOrEqual(24);
  });

  it("can be read to its end on the smallest screen", () => {
    const place = layout(40, 10, 4);
    if (place === null) throw new Error("40x10 must have a layout");
    const seen = new Set<string>();
    for (let scroll = 0; scroll < 40; scroll++) {
      for (const line of pageFrame(moment, { ...view, page: "keys", scroll }, place, { colours: 0, ascii: false, width: 40 }))
        seen.add(line.slice(2, -2).trim());
    }
    const words = [...seen].join(" ");
    expect(words).not.toContain("…");
    for (const { doc } of KEYS) for (const word of doc.split(" ")) expect(words).toContain(word);
  });

  it("no key does two things", () => {
    const keys = KEYS.flatMap(({ keys }) => [...keys]);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(actionOf(key)).toBeDefined();
  });
});
