from contextlib import nullcontext, ContextDecorator

class Mark(ContextDecorator):
    def __enter__(self): print("enter"); return self
    def __exit__(self, *args): print("exit")

@Mark()
def f(): print("body")

f()
# expect: enter
# expect: body
# expect: exit
with nullcontext(5) as n:
    print(n)  # expect: 5
