class D:
    def __init__(self, name): self.name = name
    def __del__(self): print("del", self.name)
    def __iter__(self): return self
    def __next__(self): raise StopIteration
    def __len__(self): return 0
len(D(1)); print("len")
str(D(2)).upper(); print("str")
for x in D(3): pass
print("for")
D(4).name; print("attribute")
D(5) == 3; print("comparison")
f"{D(6).name}"; print("f-string")
list(D(7)); print("list")
if D(8): pass
print("if")
kept = D(9)
len(kept); print("still there")
x = D(10) is None; print("is")
# expect: del 1
# expect: len
# expect: del 2
# expect: str
# expect: del 3
# expect: for
# expect: del 4
# expect: attribute
# expect: del 5
# expect: comparison
# expect: del 6
# expect: f-string
# expect: del 7
# expect: list
# expect: del 8
# expect: if
# expect: still there
# expect: del 10
# expect: is
# expect: del 9
