// Python values as source text, by the letters that templates ask for them with: `$i` is an int, `$s` a str, …
import type { Dice } from "./dice.ts";

const lines = (text: string): readonly string[] => text.trim().split("\n");

const POOLS = {
  i: lines(`
0
1
-1
2
3
7
10
-5
255
-256
1000
65537
2147483648
-2147483649
9007199254740992
9007199254740993
-9223372036854775808
18446744073709551616
123456789012345678901234567890
-10**25
True
False`),
  n: lines("-3\n-2\n-1\n0\n0\n1\n1\n2\n2\n3\n4\n5\n6\n8"),
  f: lines(`
0.0
-0.0
1.0
0.1
-2.5
3.5
0.5
1.5
2.675
1e16
1e22
123456.789
1e-7
-1e-300
5e-324
1.7976931348623157e308
float('inf')
float('-inf')
float('nan')
1/3
9007199254740993.0
-7.0`),
  s: lines(String.raw`
''
'a'
'abc'
'Hello, World'
'  padded\t '
'ß'
'ÀÉÎ'
'naïve café'
'日本語'
'😀 ok'
'x\ny\r\nz'
'12'
'-3.5'
'0x1F'
'a,b,,c'
'aXbXc'
'ǅ ﬁ İ'
'\x00\x7f\xa0\u2028'
'\ud800'
"it's"
"'\""
'tab\there'
'AbC dEf'
'%d and %s'
'{0} {x}'
'٣٤'
'a\\b'
'aaaa'
'abcabc'
'_private'
'Ωmega'
'e\u0301'`),
  c: lines(String.raw`
'a'
'b'
'X'
'x'
' '
','
'é'
'😀'
'\n'
'0'
'*'
''
'ab'`),
  b: lines(String.raw`
b''
b'a'
b'abc'
b'Hello World'
b'\x00\xff\x80'
b'a,b,,c'
b' \t x\n'
b'123'
b'aXbXc'
b"it's"
b'abcabc'
bytes(range(5))
'é😀'.encode()`),
  y: lines("bytearray()\nbytearray(b'abc')\nbytearray(b'\\x00\\xfe')\nbytearray(b'Hello World')\nbytearray(3)"),
  z: lines("0j\n1j\n-1j\n1+2j\n-0.5-3j\ncomplex(0.0, -0.0)\ncomplex('nan')\ncomplex(float('inf'), 1)\n3.0+0j\n1e300+1e300j"),
  r: lines("range(0)\nrange(5)\nrange(2, 9, 3)\nrange(10, 0, -3)\nrange(-2, 2)\nrange(5, 5)\nrange(10**20, 10**20 + 3)"),
  k: lines(
    "lambda v: v\nlambda v: -v\nlambda v: v * 2\nstr\nlen\nrepr\nabs\nbool\ntype\nlambda v: v[0]\nlambda v: repr(v)[:9]\nNone\nlambda v: v % 2\nint",
  ),
  p: lines("lambda a, b: a + b\nlambda a, b: a * b\nlambda a, b: (a, b)\nlambda *v: v\nmax\nmin\nlambda a, b: a - b\nlambda a, b=3: a"),
  T: lines(
    "int\nstr\nlist\ndict\nfloat\ntuple\nset\nbytes\nbool\ntype\nobject\ncomplex\nfrozenset\nrange\nException\ntype(None)\nint | str\nlist[int]",
  ),
  u: lines(
    "None\n...\nNotImplemented\nobject\nlen\nprint\nint\n[].append\nslice(1, 2)\nlambda: 0\nValueError('bad')\nKeyError('k')\ntype\niter([1, 2])\nmemoryview(b'abc')",
  ),
} as const;

type Pooled = keyof typeof POOLS;

/** What a letter after `$` stands for; see `value`. */
export type Kind = Pooled | "l" | "t" | "d" | "e" | "q" | "h" | "N" | "x" | "S" | "B" | "w" | "L";

const isPooled = (kind: string): kind is Pooled => Object.hasOwn(POOLS, kind);

const ANY: readonly Kind[] = ["i", "i", "f", "s", "s", "b", "l", "t", "d", "e", "z", "r", "B", "u", "y", "n"];
const HASHABLE: readonly Kind[] = ["i", "n", "f", "s", "b", "t", "B", "n", "s", "z"];
const NUMBERS: readonly Kind[] = ["i", "i", "f", "f", "z", "n", "B"];
const ITERABLE: readonly Kind[] = ["l", "l", "t", "s", "r", "d", "e", "b", "L"];

function items(dice: Dice, depth: number): string[] {
  const kinds: readonly Kind[] = dice.chance(70) ? [dice.pick<Kind>(["n", "n", "i", "s", "f"])] : ["x"];
  return dice.several(0, 5, () => value(dice, dice.pick(kinds), depth - 1));
}

const tuple = (parts: readonly string[]): string => (parts.length === 1 ? `(${parts[0]},)` : `(${parts.join(", ")})`);

/** Sets hold small ints or one thing of another size, so that their order is the same under every hash seed. */
function set(dice: Dice): string {
  const parts = dice.several(0, 5, () => String(dice.count(40) - 4));
  const text = dice.chance(10) ? `{${value(dice, dice.pick(["i", "f"]), 0)}}` : parts.length === 0 ? "set()" : `{${parts.join(", ")}}`;
  return dice.chance(25) ? `frozenset(${text})` : text;
}

function sliceText(dice: Dice): string {
  const part = () =>
    dice.chance(35) ? "" : dice.chance(90) ? String(dice.count(17) - 8) : dice.pick(["10**20", "-10**20", "None", "True"]);
  const step = () => (dice.chance(60) ? dice.pick(["2", "-1", "-2", "1", "3", "-3", ""]) : part());
  return `${part()}:${part()}${dice.chance(40) ? `:${step()}` : ""}`;
}

/** Source text of a value of a kind. `depth` bounds what containers hold. */
export function value(dice: Dice, kind: Kind, depth = 2): string {
  if (isPooled(kind)) return dice.pick<string>(POOLS[kind]);
  switch (kind) {
    case "l":
      return `[${items(dice, depth).join(", ")}]`;
    case "L":
      return `[${dice.several(0, 6, () => String(dice.count(20) - 5)).join(", ")}]`;
    case "t":
      return tuple(items(dice, depth));
    case "d": {
      const keys = dice.chance(60) ? () => dice.pick(["'a'", "'b'", "'c'", "'key'", "'é'"]) : () => value(dice, "h", 0);
      return `{${dice.several(0, 4, () => `${keys()}: ${value(dice, "x", depth - 1)}`).join(", ")}}`;
    }
    case "e":
      return set(dice);
    case "q":
      return value(dice, dice.pick(ITERABLE), depth);
    case "h":
      return value(dice, dice.pick(HASHABLE), Math.min(depth, 0));
    case "N":
      return value(dice, dice.pick(NUMBERS), depth);
    case "B":
      return dice.pick(["True", "False"]);
    case "w":
      return `'${dice.several(0, 8, () => dice.pick(["a", "b", "c", "A", " ", "1", "_", "é", "\\n", "-", "aa"])).join("")}'`;
    case "S":
      return sliceText(dice);
    case "x":
      return value(dice, depth > 0 ? dice.pick(ANY) : dice.pick(["i", "f", "s", "n", "B", "b", "u"]), depth);
  }
}
