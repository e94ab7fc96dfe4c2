import sys
import traceback

try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("wrapped") from error
except ValueError as error:
    sys.stdout.write("".join(traceback.format_exception(error)))
# expect: Traceback (most recent call last):
# expect:   File "format_exception_chain.py", line 6, in <module>
# expect:     1 / 0
# expect:     ~~^~~
# expect: ZeroDivisionError: division by zero
# expect:
# expect: The above exception was the direct cause of the following exception:
# expect:
# expect: Traceback (most recent call last):
# expect:   File "format_exception_chain.py", line 8, in <module>
# expect:     raise ValueError("wrapped") from error
# expect: ValueError: wrapped
