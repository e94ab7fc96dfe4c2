def k(n):
    try:
        try:
            None.x
        finally:
            if n == 0: raise ExceptionGroup("g8", [LookupError(7)])
    except* TypeError: print("no")
    except* Exception as e:
        print(repr(e.__context__))
        raise TypeError("t")
def k1():
    try:
        try:
            None.x
        finally:
            raise ExceptionGroup("g8", [LookupError(7)])
    except* Exception as e:
        raise
def k2():
    try:
        try:
            None.x
        finally:
            raise ExceptionGroup("g8", [LookupError(7), ValueError(3)])
    except* LookupError as e:
        raise TypeError("t")
def chain(e, d=0):
    print(" " * d, repr(e), e.__suppress_context__)
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions: chain(x, d + 1)
    if e.__context__: print(" " * d, "ctx"); chain(e.__context__, d + 1)
for f in (lambda: k(0), k1, k2):
    try: f()
    except BaseException as e: chain(e)
    print("--")
# expect: AttributeError("'NoneType' object has no attribute 'x'")
# expect:  TypeError('t') False
# expect:  ctx
# expect:   ExceptionGroup('g8', [LookupError(7)]) False
# expect:    LookupError(7) False
# expect:   ctx
# expect:    AttributeError("'NoneType' object has no attribute 'x'") False
# expect: --
# expect:  ExceptionGroup('g8', [LookupError(7)]) True
# expect:   LookupError(7) False
# expect:  ctx
# expect:   AttributeError("'NoneType' object has no attribute 'x'") False
# expect: --
# expect:  ExceptionGroup('', [TypeError('t'), ExceptionGroup('g8', [ValueError(3)])]) False
# expect:   TypeError('t') False
# expect:   ctx
# expect:    ExceptionGroup('g8', [LookupError(7)]) True
# expect:     LookupError(7) False
# expect:    ctx
# expect:     AttributeError("'NoneType' object has no attribute 'x'") False
# expect:   ExceptionGroup('g8', [ValueError(3)]) True
# expect:    ValueError(3) False
# expect:   ctx
# expect:    AttributeError("'NoneType' object has no attribute 'x'") False
# expect: --
