n = 0

def add():
    global n, fresh
    n += 1
    fresh = "made"

add()
add()
print(n, fresh)  # expect: 2 made
