from enum import Enum

class Level(Enum):
    LOW = 1

Level(5)
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "traceback_of_unknown_value.py", line 6, in <module>
# stderr:     Level(5)
# stderr:   File ".../lib/python3.11/enum.py", line 712, in __call__
# stderr:     return cls.__new__(cls, value)
# stderr:            ^^^^^^^^^^^^^^^^^^^^^^^
# stderr:   File ".../lib/python3.11/enum.py", line 1135, in __new__
# stderr:     raise ve_exc
# stderr: ValueError: 5 is not a valid Level
