// What programs ask of modules for functions, collections and numbers: a template a line, see templates.ts.

export const FUNCTIONAL = `
list(itertools.accumulate($L))
list(itertools.accumulate($q, $p))
list(itertools.accumulate($L, $p, initial=$x))
list(itertools.batched($q, $n))
list(itertools.chain($q, $q))
list(itertools.chain.from_iterable([$q, $q]))
list(itertools.combinations($L, $n))
list(itertools.combinations_with_replacement('ab', $n))
list(itertools.compress($q, $q))
list(itertools.islice(itertools.count($N, $N), $n))
list(itertools.islice(itertools.count($x), 3))
list(itertools.islice(itertools.cycle($q), $n))
list(itertools.dropwhile($k, $q))
list(itertools.filterfalse($k, $q))
[(k, list(g)) for k, g in itertools.groupby($L)]
[(k, list(g)) for k, g in itertools.groupby($q, $k)]
list(itertools.islice($q, $n))
list(itertools.islice($q, $n, $n))
list(itertools.islice($q, $n, None, $n))
list(itertools.pairwise($q))
list(itertools.permutations('abc', $n))
list(itertools.product($t, repeat=2))[:9]
list(itertools.product($L, $s))[:9]
list(itertools.repeat($x, $n))
list(itertools.starmap($p, [($n, $n), ($f, $i)]))
list(itertools.takewhile($k, $q))
a, b = itertools.tee($q); (next(a, 0), list(b), list(a))
list(itertools.zip_longest($q, $q, fillvalue=$x))
functools.reduce($p, $q)
functools.reduce($p, $L, $x)
functools.partial($p, $n)($x)
repr(functools.partial(max, $n, key=None))
sorted($L, key=functools.cmp_to_key($p))
functools.cmp_to_key($p)($n) < functools.cmp_to_key($p)($n)
f = functools.lru_cache($p); (f($n, $n), f.cache_info())
f = functools.lru_cache(maxsize=2)($k); ([f(v) for v in $L], f.cache_info())
f = functools.cache($k); f($x)
functools.wraps(len)(lambda: 1).__name__
functools.singledispatch($k)($x)
f = functools.singledispatch(lambda v: 'any'); f.register(int, lambda v: 'int'); f.register(str)(lambda v: 'str'); (f($x), f($n))
heapq.heapify($x)
l = $L; heapq.heapify(l); heapq.heappush(l, $n); [heapq.heappop(l) for _ in range(2)]
l = $L; heapq.heapify(l); (heapq.heapreplace(l, $n), l)
l = $L; heapq.heapify(l); (heapq.heappushpop(l, $n), l)
heapq.nlargest($n, $q)
heapq.nsmallest($n, $q, key=$k)
list(heapq.merge(sorted($L), sorted($L)))
list(heapq.merge(sorted($L, reverse=True), [3], reverse=True, key=$k))
heapq.heappop([])
bisect.bisect(sorted($L), $n)
bisect.bisect_left(sorted($L), $x)
bisect.bisect_right(sorted($L), $n, 0, $n)
bisect.bisect_left([1, 5, 9], $n, key=$k)
l = sorted($L); bisect.insort(l, $n); l
l = sorted($L); bisect.insort_left(l, $x, key=$k); l
operator.add($x, $x)
operator.attrgetter($s)($x)
operator.attrgetter('real', 'imag')($x)
operator.attrgetter('__class__.__name__')($x)
operator.itemgetter($n)($q)
operator.itemgetter(0, $n)($q)
operator.itemgetter($x)($d)
operator.methodcaller('upper')($x)
operator.methodcaller($s)($s)
repr(operator.itemgetter(1, 2)), repr(operator.attrgetter('a.b')), repr(operator.methodcaller('f', 1, x=2))
operator.concat($q, $q)
operator.contains($q, $x)
operator.countOf($q, $n)
operator.indexOf($q, $n)
operator.index($x)
operator.length_hint($x)
operator.truth($x), not operator.truth($x)
operator.iadd($l, $q)
operator.getitem($q, $n)
operator.call($k, $x)
operator.is_($x, $x), operator.lt($n, $n), operator.pow($n, 2)
operator.floordiv($N, $N), operator.mod($i, $i)
`;

