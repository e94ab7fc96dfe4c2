"""Every construct of Python 3.11, in the shapes that compile differently. Never run: only compiled and compared."""
from __future__ import division
import os, a.b.c as d, x.y
from m import *
from . import q as r, s
from .. import t

x: int = 1
(y): int
a.b: c = d
a[1:2, ::3]: c


def loops(a, b=2, *c, d: int = 4, **e) -> "str":
    "docstring"
    for i in range(10):
        if i and a or b:
            continue
        elif not c:
            break
        else:
            print(i, sep="")
    else:
        return 1
    while a < b < c:
        a += 1
        d[a] -= 1
        d.x.y *= 2
        if a is None: break
        if not (a in [1, 2] or b not in {3, 4}): pass
    while 1:
        if (yield): return
    while not a:
        try:
            continue
        finally:
            print()
    for x in [1, 2]:
        for y in {a: b, **c, 1: 2}, (*a, *b), {*a, b}:
            with z: return x if y else z


def unwinding(a):
    with open(a) as g, h():
        return g.read()
    try:
        foo()
    except (A, B) as err:
        raise X from err
    except C:
        for i in j:
            try:
                return 1
            except:
                break
    except:
        raise
    else:
        z = lambda q, *, k=1: q + a
    finally:
        try:
            print("done")
        finally:
            del a
    try:
        with a:
            for i in j:
                with b as (c, *d):
                    continue
    except E:
        pass


def targets(p):
    a, b = b, a
    a, b, c = c, b, a
    a, a = 1, p
    (a, *b), [c, d] = *p.x, p[0] = p
    del a, b[1], (c.x, [d])
    assert a, "message"
    assert b
    return [x for x in y if x for z in [x + 1]], {k: v for k, v in z}, {i for i in ()} if 0 else None


@decorate(1)
@again
class Class(Base, metaclass=Meta, **kw):
    "doc"
    z: int = __private
    __slots__ = ("a", "b") * 2

    def method(self, __x, *, __y=0):
        local = self.__x

        def inner(cell=local):
            nonlocal local
            global counter
            local = counter = super().method(*a, **b, c=1)
            return inner, __class__
        return [local for self.x in __x if (last := self)]


async def coroutine(a):
    async with a as b, c:
        async for i in b:
            if i: break
            return await i
        else:
            x = [i async for i in j if await i]
    return [await x for x in {y: 1 async for y in z}], (x async for x in z), [[i async for i in j] for k in l]


async def generator():
    while True:
        x = yield (await a)
        async with x: yield


def plain_generator():
    x = yield 1
    yield from x
    try:
        return 1
    finally:
        del x


try:
    pass
except* E as e:
    f()
except* (F, G):
    g()
else:
    h()
finally:
    i()


def matching(p):
    match p:
        case 1 | -2 | 1 + 2j: a()
        case [x, *_, y]: b()
        case {"a": z, **rest} if z: c()
        case P(1, k=v) | P(v): d()
        case [a, b] | (b, a): e()
        case {a.b: [*some], None: True} as whole: return whole
        case [_, [_, *_]]: f()
        case (1, [x, y]) | [y, [x, 1]]:
            return (x,
                    y)
        case other if other: pass
        case _: f()
    match p, q:
        case [*_]: pass
    match p:
        case _: pass


def calls(f):
    f.a(1, b=2).c(*d)(**e, g=1)[h].i
    f(1, *a, b=1, **c, d=2, e=3)
    f(a, b)(x for x in y)
    f"{a}{b!r:>{c}} {d:x}{{"
    f"{e=}"
    "%s and %5.2r%%" % (a, b)
    os.getcwd()
    a.b(
        c
    ).d(
        e)
    return (a
            .b()
            .c)


fold = 1 + 2 * 3 - (4 ** 5) // 6 % 7, "ab" * 3, (1, 2) + (3,), -1.5, not 1, ~5, "abc"[1], 1 << 3 | 2, 2 ** 200, 1j + 2, b"x" + b"y"
text = "a" "b" if __debug__ else ...
big = [a, b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
pairs = {1: a, 2: b, 3: c}, {a: 1, b: 2}, {}, {**a}
compared = a < b <= c != d is not e in f, not a is b, (a and b or c) and d
if 0: never()
elif "": never()
while 0: never()
print(a) if a and (b or c) else print(b if not c else d)
x[1:], x[:2:3], x[...] = +a, a @ b
