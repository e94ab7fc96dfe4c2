#@ ../decimal.py +13000, in C
"""Sums, products, quotients and remainders."""

from _decimal.context import getcontext
from _decimal.number import Decimal, _checked_operand, _convert_other, _new
from _decimal.signals import (
    Clamped, DivisionByZero, DivisionImpossible, DivisionUndefined, InvalidOperation, ROUND_FLOOR, _length,
)

# Classes and functions say that they are decimal's, and so they are for programs, pickles and reprs.
__name__ = "decimal"


def _method(function):
    """A method of Decimal that is written outside of its class."""
    function.__qualname__ = f"Decimal.{function.__name__}"
    setattr(Decimal, function.__name__, function)
    return function


def _near(a, b, prec):
    """Two addends; where one is too small to matter, a digit far below the other stands for it."""
    large, small = (a, b) if a.adjusted() >= b.adjusted() else (b, a)
    exponent = large._exp + min(-1, _length(large._int) - prec - 2)
    if small.adjusted() < exponent:
        small = _new(small._sign, 1, exponent)
    return large, small


@_method
def __neg__(self, context=None):
    found = self._check_nans(context=context)
    if found:
        return found
    context = context or getcontext()
    sign = 0 if self._is_zero() and context.rounding != ROUND_FLOOR else 1 - self._sign
    return _new(sign, self._int, self._exp, self._special)._fix(context)


@_method
def __pos__(self, context=None):
    found = self._check_nans(context=context)
    if found:
        return found
    context = context or getcontext()
    sign = 0 if self._is_zero() and context.rounding != ROUND_FLOOR else self._sign
    return _new(sign, self._int, self._exp, self._special)._fix(context)


@_method
def __abs__(self, round=True, context=None):
    if not round:
        return self.copy_abs()
    return self.__neg__(context) if self._sign else self.__pos__(context)


@_method
def __add__(self, other, context=None):
    other = _checked_operand(other)
    if other is NotImplemented:
        return other
    context = context or getcontext()
    if self._special or other._special:
        found = self._check_nans(other, context)
        if found:
            return found
        if self._special and other._special and self._sign != other._sign:
            return context._signal(InvalidOperation)
        return Decimal(self if self._special else other)
    exponent = min(self._exp, other._exp)
    a, b = self, other
    if a._int and b._int:
        a, b = _near(a, b, context.prec)
        exponent = min(a._exp, b._exp)
    elif a._int or b._int:
        one = a if a._int else b
        exponent = max(exponent, one._exp - context.prec - 1)
        return one._rescale(min(exponent, one._exp), context.rounding)._fix(context)
    else:
        sign = min(self._sign, other._sign)
        if self._sign != other._sign and context.rounding == ROUND_FLOOR:
            sign = 1
        return _new(sign, 0, exponent)._fix(context)
    x = a._int * 10 ** (a._exp - exponent) * (-1 if a._sign else 1)
    y = b._int * 10 ** (b._exp - exponent) * (-1 if b._sign else 1)
    total = x + y
    if not total:
        return _new(1 if context.rounding == ROUND_FLOOR else 0, 0, exponent)._fix(context)
    return _new(1 if total < 0 else 0, abs(total), exponent)._fix(context)


Decimal.__radd__ = __add__


@_method
def __sub__(self, other, context=None):
    other = _checked_operand(other)
    if other is NotImplemented:
        return other
    if self._special or other._special:
        found = self._check_nans(other, context)
        if found:
            return found
    return self.__add__(other.copy_negate(), context=context)


@_method
def __mul__(self, other, context=None):
    other = _checked_operand(other)
    if other is NotImplemented:
        return other
    context = context or getcontext()
    sign = self._sign ^ other._sign
    if self._special or other._special:
        found = self._check_nans(other, context)
        if found:
            return found
        if self._is_zero() or other._is_zero():
            return context._signal(InvalidOperation)
        return _new(sign, 0, 0, "F")
    return _new(sign, self._int * other._int, self._exp + other._exp)._fix(context)


Decimal.__rmul__ = __mul__


@_method
def __truediv__(self, other, context=None):
    other = _checked_operand(other)
    if other is NotImplemented:
        return other
    context = context or getcontext()
    sign = self._sign ^ other._sign
    if self._special or other._special:
        found = self._check_nans(other, context)
        if found:
            return found
        if self._special and other._special:
            return context._signal(InvalidOperation)
        if self._special:
            return _new(sign, 0, 0, "F")
        context._signal(Clamped)
        return _new(sign, 0, context.Etiny())
    if not other._int:
        if not self._int:
            return context._signal(DivisionUndefined)
        return context._signal(DivisionByZero, _new(sign, 0, 0, "F"))
    ideal = self._exp - other._exp
    if not self._int:
        return _new(sign, 0, ideal)._fix(context)
    shift = _length(other._int) - _length(self._int) + context.prec + 1
    exponent = ideal - shift
    if shift >= 0:
        quotient, rest = divmod(self._int * 10**shift, other._int)
    else:
        quotient, rest = divmod(self._int, other._int * 10**-shift)
    if rest:
        if quotient % 5 == 0:
            quotient += 1
    else:
        while exponent < ideal and quotient % 10 == 0:
            quotient //= 10
            exponent += 1
    return _new(sign, quotient, exponent)._fix(context)


