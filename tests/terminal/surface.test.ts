// What the terminal is taken for: the rules of colour, ASCII and width as tables.
import { describe, expect, it } from "vitest";
import { decideAscii, decideColours, decideWidth } from "../../terminal/surface.ts";

describe("colours", () => {
  const xterm = { TERM: "xterm-256color" };
  it.each([
    ["always", { ...xterm, NO_COLOR: "1" }, false, 8],
    ["never", { ...xterm, FORCE_COLOR: "1" }, true, 0],
    ["auto", { ...xterm, NO_COLOR: "1", FORCE_COLOR: "1" }, true, 0],
    ["auto", { ...xterm, NO_COLOR: "" }, true, 8],
    ["auto", { ...xterm, FORCE_COLOR: "1" }, false, 8],
    ["auto", { ...xterm, FORCE_COLOR: "0" }, true, 0],
    ["auto", { TERM: "dumb" }, true, 0],
    ["auto", { TERM: "dumb", FORCE_COLOR: "1" }, false, 4],
    ["auto", xterm, false, 0],
    ["auto", xterm, true, 8],
    ["auto", { TERM: "xterm" }, true, 4],
    ["auto", { TERM: "xterm", COLORTERM: "truecolor" }, true, 24],
  ] as const)("wish %s with %j, terminal %s: depth %i", (wish, environment, isTerminal, depth) => {
    expect(decideColours(wish, environment, isTerminal)).toBe(depth);
  });
});

describe("ASCII", () => {
  it.each([
    [true, { LANG: "de_DE.UTF-8" }, true],
    [false, { LANG: "de_DE.UTF-8" }, false],
    [false, { LANG: "C" }, true],
    [false, { LC_ALL: "C.utf8", LANG: "C" }, false],
    [false, { LC_ALL: "POSIX", LANG: "en_US.UTF-8" }, true],
    [false, {}, false],
    [false, { TERM: "linux", LANG: "en_US.UTF-8" }, true],
    [false, { TERM: "dumb" }, true],
  ] as const)("wish %s with %j: %s", (wish, environment, ascii) => {
    expect(decideAscii(wish, environment)).toBe(ascii);
  });
});

it("the width is the option's, else COLUMNS, else the terminal's, else 80, from 40 to 200", () => {
  expect(decideWidth(100, { COLUMNS: "90" }, 70)).toBe(100);
  expect(decideWidth(undefined, { COLUMNS: "90" }, 70)).toBe(90);
  expect(decideWidth(undefined, {}, 70)).toBe(70);
  expect(decideWidth(undefined, {}, undefined)).toBe(80);
  expect(decideWidth(10, {}, undefined)).toBe(40);
  expect(decideWidth(1000, {}, undefined)).toBe(200);
});
