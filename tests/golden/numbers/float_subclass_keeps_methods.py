class Metres(float):
    def __repr__(self):
        return f"{float(self)} m"

m = Metres(2.5)
print(m, repr(m), m * 2, [m])  # expect: 2.5 m 2.5 m 5.0 [2.5 m]
