# The truth of NotImplemented is told with a warning, whoever asks.
import operator
import struct

if NotImplemented:
    print("true")
print(bool(NotImplemented))
print(not NotImplemented)
print(operator.truth(NotImplemented))
print(struct.pack("?", NotImplemented))
print([value for value in filter(None, [NotImplemented])])
print(any([NotImplemented]))
# expect: true
# expect: True
# expect: False
# expect: True
# expect: b'\x01'
# expect: [NotImplemented]
# expect: True
# stderr: not_implemented_has_a_truth_with_a_warning.py:5: DeprecationWarning: NotImplemented should not be used in a boolean context
# stderr:   if NotImplemented:
# stderr: not_implemented_has_a_truth_with_a_warning.py:7: DeprecationWarning: NotImplemented should not be used in a boolean context
# stderr:   print(bool(NotImplemented))
# stderr: not_implemented_has_a_truth_with_a_warning.py:8: DeprecationWarning: NotImplemented should not be used in a boolean context
# stderr:   print(not NotImplemented)
# stderr: not_implemented_has_a_truth_with_a_warning.py:9: DeprecationWarning: NotImplemented should not be used in a boolean context
# stderr:   print(operator.truth(NotImplemented))
# stderr: not_implemented_has_a_truth_with_a_warning.py:10: DeprecationWarning: NotImplemented should not be used in a boolean context
# stderr:   print(struct.pack("?", NotImplemented))
# stderr: not_implemented_has_a_truth_with_a_warning.py:11: DeprecationWarning: NotImplemented should not be used in a boolean context
# stderr:   print([value for value in filter(None, [NotImplemented])])
# stderr: not_implemented_has_a_truth_with_a_warning.py:12: DeprecationWarning: NotImplemented should not be used in a boolean context
# stderr:   print(any([NotImplemented]))
