// Classes: special methods with their reflected and in-place forms, inheritance, descriptors, slots, attribute hooks, metaclasses.
import { type Dice, indent, type Probe } from "./dice.ts";
import { fill } from "./templates.ts";

const OPERATORS: readonly (readonly [symbol: string, name: string])[] = [
  ["+", "add"],
  ["-", "sub"],
  ["*", "mul"],
  ["/", "truediv"],
  ["//", "floordiv"],
  ["%", "mod"],
  ["**", "pow"],
  ["@", "matmul"],
  ["<<", "lshift"],
  [">>", "rshift"],
  ["&", "and"],
  ["|", "or"],
  ["^", "xor"],
];
const COMPARISONS: readonly (readonly [symbol: string, name: string])[] = [
  ["<", "lt"],
  ["<=", "le"],
  [">", "gt"],
  [">=", "ge"],
  ["==", "eq"],
  ["!=", "ne"],
];

const answer = (dice: Dice): string =>
  dice.pick(["NotImplemented", "NotImplemented", "1", "'s'", "None", "self", "[self.n]", "True", "False", "other", "-1", "2.5"]);

function method(name: string, parameters: string, body: string): string {
  return `    def ${name}(self${parameters === "" ? "" : `, ${parameters}`}):\n        ${body}`;
}

function operatorClass(dice: Dice, name: string, base: string, symbols: typeof OPERATORS, comparisons: typeof COMPARISONS): string {
  const methods = [method("__init__", "n=0", "self.n = n"), method("__repr__", "", `return "${name}(%r)" % (self.n,)`)];
  for (const [, operation] of symbols) {
    for (const prefix of ["", "r", "i"]) {
      if (!dice.chance(45)) continue;
      const body = `print("${name}.__${prefix}${operation}__", repr(other)); return ${answer(dice)}`;
      methods.push(method(`__${prefix}${operation}__`, "other", body));
    }
  }
  for (const [, comparison] of comparisons) {
    if (dice.chance(45))
      methods.push(method(`__${comparison}__`, "other", `print("${name}.__${comparison}__", repr(other)); return ${answer(dice)}`));
  }
  return `class ${name}${base}:\n${methods.join("\n")}`;
}

function operators(dice: Dice): string {
  const symbols = dice.several(1, 2, () => dice.pick(OPERATORS));
  const comparisons = dice.several(1, 3, () => dice.pick(COMPARISONS));
  const base =
    dice.chance(25) && symbols.every(([symbol]) => symbol !== "*" && symbol !== "+") ? dice.pick(["(int)", "(str)", "(list)"]) : "";
  const classes = [
    operatorClass(dice, "A", "", symbols, comparisons),
    operatorClass(dice, "B", dice.chance(50) ? "(A)" : "", symbols, comparisons),
    base === ""
      ? ""
      : `class N${base}:\n    def __repr__(self):\n        return "N"\n    def __r${symbols[0]?.[1]}__(self, other):\n        return ("N.r", other)`,
  ];
  const operand = () => dice.pick(["A(1)", "B(2)", "A(3)", "B(4)", base === "" ? "A(5)" : "N()", "1", "'s'", "[1]", "None", "2.5"]);
  const uses = dice.several(4, 8, () => {
    if (dice.chance(45)) return `attempt(lambda: ${operand()} ${dice.pick(comparisons)[0]} ${operand()})`;
    const [symbol] = dice.pick(symbols);
    // Whether `*=` asks a sequence on its right depends on slots that a class of Python always has.
    if (dice.chance(60) || symbol === "*") return `attempt(lambda: ${operand()} ${symbol} ${operand()})`;
    return `def probe():\n    x = ${operand()}\n    x ${symbol}= ${operand()}\n    return x\nattempt(probe)`;
  });
  return [...classes, ...uses, `attempt(lambda: max([${dice.several(2, 3, operand).join(", ")}]))`, "attempt(lambda: {A(1): 1}.get(A(1)))"]
    .filter((part) => part !== "")
    .join("\n");
}

