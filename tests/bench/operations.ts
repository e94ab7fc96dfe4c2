// Single operations of Python and what CPython 3.11.7 takes for each on the machine that the GIL model was measured on, in ns: the
// figures that the cost tables are set from. An operation's time is that of a loop with ten of them, less that of the empty loop.

export interface Operation {
  readonly name: string;
  /** Nanoseconds of one under CPython 3.11.7. */
  readonly ns: number;
  /** One line of Python, in a function whose locals are those of `PREAMBLE`. */
  readonly code: string;
}

export const PREAMBLE = `
import re
from collections import deque
from hashlib import sha256
from heapq import heappop, heappush
from json import dumps
from math import sqrt
from threading import Lock
from time import perf_counter

G = 0
class A:
    def __init__(self): self.n = 1
    def m(self): return 1
    @property
    def p(self): return 1
    def __add__(self, other): return self
class Emp: pass
class Ini:
    def __init__(self, n): self.n = n
def one(): return 1
def ident(x): return x
def two(a, b): return a
def key(a=1): return a
def gen():
    while True: yield 1
class Sub(Ini):
    def __init__(self, n): super().__init__(n)
def fails(): raise ValueError("bad")
def counting():
    count = 0
    def counter():
        nonlocal count
        count += 1
        return count
    return counter
null = open("null.txt", "w")

a = A()
f = 1.5
y = 7
z = 3
n = 1
s = "abc"
t = (1,)
big = 2 ** 40
l = [1, 2, 3]
l2 = []
d = {1: 2, "k": 3}
g = gen()
lock = Lock()
ten = [5, 3, 8, 1, 9, 2, 7, 4, 6, 0]
none = None
x = 0
y2 = 1
pair = (1, 2)
thousand = [i * 7919 % 1009 for i in range(1000)]
ordered = list(range(1000))
hundred = [i * 37 % 101 - 50 for i in range(100)]
hundredth = [i + 50 for i in hundred]
table = {i: i for i in hundred}
some = set(range(100))
other = set(range(50, 150))
copied = thousand[:]
words = [str(i) for i in hundred]
text = "lorem ipsum dolor sit amet " * 40
word = "abd"
huge = 3 ** 600
dq = deque([1, 2, 3])
heap = list(range(50))
pattern = re.compile("[a-m]+")
data = b"x" * 1000
counter = counting()
VALUES = (a, f, y, z, n, s, t, big, l, l2, d, g, lock, ten, none, x, y2, pair, thousand, ordered, hundred, hundredth, table, some, other, copied, words, text, word, huge, dq, heap, pattern, data, counter)
`;

/** Makes them locals of the timed function. */
export const LOCALS = `a, f, y, z, n, s, t, big, l, l2, d, g, lock, ten, none, x, y2, pair, thousand, ordered, hundred, hundredth, table, some, other, copied, words, text, word, huge, dq, heap, pattern, data, counter = VALUES`;

