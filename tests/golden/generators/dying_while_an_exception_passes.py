# What dies while an exception passes died where the exception was.
import sys


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def looping():
    try:
        for value in stubborn():
            raise ValueError(value)
    finally:
        print("finally")


def delegating():
    try:
        yield from stubborn()
    finally:
        print("finally")


def show(report):
    place = report.exc_traceback
    print(report.exc_value, place.tb_lineno, place.tb_frame.f_code.co_name)


sys.unraisablehook = show
try:
    looping()
except ValueError as error:
    print("caught", error)
# expect: generator ignored GeneratorExit 15 looping
# expect: finally
# expect: caught 1
generator = delegating()
next(generator)
try:
    generator.throw(KeyError("k"))  # expect: finally
except KeyError as error:
    print("caught", error)  # expect: caught 'k'
generator = delegating()
next(generator)
try:
    generator.close()  # expect: finally
except RuntimeError as error:
    print("caught", error)  # expect: caught generator ignored GeneratorExit
