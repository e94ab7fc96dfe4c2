import os
os.environ["a"] = 1
# exit: 1
# stderr: Traceback (most recent call last):
# stderr:   File "frozen_modules_show_no_source.py", line 2, in <module>
# stderr:     os.environ["a"] = 1
# stderr:     ~~~~~~~~~~^^^^^
# stderr:   File "<frozen os>", line 684, in __setitem__
# stderr:   File "<frozen os>", line 758, in encode
# stderr: TypeError: str expected, not int
