def f(n):
    return f(n + 1)

f(0)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "recursion_is_folded.py", line 4, in <module>
# stderr:     f(0)
# stderr:   File "recursion_is_folded.py", line 2, in f
# stderr:     return f(n + 1)
# stderr:            ^^^^^^^^
# stderr:   File "recursion_is_folded.py", line 2, in f
# stderr:     return f(n + 1)
# stderr:            ^^^^^^^^
# stderr:   File "recursion_is_folded.py", line 2, in f
# stderr:     return f(n + 1)
# stderr:            ^^^^^^^^
# stderr:   [Previous line repeated 996 more times]
# stderr: RecursionError: maximum recursion depth exceeded
