"""Decimal arithmetic (IBM's General Decimal Arithmetic, as CPython's decimal does it).

A finite Decimal is (-1)**sign * coefficient * 10**exponent with an int as coefficient; _special says which of the others
it is: "F" infinity, "n" quiet NaN, "N" signalling NaN. Operations compute exactly, or with a digit to spare, and _fix()
rounds to the context.
"""

__all__ = [
    "Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext", "DecimalException",
    "Clamped", "InvalidOperation", "DivisionByZero", "Inexact", "Rounded", "Subnormal", "Overflow", "Underflow",
    "FloatOperation", "DivisionImpossible", "InvalidContext", "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN",
    "ROUND_HALF_UP", "ROUND_HALF_EVEN", "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP",
    "setcontext", "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY", "HAVE_THREADS",
    "HAVE_CONTEXTVAR",
]

import contextvars as _contextvars
import math as _math
import numbers as _numbers
from collections import namedtuple as _namedtuple

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
         FloatOperation: 32768}
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

    def __format__(self, specifier, context=None):
        return _format(self, specifier, context or getcontext())

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

    # Arithmetic.

    def __neg__(self, context=None):
        found = self._check_nans(context=context)
        if found:
            return found
        context = context or getcontext()
        sign = 0 if self._is_zero() and context.rounding != ROUND_FLOOR else 1 - self._sign
        return _new(sign, self._int, self._exp, self._special)._fix(context)

    def __pos__(self, context=None):
        found = self._check_nans(context=context)
        if found:
            return found
        context = context or getcontext()
        sign = 0 if self._is_zero() and context.rounding != ROUND_FLOOR else self._sign
        return _new(sign, self._int, self._exp, self._special)._fix(context)

    def __abs__(self, round=True, context=None):
        if not round:
            return self.copy_abs()
        return self.__neg__(context) if self._sign else self.__pos__(context)

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

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = _checked_operand(other)
        if other is NotImplemented:
            return other
        if self._special or other._special:
            found = self._check_nans(other, context)
            if found:
                return found
        return self.__add__(other.copy_negate(), context=context)

    def __rsub__(self, other, context=None):
        other = _checked_operand(other)
        return other if other is NotImplemented else other.__sub__(self, context=context)

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

    __rmul__ = __mul__

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

    def __rtruediv__(self, other, context=None):
        other = _checked_operand(other)
        return other if other is NotImplemented else other.__truediv__(self, context=context)

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

    def __rfloordiv__(self, other, context=None):
        other = _checked_operand(other)
        return other if other is NotImplemented else other.__floordiv__(self, context=context)

    def __mod__(self, other, context=None):
        other = _checked_operand(other)
        if other is NotImplemented:
            return other
        context = context or getcontext()
        found = self._check_nans(other, context)
        if found:
            return found
        if self._special:
            return context._signal(InvalidOperation)
        if other._is_zero():
            return context._signal(InvalidOperation if self._int else DivisionUndefined)
        return self._divide(other, context)[1]._fix(context)

    def __rmod__(self, other, context=None):
        other = _checked_operand(other)
        return other if other is NotImplemented else other.__mod__(self, context=context)

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

    def __rdivmod__(self, other, context=None):
        other = _checked_operand(other)
        return other if other is NotImplemented else other.__divmod__(self, context=context)

    def remainder_near(self, other, context=None):
        """The remainder of the nearest whole quotient."""
        other = _convert_other(other)
        context = context or getcontext()
        found = self._check_nans(other, context)
        if found:
            return found
        if self._special:
            return context._signal(InvalidOperation)
        if other._is_zero():
            return context._signal(InvalidOperation if self._int else DivisionUndefined)
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

    def __pow__(self, other, modulo=None, context=None):
        if modulo is not None:
            return self._power_modulo(_convert_other(other), _convert_other(modulo), context or getcontext())
        other = _checked_operand(other)
        if other is NotImplemented:
            return other
        return _power(self, other, context or getcontext())

    def __rpow__(self, other, modulo=None, context=None):
        other = _checked_operand(other)
        return other if other is NotImplemented else other.__pow__(self, context=context)

    def _power_modulo(self, other, modulo, context):
        if not (self._isinteger() and other._isinteger() and modulo._isinteger()) or other < 0 or not modulo:
            return context._signal(InvalidOperation)
        value = pow(abs(int(self)), int(other), abs(int(modulo)))
        return _new(self._sign if int(other) % 2 else 0, value, 0)

    def _isinteger(self):
        if self._special:
            return False
        return self._exp >= 0 or not self._int or self._int % 10**-self._exp == 0

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

    def ln(self, context=None):
        """The natural logarithm."""
        context = context or getcontext()
        return _logarithm(self, context, 1, lambda digits: _ln_digits(self, digits))

    def log10(self, context=None):
        """The logarithm to base 10."""
        context = context or getcontext()
        if not self._special and self._int and not self._sign:
            digits = str(self._int)
            if digits.strip("0") == "1" and digits[0] == "1":
                return Decimal(self._exp + len(digits) - 1)._fix(context)
        return _logarithm(self, context, 10, lambda digits: _log10_digits(self, digits))

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

    # Rounding.

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

    def __round__(self, n=None):
        """To the nearest, halves to even: an int; with n places a Decimal, rounded as the context says."""
        if n is not None:
            if not isinstance(n, int):
                raise TypeError("optional arg must be an integer")
            return self.quantize(_new(0, 1, -n))
        return self._to_int(ROUND_HALF_EVEN)

    def _to_int(self, rounding):
        if self._special:
            raise (OverflowError if self._special == "F" else ValueError)(
                f"cannot convert {'Infinity' if self._special == 'F' else 'NaN'} to integer")
        return int(self._rescale(0, rounding))

    def __floor__(self):
        return self._to_int(ROUND_FLOOR)

    def __ceil__(self):
        return self._to_int(ROUND_CEILING)

    def to_integral_value(self, rounding=None, context=None):
        """Rounded to a whole number, without signals."""
        context = context or getcontext()
        rounding = _check_rounding(rounding) if rounding is not None else context.rounding
        found = self._check_nans(context=context)
        if found:
            return found
        return Decimal(self) if self._special or self._exp >= 0 else self._rescale(0, rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """Rounded to a whole number; signals Inexact and Rounded."""
        context = context or getcontext()
        result = self.to_integral_value(rounding, context)
        if not self._special and self._exp < 0:
            if self._int and result != self:
                context._signal(Inexact)
            context._signal(Rounded)
        return result

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

    def next_minus(self, context=None):
        """The largest representable number below."""
        return self._next(context, 1)

    def next_plus(self, context=None):
        """The smallest representable number above."""
        return self._next(context, 0)

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

    def next_toward(self, other, context=None):
        other = _convert_other(other)
        found = self._check_nans(other, context)
        if found:
            return found
        order = self._cmp(other)
        if order == 0:
            return self.copy_sign(other)
        return self.next_plus(context) if order < 0 else self.next_minus(context)

    def shift(self, other, context=None):
        """Digits moved left, or right if negative."""
        context = context or getcontext()
        count = int(_convert_other(other))
        if not -context.prec <= count <= context.prec:
            return context._signal(InvalidOperation)
        value = self._int % 10**context.prec
        value = value * 10**count % 10**context.prec if count >= 0 else value // 10**-count
        return _new(self._sign, value, self._exp)

    def rotate(self, other, context=None):
        """Digits moved around."""
        context = context or getcontext()
        count = int(_convert_other(other))
        if not -context.prec <= count <= context.prec:
            return context._signal(InvalidOperation)
        digits = str(self._int)[-context.prec:].rjust(context.prec, "0")
        return _new(self._sign, int(digits[count:] + digits[:count]), self._exp)


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


def _near(a, b, prec):
    """Two addends; where one is too small to matter, a digit far below the other stands for it."""
    large, small = (a, b) if a.adjusted() >= b.adjusted() else (b, a)
    exponent = large._exp + min(-1, _length(large._int) - prec - 2)
    if small.adjusted() < exponent:
        small = _new(small._sign, 1, exponent)
    return large, small


# Functions that are computed as series of ints, with more digits until the rounding is sure.


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
    if other._isinteger():
        exponent = int(other)
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

    size = other.adjusted() + _length(abs(base.adjusted()) + 1)
    if size > _length(context.Emax) + 2:
        huge = (base._cmp(Decimal(1)) > 0) != bool(other._sign)
        return _new(sign, 1, context.Emax + 1 if huge else context.Etiny() - 1)._fix(context)
    return _exact_power(base, other, context) or _rounded_series(compute, context)


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


# Formatting.


def _format(self, specifier, context):
    import re

    found = re.match(
        r"\A(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<no_neg_0>z)?(?P<alt>\#)?(?P<zeropad>0)?(?P<width>\d+)?"
        r"(?P<thousands_sep>,)?(?:\.(?P<precision>\d+))?(?P<type>[eEfFgGn%])?\Z", specifier, re.DOTALL)
    if found is None:
        raise ValueError("invalid format string")
    spec = found.groupdict()
    kind = spec["type"]
    precision = None if spec["precision"] is None else int(spec["precision"])
    if spec["zeropad"] and spec["fill"] is not None:
        raise ValueError("invalid format string")
    fill = spec["fill"] or ("0" if spec["zeropad"] else " ")
    align = spec["align"] or ("=" if spec["zeropad"] else ">")
    width = int(spec["width"] or 0)
    if self._special:
        sign = "-" if self._sign else spec["sign"] if spec["sign"] in ("+", " ") else ""
        text = str(self.copy_abs()) + ("%" if kind == "%" else "")
        return _align(sign, text, " " if fill == "0" and spec["zeropad"] else fill, ">" if spec["zeropad"] else align, width)
    value = self
    if kind == "%":
        value = _new(value._sign, value._int, value._exp + 2)
    rounding = context.rounding
    if precision is not None:
        if kind in ("e", "E"):
            value = _round_digits(value, precision + 1, rounding)
        elif kind in ("f", "F", "%"):
            value = value._rescale(-precision, rounding)
        elif value._int and _length(value._int) > max(precision, 1):
            value = _round_digits(value, max(precision, 1), rounding)
    if not value._int and value._exp > 0 and kind in ("f", "F", "%"):
        value = value._rescale(0, rounding)
    negative = value._sign
    if spec["no_neg_0"] and not value._int:
        negative = 0
    digits = str(value._int)
    left = value._exp + len(digits)
    if kind in ("e", "E"):
        point = 1
        if not value._int and precision is not None:
            digits = "0" * (precision + 1)
    elif kind in ("f", "F", "%"):
        point = left
    else:
        point = left if value._exp <= 0 and left > -6 else 1
    if point < 0:
        whole, fraction = "0", "0" * -point + digits
    elif point > len(digits):
        whole, fraction = digits + "0" * (point - len(digits)), ""
    else:
        whole, fraction = digits[:point] or "0", digits[point:]
    exponent = left - point
    if spec["thousands_sep"]:
        whole = f"{int(whole):,}" if not spec["zeropad"] else _zero_padded(whole, width, fraction, negative or spec["sign"] in ("+", " "))
    text = whole + ("." if fraction or spec["alt"] else "") + fraction
    if exponent or kind in ("e", "E"):
        letter = "e" if kind in ("e", "g") or kind is None and not context.capitals else "E"
        text += f"{letter}{exponent:+d}"
    if kind == "%":
        text += "%"
    sign = "-" if negative else spec["sign"] if spec["sign"] in ("+", " ") else ""
    return _align(sign, text, fill, align, width)


def _zero_padded(whole, width, fraction, signed):
    """Whole digits with separators, filled up with zeros between which separators stand too."""
    room = width - (1 if signed else 0) - (len(fraction) + 1 if fraction else 0)
    text = f"{int(whole):,}"
    while len(text) < room:
        whole = "0" + whole
        groups = []
        rest = whole
        while rest:
            groups.insert(0, rest[-3:])
            rest = rest[:-3]
        text = ",".join(groups)
    return text


def _round_digits(value, places, rounding):
    if not value._int:
        return _new(value._sign, 0, value.adjusted() + 1 - places)
    result = value._rescale(value.adjusted() + 1 - places, rounding)
    if result.adjusted() != value.adjusted():
        result = result._rescale(result.adjusted() + 1 - places, rounding)
    return result


def _align(sign, body, fill, align, width):
    padding = fill * (width - len(sign) - len(body))
    if align == "<":
        return sign + body + padding
    if align == ">":
        return padding + sign + body
    if align == "=":
        return sign + padding + body
    half = len(padding) // 2
    return padding[:half] + sign + body + padding[half:]


# Contexts.


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
