open("a.txt", "w").write("dropped")
print(open("a.txt").read())  # expect: dropped
f = open("b.txt", "w")
f.write("held")
print(repr(open("b.txt").read()))  # expect: ''
f = None
print(open("b.txt").read())  # expect: held
