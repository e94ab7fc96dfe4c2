#@ ../decimal.py +15000, in C
"""Decimals rounded to an exponent, to whole numbers, to their neighbours."""

from _decimal.arithmetic import _method
from _decimal.context import _check_rounding, getcontext
from _decimal.number import Decimal, _convert_other, _new
from _decimal.signals import (
    Inexact, InvalidOperation, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Rounded, Subnormal, _length,
)

# Classes and functions say that they are decimal's, and so they are for programs, pickles and reprs.
__name__ = "decimal"


@_method
def quantize(self, exp, rounding=None, context=None):
    """Rounded so that it has the exponent of `exp`."""
    exp = _convert_other(exp)
    context = context or getcontext()
    rounding = _check_rounding(rounding) if rounding is not None else context.rounding
    if self._special or exp._special:
        found = self._check_nans(exp, context)
        if found:
            return found
        if self._special and exp._special:
            return Decimal(self)
        return context._signal(InvalidOperation)
    if not context.Etiny() <= exp._exp <= context.Emax:
        return context._signal(InvalidOperation)
    if not self._int:
        return _new(self._sign, 0, exp._exp)._fix(context)
    if self.adjusted() > context.Emax or self.adjusted() - exp._exp + 1 > context.prec:
        return context._signal(InvalidOperation)
    result = self._rescale(exp._exp, rounding)
    if result.adjusted() > context.Emax or _length(result._int) > context.prec:
        return context._signal(InvalidOperation)
    if result._int and result.adjusted() < context.Emin:
        context._signal(Subnormal)
    if result._exp > self._exp:
        if result != self:
            context._signal(Inexact)
        context._signal(Rounded)
    return result._fix(context)


@_method
def __round__(self, n=None):
    """To the nearest, halves to even: an int; with n places a Decimal, rounded as the context says."""
    if n is not None:
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return self.quantize(_new(0, 1, -n))
    return self._to_int(ROUND_HALF_EVEN)


@_method
def _to_int(self, rounding):
    if self._special:
        raise (OverflowError if self._special == "F" else ValueError)(
            f"cannot convert {'Infinity' if self._special == 'F' else 'NaN'} to integer")
    return int(self._rescale(0, rounding))


@_method
def __floor__(self):
    return self._to_int(ROUND_FLOOR)


@_method
def __ceil__(self):
    return self._to_int(ROUND_CEILING)


@_method
def to_integral_value(self, rounding=None, context=None):
    """Rounded to a whole number, without signals."""
    context = context or getcontext()
    rounding = _check_rounding(rounding) if rounding is not None else context.rounding
    found = self._check_nans(context=context)
    if found:
        return found
    return Decimal(self) if self._special or self._exp >= 0 else self._rescale(0, rounding)


Decimal.to_integral = to_integral_value


@_method
def to_integral_exact(self, rounding=None, context=None):
    """Rounded to a whole number; signals Inexact and Rounded."""
    context = context or getcontext()
    result = self.to_integral_value(rounding, context)
    if not self._special and self._exp < 0:
        if self._int and result != self:
            context._signal(Inexact)
        context._signal(Rounded)
    return result


@_method
def normalize(self, context=None):
    """Without trailing zeros."""
    context = context or getcontext()
    found = self._check_nans(context=context)
    if found:
        return found
    result = self._fix(context)
    if result._special:
        return result
    if not result._int:
        return _new(result._sign, 0, 0)
    coefficient, exponent = result._int, result._exp
    most = context.Etop() if context.clamp else context.Emax
    while coefficient % 10 == 0 and exponent < most:
        coefficient //= 10
        exponent += 1
    return _new(result._sign, coefficient, exponent)


@_method
def next_minus(self, context=None):
    """The largest representable number below."""
    return self._next(context, 1)


@_method
def next_plus(self, context=None):
    """The smallest representable number above."""
    return self._next(context, 0)


@_method
def _next(self, context, down):
    context = (context or getcontext()).copy()
    found = self._check_nans(context=context)
    if found:
        return found
    if self._special:
        if self._sign == down:
            return self
        return _new(self._sign, 10**context.prec - 1, context.Etop())
    context.rounding = ROUND_FLOOR if down else ROUND_CEILING
    context._ignore_all_flags()
    rounded = self._fix(context)
    return rounded if rounded != self else self.__add__(_new(down, 1, context.Etiny() - 1), context)


@_method
def next_toward(self, other, context=None):
    other = _convert_other(other)
    found = self._check_nans(other, context)
    if found:
        return found
    order = self._cmp(other)
    if order == 0:
        return self.copy_sign(other)
    return self.next_plus(context) if order < 0 else self.next_minus(context)


@_method
def shift(self, other, context=None):
    """Digits moved left, or right if negative."""
    context = context or getcontext()
    count = int(_convert_other(other))
    if not -context.prec <= count <= context.prec:
        return context._signal(InvalidOperation)
    value = self._int % 10**context.prec
    value = value * 10**count % 10**context.prec if count >= 0 else value // 10**-count
    return _new(self._sign, value, self._exp)


@_method
def rotate(self, other, context=None):
    """Digits moved around."""
    context = context or getcontext()
    count = int(_convert_other(other))
    if not -context.prec <= count <= context.prec:
        return context._signal(InvalidOperation)
    digits = str(self._int)[-context.prec:].rjust(context.prec, "0")
    return _new(self._sign, int(digits[count:] + digits[:count]), self._exp)
