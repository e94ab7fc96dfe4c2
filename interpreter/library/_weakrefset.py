"""WeakSet, under the name by which some programs import it."""

from weakref import WeakSet
