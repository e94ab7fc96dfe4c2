#@ ../decimal.py +16000, in C
"""format() of Decimals."""

from _decimal.arithmetic import _method
from _decimal.context import getcontext
from _decimal.number import _new
from _decimal.signals import _length

# Classes and functions say that they are decimal's, and so they are for programs, pickles and reprs.
__name__ = "decimal"


@_method
def __format__(self, specifier, context=None):
    import re

    context = context or getcontext()

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
