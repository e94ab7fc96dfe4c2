def show(name):
    print(name)
    return name

def call(*args, **kwargs):
    return len(args) + len(kwargs)

print((show("function"), call)[1](show("a"), *[show("b")], key=show("c"), **{show("d"): 1}))
# expect: function
# expect: a
# expect: b
# expect: c
# expect: d
# expect: 4
