"""Messages with headers, as far as HTTP needs them: email.message, email.parser, email.utils."""

__all__ = ["message", "message_from_string", "message_from_bytes", "parser", "utils"]


def message_from_string(s, *args, **kws):
    """A message from its text."""
    from email.parser import Parser
    return Parser(*args, **kws).parsestr(s)


def message_from_bytes(s, *args, **kws):
    """A message from its bytes."""
    return message_from_string(s.decode("ascii", "surrogateescape"), *args, **kws)
