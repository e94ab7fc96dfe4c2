def gen():
    for x in (1, 0, 2):
        print("saw", x)
        yield x

print(all(gen()))
# expect: saw 1
# expect: saw 0
# expect: False
print(any(gen()))
# expect: saw 1
# expect: True
print(all([]), any([]))  # expect: True False
