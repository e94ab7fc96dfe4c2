def show(x):
    print(x)
    return x

{show("key"): show("value") for _ in range(1)}
# expect: key
# expect: value
