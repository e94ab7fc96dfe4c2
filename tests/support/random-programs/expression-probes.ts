// Operators of every kind over operands of every kind, nested; comparisons, conditions, calls of builtins.
import type { Dice, Probe } from "./dice.ts";
import { fill, fromTemplates } from "./templates.ts";
import { type Kind, value } from "./values.ts";

const ARITHMETIC = ["+", "-", "+", "-", "//", "%", "/", "&", "|", "^", "@"];
const COMPARISONS = ["<", "<=", ">", ">=", "==", "!=", "is", "is not", "in", "not in"];

/** Operands of one kind mostly, so that more than TypeErrors come out. */
function operand(dice: Dice, kind: Kind, depth: number): string {
  if (depth > 0 && dice.chance(45)) return `(${expression(dice, kind, depth - 1)})`;
  return value(dice, dice.chance(12) ? "x" : kind, 1);
}

/** Never larger than a machine has room for: counts and exponents are small literals. */
function small(dice: Dice): string {
  return dice.pick(["0", "1", "2", "3", "5", "-1", "-2", "True", "0.5", "-1.5", "2.0", "1j", "None", "'a'", "64", "100", "-10**30"]);
}

function expression(dice: Dice, kind: Kind, depth: number): string {
  const choice = dice.count(100);
  const one = () => operand(dice, kind, depth);
  if (choice < 40) return `${one()} ${dice.pick(ARITHMETIC)} ${one()}`;
  if (choice < 47) return `${one()} * ${value(dice, dice.pick(["N", "n", "n"]), 0)}`.replace(/\* (\d{4,}|-?10\*\*25)/, "* 2");
  if (choice < 53) return `${one()} ** ${small(dice)}`;
  if (choice < 58) return `${one()} ${dice.pick(["<<", ">>"])} ${small(dice).replace("-10**30", "70")}`;
  if (choice < 65) return `${dice.pick(["-", "+", "~", "not ", "-"])}${one()}`;
  if (choice < 82) return dice.several(2, 3, one).join(` ${dice.pick(COMPARISONS)} `);
  if (choice < 92) return dice.several(2, 3, one).join(` ${dice.pick(["and", "or"])} `);
  return `${one()} if ${one()} else ${one()}`;
}

const BUILTINS = `
abs($N)
abs($x)
all($q)
any($q)
ascii($x)
bin($i)
bool($x)
bytearray($b)
bytes($L)
bytes($n)
bytes($s, $s)
bytes($s, 'latin-1', 'replace')
callable($x)
chr($i)
chr($n)
complex($N, $N)
complex($s)
complex($N)
dict($d)
dict(zip($q, $q))
dict([($h, $x), ($h, $x)])
dict($d, a=$x)
dir($x)[:3]
divmod($i, $i)
divmod($f, $f)
divmod($N, $n)
list(enumerate($q, $i))
list(enumerate($q, 1))
list(filter($k, $q))
float($s)
float($i)
float($x)
format($i, $s)
frozenset($L)
getattr($x, $s)
getattr($x, $s, $x)
getattr($x, '__doc__', None) is None
hasattr($x, $s)
hash(int($i))
hash(int($i) / 7)
hash(int($i) * 0.5)
hash((int($i), int($i) / 3))
hash(frozenset([int($i), int($i)]))
hex($i)
int($s)
int($f)
int($s, $n)
int($b)
int('0b101', $n)
int(' 1_000 ')
int($s, base=$n)
isinstance($x, $T)
isinstance($x, ($T, $T))
issubclass($T, $T)
iter($x).__class__.__name__
len($q)
len($x)
list($q)
list(map($k, $q))
list(map($p, $q, $q))
max($l)
max($L, key=$k)
max($q, default=$x)
max($n, $f, $i)
min($l)
min($n, $n, key=$k)
min($L, default=$x)
next(iter($q))
next(iter($q), $x)
oct($i)
ord($c)
ord($x)
pow($i, $n)
pow($i, $n, $i)
pow($n, -1, $i)
pow($f, $f)
pow($z, $n)
repr($x)
list(reversed($q))
round($f)
round($f, $n)
round($i, $n)
round($N, None)
set($L)
slice($x, $x)
slice($n, $n, $n).indices($n)
slice($x, $x, $x).indices($i)
sorted($l)
sorted($L, reverse=$B)
sorted($q, key=$k)
str($x)
str($b, $s)
str($b, 'utf-8', 'replace')
str($b, 'ascii', $s)
sum($L)
sum($l)
sum($q, $x)
sum([$f, $f, $i])
tuple($q)
type($x)
list(zip($q, $q))
list(zip($q, $q, strict=True))
list(zip($q, $q, strict=$x))
list(zip())
isinstance($x, $x)
$i.bit_length()
($i).bit_count()
($i).to_bytes($n, 'big')
($i).to_bytes(16, 'little', signed=$B)
int.from_bytes($b, 'big')
int.from_bytes($L, 'little', signed=True)
($i).as_integer_ratio()
($f).as_integer_ratio()
($f).hex()
($f).is_integer()
float.fromhex($s)
float.fromhex(($f).hex())
($i).conjugate()
($z).conjugate()
($z).real, ($z).imag
($i).numerator, ($i).denominator
($i).__add__($x)
($f).__radd__($x)
($i).__truediv__($N)
($i).__divmod__($N)
($f).__rpow__($n)
($s).__mod__($x)
($x).__eq__($x)
($x).__lt__($x)
($N).__floordiv__($N)
($z).__pow__($n)
($l).__add__($q)
$x.__class__.__name__
$x[$x]
$x($x)
$x[$n]
$x.missing
$x.real
print($x, $x, sep=$x)
print($x, end=$c)
print($x, sep=None, end='|', flush=$B)
eval('$i + $f')
iter($k, $x)
iter($x, $x)
memoryview($b)[$n]
memoryview($b).tolist()
bytes(memoryview($b)[$S])
memoryview($y)[$S].tobytes()
str.join($c, $q)
($r).index($n)
($r).count($n)
($r)[$S]
($r)[$n]
$n in $r
($r) == ($r)
hash(($r)) == hash($r)
($r).start, ($r).stop, ($r).step
range($n, $n, $n)
list(range($n, $n, $n))
range($x)
`;

const builtin = fromTemplates(BUILTINS);
const KINDS: readonly Kind[] = ["i", "i", "i", "f", "f", "N", "s", "b", "l", "t", "z", "e", "d", "B", "r", "y", "x", "q"];

export const expressionProbe: Probe = (dice) => {
  if (dice.chance(50)) return builtin(dice);
  const text = expression(dice, dice.pick(KINDS), 2);
  if (dice.chance(85)) return `attempt(lambda: ${text})`;
  const operator = dice.pick(["+=", "-=", "|=", "&=", "^=", "//=", "%=", "/="]);
  return `def probe():\n    x = y = ${fill(dice, dice.pick(["$x", "$l", "$e", "$i", "$y", "$d"]))}\n    x ${operator} ${value(dice, "x", 1)}\n    return x, y\nattempt(probe)`;
};
