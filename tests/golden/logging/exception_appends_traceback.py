import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(message)s")
try:
    1 / 0
except ZeroDivisionError:
    logging.exception("failed with %s", "care")
# expect: ERROR failed with care
# expect: Traceback (most recent call last):
# expect:   File "exception_appends_traceback.py", line 6, in <module>
# expect:     1 / 0
# expect:     ~~^~~
# expect: ZeroDivisionError: division by zero
