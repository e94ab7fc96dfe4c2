#@ ../argparse.py +13000
"""What arguments can be added to: parsers and groups."""

from _argparse.actions import FileType, _ACTIONS
from _argparse.words import ArgumentError, OPTIONAL, ZERO_OR_MORE

# Classes and functions say that they are argparse's, and so they are for programs, pickles and reprs.
__name__ = "argparse"


class _ActionsContainer:
    """What arguments can be added to: a parser or a group of one."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        if conflict_handler not in ("error", "resolve"):
            raise ValueError("invalid conflict_resolution value: %r" % conflict_handler)
        self.conflict_handler = conflict_handler
        self.description = description
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self._registries = {"action": dict(_ACTIONS), "type": {None: lambda string: string}}
        self._defaults = {}
        self._actions, self._option_string_actions = [], {}
        self._action_groups, self._mutually_exclusive_groups = [], []
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        try:
            return self._registries[registry_name].get(value, default)
        except TypeError:
            return default

    def set_defaults(self, **kwargs):
        self._defaults |= kwargs
        for action in self._actions:
            action.default = kwargs.get(action.dest, action.default)

    def get_default(self, dest):
        own = (action.default for action in self._actions if action.dest == dest and action.default is not None)
        return next(own, self._defaults.get(dest))

    def add_argument(self, *args, **kwargs):
        """add_argument(dest, ..., name=value, ...) or add_argument(option_string, option_string, ..., name=value, ...)"""
        if len(args) > 1 or args and args[0][0] in self.prefix_chars:
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        elif args and "dest" in kwargs:
            raise ValueError('dest supplied twice for positional argument')  #@ 1431
        else:
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        default = self._defaults.get(kwargs["dest"], self.argument_default)
        if "default" not in kwargs and (default is not None or kwargs["dest"] in self._defaults):
            kwargs["default"] = default
        wanted = kwargs.pop("action", None)
        make = self._registry_get("action", wanted, wanted)
        if not callable(make):
            raise ValueError('unknown action "%s"' % (make,))
        action = make(**kwargs)
        convert = self._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise ValueError("%r is not callable" % (convert,))
        if convert is FileType:
            raise ValueError("%r is a FileType class object, instance of it must be passed" % (convert,))
        self._try_metavar(action)
        return self._add_action(action)

    def _try_metavar(self, action):
        """Complain now, not when help is asked for, of a tuple of names that does not fit the count."""
        make_formatter = getattr(self, "_get_formatter", None)
        if make_formatter is None:
            return
        formatter = make_formatter()
        try:
            formatter._format_args(action, None)
        except TypeError:
            raise ValueError("length of metavar tuple does not match nargs")  #@ 1466

    def add_argument_group(self, *args, **kwargs):
        self._action_groups.append(_ArgumentGroup(self, *args, **kwargs))
        return self._action_groups[-1]

    def add_mutually_exclusive_group(self, **kwargs):
        self._mutually_exclusive_groups.append(_MutuallyExclusiveGroup(self, **kwargs))
        return self._mutually_exclusive_groups[-1]

    def _add_action(self, action):
        self._check_conflict(action)
        action.container = self
        self._actions.append(action)
        self._option_string_actions.update(dict.fromkeys(action.option_strings, action))
        # A list, because groups share it with their parser: empty means no.
        if not self._has_negative_number_optionals and any(map(_looks_negative, action.option_strings)):
            self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        """The arguments of a parent parser, in groups of the same titles."""
        by_title = {group.title: group for group in self._action_groups}
        group_map = {}
        for group in container._action_groups:
            if group.title not in by_title:
                by_title[group.title] = self.add_argument_group(
                    title=group.title, description=group.description, conflict_handler=group.conflict_handler
                )
            for action in group._group_actions:
                group_map[action] = by_title[group.title]
        for group in container._mutually_exclusive_groups:
            mutex_group = self.add_mutually_exclusive_group(required=group.required)
            group_map.update(dict.fromkeys(group._group_actions, mutex_group))
        for action in container._actions:
            group_map.get(action, self)._add_action(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        count = kwargs.get("nargs")
        if count not in [OPTIONAL, ZERO_OR_MORE] or count == ZERO_OR_MORE and "default" not in kwargs:
            kwargs["required"] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        option_strings = []
        long_option_strings = []
        for option_string in args:
            if not option_string[0] in self.prefix_chars:
                raise ValueError(
                    "invalid option string %r: must start with a character %r" % (option_string, self.prefix_chars)
                )
            option_strings.append(option_string)
            if len(option_string) > 1 and option_string[1] in self.prefix_chars:
                long_option_strings.append(option_string)
        dest = kwargs.pop("dest", None)
        if dest is None:
            dest_option_string = (long_option_strings or option_strings)[0]
            dest = dest_option_string.lstrip(self.prefix_chars)
            if not dest:
                raise ValueError("dest= is required for options like %r" % option_string)
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=option_strings)

    def _check_conflict(self, action):
        conflicts = [
            (s, self._option_string_actions[s]) for s in action.option_strings if s in self._option_string_actions
        ]
        if not conflicts:
            return
        if self.conflict_handler == "error":
            noun = "string" if len(conflicts) == 1 else "strings"
            names = ", ".join([option_string for option_string, _ in conflicts])
            raise ArgumentError(action, "conflicting option %s: %s" % (noun, names))
        for option_string, other in conflicts:
            other.option_strings.remove(option_string)
            self._option_string_actions.pop(option_string, None)
            if not other.option_strings:
                other.container._remove_action(other)


def _looks_negative(text):
    """-1, -1.5, -.5"""
    if not text.startswith("-") or len(text) < 2:
        return False
    whole, dot, fraction = text[1:].partition(".")
    if dot:
        return (whole == "" or whole.isdigit()) and fraction.isdigit()
    return whole.isdigit()


class _ArgumentGroup(_ActionsContainer):
    """Arguments under a heading of their own; all but that belongs to the parser."""

    _SHARED = (
        "_registries", "_defaults", "_actions", "_option_string_actions", "_mutually_exclusive_groups",
        "_has_negative_number_optionals",
    )

    def __init__(self, container, title=None, description=None, **kwargs):
        for setting in ("conflict_handler", "prefix_chars", "argument_default"):
            kwargs.setdefault(setting, getattr(container, setting))
        super().__init__(description, **kwargs)
        self.title = title
        self._group_actions = []
        for shared in self._SHARED:
            setattr(self, shared, getattr(container, shared))

    def _add_action(self, action):
        self._group_actions.append(super()._add_action(action))
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._group_actions.append(self._container._add_action(action))
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)