const SPECIAL: readonly (readonly [name: string, parameters: string, uses: readonly string[]])[] = [
  ["__len__", "", ["len(c)", "bool(c)", "list(reversed(c))"]],
  ["__bool__", "", ["bool(c)", "not c", "1 if c else 2"]],
  ["__getitem__", "key", ["c[1]", "c['k']", "c[1:2]", "c[::2, ...]", "list(c)", "3 in c", "list(reversed(c))", "[*c]"]],
  ["__setitem__", "key, value", ["c.__setitem__(1, 2)"]],
  ["__delitem__", "key", ["c.__delitem__(1)"]],
  ["__contains__", "item", ["1 in c", "'x' not in c"]],
  ["__iter__", "", ["list(c)", "iter(c)", "1 in c", "[*c]", "sum(c)", "dict(c)", "max(c)", "a"]],
  ["__next__", "", ["next(c)", "next(c, 5)"]],
  ["__call__", "*a, **k", ["c()", "c(1, x=2)", "list(map(c, [1, 2]))", "callable(c)"]],
  ["__str__", "", ["str(c)", "f'{c}'", "'%s' % c", "format(c)", "print(c)"]],
  ["__repr__", "", ["repr(c)", "[c]", "f'{c!r}'", "ascii(c)", "str(c)"]],
  ["__format__", "spec", ["format(c, 'x')", "f'{c:>5}'", "'{:a}'.format(c)"]],
  ["__hash__", "", ["hash(c)", "{c: 1}[c]", "len({c, c})"]],
  ["__index__", "", ["[1, 2, 3][c]", "range(5)[c]", "hex(c)", "int(c)", "bin(c)", "'abc'[c:]", "float(c)", "chr(c)", "round(2.567, c)"]],
  ["__int__", "", ["int(c)", "'%d' % c", "float(c)"]],
  ["__float__", "", ["float(c)", "'%f' % c", "complex(c)"]],
  ["__complex__", "", ["complex(c)"]],
  ["__bytes__", "", ["bytes(c)", "b'%b' % c"]],
  ["__neg__", "", ["-c"]],
  ["__pos__", "", ["+c"]],
  ["__invert__", "", ["~c"]],
  ["__abs__", "", ["abs(c)"]],
  ["__round__", "*a", ["round(c)", "round(c, 2)"]],
  ["__trunc__", "", ["__import__('math').trunc(c)"]],
  ["__divmod__", "other", ["divmod(c, 2)", "divmod(2, c)"]],
  ["__pow__", "other, mod=None", ["c ** 2", "pow(c, 2, 3)", "2 ** c"]],
  ["__length_hint__", "", ["__import__('operator').length_hint(c)"]],
  ["__reversed__", "", ["list(reversed(c))"]],
  ["__missing__", "key", ["c['zz']"]],
  ["__dir__", "", ["dir(c)"]],
  ["__sizeof__", "", ["c.__sizeof__()"]],
  ["__enter__", "", ["enter(c)"]],
  ["__exit__", "*a", ["enter(c)"]],
  ["__instancecheck__", "o", ["isinstance(1, c)"]],
  ["__getattr__", "name", ["c.zz", "getattr(c, 'q', 5)", "hasattr(c, 'zz')", "c.__len__", "len(c)"]],
  ["__getattribute__", "name", ["c.zz", "c.__class__", "c.__dict__", "repr(c)"]],
  ["__setattr__", "name, v", ["setattr(c, 'z', 1)", "c.__dict__"]],
  ["__delattr__", "name", ["delattr(c, 'z')"]],
];
/** Answers of which tests/differences/ tells: mostly CPython issues a DeprecationWarning. */
const DIFFERENT: Readonly<Record<string, readonly string[]>> = {
  __int__: ["True", "self"],
  __index__: ["True", "self"],
  __float__: ["self"],
  __complex__: ["self"],
  // A subclass of str stays one.
  __format__: ["self"],
  __repr__: ["self"],
  // pow() with a modulus asks the slots of int and float behind a method that gives up.
  __pow__: ["NotImplemented"],
};
const ANSWERS = [
  "1",
  "-1",
  "0",
  "None",
  "'text'",
  "True",
  "2.5",
  "[1, 2]",
  "iter([1, 2])",
  "10**20",
  "b'b'",
  "1j",
  "NotImplemented",
  "self",
  "{}",
];

/** What a method does when it does not raise: sequences have an end, and nobody answers what is known to differ. */
function body(name: string, dice: Dice): string {
  const answers = DIFFERENT[name] ?? [];
  const answer = `return ${dice.pick(ANSWERS.filter((text) => !answers.includes(text)))}`;
  return name === "__getitem__" ? `if key in (4, "stop"):\n            raise IndexError\n        ${answer}` : answer;
}

