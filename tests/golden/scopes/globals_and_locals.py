value = 3

def f(a):
    b = 2
    return sorted(locals())

print(f(1), globals()["value"], "f" in globals())  # expect: ['a', 'b'] 3 True
globals()["made"] = 7
print(made)  # expect: 7
