# sys.unraisablehook gets what cannot be raised; what it raises itself is printed.
import sys


class Broken:
    def __del__(self):
        raise ValueError("while dying")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def hook(report):
    place = report.exc_traceback
    while place.tb_next is not None:
        place = place.tb_next
    print(report.exc_type.__name__, report.exc_value, report.err_msg, report.object.__name__, place.tb_lineno, place.tb_frame.f_code.co_name)
    print(type(report).__name__, len(report), report[3], report.exc_value.__traceback__ is report.exc_traceback)


sys.unraisablehook = hook
broken = Broken()
broken = None
generator = stubborn()
next(generator)
generator = None


def dropping():
    own = stubborn()
    next(own)
    del own


dropping()


def failing(report):
    raise KeyError(report.exc_type.__name__)


class Tracked(list):
    def write(self, text):
        self.append(text)

    def flush(self):
        pass


sys.unraisablehook = failing
sys.stderr = Tracked()
broken = Broken()
broken = None
text = "".join(sys.stderr)
print(text.partition(" at 0x")[0], text.rpartition("\n  File")[2].partition("line")[2])
# expect: ValueError while dying None __del__ 7 __del__
# expect: UnraisableHookArgs 5 None True
# expect: RuntimeError generator ignored GeneratorExit None stubborn 30 <module>
# expect: UnraisableHookArgs 5 None True
# expect: RuntimeError generator ignored GeneratorExit None stubborn 36 dropping
# expect: UnraisableHookArgs 5 None True
# expect: Exception ignored in sys.unraisablehook: <function failing  43, in failing
# expect:     raise KeyError(report.exc_type.__name__)
# expect: KeyError: 'ValueError'
# expect:
