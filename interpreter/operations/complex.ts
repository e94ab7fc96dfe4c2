// Arithmetic of complex (Objects/complexobject.c).

import { raise } from "../objects/exception.ts";
import { PyComplex, PyFloat } from "../objects/numbers.ts";
import { NOT_IMPLEMENTED } from "../objects/singleton.ts";
import type { Value } from "../objects/value.ts";
import { exp, log } from "./double-double.ts";
import { hypotenuse } from "./float.ts";
import { intToFloat } from "./integer.ts";
import { ADD, MULTIPLY, POWER, SUBTRACT, TRUE_DIVIDE } from "./operators.ts";
import { atan2, cos, sin } from "./trigonometry.ts";
import { unboxInt } from "./unbox.ts";

interface Parts {
  readonly real: number;
  readonly imag: number;
}

function partsOf(value: Value): Parts {
  if (value instanceof PyComplex) return value;
  if (value instanceof PyFloat) return { real: value.value, imag: 0 };
  return { real: intToFloat(unboxInt(value)!), imag: 0 };
}

export function binaryComplex(op: number, left: Value, right: Value): Value {
  const [a, b] = [partsOf(left), partsOf(right)];
  switch (op) {
    case ADD:
      return new PyComplex(a.real + b.real, a.imag + b.imag);
    case SUBTRACT:
      return new PyComplex(a.real - b.real, a.imag - b.imag);
    case MULTIPLY:
      return multiply(a, b);
    case TRUE_DIVIDE:
      return divide(a, b);
    case POWER:
      return checkRange(power(a, b));
    default:
      return NOT_IMPLEMENTED;
  }
}

function multiply(a: Parts, b: Parts): PyComplex {
  return new PyComplex(a.real * b.real - a.imag * b.imag, a.real * b.imag + a.imag * b.real);
}

/** `_Py_c_quot`: scales by the larger part of the divisor. */
function divide(a: Parts, b: Parts): PyComplex {
  const [real, imag] = [Math.abs(b.real), Math.abs(b.imag)];
  if (real >= imag) {
    if (real === 0) raise("ZeroDivisionError", "complex division by zero");
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    return new PyComplex((a.real + a.imag * ratio) / denominator, (a.imag - a.real * ratio) / denominator);
  }
  if (imag >= real) {
    const ratio = b.real / b.imag;
    const denominator = b.real * ratio + b.imag;
    return new PyComplex((a.real * ratio + a.imag) / denominator, (a.imag * ratio - a.real) / denominator);
  }
  return new PyComplex(Number.NaN, Number.NaN);
}

function checkRange(power: PyComplex): PyComplex {
  const overflows = Math.abs(power.real) === Number.POSITIVE_INFINITY || Math.abs(power.imag) === Number.POSITIVE_INFINITY;
  return overflows ? raise("OverflowError", "complex exponentiation") : power;
}

function power(a: Parts, b: Parts): PyComplex {
  if (b.real === 0 && b.imag === 0) return new PyComplex(1, 0);
  if (a.real === 0 && a.imag === 0) {
    if (b.imag !== 0 || b.real < 0) raise("ZeroDivisionError", "0.0 to a negative or complex power");
    return new PyComplex(0, 0);
  }
  if (b.imag === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= 100) return integerPower(a, b.real);
  const size = hypotenuse(a.real, a.imag);
  const angle = atan2(a.imag, a.real);
  let length = size ** b.real;
  let turn = angle * b.real;
  if (b.imag !== 0) {
    length /= exp(angle * b.imag);
    turn += b.imag * log(size);
  }
  // sin() and cos() of an infinite angle leave EDOM behind, whatever the product is.
  if (Math.abs(turn) === Number.POSITIVE_INFINITY) raise("ZeroDivisionError", "0.0 to a negative or complex power");
  return new PyComplex(length * cos(turn), length * sin(turn));
}

function integerPower(base: Parts, exponent: number): PyComplex {
  if (exponent < 0) return divide({ real: 1, imag: 0 }, integerPower(base, -exponent));
  let result = new PyComplex(1, 0);
  let square: Parts = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = multiply(result, square);
    square = multiply(square, square);
  }
  return result;
}