function specials(dice: Dice): string {
  // An iterator that never ends, and answers itself, has no end either.
  const drawn = dice.several(1, 3, () => dice.pick(SPECIAL));
  const chosen = drawn.filter(([name]) => name !== "__next__" || !drawn.some(([other]) => other === "__iter__"));
  const raises = dice.chance(20)
    ? dice.pick(["ValueError('no')", "IndexError", "LookupError('look')", "StopIteration", "KeyError(1)", "TypeError"])
    : "";
  const methods = chosen.map(([name, parameters]) =>
    method(name, parameters, raises !== "" && dice.chance(60) ? `raise ${raises}` : body(name, dice)),
  );
  if (dice.chance(10)) methods.push(`    ${dice.pick(SPECIAL)[0]} = None`);
  const uses = chosen.flatMap(([, , all]) => dice.several(1, 4, () => dice.pick(all)));
  return [
    `class C${dice.pick(["", "", "", "(dict)", "(list)", "(int)", "(str)"])}:\n${methods.join("\n")}`,
    "def enter(c):\n    with c as x:\n        return x",
    "try:\n    c = C()\nexcept Exception as error:\n    print(repr(error))",
    ...[...new Set(uses)].map((use) => `attempt(lambda: ${use})`),
  ].join("\n");
}

