"""Signals: _signal with names for its numbers."""

import _signal
from _signal import *
from enum import IntEnum as _IntEnum
from functools import wraps as _wraps


def _named(enum_name, names):
    made = _IntEnum(enum_name, {name: getattr(_signal, name) for name in names}, module=__name__)
    globals().update(made.__members__)
    return made


_numbers = [name for name in dir(_signal) if name.isupper()]
Signals = _named("Signals", sorted((name for name in _numbers if name.startswith("SIG") and not name.startswith("SIG_")),
                                   key=lambda name: (getattr(_signal, name), name in ("SIGCLD", "SIGPOLL", "SIGIOT"))))
Handlers = _named("Handlers", ["SIG_DFL", "SIG_IGN"])
Sigmasks = _named("Sigmasks", ["SIG_BLOCK", "SIG_UNBLOCK", "SIG_SETMASK"])


def _to_enum(value, enum_class):
    """The name for a number, where it has one."""
    if not isinstance(value, int):
        return value
    try:
        return enum_class(value)
    except ValueError:
        return value


def _enum_to_int(value):
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


@_wraps(_signal.signal)
def signal(signalnum, handler):
    handler = _signal.signal(_enum_to_int(signalnum), _enum_to_int(handler))  #@ 56
    return _to_enum(handler, Handlers)


@_wraps(_signal.getsignal)
def getsignal(signalnum):
    handler = _signal.getsignal(signalnum)  #@ 62
    return _to_enum(handler, Handlers)


_mask = set()


def pthread_sigmask(how, mask):
    """Remember which signals are blocked; gives those that were. Nothing is held back here."""
    before = set(_mask)
    numbers = {_to_enum(number, Signals) for number in mask}
    if how == SIG_SETMASK:
        _mask.clear()
    if how == SIG_UNBLOCK:
        _mask.difference_update(numbers)
    else:
        _mask.update(numbers)
    return before


def valid_signals():
    """The signals there are."""
    return {_to_enum(number, Signals) for number in range(1, NSIG) if number not in (32, 33)}
