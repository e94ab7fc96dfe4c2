#@ ../decimal.py +11000, in C
"""Decimals: how they are kept, made, rounded to a context, compared and asked."""

import math as _math
import numbers as _numbers

from _decimal.signals import (
    Clamped, ConversionSyntax, DecimalTuple, FloatOperation, Inexact, InvalidOperation, Overflow,
    ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Rounded, Subnormal,
    Underflow, _HASH_PRIME, _length, _rounds_up,
)

# Classes and functions say that they are decimal's, and so they are for programs, pickles and reprs.
__name__ = "decimal"


def _new(sign, coefficient, exponent, special=None):
    self = object.__new__(Decimal)
    self._sign = sign
    self._int = coefficient
    self._exp = exponent
    self._special = special
    return self


def _parse(text):
    """(sign, coefficient, exponent, special) of a numeric text, or None."""
    text = text.strip().replace("_", "")
    sign = 0
    if text[:1] in ("+", "-"):
        sign = 1 if text[0] == "-" else 0
        text = text[1:]
    lower = text.lower()
    if lower in ("inf", "infinity"):
        return sign, 0, 0, "F"
    for name, special in (("snan", "N"), ("nan", "n")):
        if lower.startswith(name):
            payload = text[len(name):]
            if payload and not payload.isdecimal():
                return None
            return sign, int(payload or "0"), 0, special
    mantissa, e, exponent = lower.partition("e")
    if e:
        digits = exponent[1:] if exponent[:1] in ("+", "-") else exponent
        if not digits.isdecimal():
            return None
    whole, _, fraction = mantissa.partition(".")
    digits = whole + fraction
    if not digits.isdecimal():
        return None
    return sign, int(digits), (int(exponent) if e else 0) - len(fraction), None


def _checked_operand(other):
    """The other operand of an operator as a Decimal, or NotImplemented."""
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return _new(1 if other < 0 else 0, abs(int(other)), 0)
    return NotImplemented


def _convert_other(other):
    """The argument of a method as a Decimal."""
    result = _checked_operand(other)
    if result is NotImplemented:
        raise TypeError(f"conversion from {type(other).__name__} to Decimal is not supported")
    return result


def _comparable(self, other, equality=False):
    """Both sides of a comparison as Decimals; floats and fractions count exactly."""
    if isinstance(other, Decimal):
        return self, other
    if isinstance(other, int):
        return self, _checked_operand(other)
    if isinstance(other, float):
        context = getcontext()
        if equality:
            context.flags[FloatOperation] = True
        else:
            context._signal(FloatOperation)
        return self, Decimal.from_float(other)
    if isinstance(other, complex) and equality and other.imag == 0:
        return self, Decimal.from_float(other.real)
    if isinstance(other, _numbers.Rational):
        if self._special:
            return self, _new(0, int(other.numerator), 0)
        return _new(self._sign, self._int * other.denominator, self._exp), Decimal(other.numerator)
    return NotImplemented, NotImplemented


