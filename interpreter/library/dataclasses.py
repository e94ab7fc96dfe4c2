"""Classes whose methods follow from their annotated fields."""

import abc
import copy
import keyword
import sys
import types

from _dataclasses.fields import (
    Field, InitVar, KW_ONLY, MISSING, _DataclassParams, _EMPTY_METADATA, _FIELD, _FIELD_BASE, _FIELD_CLASSVAR,
    _FIELD_INITVAR, _FIELDS, _HAS_DEFAULT_FACTORY, _HAS_DEFAULT_FACTORY_CLASS, _KW_ONLY_TYPE, _MISSING_TYPE, _PARAMS,
    _POST_INIT_NAME, _get_field, _is_classvar, _is_initvar, _is_kw_only, _is_type, field,
)
from _dataclasses.methods import (
    FrozenInstanceError, _cmp_fn, _create_fn, _field_assign, _field_init, _fields_in_init_order, _frozen_get_del_attr,
    _hash_fn, _init_fn, _init_param, _repr_fn, _tuple_str,
)

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
    "astuple", "make_dataclass", "replace", "is_dataclass",
]


def _set_new_attribute(cls, name, value):
    """Add a method unless the class has one of its own; True when it has."""
    if name in cls.__dict__:
        return True
    _set_qualname(cls, value)
    setattr(cls, name, value)
    return False


def _set_qualname(cls, value):
    if isinstance(value, types.FunctionType):
        value.__qualname__ = f"{cls.__qualname__}.{value.__name__}"
    return value


def _hash_action(unsafe_hash, eq, frozen, has_explicit_hash):
    """What becomes of __hash__: "keep", "none", "add" or "error"."""
    if unsafe_hash:
        return "error" if has_explicit_hash else "add"
    if not eq or has_explicit_hash:
        return "keep"
    return "add" if frozen else "none"


def _collect_fields(cls, frozen, kw_only):
    fields = {}
    any_frozen_base = False
    has_dataclass_bases = False
    for b in cls.__mro__[-1:0:-1]:
        inherited = getattr(b, _FIELDS, None)
        if inherited is None:
            continue
        has_dataclass_bases = True
        any_frozen_base = any_frozen_base or bool(getattr(b, _PARAMS).frozen)
        fields.update((f.name, f) for f in inherited.values())
    cls_fields = []
    seen_kw_only = False
    dataclasses = sys.modules[__name__]
    cls_annotations = cls.__dict__.get("__annotations__", {})
    for name, annotation in cls_annotations.items():
        if _is_kw_only(annotation, dataclasses) or (
            isinstance(annotation, str) and _is_type(annotation, cls, dataclasses, dataclasses.KW_ONLY, _is_kw_only)
        ):
            if seen_kw_only:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_kw_only = True
            kw_only = True
        else:
            cls_fields.append(_get_field(cls, name, annotation, kw_only))
    fields.update((f.name, f) for f in cls_fields)
    # Where a field() stands in the class, its default belongs.
    for f in cls_fields:
        if not isinstance(getattr(cls, f.name, None), Field):
            continue
        if f.default is not MISSING:
            setattr(cls, f.name, f.default)
        else:
            delattr(cls, f.name)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls_annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen_base and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return fields


