def name(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2:
            return "small"
        case "text" | None:
            return "text or none"
        case True:
            return "never for 1"
        case -5 | 2.5:
            return "odd ones"
        case _:
            return "other"

print([name(x) for x in (0, 1, 2, "text", None, -5, 2.5, [])])
# expect: ['zero', 'small', 'small', 'text or none', 'text or none', 'odd ones', 'odd ones', 'other']
