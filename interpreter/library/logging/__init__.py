"""Logging: loggers in a tree of dotted names, handlers that write records somewhere, formatters that word them."""

import atexit
import os
import sys
import threading
import time

__all__ = [
    "BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler", "Filter", "Formatter",
    "Handler", "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET", "NullHandler", "StreamHandler", "WARN",
    "WARNING", "addLevelName", "basicConfig", "captureWarnings", "critical", "debug", "disable", "error", "exception",
    "fatal", "getLevelName", "getLogger", "getLoggerClass", "info", "log", "makeLogRecord", "setLoggerClass",
    "shutdown", "warn", "warning", "getLogRecordFactory", "setLogRecordFactory", "lastResort", "raiseExceptions",
    "getLevelNamesMapping",
]

# What programs may set: the parts ask for it here whenever they need it.
logMultiprocessing = logProcesses = logThreads = raiseExceptions = True
_startTime = time.time()

from logging._records import (
    BASIC_FORMAT, BufferingFormatter, CRITICAL, DEBUG, ERROR, FATAL, Formatter, INFO, LogRecord, NOTSET, PercentStyle,
    StrFormatStyle, StringTemplateStyle, WARN, WARNING, _STYLES, _checkLevel, _checked_style, _defaultFormatter,
    _levelToName, _lock, _nameToLevel, addLevelName, getLevelName, getLevelNamesMapping,
)
from logging._handling import (
    FileHandler, Filter, Filterer, Handler, NullHandler, StreamHandler, _StderrHandler, _defaultLastResort,
    _handlerList, _handlers,
)
from logging._loggers import Logger, Manager, PlaceHolder, RootLogger

# The file to which all parts say they belong: their frames are not where the logging call stands.
_srcfile = addLevelName.__code__.co_filename
_logRecordFactory, _loggerClass = LogRecord, Logger
lastResort = _defaultLastResort


def _acquireLock():
    if _lock:
        _lock.acquire()


def _releaseLock():
    if _lock:
        _lock.release()


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


def getLogRecordFactory():
    """What makes records."""
    return _logRecordFactory


def setLogRecordFactory(factory):
    """Have records made by `factory`."""
    global _logRecordFactory
    _logRecordFactory = factory


def makeLogRecord(dict):
    """A record with these attributes, as for one that came over a network."""
    record = _logRecordFactory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record


def getLoggerClass():
    return _loggerClass


def setLoggerClass(klass):
    """Have loggers made from a class of one's own."""
    global _loggerClass
    _checkLoggerClass(klass)
    _loggerClass = klass


def _checkLoggerClass(klass):
    if klass is not Logger and not issubclass(klass, Logger):
        raise TypeError("logger not derived from logging.Logger: " + klass.__name__)


class LoggerAdapter:
    """A logger with context: each call goes through process()."""

    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, logger, extra=None):
        self.logger, self.extra = logger, extra

    def __repr__(self):
        level = getLevelName(self.logger.getEffectiveLevel())
        return f"<{self.__class__.__name__} {self.logger.name} ({level})>"

    def process(self, msg, kwargs):
        """What to log instead; a subclass adds its context to the message here."""
        kwargs["extra"] = self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        import warnings

        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    # The rest is the logger's.

    @property
    def name(self):
        return self.logger.name

    @property
    def manager(self):
        return self.logger.manager

    @manager.setter
    def manager(self, value):
        self.logger.manager = value

    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)

    def setLevel(self, level):
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)

    def hasHandlers(self):
        return self.logger.hasHandlers()


root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)


def getLogger(name=None):
    """The logger of this name; without one, the root logger."""
    if not name or isinstance(name, str) and name == root.name:
        return root
    return Logger.manager.getLogger(name)


