def f():
    return g()

def g():
    return {}["x"]

f()
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "no_caret_for_call_that_spans_the_whole_return.py", line 7, in <module>
# stderr:     f()
# stderr:   File "no_caret_for_call_that_spans_the_whole_return.py", line 2, in f
# stderr:     return g()
# stderr:            ^^^
# stderr:   File "no_caret_for_call_that_spans_the_whole_return.py", line 5, in g
# stderr:     return {}["x"]
# stderr:            ~~^^^^^
# stderr: KeyError: 'x'
