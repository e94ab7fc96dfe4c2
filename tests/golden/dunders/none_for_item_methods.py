# A class that says None where a method for items belongs fails in the call, not for the lack of the method.
class Barred(list):
    __getitem__ = __setitem__ = __delitem__ = None


barred = Barred([1, 2])
for step in ("barred[0]", "barred[::2]", "barred[0] = 1", "del barred[0]"):
    try:
        exec(step)
    except TypeError as error:
        print(step, "|", error)
# expect: barred[0] | 'NoneType' object is not callable
# expect: barred[::2] | 'NoneType' object is not callable
# expect: barred[0] = 1 | 'NoneType' object is not callable
# expect: del barred[0] | 'NoneType' object is not callable
