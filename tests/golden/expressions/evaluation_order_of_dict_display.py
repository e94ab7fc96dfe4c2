def show(name):
    print(name)
    return name

{show("key1"): show("value1"), show("key2"): show("value2")}
# expect: key1
# expect: value1
# expect: key2
# expect: value2
