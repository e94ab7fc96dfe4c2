#@ ../enum.py +12000
"""Enumerations, and the metaclass that makes their members."""

import sys
from types import DynamicClassAttribute, MappingProxyType

from _enum.body import _EnumDict
from _enum.marks import (
    _deprecated, _is_dunder, _is_single_bit, _iter_bits_lsb, _plain_property, auto, bin, property,
)

# Classes and functions say that they are enum's, and so they are for programs, pickles and reprs.
__name__ = "enum"

Enum = Flag = EJECT = KEEP = ReprEnum = None


class _proto_member:
    """Stands in the class body for a member; becomes one when the class is made."""

    def __init__(self, value):
        self.value = value

    def __set_name__(self, enum_class, member_name):
        delattr(enum_class, member_name)
        value = self.value
        args = value if isinstance(value, tuple) else (value,)
        if enum_class._member_type_ is tuple:
            args = (args,)
        enum_member = enum_class._new_member_(enum_class, *(args if enum_class._use_args_ else ()))
        if not hasattr(enum_member, "_value_"):
            try:
                of_type = enum_class._member_type_
                enum_member._value_ = value if of_type is object else of_type(*args)
            except Exception as exc:
                complaint = TypeError("_value_ not set in __new__, unable to create it")
                raise complaint.with_traceback(exc.__traceback__) from exc
        value = enum_member._value_
        enum_member._name_, enum_member.__objclass__ = member_name, enum_class
        enum_member.__init__(*args)
        enum_member._sort_order_ = len(enum_class._member_names_)
        enum_member = _canonical(enum_class, member_name, enum_member, value)
        _place(enum_class, member_name, enum_member)
        enum_class._member_map_[member_name] = enum_member
        try:
            enum_class._value2member_map_.setdefault(value, enum_member)
        except TypeError:
            enum_class._unhashable_values_.append(value)


def _canonical(enum_class, member_name, enum_member, value):
    """The member that has the value already, which the name is then an alias of; or the new one."""
    try:
        try:
            return enum_class._value2member_map_[value]
        except TypeError:
            for canonical in enum_class._member_map_.values():
                if canonical._value_ == value:
                    return canonical
            raise KeyError  #@ 296
    except KeyError:
        pass
    if Flag is None or not issubclass(enum_class, Flag):
        enum_class._member_names_.append(member_name)
    elif isinstance(value, int):
        if _is_single_bit(value):
            enum_class._member_names_.append(member_name)
    else:
        enum_class._member_names_.append(member_name)
    return enum_member


def _place(enum_class, member_name, enum_member):
    """Make a member an attribute of its class, behind a property of that name if a base class has one."""
    found = None
    for base in enum_class.__mro__[1:]:
        descriptor = base.__dict__.get(member_name)
        if descriptor is not None:
            if isinstance(descriptor, (property, DynamicClassAttribute)):
                found = descriptor
            break
    if found is None:
        setattr(enum_class, member_name, enum_member)
        return
    redirect = property()
    redirect.fget = found.fget
    redirect.fset = found.fset
    redirect.fdel = found.fdel
    redirect.__set_name__(enum_class, member_name)
    setattr(enum_class, member_name, redirect)


