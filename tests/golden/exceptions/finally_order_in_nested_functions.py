def inner():
    try:
        raise KeyError("k")
    finally:
        print("inner finally")

def outer():
    try:
        inner()
    finally:
        print("outer finally")

try:
    outer()
except KeyError:
    print("handled")
# expect: inner finally
# expect: outer finally
# expect: handled
