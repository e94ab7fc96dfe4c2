def show(name):
    print(name)
    return name

print(show("yes") if show("test") else show("no"))
# expect: test
# expect: yes
# expect: yes