export const OPERATIONS: readonly Operation[] = [
  { name: "assign", ns: 1.8, code: "x = y" },
  { name: "constant", ns: 3.3, code: "x = 5" },
  { name: "add small", ns: 5.6, code: "x = y + z" },
  { name: "count up", ns: 10.3, code: "x += 1" },
  { name: "count up a global", ns: 19.1, code: "G += 1" },
  { name: "global", ns: 3.6, code: "x = G" },
  { name: "multiply", ns: 10, code: "x = y * 1000" },
  { name: "floor division", ns: 8.5, code: "x = y // z" },
  { name: "modulo", ns: 9.5, code: "x = y % z" },
  { name: "power", ns: 19, code: "x = y ** 2" },
  { name: "add floats", ns: 7.5, code: "x = f + f" },
  { name: "add big", ns: 14, code: "x = big + big" },
  { name: "compare and store", ns: 8.4, code: "x = y < z" },
  { name: "if less", ns: 4.8, code: "if y < z: pass" },
  { name: "if is None", ns: 4, code: "if none is None: pass" },
  { name: "concatenate", ns: 24, code: "x = s + s" },
  { name: "f-string", ns: 40, code: 'x = f"{y}"' },
  { name: "percent", ns: 71, code: 'x = "%d" % y' },
  { name: "load attribute", ns: 3.1, code: "a.n" },
  { name: "store attribute", ns: 3.3, code: "a.n = y" },
  { name: "count up an attribute", ns: 14.4, code: "a.n += 1" },
  { name: "property", ns: 32, code: "a.p" },
  { name: "list item", ns: 4.5, code: "x = l[1]" },
  { name: "store list item", ns: 4.6, code: "l[1] = y" },
  { name: "dict item", ns: 9, code: "x = d[y2]" },
  { name: "store dict item", ns: 12.6, code: "d[1] = y" },
  { name: "in list", ns: 23, code: "x = 3 in l" },
  { name: "slice", ns: 49, code: "x = l[0:2]" },
  { name: "append and pop", ns: 29, code: "l2.append(1); l2.pop()" },
  { name: "list display", ns: 22, code: "x = [y, z]" },
  { name: "tuple display", ns: 18, code: "x = (y, z)" },
  { name: "dict display", ns: 38, code: "x = {1: y}" },
  { name: "unpack", ns: 4.2, code: "x, w = pair" },
  { name: "swap", ns: 3.5, code: "y, z = z, y" },
  { name: "call", ns: 16.3, code: "one()" },
  { name: "call with an argument", ns: 17.7, code: "ident(y)" },
  { name: "call with two", ns: 20, code: "two(y, z)" },
  { name: "call with a keyword", ns: 27, code: "key(a=1)" },
  { name: "call with a star", ns: 30, code: "ident(*t)" },
  { name: "call a method", ns: 17.8, code: "a.m()" },
  { name: "instance", ns: 50, code: "Emp()" },
  { name: "instance with __init__", ns: 111, code: "Ini(1)" },
  { name: "len", ns: 9.7, code: "len(l)" },
  { name: "abs", ns: 9.1, code: "abs(y)" },
  { name: "int", ns: 35, code: "int(y)" },
  { name: "str", ns: 39, code: "str(y)" },
  { name: "isinstance", ns: 11, code: "isinstance(y, int)" },
  { name: "min", ns: 83, code: "min(y, z)" },
  { name: "range", ns: 46, code: "range(10)" },
  { name: "sum of a range", ns: 130, code: "sum(range(10))" },
  { name: "next of a generator", ns: 19, code: "next(g)" },
  { name: "comprehension", ns: 257, code: "x = [i for i in ten]" },
  { name: "raise and catch", ns: 227, code: "try: raise ValueError\nexcept ValueError: pass" },
  { name: "with a lock", ns: 142, code: "with lock: pass" },
  { name: "acquire and release", ns: 70, code: "lock.acquire(); lock.release()" },
  { name: "__add__", ns: 36, code: "a + a" },
  { name: "lambda", ns: 58, code: "x = lambda: y" },
  { name: "loop over ten", ns: 72, code: "for x in ten: pass" },
  { name: "sorted", ns: 172, code: "sorted(ten)" },
  { name: "print", ns: 229, code: "print(y, file=null)" },
  { name: "perf_counter", ns: 42, code: "perf_counter()" },
];

/**
 * Work that grows with its operands, inside one instruction or native call. Measured here rather than there: ns are the best of 25 on a
 * machine on which the operations above took 2.05 times as long, divided by that.
 */
