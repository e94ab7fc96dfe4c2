class C:
    def f(this, n):
        this.n = n
        return this

print(C().f(3).n)  # expect: 3
