try:
    assert 1 == 2, "one is not two"
except AssertionError as error:
    print(error)  # expect: one is not two
try:
    assert False
except AssertionError as error:
    print(repr(error))  # expect: AssertionError()
try:
    assert (0, 1)[0], ["list", "message"]
except AssertionError as error:
    print(repr(error))  # expect: AssertionError(['list', 'message'])
