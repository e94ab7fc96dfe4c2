// Every method of str, bytes and bytearray with arguments that fit, nearly fit and do not fit.
import type { Probe } from "./dice.ts";
import { fromTemplates } from "./templates.ts";

const TEXT = `
$s.capitalize()
$s.casefold()
$s.center($n, $c)
$s.center(12)
$s.count($c)
$s.count($c, $n, $n)
$w.count('a', $n)
$s.encode()
$s.encode('utf-8', 'surrogatepass')
$s.encode('ascii', 'replace')
$s.encode('ascii', 'backslashreplace')
$s.encode('latin-1', 'xmlcharrefreplace')
$s.encode('utf-16')
$s.encode('utf-32-be')
$s.encode('ascii')
$s.encode('latin1', 'ignore')
$s.encode('ascii', 'namereplace')
$s.encode('utf-8')
$s.endswith($c)
$s.endswith(($c, $c), $n)
$s.expandtabs($n)
$s.expandtabs(tabsize=4)
$s.find($c)
$s.find($c, $n, $n)
$s.format($x, x=$x)
$s.format_map($d)
$s.index($c)
$s.index($c, $n)
$s.isalnum(), $s.isalpha(), $s.isascii(), $s.isdecimal()
$s.isdigit(), $s.isidentifier(), $s.islower(), $s.isnumeric()
$s.isprintable(), $s.isspace(), $s.istitle(), $s.isupper()
$c.join($q)
$c.join([$s, $s, $w])
$s.ljust($n, $c)
$s.lower()
$s.lstrip()
$w.lstrip($w)
str.maketrans($d)
str.maketrans('abc', 'xyz', $s)
$s.translate(str.maketrans('abc', 'xyé'))
$s.translate({97: None, 98: 'BB', 99: 33})
$s.translate($d)
$s.partition($c)
$w.rpartition($c)
$s.removeprefix($c)
$s.removesuffix($s)
$s.replace($c, $s)
$w.replace($c, $c, $n)
$s.rfind($c)
$w.rfind('a', $n, $n)
$s.rindex($c, $n)
$s.rjust($n, $c)
$s.rsplit()
$w.rsplit($c, $n)
$w.rsplit(None, $n)
$s.rstrip($c)
$s.split()
$s.split($c)
$w.split($c, $n)
$w.split(None, maxsplit=$n)
$w.split(sep='a')
$s.splitlines()
$s.splitlines(True)
'a\\x0bb\\x0cc\\x1cd\\x85e\\u2028f'.splitlines($B)
$s.startswith($c, $n, $n)
$s.strip()
$w.strip($w)
$s.swapcase()
$s.title()
$s.upper()
$s.zfill($n)
$s.zfill(10)
$s + $s
$s * $n
$n * $s
$c in $s
$s[$n]
$s[$S]
$s < $s
$s.isidentifier()
$s.__contains__($c)
$s.__len__()
$s.__hash__() == hash($s)
sorted($s)
[*$s]
list(map(ord, $s))
ascii($s)
repr($s)
$s.casefold() == $s.casefold()
str($x)
str.upper($x)
''.join(reversed($s))
$s == $s, $s is None
`;

const BYTES = `
$b.capitalize()
$b.center($n, b'*')
$b.center($n)
$b.count(b'a')
$b.count($n)
$b.count($b, $n, $n)
$b.decode()
$b.decode('ascii')
$b.decode('latin-1')
$b.decode('utf-8', 'replace')
$b.decode('utf-8', 'ignore')
$b.decode('utf-8', 'backslashreplace')
$b.decode('ascii', 'surrogateescape')
$b.decode('utf-16', 'replace')
$b.decode('utf-16-le')
$b.decode('utf-32', 'replace')
b'\\xf0\\x9f\\x98 \\xed\\xa0\\x80\\xc3'.decode('utf-8', 'replace')
b'\\xc3\\xa9\\xe2\\x82'.decode()
b'\\xed\\xb2\\x80z'.decode('utf8', 'surrogatepass')
$b.endswith(b'c')
$b.endswith((b'o', b'd'))
$b.expandtabs($n)
$b.find($b)
$b.find($n, $n)
bytes.fromhex($s)
bytes.fromhex('00 ff 7F')
$b.hex()
$b.hex($c)
$b.hex('-', $n)
$b.hex(sep=':', bytes_per_sep=2)
$b.index(b'l')
$b.index($n)
$b.isalnum(), $b.isalpha(), $b.isascii(), $b.isdigit()
$b.islower(), $b.isspace(), $b.istitle(), $b.isupper()
b','.join([$b, $b])
b'-'.join($q)
$b.ljust($n, b'.')
$b.lower(), $b.upper(), $b.swapcase(), $b.title()
$b.lstrip()
$b.strip(b'abc')
$b.rstrip($x)
bytes.maketrans(b'abc', b'xyz')[95:105]
bytes.maketrans($b, $b)[:4]
$b.translate(bytes.maketrans(b'ab', b'xy'), b'c')
$b.translate(None, $b)
$b.translate($b)
$b.partition(b'X')
$b.rpartition($b)
$b.removeprefix(b'a'), $b.removesuffix(b'c')
$b.replace(b'a', b'ZZ')
$b.replace($b, $b, $n)
$b.rfind(b'b', $n), $b.rindex(b'b')
$b.rjust($n, $x)
$b.rsplit(b'X', $n)
$b.split()
$b.split(b',')
$b.split($b, $n)
$b.splitlines()
b'a\\r\\nb\\nc\\r'.splitlines($B)
$b.startswith($b, $n)
$b.startswith($x)
$b.zfill($n)
$b + $b
$b + $y
$b * $n
$n in $b
$b in $b
$x in $b
$b[$n]
$b[$S]
$b < $b, $b == $b
$b % $x
b'%s|%a|%5.2f' % ($b, $x, $f)
b'%d %x %c' % ($i, $i, $n)
list($b)
bytes($x)
bytes($q)
bytearray($q)
`;

const BYTEARRAYS = `
y = $y; y.append($n); y
y = $y; y.append($i); y
y = $y; y.extend($b); y
y = $y; y.extend($q); y
y = $y; y.insert($n, $n); y
y = $y; r = y.pop(); (r, y)
y = $y; r = y.pop($n); (r, y)
y = $y; y.remove($n); y
y = $y; y.reverse(); y
y = $y; y[$n] = $n; y
y = $y; y[$S] = $b; y
y = $y; y[$S] = $q; y
y = $y; del y[$n]; y
y = $y; del y[$S]; y
y = $y; y += $b; y
y = $y; y *= $n; y
y = $y; y.clear(); y
y = $y; z = y.copy(); (z, z is y)
$y.replace(b'a', b'zz')
$y.upper() + $b
$y == $b, $y < $b
y = $y; y += $x; y
m = memoryview($y); m[$n] = $n; m.tobytes()
m = memoryview($y); m[$S] = $b; m.tobytes()
m = memoryview($b); (m.nbytes, m.format, m.itemsize, m.ndim, m.shape, m.strides, m.readonly)
m = memoryview($b).cast('b'); m.tolist()
m = memoryview(bytes(8)).cast('H'); m[$n]
memoryview($b) == $b, memoryview($b).hex()
memoryview($b)[$S].tolist()
m = memoryview($y); m.release(); m[0]
`;

const text = fromTemplates(TEXT);
const bytes = fromTemplates(BYTES);
const arrays = fromTemplates(BYTEARRAYS);

export const methodProbe: Probe = (dice) => dice.pick([text, text, text, bytes, bytes, arrays])(dice);
