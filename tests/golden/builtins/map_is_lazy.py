def loud(x):
    print("map", x)
    return x

m = map(loud, [1, 2])
print("made")  # expect: made
print(next(m))
# expect: map 1
# expect: 1
