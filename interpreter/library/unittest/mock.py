"""Mocks: objects that take any use made of them, remember it, and stand in for others while a test runs."""

__all__ = (
    "Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec", "AsyncMock", "FILTER_DIR",
    "NonCallableMock", "NonCallableMagicMock", "mock_open", "PropertyMock", "seal",
)

from unittest._mock.calls import ANY, DEFAULT, InvalidSpecError, call, sentinel
from unittest._mock.mocks import CallableMixin, Mock, NonCallableMock
from unittest._mock.magic import AsyncMock, MagicMock, NonCallableMagicMock, PropertyMock
from unittest._mock.patching import patch
from unittest._mock.autospec import create_autospec, mock_open, seal

# Whether dir() of a mock leaves out what is of little use.
FILTER_DIR = True
