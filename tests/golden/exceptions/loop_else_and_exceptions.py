def find(items):
    for item in items:
        try:
            if int(item) > 2:
                break
        except ValueError:
            continue
    else:
        return "none"
    return item

print(find(["1", "x", "3"]), find(["1", "x"]))  # expect: 3 none
