match [1, 2, 3, 4]:
    case [first, *_, last]:
        print(first, last)  # expect: 1 4
match {"a": 1}:
    case {"a": int() as n}:
        print(n)  # expect: 1
