"""How futures are shown."""

import reprlib
from _asyncio import Future
from _types import CoroutineType

from . import format_helpers

_PENDING = "PENDING"
_CANCELLED = "CANCELLED"
_FINISHED = "FINISHED"


def isfuture(obj):
    """Is it a Future, or something that behaves like one? (It says so by an attribute of its class.)"""
    if isinstance(obj, (Future, CoroutineType)):
        return not isinstance(obj, CoroutineType)
    return hasattr(obj.__class__, "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


def _format_callbacks(callbacks):
    def show(entry):
        return format_helpers._format_callback_source(entry[0], ())

    if len(callbacks) > 2:
        text = f"{show(callbacks[0])}, <{len(callbacks) - 2} more>, {show(callbacks[-1])}"
    else:
        text = ", ".join(map(show, callbacks))
    return f"cb=[{text}]"


def _future_repr_info(future):
    """The words of a future's repr after its class: state, result, callbacks."""
    info = [future._state.lower()]
    if future._state == _FINISHED:
        if future._exception is not None:
            info.append(f"exception={future._exception!r}")
        else:
            info.append(f"result={reprlib.repr(future._result)}")
    if future._callbacks:
        info.append(_format_callbacks(future._callbacks))
    if future._source_traceback:
        frame = future._source_traceback[-1]
        info.append(f"created at {frame[0]}:{frame[1]}")
    return info


@reprlib.recursive_repr()
def _future_repr(future):
    return f"<{future.__class__.__name__} {' '.join(_future_repr_info(future))}>"
