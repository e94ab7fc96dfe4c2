"""Topological order of a graph."""

from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]

_OUT = -1
_DONE = -2


class CycleError(ValueError):
    """Raised when the graph has a cycle; the second argument lists its nodes."""


class _Node:
    __slots__ = "node", "npredecessors", "successors"

    def __init__(self, node):
        self.node = node
        self.npredecessors = 0
        self.successors = []


class TopologicalSorter:
    """Gives nodes after all that they depend on."""

    def __init__(self, graph=None):
        self._node2info, self._ready_nodes = {}, None
        self._npassedout = self._nfinished = 0
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def _get_nodeinfo(self, node):
        info = self._node2info.get(node)
        if info is None:
            self._node2info[node] = info = _Node(node)
        return info

    def add(self, node, *predecessors):
        """Add a new node and its predecessors to the graph."""
        if self._ready_nodes is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")  #@ 75
        nodeinfo = self._get_nodeinfo(node)
        nodeinfo.npredecessors += len(predecessors)
        for pred in predecessors:
            self._get_nodeinfo(pred).successors.append(node)

    def prepare(self):
        """Mark the graph as finished and check for cycles in the graph."""
        if self._ready_nodes is not None:
            raise ValueError("cannot prepare() more than once")  #@ 95
        self._ready_nodes = [i.node for i in self._node2info.values() if i.npredecessors == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        """Return a tuple of all the nodes that are ready."""
        if self._ready_nodes is None:
            raise ValueError("prepare() must be called first")  #@ 119
        result = tuple(self._ready_nodes)
        for node in result:
            self._node2info[node].npredecessors = _OUT
        self._ready_nodes.clear()
        self._npassedout += len(result)
        return result

    def is_active(self):
        """Return ``True`` if more progress can be made and ``False`` otherwise."""
        if self._ready_nodes is None:
            raise ValueError("prepare() must be called first")  #@ 145
        return self._nfinished < self._npassedout or bool(self._ready_nodes)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Marks a set of nodes returned by ``get_ready`` as processed."""
        if self._ready_nodes is None:
            raise ValueError("prepare() must be called first")  #@ 164
        for node in nodes:
            nodeinfo = self._node2info.get(node)
            if nodeinfo is None:
                raise ValueError(f"node {node!r} was not added using add()")  #@ 172
            if nodeinfo.npredecessors >= 0:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if nodeinfo.npredecessors == _DONE:
                raise ValueError(f"node {node!r} was already marked done")  #@ 182
            nodeinfo.npredecessors = _DONE
            for successor in nodeinfo.successors:
                info = self._node2info[successor]
                info.npredecessors -= 1
                if info.npredecessors == 0:
                    self._ready_nodes.append(successor)
            self._nfinished += 1

    def _find_cycle(self):
        """A way along successors that comes back to where it began, or None."""
        nothing = object()
        seen = set()
        for start in self._node2info:
            if start in seen:
                continue
            # The way to where the search is, each node with its place and what is left of its successors.
            place, way, left = {}, [], []
            node = start
            while node is not nothing:
                if node in place:
                    return way[place[node]:] + [node]
                if node not in seen:
                    seen.add(node)
                    place[node] = len(way)
                    way.append(node)
                    left.append(iter(self._node2info[node].successors))
                node = nothing
                while way and node is nothing:
                    node = next(left[-1], nothing)
                    if node is nothing:
                        left.pop()
                        del place[way.pop()]
        return None

    def static_order(self):
        """All nodes, each after what it depends on."""
        self.prepare()  #@ 244
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(GenericAlias)
