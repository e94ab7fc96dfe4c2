#@ __init__.py +11000
"""Handlers write records somewhere; filters say which ones."""

import logging
import os
import sys
import threading

from logging._records import NOTSET, WARNING, _checkLevel, _defaultFormatter, _lock, getLevelName

# Classes and functions say that they are the package's, and so they are for programs, pickles and reprs.
__name__ = "logging"


class Filter:
    """Lets records of one logger and those below it pass."""

    def __init__(self, name=""):
        self.name = name
        self.nlen = len(name)

    def filter(self, record):
        if self.nlen == 0 or self.name == record.name:
            return True
        return record.name.startswith(self.name + ".")


class Filterer:
    """What filters can be added to: loggers and handlers."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """Do all filters let it pass?"""
        for each in self.filters:
            allowed = each.filter(record) if hasattr(each, "filter") else each(record)
            if not allowed:
                return False
        return True


# Handlers by name, and all of them in the order in which they were made, for shutdown.
_handlers = {}
_handlerList = []


class Handler(Filterer):
    """Writes records somewhere; emit() says where."""

    def __init__(self, level=NOTSET):
        super().__init__()
        self._name, self.level = None, _checkLevel(level)
        self.formatter, self._closed = None, False
        with _lock:
            _handlerList.append(self)
        self.createLock()

    def __repr__(self):
        return f"<{self.__class__.__name__} ({getLevelName(self.level)})>"

    def get_name(self):
        return self._name

    def set_name(self, name):
        with _lock:
            _handlers.pop(self._name, None)
            self._name = name
            if name:
                _handlers[name] = self

    name = property(get_name, set_name)

    def setLevel(self, level):
        self.level = _checkLevel(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    # One thread at a time.

    def createLock(self):
        self.lock = threading.RLock()

    def acquire(self):
        if self.lock:
            self.lock.acquire()

    def release(self):
        if self.lock:
            self.lock.release()

    # What becomes of a record.

    def handle(self, record):
        """Emit the record, unless a filter says no, one thread at a time."""
        passes = self.filter(record)
        if passes:
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return passes

    def format(self, record):
        fmt = self.formatter or _defaultFormatter
        return fmt.format(record)  #@ 953

    def emit(self, record):
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handleError(self, record):
        """Tell on stderr that emit() failed, where and for what message."""
        if not logging.raiseExceptions or not sys.stderr:
            return
        import traceback

        error_class, error, trace = sys.exc_info()
        try:
            sys.stderr.write("--- Logging error ---\n")
            traceback.print_exception(error_class, error, trace, None, sys.stderr)
            sys.stderr.write("Call stack:\n")
            frame = trace.tb_frame
            while frame and frame.f_code.co_filename.startswith(_FOLDER):
                frame = frame.f_back
            if frame:
                traceback.print_stack(frame, file=sys.stderr)
            else:
                sys.stderr.write(f"Logged from file {record.filename}, line {record.lineno}\n")
            sys.stderr.write(_quoted(record))
        except OSError:
            pass
        finally:
            del error_class, error, trace

    def flush(self):
        pass

    def close(self):
        with _lock:
            self._closed = True
            _handlers.pop(self._name, None)


# The files of the package: their frames are left out of the stack that handleError shows.
_FOLDER = Handler.handleError.__code__.co_filename.removesuffix("__init__.py")


def _quoted(record):
    """The message and the arguments of a record that could not be written."""
    try:
        return f"Message: {record.msg!r}\nArguments: {record.args}\n"
    except RecursionError:
        raise
    except Exception:
        return ("Unable to print the message and arguments - possible formatting error.\n"
                "Use the traceback above to help find the error.\n")


class NullHandler(Handler):
    """Writes nothing: for libraries that leave logging to the program."""

    def createLock(self):
        self.lock = None

    def emit(self, record):
        pass

    def handle(self, record):
        pass


class StreamHandler(Handler):
    """Writes lines to a stream, by default sys.stderr."""

    terminator = "\n"

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def __repr__(self):
        name = getattr(self.stream, "name", "")
        name = f"{name} " if name or name == 0 else ""
        return f"<{self.__class__.__name__} {name}({getLevelName(self.level)})>"

    def emit(self, record):
        try:
            msg = self.format(record)  #@ 1110
            self.stream.write(msg + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def flush(self):
        self.acquire()
        try:
            stream = self.stream
            if stream and hasattr(stream, "flush"):
                stream.flush()
        finally:
            self.release()

    def setStream(self, stream):
        """Write elsewhere; gives the stream until now, or None when it is the same."""
        if stream is self.stream:
            return None
        previous = self.stream
        self.acquire()
        try:
            self.flush()
            self.stream = stream
        finally:
            self.release()
        return previous


class FileHandler(StreamHandler):
    """Writes lines to a file."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        filename = os.fspath(filename)
        self.baseFilename, self.mode = os.path.abspath(filename), mode
        self.encoding, self.errors = encoding, errors
        # Kept, because at exit the builtins may be gone before the last record is written.
        self._builtin_open = open
        self.delay = delay
        if not delay:
            StreamHandler.__init__(self, self._open())
            return
        Handler.__init__(self)
        self.stream = None

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.baseFilename} ({getLevelName(self.level)})>"

    def _open(self):
        return self._builtin_open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        if self.stream is None and (self.mode != "w" or not self._closed):
            self.stream = self._open()
        if self.stream:
            StreamHandler.emit(self, record)

    def close(self):
        self.acquire()
        try:
            try:
                self._close_stream()
            finally:
                StreamHandler.close(self)
        finally:
            self.release()

    def _close_stream(self):
        if not self.stream:
            return
        try:
            self.flush()
        finally:
            stream, self.stream = self.stream, None
            if hasattr(stream, "close"):
                stream.close()


class _StderrHandler(StreamHandler):
    """Writes to whatever sys.stderr is at the time."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    @property
    def stream(self):
        return sys.stderr


_defaultLastResort = _StderrHandler(WARNING)
