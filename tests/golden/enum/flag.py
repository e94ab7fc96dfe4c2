from enum import Flag, auto

class P(Flag):
    R = auto()
    W = auto()
    X = auto()

rw = P.R | P.W
print(rw, repr(rw), P.R in rw, P.X in rw, rw & P.R, ~P.R, bool(rw & P.X), P(0), rw.value, rw ^ P.R, list(rw))
# expect: P.R|W <P.R|W: 3> True False P.R P.W|X False P(0) 3 P.W [<P.R: 1>, <P.W: 2>]