function inheritance(dice: Dice): string {
  const names = ["A", "B", "C", "D", "E", "F"];
  const classes = names.slice(0, 3 + dice.count(4)).map((name, index) => {
    const bases = index === 0 ? [] : [...new Set(dice.several(0, 3, () => names[dice.count(index)] as string))];
    if (dice.chance(5)) bases.push(dice.pick(["object", "int", "str", "dict", "bool", "5", name]));
    const methods = [
      dice.chance(50) ? `    def m(self):\n        return ["${name}", *super().m()]` : "",
      dice.chance(30) ? `    x = "${name}"` : "",
      dice.chance(15) ? `    def __init_subclass__(cls, **k):\n        print("${name} sees", cls.__name__, k)` : "",
    ].filter((text) => text !== "");
    const keywords = dice.chance(6) ? ["k=1"] : [];
    const head = [...bases, ...keywords].join(", ");
    return `try:\n${indent(`class ${name}${head === "" ? "" : `(${head})`}:\n${methods.length === 0 ? "    pass" : methods.join("\n")}`)}\nexcept Exception as error:\n    print(type(error).__name__, error)\n    class ${name}:\n        pass`;
  });
  const last = names[classes.length - 1];
  const first = dice.chance(60) ? "A.m = lambda self: ['base']" : "";
  return [
    ...classes,
    first,
    `show([c.__name__ for c in ${last}.__mro__])`,
    `attempt(lambda: ${last}().m())`,
    `attempt(lambda: ${last}.x)`,
    `attempt(lambda: ${last}.__bases__ == () or ${last}.__base__.__name__)`,
    `attempt(lambda: super(A, ${last}()).m())`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

const ATTRIBUTES = [
  `class P:
    @property
    def x(self):
        print("get"); return self._x
    @x.setter
    def x(self, v):
        print("set", v); self._x = v
    @property
    def y(self):
        return self.x + $n
p = P()
attempt(lambda: p.x)
p.x = $x
attempt(lambda: p.y)
attempt(lambda: setattr(p, "y", $x))
attempt(lambda: delattr(p, "x"))
attempt(lambda: (p.__dict__, P.x.fget.__name__, P.y.fset))`,
  `class S:
    __slots__ = ("a", "b")
class T(S):
    __slots__ = "c",
class U(S):
    pass
for K in (S, T, U):
    k = K()
    attempt(lambda: k.a)
    k.a = $x
    attempt(lambda: k.a)
    attempt(lambda: setattr(k, "z", $n))
    attempt(lambda: delattr(k, "a"))
    attempt(lambda: delattr(k, "a"))
    attempt(lambda: k.__dict__)
    attempt(lambda: setattr(k, "c", 1))`,
  `class D:
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name); self.name = name
    def __get__(self, o, t=None):
        print("get", o is None, t.__name__); return $x
class E(D):
    def __set__(self, o, v):
        print("set", v)
    def __delete__(self, o):
        raise AttributeError(self.name)
class C:
    d, e = D(), E()
c = C()
attempt(lambda: c.d)
attempt(lambda: C.d)
attempt(lambda: c.e)
c.d, c.e = $x, $x
attempt(lambda: c.d)
attempt(lambda: c.e)
attempt(lambda: delattr(c, "e"))
attempt(lambda: delattr(c, "d"))
attempt(lambda: delattr(c, "d"))
show(c.__dict__)`,
  `class G:
    known = $x
    def __getattr__(self, name):
        print("asked", name)
        if name == "b": return $x
        raise AttributeError(name)
g = G()
attempt(lambda: g.known)
attempt(lambda: g.b)
attempt(lambda: g.c)
attempt(lambda: getattr(g, "c", $x))
attempt(lambda: hasattr(g, $s))
attempt(lambda: len(g))
attempt(lambda: g.__foo)`,
  `class M(type):
    def __new__(m, name, bases, space, **k):
        print("new", name, sorted(n for n in space if not n.startswith("__")), k)
        return super().__new__(m, name, bases, space)
    def __init__(c, name, bases, space, **k):
        print("init", name)
    def __call__(c, *a, **k):
        print("call", c.__name__, a, k); return super().__call__(*a, **k)
    def __getattr__(c, name):
        return (c.__name__, name)
    def __len__(c):
        return $n
    def __iter__(c):
        return iter($q)
    def __contains__(c, item):
        return $x
    def __repr__(c):
        return "<M " + c.__name__ + ">"
class A(metaclass=M, flag=$n):
    def __init__(self, *a):
        self.a = a
class B(A):
    pass
attempt(lambda: A($x).a)
attempt(lambda: B.anything)
attempt(lambda: len(B))
attempt(lambda: list(A))
attempt(lambda: $n in A)
attempt(lambda: [A, B, type(A)])
attempt(lambda: A().anything)
attempt(lambda: M("N", (B,), {"z": 1}, k=2).z)`,
  `class N(type): pass
class O(type): pass
class A(metaclass=N): pass
class B(metaclass=O): pass
attempt(lambda: type("C", (A, B), {}))
attempt(lambda: type("D", (A,), {"x": $x}).x)
attempt(lambda: type($x, (A,), {}))
attempt(lambda: type("E", $x, {}))
attempt(lambda: type("F", (), $x))
attempt(lambda: type("G", (bool,), {}))
attempt(lambda: type("H", (A, object, A), {}))
attempt(lambda: type("I", (object, A), {}))
attempt(lambda: A($x))
attempt(lambda: A(x=1))
attempt(lambda: A.__name__.upper())`,
  `class V(int):
    def __new__(cls, v=$n, *rest):
        print("new", v, rest)
        return super().__new__(cls, v)
    def __init__(self, *a):
        self.more = a
    def __add__(self, other):
        return V(int(self) + other)
v = V($i)
attempt(lambda: (v, v + 1, type(v + 1).__name__, v.more, v * 2, -v))
attempt(lambda: V($x))
attempt(lambda: V($s, $x))
attempt(lambda: (hash(v) == hash(int(v)), v == int(v), f"{v:>5}", "%d" % v, repr([v])))`,
  `class L(list):
    def append(self, v):
        print("append", v); super().append(v)
    def __getitem__(self, i):
        print("get", i); return super().__getitem__(i)
class D(dict):
    def __missing__(self, k):
        return ("missing", k)
l, d = L($q), D($d)
attempt(lambda: (l.append($x), l))
attempt(lambda: l[$n])
attempt(lambda: l[$S])
attempt(lambda: (l + [1], type(l + [1]).__name__, l == list(l)))
attempt(lambda: d[$h])
attempt(lambda: d.get($h))
attempt(lambda: (d | {1: 2}, type(d | {}).__name__, d.copy( )))`,
  `class W:
    def __class_getitem__(cls, k):
        return (cls.__name__, k)
    @classmethod
    def c(cls, *a):
        return (cls.__name__, a)
    @staticmethod
    def s(*a):
        return a
    def __private(self):
        return "p"
    def call(self):
        return self.__private()
class X(W):
    def __private(self):
        return "x"
attempt(lambda: W[$x])
attempt(lambda: X[$x, $n])
attempt(lambda: X.c($x))
attempt(lambda: X().s($x))
attempt(lambda: X().call())
attempt(lambda: X().__private())
attempt(lambda: X._W__private(X()))
attempt(lambda: W.call())
attempt(lambda: W.call($x))
attempt(lambda: W().missing)
attempt(lambda: W.missing)
attempt(lambda: W() + $x)
attempt(lambda: W() < $x)
attempt(lambda: W()[$n])
attempt(lambda: W()())
attempt(lambda: len(W()))
attempt(lambda: iter(W()))
attempt(lambda: next(W()))
attempt(lambda: int(W()))
attempt(lambda: -W())
attempt(lambda: $n in W())
attempt(lambda: hash(W()) and 1)
attempt(lambda: abs(W()))`,
];

export const classProbe: Probe = (dice) => {
  const choice = dice.count(100);
  if (choice < 35) return operators(dice);
  if (choice < 65) return specials(dice);
  if (choice < 80) return inheritance(dice);
  return fill(dice, dice.pick(ATTRIBUTES));
};
