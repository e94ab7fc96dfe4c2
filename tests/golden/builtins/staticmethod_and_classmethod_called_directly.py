class C:
    @staticmethod
    def s(): return "s"
    t = staticmethod(len)
    direct = s()

print(C.direct, C.t([1, 2]))  # expect: s 2
