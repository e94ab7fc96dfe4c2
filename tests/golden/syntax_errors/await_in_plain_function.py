def f():
    await g()
# syntax error: SyntaxError: 'await' outside async function
