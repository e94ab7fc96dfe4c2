// Control flow: nested try, with, loops, break, continue and return, raise from and exception groups; each block tells that it was there.
import { type Dice, indent, type Probe } from "./dice.ts";

/** What the statements at a place may do. */
interface Place {
  readonly depth: number;
  readonly loop: boolean;
  readonly star: boolean;
  readonly caught: boolean;
}

const ERRORS = [
  "ValueError",
  "KeyError",
  "TypeError",
  "ZeroDivisionError",
  "LookupError",
  "IndexError",
  "OSError",
  "StopIteration",
  "RuntimeError",
];
const CATCHES = [
  "ValueError",
  "KeyError",
  "LookupError",
  "ArithmeticError",
  "(TypeError, ValueError)",
  "Exception",
  "BaseException",
  "OSError",
];

/** What the programs of this flavour have at their head. */
export const FLOW_PRELUDE = `class Guard:
    def __init__(self, name, answer=False, fail=None):
        self.name, self.answer, self.fail = name, answer, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter":
            raise ValueError("enter " + self.name)
        return self
    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, error, traceback is None)
        if self.fail == "exit":
            raise KeyError("exit " + self.name)
        return self.answer

def broken():
    yield 1
    raise OSError(2, "broken")
`;

let counter = 0;
const note = (word: string): string => `print("${word}", ${counter++})`;

function error(dice: Dice): string {
  const kind = dice.pick(ERRORS);
  const choice = dice.count(100);
  if (choice < 12) return kind;
  if (choice < 60) return `${kind}(${dice.count(9)})`;
  if (choice < 70) return `${kind}()`;
  if (choice < 78) return `${kind}("two", ${dice.count(9)})`;
  if (choice < 92)
    return `ExceptionGroup("g${dice.count(9)}", [${dice.several(1, 3, () => (dice.chance(25) ? `ExceptionGroup("n", [${dice.pick(ERRORS)}(1), TypeError(2)])` : `${dice.pick(ERRORS)}(${dice.count(9)})`)).join(", ")}])`;
  return dice.pick([
    "5",
    "int",
    "KeyboardInterrupt()",
    "SystemExit(3)",
    "GeneratorExit()",
    "BaseExceptionGroup('b', [KeyboardInterrupt(1)])",
  ]);
}

function raising(dice: Dice, place: Place): string {
  if (place.caught && dice.chance(25)) return "raise";
  const cause = dice.chance(25) ? ` from ${dice.pick(["None", "KeyError('cause')", "ValueError", "7", "error0"])}` : "";
  if (dice.chance(25))
    return dice.pick([
      "[][1]",
      "{}['k']",
      "1 / 0",
      "None.x",
      "undefined",
      "int('x')",
      "next(iter([]))",
      "'a' + 1",
      "x0 = x0 + 1",
      "del unbound",
    ]);
  return `raise ${error(dice)}${cause}`;
}

function block(dice: Dice, place: Place, most = 3): string {
  return dice.several(1, most, () => statement(dice, place)).join("\n");
}

function tried(dice: Dice, place: Place): string {
  const inner = { ...place, depth: place.depth - 1 };
  const star = dice.chance(25);
  const parts = [`try:\n${indent(block(dice, inner))}`];
  const handlers = dice.chance(85) ? dice.several(1, 3, () => dice.pick(star ? CATCHES.slice(0, 6) : CATCHES)) : [];
  const body = { ...inner, caught: !star, star: place.star || star, loop: place.loop && !star };
  for (const kind of handlers) {
    const name = dice.chance(70) ? ` as error${dice.count(2)}` : "";
    const told =
      name === ""
        ? note("caught")
        : `print("caught", type(${name.slice(4)}).__name__, ${name.slice(4)}, repr(${name.slice(4)}.__cause__), repr(${name.slice(4)}.__context__))`;
    const noted = name !== "" && dice.chance(15) ? `\n${name.slice(4)}.add_note("note ${dice.count(9)}")` : "";
    parts.push(`except${star ? "*" : ""} ${kind}${name}:\n${indent(`${told}${noted}\n${block(dice, body, 2)}`)}`);
  }
  if (!star && handlers.length > 0 && dice.chance(15)) parts.push(`except:\n${indent(block(dice, body, 2))}`);
  if (handlers.length > 0 && dice.chance(30)) parts.push(`else:\n${indent(`${note("else")}\n${block(dice, inner, 2)}`)}`);
  if (handlers.length === 0 || dice.chance(40))
    parts.push(`finally:\n${indent(`${note("finally")}\n${block(dice, { ...inner, caught: false }, 2)}`)}`);
  return parts.join("\n");
}

function loop(dice: Dice, place: Place): string {
  const inner = { ...place, depth: place.depth - 1, loop: true, star: false };
  const other = dice.chance(40)
    ? `\nelse:\n${indent(`${note("loop else")}\n${block(dice, { ...place, depth: place.depth - 1 }, 1)}`)}`
    : "";
  if (dice.chance(70))
    return `for x${dice.count(3)} in ${dice.pick(["range(3)", "[1, 2]", "'ab'", "[]", "iter((1, 2, 3))", "range(2)", "5", "broken()"])}:\n${indent(block(dice, inner))}${other}`;
  const name = `w${dice.count(100)}`;
  return `${name} = 0\nwhile ${name} < ${dice.count(4)}:\n${indent(`${name} += 1\n${block(dice, inner, 2)}`)}${other}`;
}

function guarded(dice: Dice, place: Place): string {
  const one = () => {
    const name = `g${dice.count(100)}`;
    const extra = dice.chance(40) ? ", True" : dice.chance(25) ? `, fail="${dice.pick(["enter", "exit"])}"` : "";
    return `Guard("${name}"${extra})${dice.chance(20) ? ` as m${dice.count(3)}` : ""}`;
  };
  const managers = dice.chance(4) ? [dice.pick(["5", "None", "Guard"])] : dice.several(1, 2, one);
  return `with ${managers.join(", ")}:\n${indent(block(dice, { ...place, depth: place.depth - 1 }))}`;
}

function statement(dice: Dice, place: Place): string {
  const choice = dice.count(100);
  if (place.depth > 0) {
    if (choice < 22) return tried(dice, place);
    if (choice < 34) return loop(dice, place);
    if (choice < 44) return guarded(dice, place);
    if (choice < 50)
      return `if ${dice.pick(["x0", "x1 == 1", "True", "not x2", "undefined", "x0 and x1"])}:\n${indent(block(dice, { ...place, depth: place.depth - 1 }, 2))}\nelse:\n${indent(note("otherwise"))}`;
  }
  if (choice < 66) return raising(dice, place);
  if (choice < 74 && place.loop && !place.star) return dice.pick(["break", "continue"]);
  if (choice < 80 && !place.star) return `return ${dice.pick(["1", "'r'", "x0", "[x1]", "print('returning')"])}`;
  if (choice < 84) return `x${dice.count(3)} = ${dice.count(5)}`;
  if (choice < 86) return "import sys; print(sys.exc_info()[1])";
  if (choice < 88) return `assert x${dice.count(3)}${dice.chance(60) ? `, "say ${dice.count(9)}"` : ""}`;
  return note("here");
}

export const flowProbe: Probe = (dice) => {
  counter = 0;
  const body = block(dice, { depth: 3, loop: false, star: false, caught: false }, 4);
  const names = dice.chance(85) ? "x0 = x1 = x2 = 0\n" : "";
  return `def probe():\n${indent(names + body)}\nattempt(probe)`;
};
