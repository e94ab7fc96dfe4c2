x = 1
print(x is 1)
# expect: True
# stderr: is_literal_warning.py:2: SyntaxWarning: "is" with a literal. Did you mean "=="?
# stderr:   print(x is 1)
