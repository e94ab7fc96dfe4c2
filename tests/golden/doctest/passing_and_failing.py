import doctest

def good(n):
    """
    >>> good(2)
    4
    """
    return n * 2

def bad():
    """
    >>> bad()
    2
    """
    return 1

print(doctest.testmod().failed > 0)
# expect: **********************************************************************
# expect: File "passing_and_failing.py", line 12, in __main__.bad
# expect: Failed example:
# expect:     bad()
# expect: Expected:
# expect:     2
# expect: Got:
# expect:     1
# expect: **********************************************************************
# expect: 1 items had failures:
# expect:    1 of   1 in __main__.bad
# expect: ***Test Failed*** 1 failures.
# expect: True
