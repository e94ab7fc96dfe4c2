#@ ../argparse.py +11000
"""Help and usage, laid out in columns."""

from _argparse.words import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

# Classes and functions say that they are argparse's, and so they are for programs, pickles and reprs.
__name__ = "argparse"


def _terminal_width():
    try:
        import shutil
    except ImportError:
        return 80
    return shutil.get_terminal_size().columns


class HelpFormatter:
    """Words usage and help."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = _terminal_width() - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._action_max_length = 0
        self._parts = []

    # Gathering: what is added is a function that gives its text once all widths are known.

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._parts.append(lambda: self._format_text(text))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._parts.append(lambda: self._format_usage(usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._format_action_invocation(action)) + self._current_indent]
        for subaction in self._iter_indented_subactions(action):
            lengths.append(len(self._format_action_invocation(subaction)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, *lengths)
        self._parts.append(lambda: self._format_action(action))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def start_section(self, heading):
        self._current_indent += self._indent_increment
        self._sections = getattr(self, "_sections", [])
        self._sections.append((heading, self._parts))
        self._parts = []

    def end_section(self):
        self._current_indent -= self._indent_increment
        heading, outer = self._sections.pop()
        inner = self._parts
        self._parts = outer

        def section():
            self._current_indent += self._indent_increment
            text = "".join(part() for part in inner)
            self._current_indent -= self._indent_increment
            if not text:
                return ""
            title = "" if heading is SUPPRESS or heading is None else "%*s%s:\n" % (self._current_indent, "", heading)
            return "\n" + title + text + "\n"

        outer.append(section)

    def format_help(self):
        help = "".join(part() for part in self._parts)
        if help:
            while "\n\n\n" in help:
                help = help.replace("\n\n\n", "\n\n")
            help = help.strip("\n") + "\n"
        return help

    # Usage

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            usage = usage % dict(prog=self._prog)
        elif not actions:
            usage = "%(prog)s" % dict(prog=self._prog)
        else:
            prog = "%(prog)s" % dict(prog=self._prog)
            optionals = [a for a in actions if a.option_strings]
            positionals = [a for a in actions if not a.option_strings]
            parts = self._usage_parts(optionals + positionals, groups)
            usage = " ".join([s for s in [prog, *[p for _, p in parts]] if s])
            text_width = self._width - self._current_indent
            if len(prefix) + len(usage) > text_width:
                opt_parts = [p for is_option, p in parts if is_option]
                pos_parts = [p for is_option, p in parts if not is_option]
                usage = self._broken_usage(prog, opt_parts, pos_parts, prefix, text_width)
        return "%s%s\n\n" % (prefix, usage)

    def _broken_usage(self, prog, opt_parts, pos_parts, prefix, text_width):
        def get_lines(parts, indent, first=None):
            lines, line = [], []
            # How far the line reaches; what is before its first part ends with a space.
            end = len(first if first is not None else indent) - 1
            for part in parts:
                wider = end + 1 + len(part)
                if line and wider > text_width:
                    lines.append(indent + " ".join(line))
                    line, wider = [], len(indent) + len(part)
                line.append(part)
                end = wider
            lines += [indent + " ".join(line)] if line else []
            if first is not None:
                lines[0] = lines[0][len(indent) :]
            return lines

        if len(prefix) + len(prog) <= 0.75 * text_width:
            # A short name shares its line with the first arguments; the rest hang below them.
            indent = " " * (len(prefix) + len(prog) + 1)
            beside, below = (opt_parts, pos_parts) if opt_parts else (pos_parts, [])
            return "\n".join(get_lines([prog, *beside], indent, prefix) + get_lines(below, indent))
        indent = " " * len(prefix)
        lines = get_lines(opt_parts + pos_parts, indent)
        if len(lines) > 1:
            lines = get_lines(opt_parts, indent) + get_lines(pos_parts, indent)
        return "\n".join([prog, *lines])

    def _usage_parts(self, actions, groups):
        """(is an option, text) of every argument, groups of exclusive ones together."""
        grouped = {}
        for group in groups:
            members = [a for a in group._group_actions if a.help is not SUPPRESS]
            if not members:
                continue
            start = actions.index(group._group_actions[0]) if group._group_actions[0] in actions else -1
            if start >= 0 and actions[start : start + len(group._group_actions)] == group._group_actions:
                grouped[start] = (group, members, len(group._group_actions))
        parts = []
        i = 0
        while i < len(actions):
            if i in grouped:
                group, members, count = grouped[i]
                inner = [self._usage_part(a, in_group=True) for a in members]
                text = " | ".join(inner)
                if group.required:
                    text = "(%s)" % text if len(inner) > 1 else text
                else:
                    text = "[%s]" % text
                parts.append((bool(members[0].option_strings), text))
                i += count
                continue
            action = actions[i]
            if action.help is not SUPPRESS:
                parts.append((bool(action.option_strings), self._usage_part(action, in_group=False)))
            i += 1
        return parts

    def _usage_part(self, action, in_group):
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            if in_group and part[0] == "[" and part[-1] == "]":
                part = part[1:-1]
            return part
        option_string = action.option_strings[0]
        if action.nargs == 0:
            part = action.format_usage()
        else:
            default = self._get_default_metavar_for_optional(action)
            part = "%s %s" % (option_string, self._format_args(action, default))
        if not action.required and not in_group:
            part = "[%s]" % part
        return part

    # Help

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % dict(prog=self._prog)
        text_width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, text_width, " " * self._current_indent) + "\n\n"

    def _format_action(self, action):
        help_position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - help_position, 11)
        action_width = help_position - self._current_indent - 2
        action_header = self._format_action_invocation(action)
        if not action.help:
            action_header = "%*s%s\n" % (self._current_indent, "", action_header)
            indent_first = 0
        elif len(action_header) <= action_width:
            action_header = "%*s%-*s  " % (self._current_indent, "", action_width, action_header)
            indent_first = 0
        else:
            action_header = "%*s%s\n" % (self._current_indent, "", action_header)
            indent_first = help_position
        parts = [action_header]
        if action.help and action.help.strip():
            text = self._expand_help(action)
            first, *others = self._split_lines(text, help_width) if text else [None]
            if first is not None:
                parts.append(" " * indent_first + first + "\n")
            parts += [" " * help_position + line + "\n" for line in others]
        elif not action_header.endswith("\n"):
            parts.append("\n")
        for subaction in self._iter_indented_subactions(action):
            self._current_indent += self._indent_increment
            parts.append(self._format_action(subaction))
            self._current_indent -= self._indent_increment
        return "".join(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            (metavar,) = self._metavar_formatter(action, default)(1)
            return metavar
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        default = self._get_default_metavar_for_optional(action)
        args_string = self._format_args(action, default)
        return ", ".join("%s %s" % (option_string, args_string) for option_string in action.option_strings)

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = "{%s}" % ",".join(str(choice) for choice in action.choices)
        else:
            result = default_metavar
        return lambda size: result if isinstance(result, tuple) else (result,) * size

    def _format_args(self, action, default_metavar):
        get_metavar = self._metavar_formatter(action, default_metavar)
        if action.nargs is None:
            return "%s" % get_metavar(1)
        if action.nargs == OPTIONAL:
            return "[%s]" % get_metavar(1)
        if action.nargs == ZERO_OR_MORE:
            metavar = get_metavar(1)
            return "[%s [%s ...]]" % metavar if len(metavar) == 2 else "[%s ...]" % metavar
        if action.nargs == ONE_OR_MORE:
            return "%s [%s ...]" % get_metavar(2)
        if action.nargs == REMAINDER:
            return "..."
        if action.nargs == PARSER:
            return "%s ..." % get_metavar(1)
        if action.nargs == SUPPRESS:
            return ""
        try:
            formats = ["%s" for _ in range(action.nargs)]
        except TypeError:
            raise ValueError("invalid nargs value") from None  #@ 625
        return " ".join(formats) % get_metavar(action.nargs)

    def _expand_help(self, action):
        known = dict(vars(action), prog=self._prog)
        params = {name: getattr(value, "__name__", value) for name, value in known.items() if value is not SUPPRESS}
        if params.get("choices") is not None:
            params["choices"] = ", ".join([str(c) for c in params["choices"]])
        return self._get_help_string(action) % params

    def _iter_indented_subactions(self, action):
        get_subactions = getattr(action, "_get_subactions", None)
        if get_subactions is not None:
            yield from get_subactions()

    def _split_lines(self, text, width):
        import textwrap

        return textwrap.wrap(" ".join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap

        return textwrap.fill(
            " ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent
        )

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    """Help message formatter which retains any formatting in descriptions."""

    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Help message formatter which retains formatting of all help text."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Help message formatter which adds default values to argument help."""

    def _get_help_string(self, action):
        help = action.help
        if help is None:
            help = ""
        if "%(default)" not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in [OPTIONAL, ZERO_OR_MORE]:
                help += " (default: %(default)s)"
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    """Help message formatter which uses the argument 'type' as the default metavar value."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
