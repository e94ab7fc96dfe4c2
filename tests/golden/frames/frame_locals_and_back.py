import sys

def inner():
    here = sys._getframe()
    print(here.f_code.co_name, here.f_back.f_code.co_name, here.f_lineno)
    print(here.f_back.f_locals["secret"], here.f_globals is globals())

def outer():
    secret = 42
    inner()

outer()
# expect: inner outer 5
# expect: 42 True
