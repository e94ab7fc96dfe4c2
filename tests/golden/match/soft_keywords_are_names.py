match = [1, 2]
case = "c"
_ = 3
print(match[0], case, _)  # expect: 1 c 3
match (1, 2):
    case (a, b):
        print(a + b)  # expect: 3