class EnumType(type):
    """Metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)  #@ 485
        enum_dict = _EnumDict()
        enum_dict._cls_name = cls
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            enum_dict["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
        return enum_dict

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        classdict.setdefault("_ignore_", []).append("_ignore_")
        for key in classdict["_ignore_"]:
            classdict.pop(key, None)
        member_names = classdict._member_names
        invalid = set(member_names) & {"mro", ""}
        if invalid:
            raise ValueError("invalid enum member name(s) %s" % ",".join(repr(n) for n in invalid))
        _order_ = classdict.pop("_order_", None)
        _gnv = classdict.get("_generate_next_value_")
        if _gnv is not None and type(_gnv) is not staticmethod:
            _gnv = staticmethod(_gnv)
        classdict = dict(classdict.items())
        if _gnv is not None:
            classdict["_generate_next_value_"] = _gnv
        member_type, first_enum = metacls._get_mixins_(cls, bases)
        __new__, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        classdict["_new_member_"] = __new__
        classdict["_use_args_"] = use_args
        for name in member_names:
            classdict[name] = _proto_member(classdict[name])
        for name, value in (
            # Filled by the members' __set_name__ …
            ("_member_names_", []), ("_member_map_", {}), ("_value2member_map_", {}), ("_unhashable_values_", []),
            ("_member_type_", member_type), ("_value_repr_", metacls._find_data_repr_(cls, bases)),
            # … and, for flags, by _finish_flag.
            ("_boundary_", boundary or getattr(first_enum, "_boundary_", None)),
            ("_flag_mask_", 0), ("_singles_mask_", 0), ("_all_bits_", 0), ("_inverted_", None),
        ):
            classdict[name] = value
        try:
            enum_class = super().__new__(metacls, cls, bases, classdict, **kwds)
        except RuntimeError as e:
            # An error of a member's __set_name__ shows as what it is.
            raise e.__cause__ if e.__cause__ is not None else e
        metacls._finish(enum_class, classdict, member_type, first_enum, save_new)
        metacls._check_order(enum_class, _order_)
        return enum_class

    @staticmethod
    def _finish(enum_class, classdict, member_type, first_enum, save_new):
        if ReprEnum is not None and ReprEnum in enum_class.__bases__:
            text = member_type.__repr__ if member_type.__str__ is object.__str__ else member_type.__str__
            for name, method in (("__format__", member_type.__format__), ("__str__", text)):
                if name not in classdict:
                    setattr(enum_class, name, method)
                    classdict[name] = method
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name not in classdict:
                enum_method = getattr(first_enum, name) if first_enum is not None else None
                found = getattr(enum_class, name)
                object_method = getattr(object, name)
                data_method = getattr(member_type, name)
                if found in (data_method, object_method) and enum_method is not None:
                    setattr(enum_class, name, enum_method)
        if Flag is not None and issubclass(enum_class, Flag):
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                if name not in classdict:
                    classdict[name] = getattr(Flag, name)
                    setattr(enum_class, name, classdict[name])
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = enum_class.__new__
            enum_class.__new__ = Enum.__new__
        if Flag is not None and issubclass(enum_class, Flag):
            _finish_flag(enum_class)

    @staticmethod
    def _check_order(enum_class, _order_):
        if _order_ is None:
            return
        if isinstance(_order_, str):
            _order_ = _order_.replace(",", " ").split()
        if Flag is not None and issubclass(enum_class, Flag):
            return
        if _order_ != enum_class._member_names_:
            raise TypeError(
                "member order does not match _order_:\n  %r\n  %r" % (enum_class._member_names_, _order_)
            )

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Look a member up by value; with names, make a new enumeration."""
        if names is None:
            return cls.__new__(cls, value)  #@ 712
        return cls._create_(
            value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary
        )

    def __contains__(cls, member):
        """Is it a member? In 3.11 only members may be asked about."""
        if not isinstance(member, Enum):
            _deprecated(
                "in 3.12 __contains__ will no longer raise TypeError, but will return True or\nFalse depending on "
                "whether the value is a member or the value of a member"
            )
            raise TypeError(
                "unsupported operand type(s) for 'in': '%s' and '%s'"
                % (type(member).__qualname__, cls.__class__.__qualname__)
            )
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))  #@ 749
        super().__delattr__(attr)

    def __dir__(cls):
        interesting = set(
            ["__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__",
             "__name__", "__qualname__"] + cls._member_names_
        )
        for name, own in (("__new__", cls._new_member_), ("__init_subclass__", cls.__init_subclass__)):
            if own is not getattr(object, name):
                interesting.add(name)
        if cls._member_type_ is not object:
            interesting.update(dir(cls._member_type_))
        return sorted(interesting)

    def __getattr__(cls, name):
        """Reached for names that are no attribute: members are ones, unless hidden by a property."""
        if _is_dunder(name):
            raise AttributeError(name)  #@ 780
        try:
            return cls._member_map_[name]
        except KeyError:
            raise AttributeError(name) from None  #@ 784

    def __getitem__(cls, name):
        """Return the member matching `name`."""
        return cls._member_map_[name]  #@ 790

    def __iter__(cls):
        """Return members in definition order."""
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        """Return the number of members (no aliases)"""
        return len(cls._member_names_)

    @_plain_property
    def __members__(cls):
        """Returns a mapping of member name->value, aliases included."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return "<flag %r>" % cls.__name__
        return "<enum %r>" % cls.__name__

    def __reversed__(cls):
        """Return members in reverse definition order."""
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        member_map = cls.__dict__.get("_member_map_", {})
        if name in member_map:
            raise AttributeError('cannot reassign member %r' % (name, ))  #@ 836
        super().__setattr__(name, value)

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Make an enumeration from names: a string of them, a sequence, pairs with values, or a mapping."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        _, first_enum = cls._get_mixins_(class_name, bases)
        classdict = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            for count, name in enumerate(names):
                values.append(first_enum._generate_next_value_(name, start, count, values[:]))
            names = list(zip(names, values))
        for item in names or ():
            name, value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = value
        if module is None:
            try:
                module = sys._getframe(2).f_globals["__name__"]
            except (AttributeError, ValueError, KeyError):
                pass
        if module is not None:
            classdict["__module__"] = module
        if qualname is not None:
            classdict["__qualname__"] = qualname
        return metacls.__new__(metacls, class_name, bases, classdict, boundary=boundary)

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if Enum is not None and isinstance(base, EnumType) and base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r" % (class_name, base))

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The data type that members have besides, and the enumeration derived from."""
        if not bases:
            return object, Enum
        mcls._check_for_existing_members_(class_name, bases)
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        """What words the value in a member's repr; None for its own repr()."""
        for ancestor in (c for base in bases for c in base.__mro__ if c is not object):
            if isinstance(ancestor, EnumType):
                return ancestor._value_repr_
            body = vars(ancestor)
            if "__dataclass_fields__" in body and "__repr__" in body and ancestor.__dataclass_params__.repr:
                return _dataclass_repr
            if "__repr__" in body:
                return body["__repr__"]
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        """The type mixed in, which there may be one of."""
        found = {data_type for data_type in map(_data_type_behind, bases) if data_type is not None}
        if len(found) > 1:
            raise TypeError("too many data types for %r: %r" % (class_name, found))
        return next(iter(found), None)

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """The __new__ that makes members, whether it is to be kept, and whether it takes the value."""
        __new__ = classdict.get("__new__", None)
        save_new = first_enum is not None and __new__ is not None
        if __new__ is None:
            plain = {None, None.__new__, object.__new__, getattr(Enum, "__new__", None)}
            inherited = (
                getattr(owner, name, None) for name in ("__new_member__", "__new__") for owner in (member_type, first_enum)
            )
            __new__ = next((method for method in inherited if method not in plain), object.__new__)
        use_args = not (first_enum is None or __new__ in (Enum.__new__, object.__new__))
        return __new__, save_new, use_args


