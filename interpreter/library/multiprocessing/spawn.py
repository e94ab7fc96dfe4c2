"""The beginning of a process that is a new interpreter: what its parent tells it, and the program as __mp_main__."""

import io
import os
import pickle
import sys
from _multiprocessing import _run_program

from . import context, process

__all__ = ["get_preparation_data", "freeze_support", "get_executable", "set_executable"]

_main_name = "__mp_main__"


def get_executable():
    return sys.executable


def set_executable(exe):
    """The interpreter that is started afresh is always this one."""


def freeze_support():
    pass


def _read(fd):
    parts = []
    while part := os.read(fd, 65536):
        parts.append(part)
    os.close(fd)
    return io.BytesIO(b"".join(parts))


def _main(fd, parent_sentinel):
    """All of the new process's life; gives its exit code."""
    process.current_process()._inheriting = True
    try:
        message = _read(fd)
        prepare(pickle.load(message))
        self = pickle.load(message)  #@ 132
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else 0 if error.code is None else 1
    except BaseException:
        import traceback
        traceback.print_exc()
        return 1
    finally:
        del process.current_process()._inheriting
    return self._bootstrap(parent_sentinel)


# The words are CPython's: programs show them to people.
_NOT_YET = "\n        ".join((
    "", "An attempt has been made to start a new process before the", "current process has finished its bootstrapping phase.",
    "\n        This probably means that you are not using fork to start your", "child processes and you have forgotten to use the proper idiom",
    "in the main module:", "\n            if __name__ == '__main__':", "        freeze_support()", "        ...",
    '\n        The "freeze_support()" line can be omitted if the program', "is not going to be frozen to produce an executable."))


def _check_not_importing_main():
    if getattr(process.current_process(), "_inheriting", False):
        raise RuntimeError(_NOT_YET)


def get_preparation_data(name):
    """What a child must know before it can unpickle anything."""
    _check_not_importing_main()  #@ 164
    current = process.current_process()
    data = {"name": name, "authkey": current.authkey, "sys_argv": sys.argv, "orig_dir": os.getcwd(), "dir": os.getcwd(),
            "start_method": context._default_context.get_start_method()}
    main = sys.modules.get("__main__")
    if getattr(main, "__file__", None) is not None:
        data["init_main_from_path"] = main.__file__
    return data


def prepare(data):
    """Become what the parent has told."""
    current = process.current_process()
    current.name, current.authkey = data["name"], data["authkey"]
    sys.argv[:] = data["sys_argv"]
    os.chdir(data["dir"])
    context._default_context.set_start_method(data["start_method"], force=True)
    if "init_main_from_path" in data:
        sys.modules["__main__"] = sys.modules[_main_name] = _run_program(_main_name)
