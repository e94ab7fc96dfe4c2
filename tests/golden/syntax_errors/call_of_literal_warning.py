try:
    [(1, 2) (3, 4)]
except TypeError as error:
    print(error)
# expect: 'tuple' object is not callable
# stderr: call_of_literal_warning.py:2: SyntaxWarning: 'tuple' object is not callable; perhaps you missed a comma?
# stderr:   [(1, 2) (3, 4)]