@_method
def _divide(self, other, context):
    """Whole quotient, and remainder with the sign of self; of numbers, or of a number and an infinity."""
    sign = self._sign ^ other._sign
    exponent = self._exp if other._special else min(self._exp, other._exp)
    gap = 0 if other._special else self.adjusted() - other.adjusted()
    if not self._int or other._special or gap <= -2:
        return _new(sign, 0, 0), self._rescale(exponent, context.rounding)
    if gap <= context.prec:
        a, b = self._int, other._int
        if self._exp >= other._exp:
            a *= 10 ** (self._exp - other._exp)
        else:
            b *= 10 ** (other._exp - self._exp)
        quotient, rest = divmod(a, b)
        if quotient < 10**context.prec:
            return _new(sign, quotient, 0), _new(self._sign, rest, exponent)
    nan = context._signal(DivisionImpossible)
    return nan, nan


@_method
def __floordiv__(self, other, context=None):
    other = _checked_operand(other)
    if other is NotImplemented:
        return other
    context = context or getcontext()
    found = self._check_nans(other, context)
    if found:
        return found
    if self._special:
        return context._signal(InvalidOperation) if other._special else _new(self._sign ^ other._sign, 0, 0, "F")
    if other._is_zero():
        if self._int:
            return context._signal(DivisionByZero, _new(self._sign ^ other._sign, 0, 0, "F"))
        return context._signal(DivisionUndefined)
    return self._divide(other, context)[0]


@_method
def _no_remainder(self, other, context):
    """What is given where there is no remainder; None where there is one."""
    found = self._check_nans(other, context)
    if found:
        return found
    if self._special:
        return context._signal(InvalidOperation)
    if other._is_zero():
        return context._signal(InvalidOperation if self._int else DivisionUndefined)
    return None


@_method
def __mod__(self, other, context=None):
    other = _checked_operand(other)
    if other is NotImplemented:
        return other
    context = context or getcontext()
    found = self._no_remainder(other, context)
    return self._divide(other, context)[1]._fix(context) if found is None else found


@_method
def __divmod__(self, other, context=None):
    other = _checked_operand(other)
    if other is NotImplemented:
        return other
    context = context or getcontext()
    found = self._check_nans(other, context)
    if found:
        return found, found
    sign = self._sign ^ other._sign
    if self._special:
        if other._special:
            nan = context._signal(InvalidOperation)
            return nan, nan
        return _new(sign, 0, 0, "F"), context._signal(InvalidOperation)
    if other._is_zero():
        if not self._int:
            nan = context._signal(DivisionUndefined)
            return nan, nan
        if context.traps[InvalidOperation] and context.traps[DivisionByZero]:
            context.flags[InvalidOperation] = context.flags[DivisionByZero] = True
            raise InvalidOperation([InvalidOperation, DivisionByZero])
        return context._signal(DivisionByZero, _new(sign, 0, 0, "F")), context._signal(InvalidOperation)
    quotient, rest = self._divide(other, context)
    return quotient, rest._fix(context)


def _reflected(name):
    """The method for an operand on the right, made of the one with this name for an operand on the left."""

    def method(self, other, context=None):
        other = _checked_operand(other)
        return other if other is NotImplemented else getattr(other, name)(self, context=context)

    method.__name__ = name.replace("__", "__r", 1)
    return _method(method)


for _name in ("__sub__", "__truediv__", "__floordiv__", "__mod__", "__divmod__"):
    _reflected(_name)


@_method
def remainder_near(self, other, context=None):
    """The remainder of the nearest whole quotient."""
    other = _convert_other(other)
    context = context or getcontext()
    found = self._no_remainder(other, context)
    if found is not None:
        return found
    if other._special:
        return self._fix(context)
    exponent = min(self._exp, other._exp)
    a = self._int * 10 ** (self._exp - exponent)
    b = other._int * 10 ** (other._exp - exponent)
    quotient, rest = divmod(a, b)
    if 2 * rest + (quotient & 1) > b:
        rest -= b
        quotient += 1
    if quotient >= 10**context.prec:
        return context._signal(DivisionImpossible)
    sign = self._sign
    if rest < 0:
        sign, rest = 1 - sign, -rest
    return _new(sign, rest, exponent)._fix(context)


@_method
def fma(self, other, third, context=None):
    """self * other + third with one rounding."""
    other, third = _convert_other(other), _convert_other(third)
    context = context or getcontext()
    if self._special or other._special:
        found = self._check_nans(other, context)
        if found:
            return found
        if self._is_zero() or other._is_zero():
            return context._signal(InvalidOperation)
        product = _new(self._sign ^ other._sign, 0, 0, "F")
    else:
        product = _new(self._sign ^ other._sign, self._int * other._int, self._exp + other._exp)
    return product.__add__(third, context)


@_method
def __pow__(self, other, modulo=None, context=None):
    if modulo is not None:
        return self._power_modulo(_convert_other(other), _convert_other(modulo), context or getcontext())
    other = _checked_operand(other)
    if other is NotImplemented:
        return other
    return _power(self, other, context or getcontext())


@_method
def __rpow__(self, other, modulo=None, context=None):
    other = _checked_operand(other)
    return other if other is NotImplemented else other.__pow__(self, context=context)


@_method
def _power_modulo(self, other, modulo, context):
    if not (self._isinteger() and other._isinteger() and modulo._isinteger()) or other < 0 or not modulo:
        return context._signal(InvalidOperation)
    value = pow(abs(int(self)), int(other), abs(int(modulo)))
    return _new(self._sign if int(other) % 2 else 0, value, 0)


@_method
def _isinteger(self):
    if self._special:
        return False
    return self._exp >= 0 or not self._int or self._int % 10**-self._exp == 0


# Last, because what is imported here needs this file while it is loaded.
from _decimal.series import _power
