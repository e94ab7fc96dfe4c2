print(GeneratorExit.__mro__[1].__name__, issubclass(GeneratorExit, Exception))  # expect: BaseException False
