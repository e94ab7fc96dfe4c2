class Undecided:
    def __bool__(self):
        raise ValueError("undecided")

def choose(value):
    return 1 if value else 2

def both(value):
    return value and 1

for function in [choose, both]:
    try:
        function(Undecided())
    except ValueError as error:
        import sys
        sys.excepthook(type(error), error, error.__traceback__)
# stderr: Traceback (most recent call last):
# stderr:   File "truth_that_raises.py", line 13, in <module>
# stderr:     function(Undecided())
# stderr:   File "truth_that_raises.py", line 6, in choose
# stderr:     return 1 if value else 2
# stderr:            ^^^^^^^^^^^^^^^^^
# stderr:   File "truth_that_raises.py", line 3, in __bool__
# stderr:     raise ValueError("undecided")
# stderr: ValueError: undecided
# stderr: Traceback (most recent call last):
# stderr:   File "truth_that_raises.py", line 13, in <module>
# stderr:     function(Undecided())
# stderr:   File "truth_that_raises.py", line 9, in both
# stderr:     return value and 1
# stderr:            ^^^^^^^^^^^
# stderr:   File "truth_that_raises.py", line 3, in __bool__
# stderr:     raise ValueError("undecided")
# stderr: ValueError: undecided