export const COLLECTIONS = `
deque($q)
deque($q, $n)
deque($L, maxlen=$n)
d = deque($L, 3); d.append($x); d.appendleft($x); d
d = deque($L); d.extend($q); d.extendleft($q); d
d = deque($L); (d.pop(), d.popleft(), d)
d = deque($L); d.rotate($n); d
d = deque($L); d.insert($n, $x); d
d = deque($L); d.remove($n); d
d = deque($L); d[$n] = $x; d
d = deque($L); del d[$n]; d
d = deque($L); d.reverse(); d
deque($L).index($n)
deque($L).index($n, $n)
deque($L).count($n)
deque($L)[$n]
deque($L)[$S]
deque($L) + deque($L)
deque($L) + $x
deque($L, 4) * $n
deque($L) < deque($L), deque($L) == deque($L)
deque($L) == $L
d = deque($L); d += $q; d
d = deque([1, 2, 3]); [d.append(v) for v in d]; d
$x in deque($l)
deque($L).copy(), deque($L, 3).maxlen
Counter($q)
Counter($s).most_common($n)
Counter($L) + Counter($L)
Counter($L) - Counter($L)
Counter($L) & Counter($L)
Counter($L) | Counter($L)
Counter($L) <= Counter($L)
+Counter(a=$n, b=$n), -Counter(a=$n, b=$n)
list(Counter(a=$n, b=$n).elements())
Counter(a=$n, b=$n).total()
c = Counter($s); c.update($s); c
c = Counter($s); c.subtract($s); c
c = Counter($s); (c[$c], c)
Counter(a=$x, b=$x)
Counter($x)
c = Counter($L); del c[$n]; c
Counter($L) == Counter($L)
d = defaultdict(list); d[$h].append($x); d
d = defaultdict(int, $d); d[$h]
defaultdict($x)
d = defaultdict(None); d[$h]
d = defaultdict($T); d[$h]; d
defaultdict(int, $d) | $d
OrderedDict($d)
d = OrderedDict($d); d.move_to_end($h); d
d = OrderedDict($d); d.move_to_end('a', last=$B); d
d = OrderedDict($d); (d.popitem(last=$B), d)
OrderedDict($d) == OrderedDict($d), OrderedDict($d) == $d
OrderedDict(zip($q, $q)) | $d
list(reversed(OrderedDict($d)))
ChainMap($d, $d)
ChainMap($d, $d)[$h]
c = ChainMap({}, $d); c[$h] = $x; c.pop($h); c
c = ChainMap({}, $d); del c['a']; c
ChainMap($d, $d).new_child($d).parents
list(ChainMap($d, $d)), len(ChainMap($d, $d))
ChainMap($d) | $d
P = namedtuple('P', 'x y'); P($x, $x)
P = namedtuple('P', ['x', 'y'], defaults=[$x]); (P($x), P._field_defaults, P._fields)
namedtuple('P', $s)
namedtuple('Q', 'a b')
namedtuple('P', 'def x'), 1
P = namedtuple('P', 'x y'); P($n, $n)._replace(x=$x)
P = namedtuple('P', 'x y'); P($n, $n)._replace(z=$x)
P = namedtuple('P', 'x y'); P._make($q)
P = namedtuple('P', 'x y'); (P($n, $n)._asdict(), P(1, 2) == (1, 2), P(1, 2) < P($n, 3), P(1, 2)[$n])
P = namedtuple('P', 'x y'); P($x)
P = namedtuple('P', 'x y'); P(1, 2, 3)
P = namedtuple('P', 'x y'); P(1, z=2)
P = namedtuple('P', 'x y'); p = P(1, 2); p.x = 3; p
copy.copy($x)
copy.deepcopy($x)
l = $l; c = copy.copy(l); (c == l, c is l)
l = [$l, $d]; c = copy.deepcopy(l); c[0].append(1); (l, c)
l = [1]; l.append(l); c = copy.deepcopy(l); c[1] is c
UserDict($d)
UserList($L)[$S]
UserList($L) + $L
UserString($s).upper() + $s
UserString($s)[$n]
isinstance($x, abc.Iterable), isinstance($x, abc.Hashable), isinstance($x, abc.Sized)
isinstance($x, abc.Sequence), isinstance($x, abc.Mapping), isinstance($x, abc.Callable)
issubclass(type($x), abc.Collection)
types.SimpleNamespace(**{'b': $x, 'a': $x})
types.SimpleNamespace(a=$x) == types.SimpleNamespace(a=$x)
types.MappingProxyType($d)
m = types.MappingProxyType($d); m['a'] = 1; m
`;

