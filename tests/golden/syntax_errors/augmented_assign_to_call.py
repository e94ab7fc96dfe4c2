f() += 1
# syntax error: SyntaxError: 'function call' is an illegal expression for augmented assignment