class Decimal:
    """Construct a new Decimal object. 'value' can be an integer, string, tuple,
or another Decimal object. If no value is given, return Decimal('0').
The context does not affect the conversion and is only passed to determine
if the InvalidOperation trap is active.
"""

    __slots__ = ("_exp", "_int", "_sign", "_special")

    def __new__(cls, value="0", context=None):
        self = object.__new__(cls)
        if isinstance(value, str):
            parsed = _parse(value)
            if parsed is None:
                return (context or getcontext())._signal(ConversionSyntax)
            self._sign, self._int, self._exp, self._special = parsed
        elif isinstance(value, int):
            self._sign, self._int, self._exp, self._special = (1 if value < 0 else 0), abs(int(value)), 0, None
        elif isinstance(value, Decimal):
            self._sign, self._int, self._exp, self._special = value._sign, value._int, value._exp, value._special
        elif isinstance(value, (list, tuple)):
            self._sign, self._int, self._exp, self._special = cls._from_tuple(value)
        elif isinstance(value, float):
            (context or getcontext())._signal(FloatOperation)
            value = Decimal.from_float(value)
            self._sign, self._int, self._exp, self._special = value._sign, value._int, value._exp, value._special
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        return self

    @staticmethod
    def _from_tuple(value):
        if len(value) != 3:
            raise ValueError("argument must be a sequence of length 3")
        sign, digits, exponent = value
        if not isinstance(sign, int) or sign not in (0, 1):
            raise ValueError("sign must be an integer with the value 0 or 1")
        if exponent == "F":
            return sign, 0, 0, "F"
        coefficient = 0
        for digit in digits:
            if not isinstance(digit, int) or not 0 <= digit <= 9:
                raise ValueError("coefficient must be a tuple of digits")
            coefficient = coefficient * 10 + digit
        if exponent in ("n", "N"):
            return sign, coefficient, 0, exponent
        if not isinstance(exponent, int):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        return sign, coefficient, exponent, None

    @classmethod
    def from_float(cls, f):
        """The Decimal that a float is, exactly."""
        if isinstance(f, int):
            result = _new(1 if f < 0 else 0, abs(int(f)), 0)
        elif isinstance(f, float):
            if _math.isinf(f) or _math.isnan(f):
                result = Decimal(repr(f))
            else:
                n, d = abs(f).as_integer_ratio()
                k = d.bit_length() - 1
                result = _new(0 if _math.copysign(1.0, f) == 1.0 else 1, n * 5**k, -k)
        else:
            raise TypeError("argument must be int or float")
        return result if cls is Decimal else cls(result)

    def _is_nan(self):
        return self._special in ("n", "N")

    def _is_zero(self):
        return self._special is None and not self._int

    def _check_nans(self, other=None, context=None):
        """What an operation with NaN operands gives; None when there are none."""
        if self._special is None and (other is None or other._special is None):
            return None
        for each in (self, other):
            if each is not None and each._special == "N":
                context = context or getcontext()
                return context._signal(InvalidOperation, each._fix_nan(context))
        for each in (self, other):
            if each is not None and each._special == "n":
                return each._fix_nan(context or getcontext())
        return None

    def _fix_nan(self, context):
        limit = 10 ** (context.prec - context.clamp)
        return _new(self._sign, self._int % limit, 0, "n")

    def _fix(self, context):
        """Rounded to the precision and into the exponents of a context."""
        if self._special:
            return self._fix_nan(context) if self._is_nan() else self
        etiny, etop = context.Etiny(), context.Etop()
        exponent, coefficient = self._exp, self._int
        if not coefficient:
            most = context.Emax if not context.clamp else etop
            fitted = min(max(exponent, etiny), most)
            if fitted != exponent:
                context._signal(Clamped)
                return _new(self._sign, 0, fitted)
            return self
        digits = _length(coefficient)
        least = digits + exponent - context.prec
        if least > etop:
            return self._overflow(context)
        subnormal = least < etiny
        if subnormal:
            least = etiny
        if exponent < least:
            divisor = 10 ** (least - exponent)
            quotient, rest = divmod(coefficient, divisor)
            if rest and _rounds_up(context.rounding, self._sign, quotient, rest, divisor):
                quotient += 1
                if _length(quotient) > context.prec:
                    quotient //= 10
                    least += 1
            if least > etop:
                return self._overflow(context)
            result = _new(self._sign, quotient, least)
            if rest and subnormal:
                context._signal(Underflow)
            if subnormal:
                context._signal(Subnormal)
            if rest:
                context._signal(Inexact)
            context._signal(Rounded)
            if not quotient:
                context._signal(Clamped)
            return result
        if subnormal:
            context._signal(Subnormal)
        if context.clamp and exponent > etop:
            context._signal(Clamped)
            return _new(self._sign, coefficient * 10 ** (exponent - etop), etop)
        return self

    def _overflow(self, context):
        context._signal(Overflow)
        context._signal(Inexact)
        context._signal(Rounded)
        mode, sign = context.rounding, self._sign
        if mode in (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_HALF_DOWN, ROUND_UP) or mode == (ROUND_FLOOR if sign else ROUND_CEILING):
            return _new(sign, 0, 0, "F")
        return _new(sign, 10**context.prec - 1, context.Etop())

    def _rescale(self, exponent, rounding):
        """With this exponent, without regard for precision."""
        if not self._int or self._exp == exponent:
            return _new(self._sign, self._int, exponent)
        if self._exp > exponent:
            return _new(self._sign, self._int * 10 ** (self._exp - exponent), exponent)
        shift = exponent - self._exp
        if shift > _length(self._int) + 1:
            quotient, rest, divisor = 0, 1, 10
        else:
            divisor = 10**shift
            quotient, rest = divmod(self._int, divisor)
        if rest and _rounds_up(rounding, self._sign, quotient, rest, divisor):
            quotient += 1
        return _new(self._sign, quotient, exponent)

    # As text and as other numbers.

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self, eng=False, context=None):
        sign = "-" if self._sign else ""
        if self._special:
            if self._special == "F":
                return sign + "Infinity"
            return f"{sign}{'NaN' if self._special == 'n' else 'sNaN'}{self._int or ''}"
        digits = str(self._int)
        left = self._exp + len(digits)
        if self._exp <= 0 and left > -6:
            point = left
        elif not eng:
            point = 1
        elif digits == "0":
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            text = "0." + "0" * -point + digits
        elif point >= len(digits):
            text = digits + "0" * (point - len(digits))
        else:
            text = digits[:point] + "." + digits[point:]
        if left == point:
            return sign + text
        return f"{sign}{text}{'E' if (context or getcontext()).capitals else 'e'}{left - point:+d}"

    def to_eng_string(self, context=None):
        """As text with an exponent that is a multiple of 3."""
        return self.__str__(eng=True, context=context)

    def as_tuple(self):
        """Sign, digits and exponent."""
        if self._special == "F":
            return DecimalTuple(self._sign, (0,), "F")
        digits = () if self._special and not self._int else tuple(map(int, str(self._int)))
        return DecimalTuple(self._sign, digits, self._special or self._exp)

    def as_integer_ratio(self):
        """Numerator and denominator in lowest terms."""
        if self._special:
            if self._special == "F":
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        if self._exp >= 0:
            n, d = self._int * 10**self._exp, 1
        else:
            d = 10**-self._exp
            common = _math.gcd(self._int, d)
            n, d = self._int // common, d // common
        return (-n if self._sign else n), d

    def __int__(self):
        if self._special:
            if self._special == "F":
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        value = self._int * 10**self._exp if self._exp >= 0 else self._int // 10**-self._exp
        return -value if self._sign else value

    __trunc__ = __int__

    def __float__(self):
        if self._special == "N":
            raise ValueError("cannot convert signaling NaN to float")
        return float(f"{'-' if self._sign else ''}nan" if self._special == "n" else str(self))

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return self._special is not None or self._int != 0

    def __hash__(self):
        if self._special:
            if self._special == "N":
                raise TypeError("Cannot hash a signaling NaN value")
            if self._special == "n":
                return object.__hash__(self)
            return -314159 if self._sign else 314159
        if self._exp >= 0:
            power = pow(10, self._exp, _HASH_PRIME)
        else:
            power = pow(pow(10, _HASH_PRIME - 2, _HASH_PRIME), -self._exp, _HASH_PRIME)
        value = self._int * power % _HASH_PRIME
        value = -value if self._sign else value
        return -2 if value == -1 else value

    real = property(lambda self: self)
    imag = property(lambda self: Decimal(0))

    def conjugate(self):
        return self

    def __reduce__(self):
        return self.__class__, (str(self),)

    def __copy__(self):
        return self if type(self) is Decimal else self.__class__(self)

    def __deepcopy__(self, memo):
        return self.__copy__()

    # Comparison.

    def _cmp(self, other):
        """-1, 0 or 1; of numbers and infinities."""
        if self._special or other._special:
            a = 0 if not self._special else -1 if self._sign else 1
            b = 0 if not other._special else -1 if other._sign else 1
            return (a > b) - (a < b)
        if not self._int or not other._int:
            a = 0 if not self._int else -1 if self._sign else 1
            b = 0 if not other._int else -1 if other._sign else 1
            return (a > b) - (a < b)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        size_a, size_b = self.adjusted(), other.adjusted()
        if size_a != size_b:
            result = 1 if size_a > size_b else -1
        else:
            shift = self._exp - other._exp
            a = self._int * 10**shift if shift > 0 else self._int
            b = other._int * 10**-shift if shift < 0 else other._int
            result = (a > b) - (a < b)
        return -result if self._sign else result

    def __eq__(self, other, context=None):
        self, other = _comparable(self, other, True)
        if other is NotImplemented:
            return other
        if self._is_nan() or other._is_nan():
            if "N" in (self._special, other._special):
                getcontext()._signal(InvalidOperation)
            return False
        return self._cmp(other) == 0

    def _ordered(self, other):
        """The comparison for an order, NotImplemented, or None where a NaN is in it."""
        self, other = _comparable(self, other)
        if other is NotImplemented:
            return other
        if self._is_nan() or other._is_nan():
            getcontext()._signal(InvalidOperation)
            return None
        return self._cmp(other)

    def __lt__(self, other, context=None):
        result = self._ordered(other)
        return result if result is NotImplemented else result is not None and result < 0

    def __le__(self, other, context=None):
        result = self._ordered(other)
        return result if result is NotImplemented else result is not None and result <= 0

    def __gt__(self, other, context=None):
        result = self._ordered(other)
        return result if result is NotImplemented else result is not None and result > 0

    def __ge__(self, other, context=None):
        result = self._ordered(other)
        return result if result is NotImplemented else result is not None and result >= 0

    def compare(self, other, context=None):
        """As a Decimal: -1, 0, 1, or NaN."""
        other = _convert_other(other)
        return self._check_nans(other, context) or Decimal(self._cmp(other))

    def compare_signal(self, other, context=None):
        """As compare; all NaNs signal."""
        other = _convert_other(other)
        context = context or getcontext()
        if self._is_nan() or other._is_nan():
            return context._signal(InvalidOperation, (self if self._is_nan() else other)._fix_nan(context))
        return self.compare(other, context)

    def compare_total(self, other, context=None):
        """In the order of all representations, in which 1.0 comes before 1."""
        other = _convert_other(other)
        a, b = self._total_key(), other._total_key()
        return Decimal((a > b) - (a < b))

    def _total_key(self):
        sign = -1 if self._sign else 1
        rank = {None: 0, "F": 1, "N": 2, "n": 3}[self._special]
        if rank:
            return sign * (rank + 1), sign * self._int, 0
        return sign, _TotalValue(self), sign * self._exp

    def compare_total_mag(self, other, context=None):
        return self.copy_abs().compare_total(_convert_other(other).copy_abs())

    # Questions and copies.

    def adjusted(self):
        """The exponent of the first digit."""
        return 0 if self._special else self._exp + _length(self._int) - 1

    def canonical(self):
        return self

    def copy_abs(self):
        return _new(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return _new(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return _new(_convert_other(other)._sign, self._int, self._exp, self._special)

    def is_canonical(self):
        return True

    def is_finite(self):
        return self._special is None

    def is_infinite(self):
        return self._special == "F"

    def is_nan(self):
        return self._is_nan()

    def is_qnan(self):
        return self._special == "n"

    def is_snan(self):
        return self._special == "N"

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return self._is_zero()

    def is_normal(self, context=None):
        return bool(not self._special and self._int and self.adjusted() >= (context or getcontext()).Emin)

    def is_subnormal(self, context=None):
        return bool(not self._special and self._int and self.adjusted() < (context or getcontext()).Emin)

    def number_class(self, context=None):
        """Which kind of number, in words."""
        if self._is_nan():
            return "sNaN" if self._special == "N" else "NaN"
        sign = "-" if self._sign else "+"
        if self._special:
            return sign + "Infinity"
        if not self._int:
            return sign + "Zero"
        return sign + ("Subnormal" if self.is_subnormal(context) else "Normal")

    def radix(self):
        return Decimal(10)

    def same_quantum(self, other, context=None):
        """Do both have the same exponent?"""
        other = _convert_other(other)
        if self._special or other._special:
            return self._is_nan() and other._is_nan() or self._special == other._special == "F"
        return self._exp == other._exp

    def scaleb(self, other, context=None):
        """Times ten to this power."""
        other = _convert_other(other)
        context = context or getcontext()
        found = self._check_nans(other, context)
        if found:
            return found
        limit = 2 * (context.Emax + context.prec)
        if other._special or other._exp != 0 or not -limit <= int(other) <= limit:
            return context._signal(InvalidOperation)
        return Decimal(self) if self._special else _new(self._sign, self._int, self._exp + int(other))._fix(context)

    def _choose(self, other, context, largest, magnitude):
        other = _convert_other(other)
        context = context or getcontext()
        if self._is_nan() or other._is_nan():
            if "N" in (self._special, other._special) or self._special == other._special:
                return self._check_nans(other, context)
            return (other if self._is_nan() else self)._fix(context)
        order = self.copy_abs()._cmp(other.copy_abs()) if magnitude else self._cmp(other)
        if order == 0:
            order = int(self.compare_total(other))
        return ((other if order < 0 else self) if largest else (self if order < 0 else other))._fix(context)

    def max(self, other, context=None):
        return self._choose(other, context, True, False)

    def min(self, other, context=None):
        return self._choose(other, context, False, False)

    def max_mag(self, other, context=None):
        return self._choose(other, context, True, True)

    def min_mag(self, other, context=None):
        return self._choose(other, context, False, True)


_numbers.Number.register(Decimal)


class _TotalValue:
    """A number in compare_total's order: by value."""

    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return self.number._cmp(other.number) == 0

    def __lt__(self, other):
        return self.number._cmp(other.number) < 0

    def __gt__(self, other):
        return self.number._cmp(other.number) > 0


# Last, because what is imported here needs this file while it is loaded.
from _decimal.context import getcontext
