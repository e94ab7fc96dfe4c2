def make(n, text):
    def f():
        return n, text
    return f

f = make(3, "a")
print(f.__code__.co_freevars, [cell.cell_contents for cell in f.__closure__])  # expect: ('n', 'text') [3, 'a']
print((lambda: 0).__closure__)  # expect: None
