async def f():
    yield from g()
# syntax error: SyntaxError: 'yield from' inside async function
