def f(x):
    match x:
        case int() if x > 10:
            return "big"
        case int():
            return "int"

print(f(11), f(1), f("x"))  # expect: big int None
