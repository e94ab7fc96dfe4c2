def mark(name):
    print("make", name)
    def decorate(function):
        print("apply", name)
        return function
    return decorate

@mark("outer")
@mark("inner")
def f():
    pass
# expect: make outer
# expect: make inner
# expect: apply inner
# expect: apply outer
