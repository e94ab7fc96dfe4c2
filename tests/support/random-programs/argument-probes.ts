// Functions with random parameters called with random arguments: what is bound to what, and how the complaint is worded.
import type { Dice, Probe } from "./dice.ts";
import { value } from "./values.ts";

const NAMES = ["a", "b", "c", "d", "e", "f"];

function parameters(dice: Dice): { text: string; names: string[]; shown: string[] } {
  const names = NAMES.slice(0, dice.count(7));
  const slash = dice.chance(30) && names.length > 1 ? 1 + dice.count(names.length - 1) : -1;
  const star = dice.chance(50) ? dice.count(names.length + 1) : names.length + 1;
  const firstDefault = dice.count(names.length + 2);
  const parts: string[] = [];
  const shown = [...names];
  names.forEach((name, index) => {
    if (index === slash && star >= slash) parts.push("/");
    if (index === star) {
      const bare = dice.chance(50);
      parts.push(bare ? "*" : "*rest");
      if (!bare) shown.push("rest");
    }
    const keywordOnly = index >= star;
    const hasDefault = keywordOnly ? dice.chance(40) : index >= firstDefault;
    parts.push(hasDefault ? `${name}=${dice.count(90)}` : name);
  });
  if (star === names.length) {
    parts.push("*rest");
    shown.push("rest");
  }
  if (dice.chance(25)) {
    parts.push("**more");
    shown.push("more");
  }
  return { text: parts.join(", "), names, shown };
}

function call(dice: Dice, names: readonly string[]): string {
  const parts = dice.several(0, 4, () => value(dice, dice.pick(["n", "n", "s"]), 0));
  if (dice.chance(20)) parts.push(`*${value(dice, "q", 1)}`);
  if (dice.chance(3)) parts.push(`*${value(dice, "x", 1)}`);
  const keywords = new Set(
    dice.several(0, 3, () =>
      dice.chance(85) && names.length > 0 ? dice.pick(names) : dice.pick(["zz", "self", "y", "rest", "more", "A", "aa"]),
    ),
  );
  for (const name of keywords) parts.push(`${name}=${dice.count(90)}`);
  if (dice.chance(20))
    parts.push(`**{${dice.several(0, 2, () => `${dice.pick(["'a'", "'q'", "'b'", "'self'"])}: ${dice.count(9)}`).join(", ")}}`);
  if (dice.chance(2)) parts.push(`**${value(dice, dice.pick(["n", "s", "l", "t"]), 1)}`);
  return parts.join(", ");
}

export const argumentProbe: Probe = (dice) => {
  const { text, names, shown } = parameters(dice);
  const body = `return ${shown.length === 0 ? "None" : `dict(${shown.map((name) => `${name}=${name}`).join(", ")})`}`;
  const calls = (callee: string) => dice.several(1, 4, () => `attempt(lambda: ${callee}(${call(dice, names)}))`).join("\n");
  const choice = dice.count(100);
  if (choice < 55) return `def f(${text}):\n    ${body}\n${calls("f")}`;
  if (choice < 65) return `f = lambda ${text}: (${shown.map((name) => `${name},`).join("")})\n${calls("f")}`;
  const parts = text === "" ? "" : `, ${text}`;
  if (text.startsWith("/") || / \/,/.test(` ${text}`) === false) {
    if (choice < 80) return `class C:\n    def m(self${parts}):\n        ${body}\n${calls("C().m")}\n${calls("C.m")}`;
    if (choice < 90)
      return `class C:\n    @classmethod\n    def m(cls${parts}):\n        ${body}\n    @staticmethod\n    def s(${text}):\n        ${body}\n${calls("C.m")}\n${calls("C().s")}`;
    return `class C:\n    def __init__(self${parts}):\n        self.bound = dict(${shown.map((name) => `${name}=${name}`).join(", ")})\nclass D(C):\n    pass\n${calls("vars(C").replaceAll("vars(C(", "vars(C(").replace(/\)\)$/gm, ")))")}\n${calls(
      "D",
    ).replace(/attempt\(lambda: (.*)\)$/gm, "attempt(lambda: ($1).bound)")}`;
  }
  return `def f(${text}):\n    ${body}\nimport functools\np = functools.partial(f, ${call(dice, names)})\n${calls("p")}`;
};
