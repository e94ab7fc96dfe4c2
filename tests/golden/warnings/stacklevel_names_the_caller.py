import warnings

def helper():
    warnings.warn("called badly", stacklevel=2)

helper()
# stderr: stacklevel_names_the_caller.py:6: UserWarning: called badly
# stderr:   helper()
