from contextlib import contextmanager

@contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name.upper()
    finally:
        print("</" + name + ">")

with tag("a") as value:
    print(value)
# expect: <a>
# expect: A
# expect: </a>
