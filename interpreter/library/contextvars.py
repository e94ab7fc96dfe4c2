"""Variables whose value belongs to a context: every asyncio task, and every thread, runs in one of its own."""

from _contextvars import Context, ContextVar, Token, copy_context

__all__ = ("Context", "ContextVar", "Token", "copy_context")
