with open("a.txt", "w") as f:
    f.writelines(["one\n", "two\n", "three"])
with open("a.txt") as f:
    print(repr(f.readline()), f.readlines())  # expect: 'one\n' ['two\n', 'three']
for n, line in enumerate(open("a.txt"), 1):
    print(n, line.rstrip())
# expect: 1 one
# expect: 2 two
# expect: 3 three
