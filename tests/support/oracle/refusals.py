"""Says what CPython prints when it refuses to compile a file, for each source of a JSON list on standard input: a JSON list of texts,
null where it compiles. The files are read from disk, as python3 reads a program."""

import io
import json
import os
import sys
import tempfile
import warnings


def refusal(source):
    with open("x.py", "w", encoding="utf-8", newline="") as file:
        file.write(source)
    with open("x.py", "rb") as file:
        data = file.read()
    sys.stderr = io.StringIO()
    try:
        compile(data, "x.py", "exec")
    except SyntaxError as error:
        error.__traceback__ = None
        sys.excepthook(type(error), error, None)
        return sys.stderr.getvalue()
    except Exception as error:
        return f"{type(error).__name__}: {error}\n"
    finally:
        sys.stderr = sys.__stderr__
    return None


warnings.simplefilter("ignore")
sources = json.load(sys.stdin)
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    answers = [refusal(source) for source in sources]
    os.chdir("/")
json.dump(answers, sys.stdout)
