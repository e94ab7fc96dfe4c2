"""Runs small programs one after the other in one process, each in a namespace of its own: for thousands of random ones.

In: a JSON list of sources on standard input. Out: a JSON list of [stdout, stderr, exit code]. What a program prints and how it ends
is CPython's doing; only the frame of this runner is taken off uncaught tracebacks. A program may not change modules it shares.
"""

import gc
import io
import json
import linecache
import os
import signal
import sys
import tempfile
import types

SECONDS = 5
TIMED_OUT = 128 + signal.SIGALRM


class TimedOut(BaseException):
    pass


rang = False


def ring(number, frame):
    global rang
    rang = True
    raise TimedOut


def end(error):
    """The exit code of a program that ends with an exception; what CPython prints is printed."""
    if isinstance(error, SystemExit) and (error.code is None or isinstance(error.code, int)):
        return error.code or 0
    if isinstance(error, SystemExit):
        print(error.code, file=sys.stderr)
        return 1
    error.__traceback__ = error.__traceback__.tb_next
    sys.excepthook(type(error), error, error.__traceback__)
    return 130 if isinstance(error, KeyboardInterrupt) else 1


def run(source):
    global rang
    # Tracebacks read the file.
    with open("program.py", "w", encoding="utf-8", errors="surrogatepass") as file:
        file.write(source)
    main = types.ModuleType("__main__")
    sys.modules["__main__"] = main
    linecache.clearcache()
    out, err = io.BytesIO(), io.BytesIO()
    sys.stdout = io.TextIOWrapper(out, encoding="utf-8", newline="\n")
    sys.stderr = io.TextIOWrapper(err, encoding="utf-8", errors="backslashreplace", newline="\n")
    code = 0
    rang = False
    signal.alarm(SECONDS)
    try:
        exec(compile(source, "program.py", "exec"), main.__dict__)
    except TimedOut:
        pass
    except BaseException as error:
        code = end(error)
    finally:
        signal.alarm(0)
        # The program may have caught it.
        if rang:
            code = TIMED_OUT
        sys.stdout.flush()
        sys.stderr.flush()
        texts = [stream.getvalue().decode() for stream in (out, err)]
        # What the program leaves behind must not speak up in the next one.
        sys.stdout = sys.stderr = io.StringIO()
    main.__dict__.clear()
    sys.last_value = sys.last_traceback = None
    gc.collect()
    return [*texts, code]


sources = json.load(sys.stdin)
# Whatever a program leaves behind, or writes past sys.stdout, must not get between the answers.
answers_go_to = os.fdopen(os.dup(1), "w", encoding="ascii")
os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
signal.signal(signal.SIGALRM, ring)
sys.path[:] = [entry for entry in sys.path if "support" not in entry]
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    gc.freeze()
    answers = [run(source) for source in sources]
    os.chdir("/")
answers_go_to.write(json.dumps(answers))
answers_go_to.close()