def basicConfig(**kwargs):
    """Give the root logger a handler, if it has none: to a stream, a file, or those given."""
    with _lock:
        force = kwargs.pop("force", False)
        encoding, errors = kwargs.pop("encoding", None), kwargs.pop("errors", "backslashreplace")
        if force:
            for handler in root.handlers[:]:
                root.removeHandler(handler)
                handler.close()
        if root.handlers:
            return
        handlers = kwargs.pop("handlers", None)
        if handlers is None:
            if "stream" in kwargs and "filename" in kwargs:
                raise ValueError("'stream' and 'filename' should not be specified together")
            handlers = [_basic_handler(kwargs, encoding, errors)]
        elif "stream" in kwargs or "filename" in kwargs:
            raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
        datefmt, style = kwargs.pop("datefmt", None), kwargs.pop("style", "%")
        _, basic_format = _checked_style(style)
        formatter = Formatter(kwargs.pop("format", basic_format), datefmt, style)
        for handler in handlers:
            if handler.formatter is None:
                handler.setFormatter(formatter)
            root.addHandler(handler)
        level = kwargs.pop("level", None)
        if level is not None:
            root.setLevel(level)
        if kwargs:
            raise ValueError(f"Unrecognised argument(s): {', '.join(kwargs.keys())}")


def _basic_handler(kwargs, encoding, errors):
    """The handler that basicConfig's arguments ask for; they are taken out."""
    filename, mode = kwargs.pop("filename", None), kwargs.pop("filemode", "a")
    if not filename:
        return StreamHandler(kwargs.pop("stream", None))
    if "b" in mode:
        errors = None
    elif encoding is None:
        encoding = "utf-8"
    return FileHandler(filename, mode, encoding=encoding, errors=errors)


# What programs say to the root logger, the gravest first. It is configured if need be.


def _configured_root():
    if not root.handlers:
        basicConfig()
    return root


def log(level, msg, *args, **kwargs):
    """Log with any level at the root."""
    _configured_root().log(level, msg, *args, **kwargs)


def critical(msg, *args, **kwargs):
    """Log with level CRITICAL at the root, which is configured first if need be."""
    _configured_root().critical(msg, *args, **kwargs)


def fatal(msg, *args, **kwargs):
    critical(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """Log with level ERROR at the root, with the traceback of the exception being handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def error(msg, *args, **kwargs):
    """Log with level ERROR at the root."""
    _configured_root().error(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    import warnings

    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def warning(msg, *args, **kwargs):
    """Log with level WARNING at the root."""
    _configured_root().warning(msg, *args, **kwargs)


def info(msg, *args, **kwargs):
    """Log with level INFO at the root."""
    _configured_root().info(msg, *args, **kwargs)


def debug(msg, *args, **kwargs):
    """Log with level DEBUG at the root."""
    _configured_root().debug(msg, *args, **kwargs)


def disable(level=CRITICAL):
    """Silence all loggers up to a level."""
    root.manager.disable = level
    root.manager._clear_cache()


def shutdown(handlerList=_handlerList):
    """Flush and close all handlers; done at exit."""
    for handler in reversed(handlerList[:]):
        try:
            handler.acquire()
            try:
                if getattr(handler, "flushOnClose", True):
                    handler.flush()
                handler.close()
            except (OSError, ValueError):
                pass
            finally:
                handler.release()
        except Exception:
            if raiseExceptions:
                raise


_warnings_showwarning = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        if _warnings_showwarning is not None:
            _warnings_showwarning(message, category, filename, lineno, file, line)
        return
    import warnings

    text = warnings.formatwarning(message, category, filename, lineno, line)
    logger = getLogger("py.warnings")
    if not logger.handlers:
        logger.addHandler(NullHandler())
    logger.warning(str(text))


def captureWarnings(capture):
    """Have warnings go to the logger "py.warnings", or no longer."""
    import warnings

    global _warnings_showwarning
    if capture:
        if _warnings_showwarning is None:
            _warnings_showwarning = warnings.showwarning
            warnings.showwarning = _showwarning
    elif _warnings_showwarning is not None:
        warnings.showwarning = _warnings_showwarning
        _warnings_showwarning = None


atexit.register(shutdown)
