class S(str): pass
print(",".join(str(n) for n in range(3)), S("-").join(["a", "b"]), type(S("-").join(["a"])).__name__, "".join([S("x")]))
# expect: 0,1,2 a-b str x
