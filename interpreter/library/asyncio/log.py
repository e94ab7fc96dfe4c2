"""asyncio's logger. The logging module is loaded when there is something to log: most programs never need it."""

import sys


class _Logger:
    """Passes everything on to logging.getLogger("asyncio"); without logging, prints what its last resort would."""

    def __getattr__(self, name):
        try:
            import logging
        except ImportError:
            return getattr(_last_resort, name)
        return getattr(logging.getLogger("asyncio"), name)


class _LastResort:
    def _print(self, message, *args, exc_info=None, **ignored):
        text = message % args if args else message
        print(text, file=sys.stderr)
        if exc_info:
            import traceback
            kind, value, trace = sys.exc_info() if exc_info is True else exc_info
            traceback.print_exception(kind, value, trace)

    def _skip(self, *args, **ignored):
        pass

    warning = error = critical = exception = _print
    debug = info = _skip

    def isEnabledFor(self, level):
        return level >= 30


_last_resort = _LastResort()
logger = _Logger()
