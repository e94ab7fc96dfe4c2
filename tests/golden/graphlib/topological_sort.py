from graphlib import TopologicalSorter, CycleError

print(list(TopologicalSorter({"c": ["b"], "b": ["a"]}).static_order()))  # expect: ['a', 'b', 'c']
try:
    list(TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order())
except CycleError as error:
    print(error.args[0])  # expect: nodes are in a cycle
