def f():
    async for x in y:
        pass
# syntax error: SyntaxError: 'async for' outside async function
