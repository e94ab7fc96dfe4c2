import traceback
for source in ["return 5", "def f(a, a): pass", "x = (1", "nonlocal x", "[i := 0 for i in x]"]:
    try:
        exec(source)
    except SyntaxError as error:
        print(repr(error.text), len(error.args), error.lineno, error.offset, error.filename)
        print("".join(traceback.format_exception_only(error)), end="")
# expect: None 2 1 1 <string>
# expect:   File "<string>", line 1
# expect: SyntaxError: 'return' outside function
# expect: None 1 1 10 <string>
# expect:   File "<string>", line 1
# expect: SyntaxError: duplicate argument 'a' in function definition
# expect: 'x = (1\n' 2 1 5 <string>
# expect:   File "<string>", line 1
# expect:     x = (1
# expect:         ^
# expect: SyntaxError: '(' was never closed
# expect: None 1 1 1 <string>
# expect:   File "<string>", line 1
# expect: SyntaxError: nonlocal declaration not allowed at module level
# expect: None 1 1 2 <string>
# expect:   File "<string>", line 1
# expect: SyntaxError: assignment expression cannot rebind comprehension iteration variable 'i'
