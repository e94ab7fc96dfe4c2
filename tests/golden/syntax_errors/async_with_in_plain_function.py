def f():
    async with x:
        pass
# syntax error: SyntaxError: 'async with' outside async function
