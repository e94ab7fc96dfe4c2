import warnings

def f():
    warnings.warn("careful")

f()
f()
warnings.warn("other", DeprecationWarning)
print("done")
# expect: done
# stderr: warn_goes_to_stderr_once.py:4: UserWarning: careful
# stderr:   warnings.warn("careful")
# stderr: warn_goes_to_stderr_once.py:8: DeprecationWarning: other
# stderr:   warnings.warn("other", DeprecationWarning)