EnumMeta = EnumType


def _data_type_behind(base):
    """The data type that one base brings in: the first plain class of a line that ends in a __new__ or a dataclass."""
    mixin = None
    for ancestor in base.__mro__[:-1]:
        if isinstance(ancestor, EnumType):
            if ancestor._member_type_ is not object:
                return ancestor._member_type_
            continue
        mixin = mixin or ancestor
        if "__new__" in vars(ancestor) or "__dataclass_fields__" in vars(ancestor):
            return mixin
    return None


def _finish_flag(enum_class):
    """Masks of the bits that a flag class has, and the order of its members."""
    single_bits = multi_bits = 0
    for flag in enum_class._member_map_.values():
        value = flag._value_
        if _is_single_bit(value):
            single_bits |= value
        else:
            multi_bits |= value
    mask = single_bits | multi_bits
    enum_class._flag_mask_ = mask
    enum_class._singles_mask_ = single_bits
    enum_class._all_bits_ = 2 ** mask.bit_length() - 1
    values = [enum_class._member_map_[name]._value_ for name in enum_class._member_names_]
    if sorted(values) != values:
        enum_class._iter_member_ = enum_class._iter_member_by_def_


def _dataclass_repr(self):
    fields = self.__dataclass_fields__
    return ", ".join("%s=%r" % (k, getattr(self, k)) for k in fields if fields[k].repr)


