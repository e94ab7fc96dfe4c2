error = ValueError("x")
print(error.with_traceback(None) is error, error.__traceback__)  # expect: True None
try:
    raise error
except ValueError as caught:
    print(caught is error, caught.__traceback__.tb_lineno)  # expect: True 4
