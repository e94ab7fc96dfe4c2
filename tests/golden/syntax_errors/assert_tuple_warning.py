assert (1 == 2, "message")
print("went on")
# expect: went on
# stderr: assert_tuple_warning.py:1: SyntaxWarning: assertion is always true, perhaps remove parentheses?
# stderr:   assert (1 == 2, "message")