def _member_with(enum_class, value):
    """The member of a value, or None. Values without a hash are compared one by one."""
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:
        return next((m for m in enum_class._member_map_.values() if m._value_ == value), None)


def _shown_value(member):
    """A member's value as its repr shows it."""
    return (type(member)._value_repr_ or repr)(member._value_)


class Enum(metaclass=EnumType):
    """Base class of enumerations."""

    def __new__(cls, value):
        # Classes made after Enum itself get here only to look a member up.
        known = value if type(value) is cls else _member_with(cls, value)
        if known is not None:
            return known
        ve_exc = exc = made = None
        try:
            made = cls._missing_(value)
        except Exception as raised:
            exc = raised
        ejected = Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(made, int)
        if ejected or isinstance(made, cls):
            return made
        try:
            ve_exc = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
            if made is not None:
                exc = TypeError(
                    "error in %s._missing_: returned %r instead of None or a valid member" % (cls.__name__, made)
                )
            if exc is None:
                raise ve_exc  #@ 1135
            if not isinstance(exc, ValueError):
                exc.__context__ = ve_exc
            raise exc
        finally:
            # An exception's traceback holds this frame, which is not to hold the exception in turn.
            ve_exc = exc = None

    def __init__(self, *args, **kwds):
        pass

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def _generate_next_value_(name, start, count, last_values):
        """The next int after the highest value so far."""
        if not last_values:
            return start
        latest_first = last_values[::-1]
        try:
            latest_first.insert(0, sorted(last_values)[-1])
        except TypeError:
            # They have no order; then only the ints count.
            latest_first = [value for value in latest_first if isinstance(value, int)]
        for value in latest_first:
            try:
                return value + 1
            except TypeError:
                continue
        return start

    @classmethod
    def _missing_(cls, value):
        """For subclasses: the member to give for a value that none has."""

    def __repr__(self):
        return "<%s.%s: %s>" % (type(self).__name__, self._name_, _shown_value(self))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__"}
        if type(self)._member_type_ is not object:
            names.update(object.__dir__(self))
        names.update(name for name in getattr(self, "__dict__", ()) if name[0] != "_")
        public = [item for cls in type(self).mro() for item in vars(cls).items() if item[0][0] != "_"]
        for name, held in public:
            # Other members are attributes of a member too, but not of interest, unless a property has their name.
            if name not in self._member_map_ or isinstance(held, property) and held.fget is not None:
                names.add(name)
            elif isinstance(held, property):
                names.discard(name)
        return sorted(names)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    @property
    def value(self):
        """What the member was set to in the class."""
        return self._value_

    @property
    def name(self):
        """What the member is called in the class."""
        return self._name_


class ReprEnum(Enum):
    """Only changes the repr(), leaving str() and format() to the mixed-in type."""


class IntEnum(int, ReprEnum):
    """Enum where members are also (and must be) ints"""


