def load():
    try:
        return {}["k"]
    except KeyError as error:
        raise RuntimeError("cannot load") from error

load()
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "chained_direct_cause.py", line 3, in load
# stderr:     return {}["k"]
# stderr:            ~~^^^^^
# stderr: KeyError: 'k'
# stderr:
# stderr: The above exception was the direct cause of the following exception:
# stderr:
# stderr: Traceback (most recent call last):
# stderr:   File "chained_direct_cause.py", line 7, in <module>
# stderr:     load()
# stderr:   File "chained_direct_cause.py", line 5, in load
# stderr:     raise RuntimeError("cannot load") from error
# stderr: RuntimeError: cannot load
