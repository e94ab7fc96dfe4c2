// Numbers of the library's lines in tracebacks: each number means one line, also where marked lines take numbers from one another.

import { expect, test } from "vitest";
import { shownLines, shownNumbers } from "../../interpreter/source/shown-line.ts";

const shownTwice = (text: string): number[] => {
  const numbers = shownNumbers(text);
  const all = text.split("\n").map((_, index) => numbers.get(index + 1) ?? index + 1);
  return all.filter((number, index) => all.indexOf(number) !== index);
};

test("a marked line changes places with the one whose number it takes", () => {
  expect(shownLines("a  #@ 3\nb\nc\n")).toEqual(["c", "b", "a", ""]);
});

test("a line whose number is taken by one that is marked otherwise itself gets the number that is left", () => {
  const text = "a  #@ 2\nb  #@ 4\nc\nd\n";
  expect(shownTwice(text)).toEqual([]);
  expect(shownLines(text)).toEqual(["d", "a", "c", "b", ""]);
});

test("a number beyond the file's end takes nobody's", () => {
  const text = "a  #@ 7\nb";
  expect(shownTwice(text)).toEqual([]);
  expect(shownLines(text)[6]).toBe("a");
});
