async def f():
    yield 1
    return 2
# syntax error: SyntaxError: 'return' with value in async generator
