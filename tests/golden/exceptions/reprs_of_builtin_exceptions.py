print(repr(ValueError()), repr(ValueError("a")), repr(ValueError("a", 1)), repr(KeyError("k")), repr(OSError(2, "m")))
# expect: ValueError() ValueError('a') ValueError('a', 1) KeyError('k') FileNotFoundError(2, 'm')
print(repr(StopIteration(5)), repr(SystemExit(1)), repr(UnicodeError("u")), repr(ImportError("i")))
# expect: StopIteration(5) SystemExit(1) UnicodeError('u') ImportError('i')
