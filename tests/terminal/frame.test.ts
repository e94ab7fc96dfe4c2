// The stepper's screen at every size, from a scene made by hand: exactly as wide as the screen, never higher, nothing told by
// colour alone. No Ink and no session: those are tested in tui.test.tsx.
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { STATES } from "../../terminal/print/vocabulary.ts";
import type { Surface } from "../../terminal/surface.ts";
import { frame, helpFrame } from "../../terminal/tui/frame.ts";
import { actionOf, KEYS } from "../../terminal/tui/keys.ts";
import { layout } from "../../terminal/tui/layout.ts";
import type { View } from "../../terminal/tui/moment.ts";
import { moment, scene } from "../support/scene.ts";

const view: View = { size: "event", selected: 1, isHelp: false };

const bare = (text: string) => text.replace(/\x1b\[[\d;]*m/g, "");

function draw(columns: number, rows: number, surface: Partial<Surface> = {}): string[] {
  const place = layout(columns, rows, moment.stands.length + 1);
  if (place === null) return [];
  return frame(scene, moment, view, place, { colours: 0, ascii: false, width: columns, ...surface });
}

const sizes: [number, number][] = [];
for (let columns = 40; columns <= 200; columns += 7) for (let rows = 10; rows <= 60; rows += 3) sizes.push([columns, rows]);
sizes.push([80, 24], [120, 30], [140, 40], [119, 30], [79, 24], [59, 10], [200, 60]);

describe("a frame", () => {
  it("is exactly as wide as the screen and no higher, at all sizes, in all forms", () => {
    for (const [columns, rows] of sizes) {
      for (const surface of [{}, { ascii: true }, { colours: 24 as const }, { colours: 4 as const, ascii: true }]) {
        const lines = draw(columns, rows, surface).map(bare);
        expect(lines.length, `${columns}x${rows}`).toBeLessThanOrEqual(rows);
        for (const line of lines) expect(stringWidth(line), `${columns}x${rows}: ${line}`).toBe(columns);
      }
    }
  });

  it("always says why", () => {
    for (const [columns, rows] of sizes) expect(draw(columns, rows).join("\n"), `${columns}x${rows}`).toContain("The GIL moved");
  });

  it("shows the same without colours", () => {
    for (const [columns, rows] of [
      [80, 24],
      [140, 40],
      [60, 12],
    ] as const) {
      expect(draw(columns, rows, { colours: 24 }).map(bare)).toEqual(draw(columns, rows));
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

  it("keeps the selected lane in sight", () => {
    const place = layout(80, 12, 9);
    expect(place).not.toBeNull();
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

describe("help", () => {
  it("names every key and fits", () => {
    const place = layout(80, 24, 4);
    if (place === null) throw new Error("80x24 must have a layout");
    const lines = helpFrame(place, { colours: 0, ascii: false, width: 80 });
    for (const { doc } of KEYS) expect(lines.join("\n")).toContain(doc);
    for (const line of lines) expect(stringWidth(line)).toBe(80);
    expect(lines.length).toBeLessThanOrEqual(24);
  });

  it("no key does two things", () => {
    const keys = KEYS.flatMap(({ keys }) => [...keys]);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(actionOf(key)).toBeDefined();
  });
});
