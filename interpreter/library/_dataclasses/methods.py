#@ ../dataclasses.py +11000
"""The methods that a class gets, made from source text."""

from reprlib import recursive_repr

from _dataclasses.fields import MISSING, _FIELD_INITVAR, _HAS_DEFAULT_FACTORY, _POST_INIT_NAME

# Classes and functions say that they are dataclasses', and so they are for programs, pickles and reprs.
__name__ = "dataclasses"


class FrozenInstanceError(AttributeError):
    pass


def _fields_in_init_order(fields):
    return tuple(f for f in fields if f.init and not f.kw_only), tuple(f for f in fields if f.init and f.kw_only)


def _tuple_str(obj_name, fields):
    """Text of a tuple of an object's fields."""
    if not fields:
        return "()"
    return f"({','.join([f'{obj_name}.{f.name}' for f in fields])},)"


def _create_fn(name, args, body, *, globals=None, locals=None):
    """A function made of source text; `locals` are the names its text may use besides the module's."""
    locals = {} if locals is None else locals
    text = "\n".join(f"  {line}" for line in body)
    text = f" def {name}({','.join(args)}):\n{text}"
    text = f"def __create_fn__({', '.join(locals)}):\n{text}\n return {name}"
    namespace = {}
    exec(text, globals, namespace)
    return namespace["__create_fn__"](**locals)


def _field_assign(frozen, name, value, self_name):
    if frozen:
        return f"__dataclass_builtins_object__.__setattr__({self_name},{name!r},{value})"
    return f"{self_name}.{name}={value}"


def _field_init(f, frozen, globals, self_name, slots):
    """The line of __init__ that sets a field; None when there is nothing to do."""
    default_name = f"_dflt_{f.name}"
    if f.default_factory is not MISSING:
        globals[default_name] = f.default_factory
        value = f"{default_name}()"
        if f.init:
            value = f"{default_name}() if {f.name} is _HAS_DEFAULT_FACTORY else {f.name}"
    elif f.init:
        if f.default is not MISSING:
            globals[default_name] = f.default
        value = f.name
    elif slots and f.default is not MISSING:
        globals[default_name] = f.default
        value = default_name
    else:
        value = None
    if value is None or f._field_type is _FIELD_INITVAR:
        return None
    return _field_assign(frozen, f.name, value, self_name)


def _init_param(f):
    if f.default is MISSING and f.default_factory is MISSING:
        default = ""
    elif f.default is not MISSING:
        default = f"=_dflt_{f.name}"
    else:
        default = "=_HAS_DEFAULT_FACTORY"
    return f"{f.name}{default}"


def _init_fn(fields, std_fields, kw_only_fields, frozen, has_post_init, self_name, globals, slots):
    seen_default = False
    for f in std_fields:
        if not (f.default is MISSING and f.default_factory is MISSING):
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    locals = {"MISSING": MISSING, "_HAS_DEFAULT_FACTORY": _HAS_DEFAULT_FACTORY, "__dataclass_builtins_object__": object}
    body = []
    for f in fields:
        line = _field_init(f, frozen, locals, self_name, slots)
        if line:
            body.append(line)
    if has_post_init:
        params = ",".join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f"{self_name}.{_POST_INIT_NAME}({params})")
    params = [_init_param(f) for f in std_fields]
    if kw_only_fields:
        params += ["*"] + [_init_param(f) for f in kw_only_fields]
    function = _create_fn("__init__", [self_name] + params, body or ["pass"], locals=locals, globals=globals)
    function.__annotations__ = {f.name: f.type for f in (*std_fields, *kw_only_fields)}
    function.__annotations__["return"] = None
    return function


def _repr_fn(fields, globals):
    shown = ", ".join([f"{f.name}={{self.{f.name}!r}}" for f in fields])
    fn = _create_fn("__repr__", ("self",), [f'return self.__class__.__qualname__ + f"({shown})"'], globals=globals)
    return recursive_repr()(fn)


def _frozen_get_del_attr(cls, fields, globals):
    locals = {"cls": cls, "FrozenInstanceError": FrozenInstanceError}
    fields_str = "(" + ",".join(repr(f.name) for f in fields) + ",)" if fields else "()"
    test = f"if type(self) is cls or name in {fields_str}:"
    return (
        _create_fn(
            "__setattr__",
            ("self", "name", "value"),
            (
                test,
                ' raise FrozenInstanceError(f"cannot assign to field {name!r}")',
                "super(cls, self).__setattr__(name, value)",
            ),
            locals=locals,
            globals=globals,
        ),
        _create_fn(
            "__delattr__",
            ("self", "name"),
            (
                test,
                ' raise FrozenInstanceError(f"cannot delete field {name!r}")',
                "super(cls, self).__delattr__(name)",
            ),
            locals=locals,
            globals=globals,
        ),
    )


def _cmp_fn(name, op, self_tuple, other_tuple, globals):
    return _create_fn(
        name,
        ("self", "other"),
        ["if other.__class__ is self.__class__:", f" return {self_tuple}{op}{other_tuple}", "return NotImplemented"],
        globals=globals,
    )


def _hash_fn(fields, globals):
    return _create_fn("__hash__", ("self",), [f"return hash({_tuple_str('self', fields)})"], globals=globals)