class StrEnum(str, ReprEnum):
    """Enum where members are also (and must be) strings"""

    def __new__(cls, *values):
        "values must already be of type `str`"
        if len(values) > 3:
            raise TypeError("too many arguments for str(): %r" % (values,))
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError("%r is not a string" % (values[0],))
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError("encoding must be a string, not %r" % (values[1],))
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError('errors must be a string, not %r' % (values[2]))  #@ 1293
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    def _generate_next_value_(name, start, count, last_values):
        """Return the lower-cased version of the member name."""
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What becomes of values with bits that a flag class does not have."""

    # Refused; left out; the number is given instead of a member; kept.
    STRICT, CONFORM, EJECT, KEEP = "strict", "conform", "eject", "keep"


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """Members are sets of bits, which the operators combine."""

    def _generate_next_value_(name, start, count, last_values):
        """The next power of two."""
        if not last_values:
            return start if start is not None else 1
        last_value = max(last_values)
        try:
            high_bit = last_value.bit_length() - 1
        except Exception:
            raise TypeError('invalid flag value %r' % last_value) from None  #@ 1352
        return 2 ** (high_bit + 1)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for val in _iter_bits_lsb(value & cls._flag_mask_):
            member = cls._value2member_map_.get(val)
            if member is not None:
                yield member

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda m: m._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """A combination of members, or what the class's boundary makes of other bits."""
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        flag_mask = cls._flag_mask_
        all_bits = cls._all_bits_
        neg_value = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ flag_mask):
            if cls._boundary_ is STRICT:
                max_bits = max(value.bit_length(), flag_mask.bit_length())
                raise ValueError(
                    "%r invalid value %r\n    given %s\n  allowed %s"
                    % (cls, value, bin(value, max_bits), bin(flag_mask, max_bits))
                )
            if cls._boundary_ not in (CONFORM, EJECT, KEEP):
                raise ValueError("%r unknown flag boundary %r" % (cls, cls._boundary_))
            if cls._boundary_ is EJECT:
                return value
            if cls._boundary_ is CONFORM:
                value &= flag_mask
            elif value < 0:
                value += max(all_bits + 1, 2 ** value.bit_length())
        if value < 0:
            neg_value = value
            value = all_bits + 1 + value
        of_type = cls._member_type_
        pseudo_member = object.__new__(cls) if of_type is object else of_type.__new__(cls, value)
        if not hasattr(pseudo_member, "_value_"):
            pseudo_member._value_ = value
        cls._name_pseudo_member(pseudo_member, value)
        pseudo_member = cls._value2member_map_.setdefault(value, pseudo_member)
        if neg_value is not None:
            cls._value2member_map_[neg_value] = pseudo_member
        return pseudo_member

    @classmethod
    def _name_pseudo_member(cls, pseudo_member, value):
        members = []
        combined = 0
        for m in cls._iter_member_(value & cls._singles_mask_):
            members.append(m)
            combined |= m._value_
        rest = value & ~cls._singles_mask_
        if rest:
            for m in cls._member_map_.values():
                if m not in members and m._value_ and m._value_ & value == m._value_ and m._value_ & rest:
                    members.append(m)
                    combined |= m._value_
        unknown = value ^ combined
        pseudo_member._name_ = "|".join([m._name_ for m in members]) or None
        if unknown and members:
            if cls._boundary_ is STRICT:
                raise ValueError('%r: no members with value %r' % (cls, unknown))  #@ 1455
            pseudo_member._name_ += "|%s" % cls._numeric_repr_(unknown)

    _numeric_repr_ = repr

    def __contains__(self, other):
        """Returns True if self has at least the same flags set as other."""
        if not isinstance(other, self.__class__):
            raise TypeError(
                "unsupported operand type(s) for 'in': %r and %r"
                % (type(other).__qualname__, self.__class__.__qualname__)
            )
        return other._value_ & self._value_ == other._value_

    def __len__(self):
        return self._value_.bit_count()

    def __iter__(self):
        """The flags set, each of one bit."""
        yield from self._iter_member_(self._value_)

    def __repr__(self):
        dotted = "" if self._name_ is None else "." + self._name_
        return "<%s%s: %s>" % (type(self).__name__, dotted, _shown_value(self))

    def __str__(self):
        cls_name = self.__class__.__name__
        if self._name_ is None:
            return "%s(%r)" % (cls_name, self._value_)
        return "%s.%s" % (cls_name, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def __or__(self, other):
        other_value = self._operand(other)
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ | other_value)

    def __and__(self, other):
        other_value = self._operand(other)
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ & other_value)

    def __xor__(self, other):
        other_value = self._operand(other)
        if other_value is NotImplemented:
            return NotImplemented
        return self.__class__(self._value_ ^ other_value)

    def _operand(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if self._member_type_ is not object and isinstance(other, self._member_type_):
            return other
        return NotImplemented

    def __invert__(self):
        if self._inverted_ is None:
            meant = -1 if self._boundary_ in (EJECT, KEEP) else self._singles_mask_
            self._inverted_ = type(self)(meant & ~self._value_)
        return self._inverted_

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Support for integer-based Flags"""
