from concurrent.futures import Future, InvalidStateError

f = Future()
print(f.done(), f.set_running_or_notify_cancel(), f.running())  # expect: False True True
f.set_result(5)
print(f.result(), f.done())  # expect: 5 True
try:
    f.set_result(6)
except InvalidStateError as error:
    print(str(error).split(": ")[0])  # expect: FINISHED
g = Future()
g.set_exception(KeyError("k"))
print(repr(g.exception()))  # expect: KeyError('k')
