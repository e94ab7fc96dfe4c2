error = ValueError("x")
error.add_note("first")
error.add_note("second")
print(error.__notes__)  # expect: ['first', 'second']
try:
    error.add_note(1)
except TypeError as problem:
    print(problem)  # expect: note must be a str, not 'int'
