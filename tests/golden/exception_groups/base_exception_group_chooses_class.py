print(type(BaseExceptionGroup("a", [ValueError()])).__name__)  # expect: ExceptionGroup
print(type(BaseExceptionGroup("a", [KeyboardInterrupt()])).__name__)  # expect: BaseExceptionGroup
try:
    ExceptionGroup("a", [KeyboardInterrupt()])
except TypeError as error:
    print(error)  # expect: Cannot nest BaseExceptions in an ExceptionGroup
