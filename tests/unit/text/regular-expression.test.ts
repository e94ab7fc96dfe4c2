// The engine of regular expressions where Python's meaning is not JavaScript's.
import { describe, expect, it } from "vitest";
import { Machine, Subject } from "../../../interpreter/natives/regex/machine.ts";
import { parsePattern } from "../../../interpreter/natives/regex/parse.ts";
import { assemble } from "../../../interpreter/natives/regex/program.ts";
import { PatternError } from "../../../interpreter/natives/regex/reader.ts";
import { IGNORECASE } from "../../../interpreter/natives/regex/tree.ts";

/** Groups of the first match, the whole first; undefined for those that took no part; null for no match. */
function search(pattern: string, text: string, flags = 0): (string | undefined)[] | null {
  const program = assemble(parsePattern(pattern, flags, true));
  const machine = new Machine(program, new Subject(text, null), text.length);
  const start = machine.search(0, false);
  if (start < 0) return null;
  const groups = Array.from({ length: program.groups }, (_, i) => {
    const [from, to] = [machine.slots[2 * i + 2]!, machine.slots[2 * i + 3]!];
    return from < 0 || to < 0 ? undefined : text.slice(from, to);
  });
  return [text.slice(start, machine.finish), ...groups];
}

describe("matching", () => {
  it("keeps a group's text from an earlier round of a loop", () => expect(search("(a|(b))+", "ba")).toEqual(["ba", "a", "b"]));
  it("fails on references to groups that took no part", () => expect(search("(a)?\\1b", "b")).toBeNull());
  it("has conditions", () => expect(search("(<)?a(?(1)>)", "<a>")).toEqual(["<a>", "<"]));
  it("gives nothing back out of atomic groups", () => expect(search("(?>a+)ab", "aaab")).toBeNull());
  it("has possessive repeats", () => expect(search("a++b", "aab")).toEqual(["aab"]));
  it("takes $ before a last newline", () => expect(search("a$", "a\n")).toEqual(["a"]));
  it("folds long s and the dotted capital I", () => expect(search("\u017fi", "S\u0130", IGNORECASE)).toEqual(["S\u0130"]));
  it("ends loops that take nothing", () => expect(search("(a*)*b", "aab")).toEqual(["aab", ""]));
  it("does not exhaust the stack", () => expect(search("^(?:a|b)*c", "ab".repeat(50_000))).toBeNull());
});

describe("complaints", () => {
  it.each([
    ["(a", "missing ), unterminated subpattern", 0],
    ["a**", "multiple repeat", 2],
    ["[b-a]", "bad character range b-a", 1],
    ["(?<=a+)", "look-behind requires fixed-width pattern", null],
    ["(?P<n>a)(?P<n>b)", "redefinition of group name 'n' as group 2; was group 1", 12],
    ["\\2", "invalid group reference 2", 1],
  ])("%s", (pattern, message, position) => {
    let error: unknown;
    try {
      search(pattern, "");
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(PatternError);
    expect([(error as PatternError).message, (error as PatternError).position]).toEqual([message, position]);
  });
});
