(a, b) += 1
# syntax error: SyntaxError: 'tuple' is an illegal expression for augmented assignment
