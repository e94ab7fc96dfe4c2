#@ ../decimal.py +14000, in C
"""Functions that are computed as series of ints, with more digits until the rounding is sure."""

import math as _math

from _decimal.arithmetic import _method
from _decimal.context import Context, getcontext
from _decimal.number import Decimal, _new
from _decimal.signals import (
    DivisionByZero, Inexact, InvalidOperation, ROUND_DOWN, ROUND_HALF_EVEN, Rounded, _length,
)

# Classes and functions say that they are decimal's, and so they are for programs, pickles and reprs.
__name__ = "decimal"


def _atanh_inverse(x, scale):
    """scale * atanh(1/x)."""
    total = term = scale // x
    square = x * x
    n = 3
    while term:
        term //= square
        total += term // n
        n += 2
    return total


_ln10_known = [0, 0]


def _ln10(digits):
    """ln(10) * 10**digits."""
    if _ln10_known[0] < digits:
        scale = 10 ** (digits + 10)
        value = 46 * _atanh_inverse(31, scale) + 34 * _atanh_inverse(49, scale) + 20 * _atanh_inverse(161, scale)
        _ln10_known[:] = digits, value // 10**10
    return _ln10_known[1] // 10 ** (_ln10_known[0] - digits)


def _exp_scaled(x, scale):
    """exp(x / scale) * scale, for 0 <= x / scale < 3."""
    halvings = 8 + _length(scale) // 20
    extra = 10 ** (halvings // 2 + 5)
    scale *= extra
    x = x * extra >> halvings
    total = term = scale
    n = 1
    while term:
        term = term * x // (scale * n)
        total += term
        n += 1
    for _ in range(halvings):
        total = total * total // scale
    return total // extra


def _exp_of(numerator, denominator_digits, digits):
    """(coefficient, exponent) of exp(numerator / 10**denominator_digits), to about so many digits."""
    size = max(0, _length(abs(numerator)) - denominator_digits)
    work = digits + size + 5
    x = numerator * 10 ** (work - denominator_digits) if work >= denominator_digits else numerator // 10 ** (denominator_digits - work)
    power, rest = divmod(x, _ln10(work))
    return _exp_scaled(rest, 10**work), power - work


def _exp_digits(self, digits):
    value = -self._int if self._sign else self._int
    if self._exp >= 0:
        return 0, *_exp_of(value * 10**self._exp, 0, digits)
    return 0, *_exp_of(value, -self._exp, digits)


def _ln_scaled(self, work):
    """ln(self) * 10**work."""
    length = _length(self._int)
    scale = 10 ** (work + 15)
    shift = work + 15 - (length - 1)
    y = self._int * 10**shift if shift >= 0 else self._int // 10**-shift
    roots = 12
    for _ in range(roots):
        y = _math.isqrt(y * scale)
    z = (y - scale) * scale // (y + scale)
    square = z * z // scale
    total, term, n = z, z, 3
    while term:
        term = term * square // scale
        total += term // n
        n += 2
    value = (2 * total << roots) // 10**15
    return value + (self._exp + length - 1) * _ln10(work)


def _ln_digits(self, digits):
    # Near 1 the logarithm is small, and the digits that matter come later.
    near = self.__sub__(Decimal(1), Context(prec=len(str(self._int)) + abs(self._exp) + 3))
    work = digits + 8 + max(0, -near.adjusted() if near._int else 0)
    value = _ln_scaled(self, work)
    return (1 if value < 0 else 0), abs(value), -work


def _log10_digits(self, digits):
    near = self.__sub__(Decimal(1), Context(prec=len(str(self._int)) + abs(self._exp) + 3))
    work = digits + 8 + max(0, -near.adjusted() if near._int else 0)
    value = _ln_scaled(self, work) * 10**work // _ln10(work)
    return (1 if value < 0 else 0), abs(value), -work


def _rounded_series(compute, context):
    """Round what compute(digits) gives, (sign, coefficient, exponent); with more digits where that is too close to call."""
    extra = 4
    while True:
        sign, coefficient, exponent = compute(context.prec + extra)
        surplus = _length(coefficient) - context.prec
        tail = coefficient % 10 ** max(surplus, 0)
        unit = 10 ** max(surplus - 3, 0)
        if surplus >= 4 and (min(abs(tail - half) for half in (0, 5 * 10 ** (surplus - 1), 10**surplus)) > unit or extra > 200):
            if coefficient % 5 == 0:
                coefficient += 1
            own = context._half_even()
            try:
                return _new(sign, coefficient, exponent)._fix(context)
            finally:
                context.rounding = own
        extra += 8 + extra // 2


def _logarithm(self, context, base, compute):
    found = self._check_nans(context=context)
    if found:
        return found
    if self._is_zero():
        return _new(1, 0, 0, "F")
    if self._sign:
        return context._signal(InvalidOperation)
    if self._special:
        return _new(0, 0, 0, "F")
    if self == 1:
        return Decimal(0)
    return _rounded_series(compute, context)


def _power(self, other, context):
    found = self._check_nans(other, context)
    if found:
        return found
    if other._is_zero():
        return context._signal(InvalidOperation) if self._is_zero() else Decimal(1)
    sign = 0
    base = self
    if self._sign:
        if other._isinteger():
            sign = int(other._rescale(0, ROUND_DOWN)._int & 1) if other._exp <= 0 else 0
        elif self._int or self._special:
            return context._signal(InvalidOperation)
        base = self.copy_negate()
    if base._is_zero():
        return _new(sign, 0, 0) if not other._sign else _new(sign, 0, 0, "F")
    if base._special:
        return _new(sign, 0, 0, "F") if not other._sign else _new(sign, 0, 0)
    if other._special:
        order = base._cmp(Decimal(1))
        if order == 0:
            return _padded_one(sign, context)
        return _new(0, 0, 0) if (order > 0) == bool(other._sign) else _new(0, 0, 0, "F")
    if base != 1 and _log_bound(base) + other.adjusted() >= _length(-context.Etiny()):
        huge = (base._cmp(Decimal(1)) > 0) != bool(other._sign)
        return _new(sign, 1, context.Emax + 1 if huge else context.Etiny() - 1)._fix(context)
    if other._isinteger():
        exponent = int(other)
        if exponent < 0 and base._int == 10 ** (_length(base._int) - 1):
            # The reciprocal is exact, and has one digit.
            base, exponent = _new(0, 1, -base.adjusted()), -exponent
        digits = abs(exponent) * _length(base._int)
        if base._int == 1 or digits <= max(4 * context.prec, 2000):
            return _whole_power(base, exponent, sign, context)
    if base == 1:
        return _padded_one(sign, context)

    def compute(digits):
        # exp(other * ln(base))
        size = max(0, other.adjusted() + abs(base.adjusted()) // 2 + 5)
        work = digits + size + 10
        _, ln, ln_exponent = _ln_digits(base, work)
        negative = (base._cmp(Decimal(1)) < 0) != bool(other._sign)
        product = ln * other._int
        shift = ln_exponent + other._exp
        if shift >= 0:
            product, shift = product * 10**shift, 0
        return sign, *_exp_of(-product if negative else product, -shift, digits + 3)

    return _exact_power(base, other, context) or _rounded_series(compute, context)


def _log_bound(base):
    """The magnitude of log10(base) is at least 10 to the power of this; base is not 1."""
    adjusted = base.adjusted()
    if adjusted >= 1:
        return _length(adjusted) - 1
    if adjusted <= -2:
        return _length(-1 - adjusted) - 1
    # Between 0.1 and 10 the logarithm is more than a tenth of the distance from 1.
    one = 10**-base._exp
    return _length(abs(base._int - one)) + base._exp - 2


def _padded_one(sign, context):
    context._signal(Inexact)
    context._signal(Rounded)
    return _new(sign, 10 ** (context.prec - 1), 1 - context.prec)


def _whole_power(base, exponent, sign, context):
    """By multiplication, exact before it is rounded."""
    if exponent >= 0:
        return _new(sign, base._int**exponent, base._exp * exponent)._fix(context)
    result = Decimal(1).__truediv__(_new(sign, base._int**-exponent, base._exp * -exponent), context)
    return result


def _exact_power(base, other, context):
    """A root that is exact, padded with zeros to the precision; None when it is not."""
    if other._sign or other._isinteger():
        return None
    numerator, denominator = other.as_integer_ratio()
    if denominator not in (2, 4, 5, 8) or numerator > 100:
        return None
    exponent = base._exp
    coefficient = base._int
    while coefficient % 10 == 0:
        coefficient //= 10
        exponent += 1
    while exponent % denominator:
        coefficient *= 10
        exponent -= 1
    root = round(coefficient ** (1 / denominator)) if coefficient < 2**53 else 0
    if root**denominator != coefficient:
        return None
    value, exponent = root**numerator, exponent // denominator * numerator
    zeros = context.prec - _length(value)
    if zeros < 0:
        return None
    context._signal(Inexact)
    context._signal(Rounded)
    return _new(0, value * 10**zeros, exponent - zeros)


@_method
def sqrt(self, context=None):
    """The square root."""
    context = context or getcontext()
    found = self._check_nans(context=context)
    if found:
        return found
    if self._is_zero():
        return _new(self._sign, 0, self._exp // 2)._fix(context)
    if self._sign:
        return context._signal(InvalidOperation)
    if self._special:
        return self
    prec = context.prec + 1
    exponent = self._exp >> 1
    if self._exp & 1:
        coefficient, half = self._int * 10, (_length(self._int) >> 1) + 1
    else:
        coefficient, half = self._int, _length(self._int) + 1 >> 1
    shift = prec - half
    if shift >= 0:
        coefficient *= 100**shift
        exact = True
    else:
        coefficient, rest = divmod(coefficient, 100**-shift)
        exact = not rest
    exponent -= shift
    root = _math.isqrt(coefficient)
    exact = exact and root * root == coefficient
    if exact:
        if shift >= 0:
            root //= 10**shift
        else:
            root *= 10**-shift
        exponent += shift
    elif root % 5 == 0:
        root += 1
    rounding = context.rounding
    context.rounding = ROUND_HALF_EVEN
    try:
        return _new(0, root, exponent)._fix(context)
    finally:
        context.rounding = rounding


@_method
def exp(self, context=None):
    """e to this power."""
    context = context or getcontext()
    found = self._check_nans(context=context)
    if found:
        return found
    if self._special:
        return _new(0, 0, 0) if self._sign else self
    if not self._int:
        return Decimal(1)
    if self.adjusted() > _length(context.Emax) + 2:
        big = _new(0, 1, context.Emax + 1) if not self._sign else _new(0, 1, context.Etiny() - 1)
        return big._fix(context)
    return _rounded_series(lambda digits: _exp_digits(self, digits), context)


@_method
def ln(self, context=None):
    """The natural logarithm."""
    context = context or getcontext()
    return _logarithm(self, context, 1, lambda digits: _ln_digits(self, digits))


@_method
def log10(self, context=None):
    """The logarithm to base 10."""
    context = context or getcontext()
    if not self._special and self._int and not self._sign:
        digits = str(self._int)
        if digits.strip("0") == "1" and digits[0] == "1":
            return Decimal(self._exp + len(digits) - 1)._fix(context)
    return _logarithm(self, context, 10, lambda digits: _log10_digits(self, digits))


@_method
def logb(self, context=None):
    """The exponent of the first digit."""
    context = context or getcontext()
    found = self._check_nans(context=context)
    if found:
        return found
    if self._special:
        return _new(0, 0, 0, "F")
    if not self._int:
        return context._signal(DivisionByZero, _new(1, 0, 0, "F"))
    return Decimal(self.adjusted())._fix(context)