def _process_class(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    globals = sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {}
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    fields = _collect_fields(cls, frozen, kw_only)
    setattr(cls, _FIELDS, fields)
    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = not (class_hash is MISSING or (class_hash is None and "__eq__" in cls.__dict__))
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    all_init_fields = [f for f in fields.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    std_init_fields, kw_only_init_fields = _fields_in_init_order(all_init_fields)
    own_init = False
    if init:
        init_fn = _init_fn(
            all_init_fields,
            std_init_fields,
            kw_only_init_fields,
            frozen,
            hasattr(cls, _POST_INIT_NAME),
            "__dataclass_self__" if "self" in fields else "self",
            globals,
            slots,
        )
        own_init = not _set_new_attribute(cls, "__init__", init_fn)
    field_list = [f for f in fields.values() if f._field_type is _FIELD]
    if repr:
        _set_new_attribute(cls, "__repr__", _repr_fn([f for f in field_list if f.repr], globals))
    compared = [f for f in field_list if f.compare]
    mine, others = _tuple_str("self", compared), _tuple_str("other", compared)
    if eq:
        _set_new_attribute(cls, "__eq__", _cmp_fn("__eq__", "==", mine, others, globals))
    if order:
        for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            if _set_new_attribute(cls, name, _cmp_fn(name, op, mine, others, globals)):
                raise TypeError(
                    f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                    "Consider using functools.total_ordering"
                )
    if frozen:
        for fn in _frozen_get_del_attr(cls, field_list, globals):
            if _set_new_attribute(cls, fn.__name__, fn):
                raise TypeError(f"Cannot overwrite attribute {fn.__name__} in class {cls.__name__}")
    action = _hash_action(bool(unsafe_hash), bool(eq), bool(frozen), has_explicit_hash)
    if action == "error":
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if action == "none":
        cls.__hash__ = None
    elif action == "add":
        hashed = [f for f in field_list if (f.compare if f.hash is None else f.hash)]
        cls.__hash__ = _set_qualname(cls, _hash_fn(hashed, globals))
    if not getattr(cls, "__doc__"):
        cls.__doc__ = cls.__name__ + _text_signature(cls, own_init, std_init_fields, kw_only_init_fields)
    if match_args:
        _set_new_attribute(cls, "__match_args__", tuple(f.name for f in std_init_fields))
    if slots:
        cls = _add_slots(cls, frozen, weakref_slot)
    elif weakref_slot:
        raise TypeError("weakref_slot is True but slots is False")
    abc.update_abstractmethods(cls)
    return cls


def _text_signature(cls, own_init, std_fields, kw_only_fields):
    """How inspect would show the class's signature."""
    if not own_init:
        try:
            import inspect

            return str(inspect.signature(cls)).replace(" -> None", "")
        except (TypeError, ValueError, ImportError):
            return "()"
    parts = [_shown_param(f) for f in std_fields]
    if kw_only_fields:
        parts += ["*"] + [_shown_param(f) for f in kw_only_fields]
    return "(" + ", ".join(parts) + ")"


def _shown_param(f):
    annotation = f.type
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        shown = annotation.__qualname__ if annotation.__module__ == "builtins" else f"{annotation.__module__}.{annotation.__qualname__}"
    else:
        shown = repr(annotation)
        if getattr(annotation, "__module__", None) == "typing":
            shown = shown.replace("typing.", "")
    if f.default is not MISSING:
        return f"{f.name}: {shown} = {f.default!r}"
    if f.default_factory is not MISSING:
        return f"{f.name}: {shown} = <factory>"
    return f"{f.name}: {shown}"


def _dataclass_getstate(self):
    names = [f.name for f in fields(self)]
    return [getattr(self, name) for name in names]


def _dataclass_setstate(self, state):
    # Past __setattr__, which a frozen class has shut.
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _get_slots(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return ()
    if isinstance(slots, str):
        return (slots,)
    if hasattr(slots, "__next__"):
        raise TypeError(f"Slots of '{cls.__name__}' cannot be determined")
    return slots


def _add_slots(cls, is_frozen, weakref_slot):
    """A class cannot get slots afterwards: make it again with them."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    cls_dict = dict(cls.__dict__)
    field_names = tuple(f.name for f in fields(cls))
    inherited = {slot for base in cls.__mro__[1:-1] for slot in _get_slots(base)}
    wanted = (*field_names, "__weakref__") if weakref_slot else field_names
    cls_dict["__slots__"] = tuple(name for name in wanted if name not in inherited)
    for name in (*field_names, "__dict__", "__weakref__"):
        cls_dict.pop(name, None)
    slotted = type(cls)(cls.__name__, cls.__bases__, cls_dict)
    slotted.__qualname__ = cls.__qualname__
    if is_frozen:
        for name, function in (("__getstate__", _dataclass_getstate), ("__setstate__", _dataclass_setstate)):
            if name not in cls_dict:
                setattr(slotted, name, function)
    return slotted


def dataclass(
    cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
    kw_only=False, slots=False, weakref_slot=False,
):
    """Add methods to a class that follow from its annotated fields."""

    def wrap(cls):
        return _process_class(
            cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot
        )

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """Return a tuple describing the fields of this dataclass."""
    try:
        fields = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in fields.values() if f._field_type is _FIELD)


def _is_dataclass_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """Return the fields of a dataclass instance as a new dictionary, recursively."""
    if not _is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, lambda pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    """Return the fields of a dataclass instance as a new tuple of field values, recursively."""
    if not _is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def _convert(obj, make):
    if _is_dataclass_instance(obj):
        return make([(f.name, _convert(getattr(obj, f.name), make)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_convert(v, make) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)(_convert(v, make) for v in obj)
    if isinstance(obj, dict):
        pairs = ((_convert(k, make), _convert(v, make)) for k, v in obj.items())
        if hasattr(type(obj), "default_factory"):
            result = type(obj)(getattr(obj, "default_factory"))
            for k, v in pairs:
                result[k] = v
            return result
        return type(obj)(pairs)
    return copy.deepcopy(obj)


def make_dataclass(
    cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
    frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
):
    """Return a new dynamically created dataclass."""
    namespace = {} if namespace is None else namespace
    annotations, defaults, seen = {}, {}, set()
    for item in fields:
        if isinstance(item, str):
            name = item
            annotation = "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, default = item
            defaults[name] = default
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if keyword.iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in seen:
            raise TypeError(f"Field name duplicated: {name!r}")
        seen.add(name)
        annotations[name] = annotation

    def exec_body_callback(ns):
        ns.update(namespace)
        ns.update(defaults)
        ns["__annotations__"] = annotations

    cls = types.new_class(cls_name, bases, {}, exec_body_callback)
    return dataclass(
        cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
        kw_only=kw_only, slots=slots, weakref_slot=weakref_slot,
    )


def replace(obj, /, **changes):
    """Return a new object replacing specified fields with new values."""
    if not _is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    given_or_kept = [f for f in getattr(obj, _FIELDS).values() if f._field_type is not _FIELD_CLASSVAR]
    for f in given_or_kept:
        if not f.init:
            if f.name in changes:
                raise ValueError(
                    f"field {f.name} is declared with init=False, it cannot be specified with replace()"
                )
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)
