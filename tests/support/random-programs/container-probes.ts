// Lists, tuples, dicts and sets: methods, slices, assignment to slices, views, comprehensions, unpacking.
import type { Probe } from "./dice.ts";
import { fromTemplates } from "./templates.ts";

const LISTS = `
l = $l; l[$S] = $q; l
l = $L; l[$S] = $L; l
l = [1, 2, 3, 4, 5, 6]; l[$S] = $q; l
l = [1, 2, 3, 4, 5, 6]; del l[$S]; l
l = $L; del l[$n]; l
l = $l; l[$n] = $x; l
l = $l; l[$x] = $x; l
l = $l; r = l.append($x); (l, r)
l = $l; l.extend($q); l
l = $l; l.insert($n, $x); l
l = $l; l.insert($i, $x); l
l = $l; r = l.pop(); (r, l)
l = $l; r = l.pop($n); (r, l)
l = $L; l.remove($n); l
l = $l; l.reverse(); l
l = $L; l.sort(); l
l = $l; l.sort(key=$k); l
l = $l; l.sort(key=$k, reverse=$B); l
l = $l; l.clear(); l
l = $l; c = l.copy(); (c == l, c is l)
$l.count($x)
$L.index($n)
$L.index($n, $n, $n)
l = $l; l += $q; l
l = m = $l; l += $l; (l, l is m)
l = $l; l *= $n; l
$l + $l
$l + $q
$l * $n
$l[$S]
$l[$n]
$L[$S][$S]
$l < $l
$L <= $L, $L == $L
$x in $l
sorted($L, key=$k)
l = $L; l.append(l); repr(l)
$t[$S]
$t[$n]
$t + $t
$t * $n
$t.count($x)
$t.index($x)
$t < $t, $t == $t
t = $t; t[0] = 1; t
hash($t) == hash($t)
a, b = $q; (a, b)
a, *b = $q; (a, b)
*a, b, c = $q; (a, b, c)
(a, [b, *c]), d = $x; (a, b, c, d)
a, b, *c, d = $L; [a, b, c, d]
[*$q, *$q]
(*$q, $x)
sorted({*$L, *$L}, key=repr)
{**$d, **$d}
{**$d, 'a': $x}
[*$x]
[v for v in $q]
[v * 2 for v in $L if v > $n]
[(v, w) for v in $L for w in $s]
{v: w for v, w in zip($q, $q)}
{v % 3 for v in $L}
[[v] * $n for v in $L]
[v if v else $x for v in $q]
(lambda *a, **k: (a, k))(*$q, **{'c': $x})
sum(v for v in $L if v % 2)
list(v := $n for _ in range(3))
[y := $n, y ** 2]
max($L + [0], key=lambda v: (v % 3, v))
list(zip(*[$L, $L]))
`;

const DICTS = `
d = $d; d[$h] = $x; d
d = $d; d[$x] = $x; d
$d[$h]
$d['a']
d = $d; del d[$h]; d
d = $d; r = d.pop($h); (r, d)
d = $d; r = d.pop($h, $x); (r, d)
d = $d; r = d.popitem(); (r, d)
d = $d; r = d.setdefault($h, $x); (r, d)
d = $d; d.update($d); d
d = $d; d.update($d, b=$x); d
d = $d; d.update($x); d
d = $d; d.update([($h, $x)], k=$n); d
d = $d; d |= $d; d
d = $d; d |= $x; d
$d | $d
$d | $x
$d.get($h)
$d.get('a', $x)
dict.fromkeys($q)
dict.fromkeys($q, $x)
list($d), len($d)
sorted($d.keys() & $d.keys(), key=repr)
sorted($d.keys() | ['a'], key=repr)
sorted($d.keys() - $d.keys(), key=repr)
sorted($d.keys() ^ {'a'}, key=repr)
$d.keys() == $d.keys(), $d.keys() <= $d.keys()
sorted($d.keys() & $x, key=repr)
$d.items()
$d.values()
$d.keys()
$d.keys().isdisjoint($q)
('a', $x) in $d.items()
$x in $d.values()
$x in $d
list(reversed($d)), list(reversed($d.items()))
$d == $d
$d < $d
{$h: $x, $h: $x}
d = $d; d['self'] = d; repr(d)
d = $d; k = d.keys(); d['new'] = 1; list(k)
d = $d; [d.update({v: 1}) for v in d]; d
d = {1: 2, 3: 4}; [d.pop(v) for v in d]; d
d = {1: 2}; i = iter(d); d[5] = 6; next(i)
d = $d; c = d.copy(); d.clear(); (c, d)
sorted($d.items(), key=repr)
{k: v for k, v in $d.items() if v}
dict(a=1, **$d)
$d.keys().mapping
min($d)
list(map(type, $d.values()))
type(hash($d))
`;

const SETS = `
$e | $e
$e & $e
$e - $e
$e ^ $e
len($e | $x)
$e - $x
$e <= $e, $e < $e, $e >= $e, $e == $e
$e < $x
s = set($L); s.add($n); s
s = set($L); s.add($x); len(s)
s = set($L); s.discard($n); s
s = set($L); s.remove($n); s
s = set($L); r = s.pop(); (r, s)
s = set($L); s.update($L, $L); s
s = set($L); s.update($x); len(s)
s = set($L); s |= $e; s
s = set($L); s -= $e; s
s = set($L); s &= set($L); s
s = set($L); s ^= $e; s
s = t = $e; s |= $e; (s, s is t)
s = set($L); s |= $l; len(s)
s = set($L); s.intersection_update($L); s
s = set($L); s.difference_update($L, $L); s
s = set($L); s.symmetric_difference_update($L); s
$e.union($L)
len($e.union($x))
$e.intersection($L, $L)
$e.intersection($x)
$e.difference($L)
$e.symmetric_difference($L)
$e.issubset($q)
$e.issuperset($L)
$e.isdisjoint($q)
$e.copy()
$n in $e
$x in $e
frozenset($L) | {1}
{1} | frozenset($L)
hash(frozenset($L)) == hash(frozenset($L))
set($L), frozenset($L)
set(range($n)) | {100, -100, 2**40}
list(set($L + [$i, $i]))
{frozenset($L), frozenset($L)} == {frozenset($L)}
$e[$n]
sorted($e)
s = {1, 2}; [s.add(v + 10) for v in s]; s
len({$h, $h, $h})
s = set($L); s.clear(); s
{v for v in $L}
set($s) == set($s)
`;

const lists = fromTemplates(LISTS);
const dicts = fromTemplates(DICTS);
// Sets of text are listed in another order (tests/differences).
const sets = fromTemplates(SETS, { kind: 0, count: 3 });

export const containerProbe: Probe = (dice) => dice.pick([lists, lists, dicts, sets])(dice);
