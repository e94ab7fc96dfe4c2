import sys
import traceback

def fail():
    return [][1]

try:
    fail()
except IndexError:
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exc().splitlines()[-1])
print(repr(traceback.format_exc()))
# expect: Traceback (most recent call last):
# expect:   File "format_exc_and_print_exc.py", line 8, in <module>
# expect:     fail()
# expect:   File "format_exc_and_print_exc.py", line 5, in fail
# expect:     return [][1]
# expect:            ~~^^^
# expect: IndexError: list index out of range
# expect: IndexError: list index out of range
# expect: 'NoneType: None\n'
