x = 5
print(x is 5 is 7)
# expect: False
# stderr: one_warning_for_a_chain_of_comparisons.py:2: SyntaxWarning: "is" with a literal. Did you mean "=="?
# stderr:   print(x is 5 is 7)