export const SIZED_OPERATIONS: readonly Operation[] = [
  { name: "sorted of a thousand", ns: 37193, code: "sorted(thousand)" },
  { name: "sorted in order", ns: 5775, code: "sorted(ordered)" },
  { name: "sort by a key", ns: 5755, code: "sorted(hundred, key=ident)" },
  { name: "sum of a list", ns: 5105, code: "sum(thousand)" },
  { name: "max of a list", ns: 13792, code: "max(thousand)" },
  { name: "copy a list", ns: 1267, code: "list(thousand)" },
  { name: "slice a list", ns: 1245, code: "thousand[:]" },
  { name: "add lists", ns: 1354, code: "thousand + hundred" },
  { name: "repeat a list", ns: 1734, code: "l * 300" },
  { name: "list of a range", ns: 9670, code: "list(range(1000))" },
  { name: "set of a list", ns: 9094, code: "set(thousand)" },
  { name: "dict of a zip", ns: 3192, code: "dict(zip(hundred, hundred))" },
  { name: "copy a dict", ns: 236, code: "dict(table)" },
  { name: "union of sets", ns: 1088, code: "some | other" },
  { name: "in a long list", ns: 6097, code: "-1 in thousand" },
  { name: "in a set", ns: 13.3, code: "5 in some" },
  { name: "in a dict", ns: 15.2, code: "5 in table" },
  { name: "index", ns: 409, code: "hundred.index(-5)" },
  { name: "reverse", ns: 99.1, code: "thousand.reverse()" },
  { name: "compare lists", ns: 802, code: "thousand == copied" },
  { name: "join", ns: 484, code: "'-'.join(words)" },
  { name: "split", ns: 3642, code: "text.split(' ')" },
  { name: "replace", ns: 611, code: "text.replace('a', 'bb')" },
  { name: "find", ns: 609, code: "text.find('zz')" },
  { name: "upper", ns: 386, code: "text.upper()" },
  { name: "concatenate long", ns: 51.7, code: "text + text" },
  { name: "str item", ns: 11.3, code: "s[1]" },
  { name: "str.startswith", ns: 47.2, code: "s.startswith('a')" },
  { name: "str compare", ns: 9.9, code: "s == word" },
  { name: "format", ns: 169, code: "'{:5d}'.format(y)" },
  { name: "repr of a list", ns: 4850, code: "repr(hundred)" },
  { name: "encode", ns: 48.6, code: "text.encode()" },
  { name: "multiply big", ns: 427, code: "huge * huge" },
  { name: "divide big", ns: 373, code: "huge // big" },
  { name: "add huge", ns: 25.0, code: "huge + huge" },
  { name: "modular power", ns: 1210, code: "pow(big, big, 1000003)" },
  { name: "str of a big int", ns: 807, code: "str(huge)" },
  { name: "shift big", ns: 33.2, code: "huge << 10" },
  { name: "and", ns: 6.7, code: "x = y & z" },
  { name: "true division", ns: 11.0, code: "x = y / z" },
  { name: "multiply floats", ns: 7.0, code: "x = f * f" },
  { name: "int to float add", ns: 13.7, code: "x = f + y" },
  { name: "square root", ns: 11.7, code: "sqrt(f)" },
  { name: "deque", ns: 14.9, code: "dq.append(1); dq.popleft()" },
  { name: "heap", ns: 86.3, code: "heappush(heap, y); heappop(heap)" },
  { name: "dict.get", ns: 13.8, code: "d.get(1)" },
  { name: "dict.items", ns: 1252, code: "for x in table.items(): pass" },
  { name: "enumerate", ns: 1372, code: "for x in enumerate(hundred): pass" },
  { name: "zip", ns: 1419, code: "for x in zip(hundred, hundred): pass" },
  { name: "map", ns: 1452, code: "for x in map(abs, hundred): pass" },
  { name: "generator expression", ns: 2690, code: "sum(i for i in hundred)" },
  { name: "set comprehension", ns: 2600, code: "{i for i in hundred}" },
  { name: "dict comprehension", ns: 4015, code: "{i: i for i in hundred}" },
  { name: "set.add", ns: 16.9, code: "some.add(5)" },
  { name: "regular expression", ns: 33545, code: "pattern.findall(text)" },
  { name: "substitute", ns: 32503, code: "pattern.sub('x', text)" },
  { name: "json", ns: 5932, code: "dumps(hundred)" },
  { name: "sha256", ns: 1541, code: "sha256(data).digest()" },
  { name: "bytes", ns: 869, code: "bytes(hundredth)" },
  { name: "closure", ns: 50.8, code: "counter()" },
  { name: "super", ns: 292, code: "Sub(1)" },
  { name: "try without an exception", ns: 4.7, code: "try: y\nexcept ValueError: pass" },
  { name: "KeyError", ns: 180, code: "try: d[9]\nexcept KeyError: pass" },
  { name: "deep exception", ns: 213, code: "try: fails()\nexcept ValueError as e: pass" },
  { name: "str of a float", ns: 117, code: "str(f)" },
  { name: "list comprehension of a hundred", ns: 1808, code: "[i + 1 for i in hundred]" },
  { name: "tuple item", ns: 5.8, code: "pair[1]" },
  { name: "isinstance of a class", ns: 15.1, code: "isinstance(a, A)" },
  { name: "ord and chr", ns: 25.7, code: "chr(ord('a'))" },
];
