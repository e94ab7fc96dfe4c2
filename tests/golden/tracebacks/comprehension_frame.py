def half(n):
    return 10 // n

print([half(n) for n in (2, 0)])
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "comprehension_frame.py", line 4, in <module>
# stderr:     print([half(n) for n in (2, 0)])
# stderr:           ^^^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File "comprehension_frame.py", line 4, in <listcomp>
# stderr:     print([half(n) for n in (2, 0)])
# stderr:            ^^^^^^^
# stderr:   File "comprehension_frame.py", line 2, in half
# stderr:     return 10 // n
# stderr:            ~~~^^~~
# stderr: ZeroDivisionError: integer division or modulo by zero
