print([c.__name__ for c in FileNotFoundError.__mro__])
# expect: ['FileNotFoundError', 'OSError', 'Exception', 'BaseException', 'object']
print([c.__name__ for c in UnicodeDecodeError.__mro__])
# expect: ['UnicodeDecodeError', 'UnicodeError', 'ValueError', 'Exception', 'BaseException', 'object']
print([c.__name__ for c in ModuleNotFoundError.__mro__])
# expect: ['ModuleNotFoundError', 'ImportError', 'Exception', 'BaseException', 'object']
print(IOError is OSError, issubclass(KeyboardInterrupt, Exception), issubclass(TimeoutError, OSError), RecursionError.__base__)
# expect: True False True <class 'RuntimeError'>
