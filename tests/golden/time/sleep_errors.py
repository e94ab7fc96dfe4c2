import time

for value in (-1, "a", None, float("nan")):
    try:
        time.sleep(value)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError sleep length must be non-negative
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'NoneType' object cannot be interpreted as an integer
# expect: ValueError Invalid value NaN (not a number)
