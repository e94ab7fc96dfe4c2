#@ ../inspect.py +15000
"""The signature of a callable."""

import functools
import types
from collections import OrderedDict, namedtuple

from _inspect.kinds import (
    CO_VARARGS, CO_VARKEYWORDS, isclass, isfunction, ismethod, ismethodwrapper, ismodule, isroutine,
)
from _inspect.members import get_annotations, unwrap
from _inspect.parameters import (
    Parameter, Signature, _KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_KEYWORD,
    _VAR_POSITIONAL, _empty,
)

# Classes and functions say that they are inspect's, and so they are for programs, pickles and reprs.
__name__ = "inspect"


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The Signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def _without_first(sig):
    """The signature of a method when it is bound."""
    parameters = tuple(sig.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')  #@ 2047
    if parameters[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        parameters = parameters[1:]
    return sig.replace(parameters=parameters)


def _of_function(cls, function, options, annotations=None):
    code = function.__code__
    count = code.co_argcount
    names = code.co_varnames
    if annotations is None:
        annotations = get_annotations(function, globals=options[0], locals=options[1], eval_str=options[2])
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    parameters = []
    for i, name in enumerate(names[:count]):
        kind = _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        default = defaults[i - count + len(defaults)] if i >= count - len(defaults) else _empty
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))
    end = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[end], _VAR_POSITIONAL, annotation=annotations.get(names[end], _empty)))
        end += 1
    for name in names[count : count + code.co_kwonlyargcount]:
        default = keyword_defaults.get(name, _empty)
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=default, annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(Parameter(names[end], _VAR_KEYWORD, annotation=annotations.get(names[end], _empty)))
    return cls(parameters, return_annotation=annotations.get("return", _empty))


def _of_builtin(cls, obj):
    """From the text signature that natives have: "($self, x, /, y=1)"."""
    text = getattr(obj, "__text_signature__", None)
    if not text:
        raise ValueError(f"no signature found for builtin {obj!r}")
    namespace = {}
    bound = "$module" in text or "$self" in text and getattr(obj, "__self__", None) is not None and not ismodule(obj.__self__)
    try:
        exec(f"def f{text.replace('$', '')}: pass", namespace)
    except (SyntaxError, NameError):
        raise ValueError(f"no signature found for builtin {obj!r}") from None
    result = _of_function(cls, namespace["f"], (None, None, False), {})
    return _without_first(result) if bound else result


def _of_partial(wrapped, partial):
    """What a partial object still takes: what it has positionally is gone, what it has by name became a default."""
    parameters = OrderedDict(wrapped.parameters.items())
    try:
        given = wrapped.bind_partial(*partial.args, **partial.keywords).arguments
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    by_keyword = False
    for name, parameter in wrapped.parameters.items():
        if name in given:
            value = given[name]
            if parameter.kind is _POSITIONAL_ONLY:
                parameters.pop(name)
                continue
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                if name in partial.keywords:
                    by_keyword = True
                    parameters[name] = parameter.replace(default=value)
                else:
                    parameters.pop(name)
                    continue
            if parameter.kind is _KEYWORD_ONLY:
                parameters[name] = parameter.replace(default=value)
        if by_keyword:
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                parameters[name] = parameters[name].replace(kind=_KEYWORD_ONLY)
                parameters.move_to_end(name)
            elif parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                parameters.move_to_end(name)
            elif parameter.kind is _VAR_POSITIONAL:
                parameters.pop(name)
    return wrapped.replace(parameters=parameters.values())


def _user_defined(cls, name):
    """A method that a class statement defined, or None."""
    method = getattr(cls, name, None)
    native = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType, types.BuiltinFunctionType)
    return None if method is None or isinstance(method, native) else method


def _of_class(obj, cls, follow, options):
    for holder, name in ((type(obj), "__call__"), (obj, "__new__"), (obj, "__init__")):
        method = _user_defined(holder, name)
        if method is not None:
            return _without_first(_signature_of(method, cls, follow, options))
    for base in obj.__mro__[:-1]:
        if base.__dict__.get("__text_signature__"):
            return _of_builtin(cls, base)
    if type not in obj.__mro__:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls()
        raise ValueError(f"no signature found for builtin type {obj!r}")
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _signature_of(obj, cls, follow, options):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return _without_first(_signature_of(obj.__func__, cls, follow, options))
    if follow:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return _signature_of(obj, cls, follow, options)
    own = getattr(obj, "__signature__", None)
    if own is not None:
        if not isinstance(own, Signature):
            raise TypeError(f"unexpected object {own!r} in __signature__ attribute")
        return own
    if isfunction(obj):
        return _of_function(cls, obj, options)
    if isinstance(obj, functools.partial):
        return _of_partial(_signature_of(obj.func, cls, follow, options), obj)
    if isclass(obj):
        return _of_class(obj, cls, follow, options)
    if isroutine(obj) or ismethodwrapper(obj):
        return _of_builtin(cls, obj)
    call = _user_defined(type(obj), "__call__")
    if call is not None:
        return _without_first(_signature_of(call, cls, follow, options))
    raise ValueError(f"callable {obj!r} is not supported by signature")


FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
Arguments = namedtuple("Arguments", "args, varargs, varkw")


def getfullargspec(func):
    """Names and defaults of a function's parameters, bound or not."""
    try:
        sig = _signature_of(func.__func__ if ismethod(func) else func, Signature, False, (None, None, False))
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, defaults, kwonlyargs = [], (), []
    varargs = varkw = None
    kwdefaults, annotations = {}, {}
    if sig.return_annotation is not sig.empty:
        annotations["return"] = sig.return_annotation
    for parameter in sig.parameters.values():
        kind, name = parameter.kind, parameter.name
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        elif kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _KEYWORD_ONLY:
            kwonlyargs.append(name)
            if parameter.default is not _empty:
                kwdefaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonlyargs, kwdefaults or None, annotations)


def getargs(co):
    """Names of a code object's parameters."""
    names = co.co_varnames
    count = co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[count]
        count += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[count]
    return Arguments(list(names[: co.co_argcount + co.co_kwonlyargcount]), varargs, varkw)


def getargvalues(frame):
    """Names of a frame's parameters, and its local variables."""
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals):
    """As text: "(a=1, *rest=())"."""
    parts = [f"{name}={locals[name]!r}" for name in args]
    if varargs:
        parts.append(f"*{varargs}={locals[varargs]!r}")
    if varkw:
        parts.append(f"**{varkw}={locals[varkw]!r}")
    return f"({', '.join(parts)})"


def getcallargs(func, /, *positional, **named):
    """Names of a function's parameters with the values that a call would give them."""
    sig = signature(func.__func__, follow_wrapped=False) if ismethod(func) else signature(func, follow_wrapped=False)
    if ismethod(func):
        positional = (func.__self__,) + positional
    bound = sig.bind(*positional, **named)
    bound.apply_defaults()
    return bound.arguments
