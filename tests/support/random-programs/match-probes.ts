// match statements: random patterns of every kind against random subjects.
import type { Dice, Probe } from "./dice.ts";
import { value } from "./values.ts";

/** What the programs of this flavour have at their head. */
export const MATCH_PRELUDE = `class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"
class Odd:
    __match_args__ = ["x"]
class Consts:
    ONE, NAME = 1, "a"
`;

class Names {
  private next = 0;
  readonly all: string[] = [];
  fresh(): string {
    const name = `v${this.next++}`;
    this.all.push(name);
    return name;
  }
}

function literal(dice: Dice): string {
  return dice.pick([
    "0",
    "1",
    "2",
    "-1",
    "1.5",
    "-0.0",
    "1+2j",
    "'a'",
    "'abc'",
    "b'a'",
    "None",
    "True",
    "False",
    "Consts.ONE",
    "Consts.NAME",
    "'k' 'ey'",
  ]);
}

function pattern(dice: Dice, names: Names, depth: number): string {
  const inner = () => pattern(dice, names, depth - 1);
  const choice = dice.count(100);
  if (depth <= 0 || choice < 22) return dice.pick([literal(dice), literal(dice), "_", names.fresh(), "int()", "str()"]);
  if (choice < 42) {
    const parts = dice.several(0, 3, inner);
    if (dice.chance(40)) parts.splice(dice.count(parts.length + 1), 0, dice.chance(50) ? "*_" : `*${names.fresh()}`);
    return dice.chance(75) ? `[${parts.join(", ")}]` : `(${parts.map((part) => `${part},`).join(" ")})`;
  }
  if (choice < 57) {
    const keys = [...new Set(dice.several(0, 2, () => dice.pick(["'a'", "'b'", "'key'", "1", "-1", "Consts.NAME", "None"])))];
    const parts = keys.map((key) => `${key}: ${inner()}`);
    if (dice.chance(35)) parts.push(`**${names.fresh()}`);
    return `{${parts.join(", ")}}`;
  }
  if (choice < 80) {
    const kind = dice.pick([
      "int",
      "str",
      "float",
      "list",
      "dict",
      "tuple",
      "bool",
      "bytes",
      "set",
      "Point",
      "Point",
      "Point",
      "Odd",
      "Consts.ONE",
      "complex",
      "object",
    ]);
    const positional = dice.several(0, kind === "Point" ? 3 : 1, inner);
    const keywords = dice.chance(30)
      ? [...new Set(dice.several(1, 2, () => dice.pick(["x", "y", "real", "missing"])))].map((name) => `${name}=${inner()}`)
      : [];
    return `${kind}(${[...positional, ...keywords].join(", ")})`;
  }
  if (choice < 92) {
    const parts = dice.several(2, 3, () => pattern(dice, new Names(), 0)).map((part) => (/^(_|v\d+)$/.test(part) ? literal(dice) : part));
    return `(${parts.join(" | ")})`;
  }
  return `(${inner()} as ${names.fresh()})`;
}

function subject(dice: Dice, depth = 2): string {
  if (depth > 0 && dice.chance(25)) return `Point(${subject(dice, depth - 1)}, ${subject(dice, depth - 1)})`;
  if (depth > 0 && dice.chance(30)) return `[${dice.several(0, 3, () => subject(dice, depth - 1)).join(", ")}]`;
  if (depth > 0 && dice.chance(25))
    return `{${dice.several(0, 2, () => `${dice.pick(["'a'", "'b'", "'key'", "1", "-1", "None"])}: ${subject(dice, depth - 1)}`).join(", ")}}`;
  return dice.chance(75) ? literal(dice) : value(dice, dice.pick(["x", "L", "t", "s", "r", "d"]), 1);
}

export const matchProbe: Probe = (dice) => {
  const cases = dice.several(1, 4, (index) => {
    const names = new Names();
    const text = pattern(dice, names, 3);
    const irrefutable = /^(_|v\d+|\(v\d+ as \w+\))$/.test(text);
    const guard = dice.chance(15) || irrefutable ? ` if ${dice.pick(["True", "False", "subject", "not subject", "len(subject) > 1"])}` : "";
    return `        case ${text}${guard}:\n            return ${index}, ${names.all.map((name) => `${name}, `).join("")}`;
  });
  const subjects = dice.several(2, 6, () => `attempt(probe, ${subject(dice)})`);
  return `def probe(subject):\n    match subject:\n${cases.join("\n")}\n    return "none"\n${subjects.join("\n")}`;
};
