#@ ../decimal.py +10000, in C
"""Names of roundings, the signals, and limits of what a context may say."""

from collections import namedtuple as _namedtuple

# Classes and functions say that they are decimal's, and so they are for programs, pickles and reprs.
__name__ = "decimal"

DecimalTuple = _namedtuple("DecimalTuple", "sign digits exponent", module="decimal")

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP)

HAVE_THREADS = True
HAVE_CONTEXTVAR = True
MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = MIN_EMIN - (MAX_PREC - 1)
_HASH_PRIME = 2**61 - 1


class DecimalException(ArithmeticError):
    """What all signals derive from."""


class Clamped(DecimalException):
    """An exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """An operation without a result."""


class ConversionSyntax(InvalidOperation):
    """A text that is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A finite number divided by zero."""


class DivisionImpossible(InvalidOperation):
    """The whole quotient has too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero divided by zero."""


class Inexact(DecimalException):
    """Digits other than zero were lost."""


class InvalidContext(InvalidOperation):
    """The context cannot be used for this."""


class Rounded(DecimalException):
    """Digits were lost."""


class Subnormal(DecimalException):
    """The exponent was below Emin before rounding."""


class Overflow(Inexact, Rounded):
    """The exponent was too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """The result was rounded to zero or nearly so."""


class FloatOperation(DecimalException, TypeError):
    """Floats and Decimals were mixed."""


_signals = [Clamped, DivisionByZero, Inexact, Overflow, Rounded, Underflow, InvalidOperation, Subnormal, FloatOperation]
_SHOWN_SIGNALS = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]
# libmpdec's bits, by which a context lists its flags; InvalidOperation stands where the first of its conditions does.
_BITS = {Clamped: 1, ConversionSyntax: 2, DivisionByZero: 4, DivisionImpossible: 8, DivisionUndefined: 16, Inexact: 64,
         InvalidContext: 128, InvalidOperation: 256, Overflow: 2048, Rounded: 4096, Subnormal: 8192, Underflow: 16384,
         FloatOperation: 1024}
_SIGNAL_OF = {ConversionSyntax: InvalidOperation, DivisionImpossible: InvalidOperation, DivisionUndefined: InvalidOperation,
              InvalidContext: InvalidOperation}


def _rounds_up(mode, sign, quotient, rest, divisor):
    """Is the coefficient one more, where quotient, rest = divmod(exact, divisor) and rest is not 0?"""
    twice = rest * 2
    if mode == ROUND_HALF_EVEN:
        return twice > divisor or twice == divisor and quotient % 2 == 1
    if mode == ROUND_HALF_UP:
        return twice >= divisor
    if mode == ROUND_HALF_DOWN:
        return twice > divisor
    if mode == ROUND_UP:
        return True
    if mode == ROUND_CEILING:
        return not sign
    if mode == ROUND_FLOOR:
        return bool(sign)
    return mode == ROUND_05UP and quotient % 5 == 0


def _length(coefficient):
    """How many digits."""
    return len(str(coefficient))
