import traceback

print(traceback.format_exception_only(ValueError("x")), traceback.format_exception_only(KeyError("k")), traceback.format_exception_only(ValueError()))
# expect: ['ValueError: x\n'] ["KeyError: 'k'\n"] ['ValueError\n']
