#@ ../decimal.py +12000, in C
"""Contexts: precision, rounding and signals, for each thread and task."""

import contextvars as _contextvars

from _decimal.number import Decimal, _convert_other, _new
from _decimal.signals import (
    Clamped, ConversionSyntax, DivisionByZero, InvalidOperation, MAX_EMAX, MAX_PREC, MIN_EMIN, Overflow,
    ROUND_HALF_EVEN, ROUND_HALF_UP, Underflow, _BITS, _ROUNDINGS, _SHOWN_SIGNALS, _SIGNAL_OF, _signals,
)

# Classes and functions say that they are decimal's, and so they are for programs, pickles and reprs.
__name__ = "decimal"


def _check_rounding(rounding):
    if rounding not in _ROUNDINGS:
        raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   "
                        "ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
    return rounding


class _SignalDict(dict):
    """Flags or traps: each signal is on or off."""

    def __repr__(self):
        return "{" + ", ".join(f"{signal!r}:{bool(self[signal])}" for signal in _SHOWN_SIGNALS) + "}"

    def __setitem__(self, key, value):
        if key not in self:
            raise KeyError("invalid error flag")
        dict.__setitem__(self, key, bool(value))

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")


def _signal_dict(on=()):
    if isinstance(on, dict):
        on = [signal for signal in on if on[signal]]
    for signal in on:
        if signal not in _signals:
            raise TypeError("values must be signals")
    return _SignalDict((signal, signal in on) for signal in _SHOWN_SIGNALS)


class _Number:
    """A setting of a context: an int within limits."""

    def __init__(self, least, most, message):
        self.least, self.most, self.message = least, most, message

    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, cls=None):
        return self if obj is None else getattr(obj, self.name)

    def __set__(self, obj, value):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        if not self.least <= value <= self.most:
            raise ValueError(self.message)
        setattr(obj, self.name, value)


class Context:
    """Precision, rounding, limits of exponents, and which signals are flagged or raised."""

    prec = _Number(1, MAX_PREC, "valid range for prec is [1, MAX_PREC]")
    Emin = _Number(MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]")
    Emax = _Number(0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]")
    capitals = _Number(0, 1, "valid values for capitals are 0 or 1")
    clamp = _Number(0, 1, "valid values for clamp are 0 or 1")

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        base = globals().get("DefaultContext")
        self.prec = (base.prec if base else 28) if prec is None else prec
        self.rounding = (base.rounding if base else ROUND_HALF_EVEN) if rounding is None else rounding
        self.Emin = (base.Emin if base else -999999) if Emin is None else Emin
        self.Emax = (base.Emax if base else 999999) if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp
        if traps is None:
            traps = base.traps if base else [DivisionByZero, Overflow, InvalidOperation]
        self._traps = _signal_dict(traps)
        self._flags = _signal_dict(() if flags is None else flags)
        self._invalid = 2

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        self._rounding = _check_rounding(value)

    @property
    def flags(self):
        return self._flags

    @flags.setter
    def flags(self, value):
        self._flags = _signal_dict(value)

    @property
    def traps(self):
        return self._traps

    @traps.setter
    def traps(self, value):
        self._traps = _signal_dict(value)

    def __repr__(self):
        flags = self._names(self._flags, self._invalid)
        traps = self._names(self._traps, 2)
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])")

    def _names(self, signals, invalid):
        on = [signal for signal in _SHOWN_SIGNALS if signals[signal]]
        on.sort(key=lambda signal: invalid if signal is InvalidOperation else _BITS[signal])
        return ", ".join(signal.__name__ for signal in on)

    def _signal(self, condition, result=None):
        """Flag a condition; raise it if it is trapped, else give the result, which is NaN where there is none."""
        signal = _SIGNAL_OF.get(condition, condition)
        if signal is InvalidOperation:
            known = self._invalid if self._flags[signal] else 256
            self._invalid = min(known, _BITS[condition])
        dict.__setitem__(self._flags, signal, True)
        if self._traps[signal]:
            raise signal([condition])
        return _new(0, 0, 0, "n") if result is None else result

    def _half_even(self):
        rounding = self.rounding
        self.rounding = ROUND_HALF_EVEN
        return rounding

    def _ignore_all_flags(self):
        self._traps = _signal_dict()
        self._flags = _signal_dict()

    def clear_flags(self):
        self._flags = _signal_dict()

    def clear_traps(self):
        self._traps = _signal_dict()

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self._flags, self._traps)

    __copy__ = copy

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def radix(self):
        return Decimal(10)

    def create_decimal(self, num="0"):
        """A Decimal rounded to this context."""
        if isinstance(num, str) and (num != num.strip() or "_" in num):
            return self._signal(ConversionSyntax)
        return Decimal(num, context=self)._fix(self)

    def create_decimal_from_float(self, f):
        return Decimal.from_float(f)._fix(self)

    def power(self, a, b, modulo=None):
        return _convert_other(a).__pow__(b, modulo, context=self)

    def divmod(self, a, b):
        return _convert_other(a).__divmod__(_convert_other(b), context=self)

    def to_sci_string(self, a):
        return _convert_other(a).__str__(context=self)

    def to_eng_string(self, a):
        return _convert_other(a).to_eng_string(context=self)

    def quantize(self, a, b):
        return _convert_other(a).quantize(b, context=self)

    def canonical(self, a):
        return a

    def __reduce__(self):
        flags = [signal for signal, on in self._flags.items() if on]
        traps = [signal for signal, on in self._traps.items() if on]
        return Context, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, flags, traps)


