class Node:
    next = None

print(Node().next.next.value)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "caret_under_attribute_chain.py", line 4, in <module>
# stderr:     print(Node().next.next.value)
# stderr:           ^^^^^^^^^^^^^^^^
# stderr: AttributeError: 'NoneType' object has no attribute 'next'
