def f():
    return [x async for x in y]
# syntax error: SyntaxError: asynchronous comprehension outside of an asynchronous function