def _context_methods():
    """Context's methods that hand on to Decimal's."""

    def make(method, with_context):
        def call(self, a, *args):
            a = _convert_other(a)
            args = [_convert_other(arg) for arg in args]
            return getattr(a, method)(*args, context=self) if with_context else getattr(a, method)(*args)

        return call

    named = {"add": "__add__", "subtract": "__sub__", "multiply": "__mul__", "divide": "__truediv__", "abs": "__abs__",
             "divide_int": "__floordiv__", "remainder": "__mod__", "minus": "__neg__", "plus": "__pos__"}
    same = ("compare compare_signal compare_total compare_total_mag exp fma ln log10 logb max min max_mag min_mag next_minus "
            "next_plus next_toward normalize number_class remainder_near same_quantum scaleb shift rotate sqrt is_normal "
            "is_subnormal to_integral_value to_integral_exact copy_sign").split()
    plain = ("copy_abs copy_negate is_canonical is_finite is_infinite is_nan is_qnan is_signed is_snan is_zero").split()
    for name, method in [*named.items(), *((each, each) for each in same)]:
        setattr(Context, name, make(method, True))
    for name in plain:
        setattr(Context, name, make(name, False))
    Context.to_integral = Context.to_integral_value
    Context.copy_decimal = lambda self, a: _convert_other(a)


_context_methods()

DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [],
                       [DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])

_current_context_var = _contextvars.ContextVar("decimal_context")


def getcontext():
    """The context of this thread, or task."""
    context = _current_context_var.get(None)
    if context is None:
        context = DefaultContext.copy()
        _current_context_var.set(context)
    return context


def setcontext(context):
    """Make this the context of this thread, or task."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current_context_var.set(context)


class _ContextManager:
    """What localcontext() gives."""

    def __init__(self, new_context):
        self.new_context = new_context.copy()

    def __enter__(self):
        self.saved_context = getcontext()
        setcontext(self.new_context)
        return self.new_context

    def __exit__(self, t, v, tb):
        setcontext(self.saved_context)


def localcontext(ctx=None, **kwargs):
    """A with block with a copy of a context, its settings changed by keywords."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    manager = _ContextManager(ctx)
    for key, value in kwargs.items():
        if key not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"'{key}' is an invalid keyword argument for this function")
        setattr(manager.new_context, key, value)
    return manager