export const NUMBERS = `
math.ceil($N), math.floor($N), math.trunc($N)
math.comb($n, $n)
math.perm($n, $n)
math.copysign($f, $f)
math.factorial($n)
math.factorial($x)
math.fmod($f, $f)
math.remainder($f, $f)
math.frexp($f)
math.modf($f)
math.ldexp($f, $n)
math.fsum([$f, $f, $f])
math.fsum($q)
math.gcd($i, $i)
math.lcm($i, $n)
math.gcd($x)
math.isclose($f, $f)
math.isclose($f, $f, rel_tol=$f)
math.isqrt($i)
math.isfinite($N), math.isinf($N), math.isnan($N)
math.nextafter($f, $f)
math.ulp($f)
math.prod($L)
math.prod($q, start=$x)
math.dist($L, $L)
math.dist([$f, $f], [$f, $n])
math.hypot($f, $f)
math.hypot($n, $n, $n)
math.sqrt($N)
math.cbrt($f)
math.pow($f, $f)
math.log($i)
math.log($i, $n)
math.log2($i), math.log10($i)
math.log1p($f)
math.exp($f)
math.exp2($n)
math.expm1($f)
math.sin($f), math.cos($f)
math.atan2($f, $f)
math.asin($f)
math.degrees($f), math.radians($f)
math.sinh($f)
math.gamma($f)
math.lgamma($f)
math.erf($f), math.erfc($f)
math.floor($x)
math.sqrt($x)
cmath.sqrt($z)
cmath.phase($z)
cmath.polar($z)
cmath.rect($f, $f)
cmath.isclose($z, $z)
cmath.isnan($z), cmath.isinf($z), cmath.isfinite($z)
Fraction($n, $n)
Fraction($s)
Fraction($f)
Fraction($i, $i) + Fraction($n, 7)
Fraction($n, 3) * $N
Fraction($n, 3) / $N
Fraction($n, 3) // Fraction($n, 5)
Fraction($n, 7) % $n
Fraction($n, 3) ** $n
Fraction($n, 3) < $N, Fraction($n, 2) == $N
Fraction($f).limit_denominator($n)
Fraction('3.14159').limit_denominator(100)
round(Fraction($n, 3), $n)
round(Fraction($n, 2)), math.floor(Fraction($n, 7)), int(Fraction($n, 2))
hash(Fraction($n, 2)) == hash($n / 2)
Fraction($x)
repr(Fraction($n, 9)), str(Fraction($n, 9)), float(Fraction($n, 9))
Decimal($s)
Decimal($i)
Decimal($f)
Decimal('$i.$i')
Decimal('1.$n') + Decimal('$n.05')
Decimal($n) / Decimal($n)
Decimal($n) / Decimal(7)
Decimal('$n.5') // Decimal($n), Decimal('-7.5') % Decimal($n)
Decimal($n) ** $n
Decimal('2') ** Decimal('0.$n')
Decimal($n).sqrt()
Decimal('$n.125').quantize(Decimal('0.01'))
Decimal('$n.125').quantize(Decimal('0.1'), rounding=ROUND_UP)
round(Decimal('2.675'), $n)
round(Decimal('2.5')), int(Decimal('-3.9')), float(Decimal('0.1'))
Decimal('1E+$n').normalize(), Decimal('100.00').normalize()
Decimal($i).as_tuple()
Decimal('1.30') == Decimal('1.3'), Decimal('NaN') == Decimal('NaN')
Decimal('Infinity') * $n
Decimal('-0') + Decimal($n)
Decimal($x) + $x
Decimal('1.5') < $N
f"{Decimal('1234.5678'):,.2f} {Decimal('0.00001')} {Decimal('1e20')}"
format(Decimal('$n.25'), '.1f')
Decimal('3').exp(), Decimal('10').ln(), Decimal($n).log10()
Decimal($i).to_eng_string(), Decimal('1e5').to_integral_value()
Decimal($i).compare(Decimal($n)), Decimal(1).max(Decimal($n))
Decimal((0, (1, 2, $n), -$n))
hash(Decimal('1.0')) == hash(1), Decimal(1) == 1.0
c = Context(prec=3); c.divide(Decimal($n), Decimal(3))
Decimal($n).scaleb($n), Decimal($n).adjusted(), Decimal('1.5').as_integer_ratio()
statistics.mean($L)
statistics.mean($q)
statistics.fmean($L)
statistics.median($L)
statistics.median_low($L), statistics.median_high([3, 1, 2])
statistics.mode($q)
statistics.multimode($s)
statistics.stdev($L)
statistics.pvariance($L)
statistics.variance([$n, 2, 3.5])
statistics.quantiles($L, n=4)
statistics.geometric_mean([1, 2, $n])
statistics.harmonic_mean([1, 2, $n])
statistics.correlation([1, 2, 3], [$n, 5, $n])
statistics.linear_regression([1, 2, 3], [$n, 5, 9])
statistics.NormalDist($n, 2).cdf($n)
random.seed($i); (random.random(), random.randint(0, 100), random.choice('abc'))
r = random.Random($n); (r.sample(range(50), $n), r.shuffle(l := list(range(6))), l)
r = random.Random($n); (r.gauss(0, 1), r.uniform(1, 5), r.triangular(), r.expovariate(2))
r = random.Random($n); r.choices($q, k=3)
r = random.Random('$n' + $s); (r.getrandbits(70), r.randrange($n), r.randbytes(3))
r = random.Random($n); r.randrange($n, $i, $n)
r = random.Random($n); (r.betavariate(1, 2), r.gammavariate(0.5, 2), r.normalvariate(), r.vonmisesvariate(1, 2))
random.choice([])
r = random.Random($n); r.sample($q, $n)
`;
