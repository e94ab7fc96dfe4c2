#@ ../inspect.py +14000
"""Signatures, their parameters, and what is bound to them."""

import enum
import types
from collections import OrderedDict
from operator import attrgetter

# Classes and functions say that they are inspect's, and so they are for programs, pickles and reprs.
__name__ = "inspect"


# Signatures.


class _void:
    """Stands for a value that was not given."""


class _empty:
    """Marks a parameter without default, or anything without annotation."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self._name_

    @property
    def description(self):
        return _DESCRIPTIONS[self]


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
_DESCRIPTIONS = {
    _POSITIONAL_ONLY: "positional-only", _POSITIONAL_OR_KEYWORD: "positional or keyword",
    _VAR_POSITIONAL: "variadic positional", _KEYWORD_ONLY: "keyword-only", _VAR_KEYWORD: "variadic keyword",
}


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


class Parameter:
    """One parameter of a function: name, kind, default, annotation."""

    __slots__ = "_name", "_kind", "_default", "_annotation"

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')  #@ 2690
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')  #@ 2700
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[0] == "." and name[1:].isdigit():
            name = f"implicit{name[1:]}"
            self._kind = _POSITIONAL_ONLY
        elif not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(attrgetter("_name"))
    default = property(attrgetter("_default"))
    annotation = property(attrgetter("_annotation"))
    kind = property(attrgetter("_kind"))

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """A copy with some parts replaced."""
        return type(self)(
            self._name if name is _void else name, self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation,
        )

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f"{text}: {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text = f"{text} = {self._default!r}" if self._annotation is not _empty else f"{text}={self._default!r}"
        return {_VAR_POSITIONAL: "*", _VAR_KEYWORD: "**"}.get(self._kind, "") + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def _key(self):
        return self._name, self._kind, self._default, self._annotation

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Parameter) else NotImplemented

    def __hash__(self):
        return hash(self._key())


class BoundArguments:
    """Arguments as a call would bind them to the parameters of a signature."""

    __slots__ = "arguments", "_signature"

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if not by_name:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if not by_name or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Put in the defaults of what is missing."""
        result = []
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                result.append((name, self.arguments[name]))
            elif parameter.default is not _empty:
                result.append((name, parameter.default))
            elif parameter.kind is _VAR_POSITIONAL:
                result.append((name, ()))
            elif parameter.kind is _VAR_KEYWORD:
                result.append((name, {}))
        self.arguments = dict(result)

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ", ".join([f"{name}={value!r}" for name, value in self.arguments.items()])
        return f"<{self.__class__.__name__} ({shown})>"


class Signature:
    """What a callable takes and gives."""

    __slots__ = "_return_annotation", "_parameters"

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        if parameters is None:
            parameters = ()
        if __validate_parameters__:
            self._validate(parameters)
        self._parameters = types.MappingProxyType(OrderedDict((each.name, each) for each in parameters))
        self._return_annotation = return_annotation

    def _validate(self, parameters):
        seen = set()
        top = _POSITIONAL_ONLY
        with_default = False
        for each in parameters:
            if each.kind < top:
                raise ValueError(f"wrong parameter order: {top.description} parameter before {each.kind.description} parameter")
            if each.kind > top:
                top = each.kind
            if each.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if each.default is _empty:
                    if with_default:
                        raise ValueError("non-default argument follows default argument")
                else:
                    with_default = True
            if each.name in seen:
                raise ValueError(f"duplicate parameter name: {each.name!r}")
            seen.add(each.name)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature_of(obj, cls, follow_wrapped, (globals, locals, eval_str))

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """A copy with some parts replaced."""
        return type(self)(
            self.parameters.values() if parameters is _void else parameters,
            return_annotation=self._return_annotation if return_annotation is _void else return_annotation,
        )

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        parameters = iter(self._parameters.values())
        held = None
        values = list(args)
        position = 0
        rest = []
        while True:
            parameter = next(parameters, None)
            if position < len(values):
                if parameter is None or parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    raise TypeError("too many positional arguments")
                if parameter.kind == _VAR_POSITIONAL:
                    arguments[parameter.name] = tuple(values[position:])
                    break
                if parameter.name in kwargs and parameter.kind != _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {parameter.name!r}")
                arguments[parameter.name] = values[position]
                position += 1
                continue
            if parameter is None or parameter.kind == _VAR_POSITIONAL:
                break
            if parameter.name in kwargs:
                if parameter.kind == _POSITIONAL_ONLY:
                    raise TypeError(f"{parameter.name!r} parameter is positional only, but was passed as a keyword")
                held = parameter
                break
            if parameter.kind == _VAR_KEYWORD or parameter.default is not _empty:
                held = parameter
                break
            if not partial and parameter.kind != _KEYWORD_ONLY:
                raise TypeError(f"missing a required argument: {parameter.name!r}")
            held = parameter
            break
        rest = ([] if held is None else [held]) + list(parameters)
        self._bind_by_name(arguments, rest, kwargs, partial)
        return self._bound_arguments_cls(self, arguments)

    def _bind_by_name(self, arguments, parameters, kwargs, partial):
        kwargs = dict(kwargs)
        collecting = None
        for parameter in parameters:
            if parameter.kind == _VAR_KEYWORD:
                collecting = parameter
                continue
            if parameter.kind == _VAR_POSITIONAL:
                continue
            if parameter.name not in kwargs:
                if not partial and parameter.default is _empty:
                    raise TypeError(f"missing a required argument: {parameter.name!r}")
                continue
            if parameter.kind == _POSITIONAL_ONLY:
                raise TypeError(f"{parameter.name!r} parameter is positional only, but was passed as a keyword")
            arguments[parameter.name] = kwargs.pop(parameter.name)
        if kwargs:
            if collecting is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[collecting.name] = kwargs

    def bind(self, /, *args, **kwargs):
        """Bind arguments to the parameters. TypeError when a call with them would fail."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """As bind, but arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __str__(self):
        result = []
        positional_only = False
        star_needed = True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                result.append("/")
                positional_only = False
            if kind == _VAR_POSITIONAL:
                star_needed = False
            elif kind == _KEYWORD_ONLY and star_needed:
                result.append("*")
                star_needed = False
            result.append(str(parameter))
        if positional_only:
            result.append("/")
        text = f"({', '.join(result)})"
        if self.return_annotation is not _empty:
            text += f" -> {formatannotation(self.return_annotation)}"
        return text

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def _key(self):
        ordered = tuple(each for each in self.parameters.values() if each.kind != _KEYWORD_ONLY)
        by_name = {each.name: each for each in self.parameters.values() if each.kind == _KEYWORD_ONLY}
        return ordered, by_name, self.return_annotation

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Signature) else NotImplemented

    def __hash__(self):
        ordered, by_name, annotation = self._key()
        return hash((ordered, frozenset(by_name.values()), annotation))


# Last, because what is imported here needs this file while it is loaded.
from _inspect.signatures import _signature_of
