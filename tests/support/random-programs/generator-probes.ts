// Generators driven from outside by a random list of next, send, throw and close; yield from; generator expressions; closures.
import { type Dice, indent, type Probe } from "./dice.ts";
import { fromTemplates } from "./templates.ts";

const ERRORS = [
  "ValueError('v')",
  "KeyError",
  "StopIteration(4)",
  "GeneratorExit",
  "RuntimeError('r')",
  "ValueError, 'old'",
  "TypeError('t')",
];

function piece(dice: Dice, depth: number, level: number): string {
  const choice = dice.count(100);
  if (choice < 35) return `r = yield ${dice.count(50)}\nprint("${level} got", r)`;
  if (depth > 0 && choice < 50) {
    const handler = dice.pick([
      "ValueError as error",
      "GeneratorExit as error",
      "Exception as error",
      "BaseException as error",
      "(KeyError, TypeError) as error",
    ]);
    const end = dice.chance(50) ? `\nfinally:\n${indent(`print("${level} finally")${dice.chance(20) ? "\nyield 'last'" : ""}`)}` : "";
    const after = dice.pick([
      "pass",
      "raise",
      "return 'handled'",
      "yield 'handled'",
      "raise RuntimeError('other') from error",
      "continue_ = 1",
    ]);
    return `try:\n${indent(pieces(dice, depth - 1, level))}\nexcept ${handler}:\n${indent(`print("${level} caught", repr(error))\n${after}`)}${end}`;
  }
  if (depth > 0 && choice < 60) return `for i in range(${dice.count(4)}):\n${indent(pieces(dice, depth - 1, level))}`;
  if (choice < 75) {
    const sources = ["[1, 2]", "range(2)", "'xy'", "5", "iter([3])", "(v * v for v in range(3))"];
    if (level > 0) sources.push(...Array.from({ length: 6 }, () => `g${dice.count(level)}()`));
    return `r = yield from ${dice.pick(sources)}\nprint("${level} result", r)`;
  }
  if (choice < 80) return `return ${dice.pick(["None", "7", "'done'", "(1, 2)"])}`;
  if (choice < 84) return `raise ${dice.pick(["ValueError('inside')", "StopIteration(9)", "KeyError('k')"])}`;
  return `print("${level} here", ${dice.count(50)})`;
}

function pieces(dice: Dice, depth: number, level: number): string {
  return dice.several(1, 3, () => piece(dice, depth, level)).join("\n");
}

function step(dice: Dice): string {
  const choice = dice.count(100);
  if (choice < 45) return "attempt(next, g)";
  if (choice < 65) return `attempt(g.send, ${dice.pick(["None", "1", "'s'", "[2]"])})`;
  if (choice < 80) return `attempt(g.throw, ${dice.pick(ERRORS)})`;
  if (choice < 88) return "attempt(g.close)";
  if (choice < 92) return "show(g.gi_running, g.gi_suspended, g.gi_frame is None, g.gi_yieldfrom is None)";
  return dice.pick([
    "attempt(list, g)",
    "attempt(lambda: [v for v in g])",
    "attempt(next, g, 'default')",
    "attempt(lambda: tuple(g))",
    "attempt(lambda: (lambda *a: a)(*g))",
  ]);
}

function driven(dice: Dice): string {
  const count = 1 + dice.count(3);
  const functions = Array.from({ length: count }, (_, level) => `def g${level}():\n${indent(`${pieces(dice, 2, level)}\nyield 'end'`)}`);
  return `${functions.join("\n")}\ng = g${count - 1}()\n${dice.several(3, 9, () => step(dice)).join("\n")}\nattempt(g.close)\nfinish(g)`;
}

/** What is left of a generator would speak up at the end of the program, where nobody listens any more. */
export const GENERATOR_PRELUDE = `
def finish(generator):
    for _ in range(50):
        try:
            generator.close()
        except BaseException:
            pass
`;

const SMALL = fromTemplates(`
list(v + 1 for v in $q)
g = (v for v in $q); (next(g), list(g))
g = (v for v in $L if v > $n); [next(g, None), next(g, 'd')]
f = [lambda: v for v in $L]; [x() for x in f]
f = [lambda v=v: v for v in $L]; [x() for x in f]
f = {n: lambda k: k + n for n in $L}; [f[n](1) for n in f]
sum(v * w for v in $L for w in $L)
any(v > 2 for v in $L), all(v for v in $q)
a, *b = (v for v in $q); (a, b)
dict((v, v * 2) for v in $q)
list(iter(lambda c=[]: c.append(1) or len(c), 4))
list(x for x in (yield_ for yield_ in $q))
max((v for v in $L), default=$x)
next(v for v in [] if v)
(v for v in $x)
''.join(c for c in $s if c.isalpha())
list(map(lambda v, i=iter($L): next(i), $q))
`);

const CLOSURES = [
  `def outer():
    n = $1
    def up(by=$2):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return up, get
up, get = outer()
attempt(lambda: [up(), up($3), get(), up.__closure__[0].cell_contents, up.__code__.co_freevars])`,
  `def outer():
    if $1 > 4:
        late = $2
    def inner():
        return late
    return inner
attempt(outer())`,
  `def outer():
    value = $1
    def inner():
        value += $2
        return value
    return inner()
attempt(outer)`,
  `def outer():
    value = $1
    def inner():
        del_ = value
        def deeper():
            nonlocal value
            value = value * $2
            del value
        deeper()
        return del_, value
    return inner()
attempt(outer)`,
  `made = []
for n in range($1):
    def f(m=n):
        return n, m
    made.append(f)
attempt(lambda: [f() for f in made])`,
  `class C:
    x = $1
    y = [x for _ in range(2)] if $2 > 5 else x
    z = (lambda: x)
    def m(self):
        return x
attempt(lambda: (C.x, C.y))
attempt(lambda: C.z())
attempt(C().m)`,
];

function closure(dice: Dice): string {
  return dice.pick(CLOSURES).replace(/\$\d/g, () => String(dice.count(9)));
}

export const generatorProbe: Probe = (dice) => {
  const choice = dice.count(100);
  if (choice < 60) return driven(dice);
  return choice < 85 ? SMALL(dice) : closure(dice);
};
