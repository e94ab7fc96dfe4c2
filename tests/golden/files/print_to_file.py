with open("p.txt", "w") as f:
    print("a", 1, sep=",", file=f)
    print("b", file=f)
print(open("p.txt").read().split())  # expect: ['a,1', 'b']
