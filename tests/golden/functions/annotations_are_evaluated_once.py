def note(text):
    print("evaluating", text)
    return text

def f(a: note("a"), *b: note("b"), c: note("c") = 1) -> note("return"):
    pass
# expect: evaluating a
# expect: evaluating b
# expect: evaluating c
# expect: evaluating return

print(f.__annotations__)  # expect: {'a': 'a', 'b': 'b', 'c': 'c', 'return': 'return'}
