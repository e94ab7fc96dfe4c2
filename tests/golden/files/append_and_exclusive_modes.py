open("a.txt", "w").close()
with open("a.txt", "a") as f:
    f.write("x")
with open("a.txt", "a") as f:
    f.write("y")
print(open("a.txt").read())  # expect: xy
try:
    open("a.txt", "x")
except FileExistsError as error:
    print(error)  # expect: [Errno 17] File exists: 'a.txt'
