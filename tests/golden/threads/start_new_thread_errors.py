import _thread

for args in ((5, ()), (print, 5), (print, (), 5), (print,)):
    try:
        _thread.start_new_thread(*args)
    except TypeError as error:
        print(error)
# expect: first arg must be callable
# expect: 2nd arg must be a tuple
# expect: optional 3rd arg must be a dictionary
# expect: start_new_thread expected at least 2 arguments, got 1
