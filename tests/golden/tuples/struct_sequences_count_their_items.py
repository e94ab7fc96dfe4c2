import os
import sys
import time

for cls, count in ((os.terminal_size, 1), (os.terminal_size, 3), (os.stat_result, 9), (os.stat_result, 20), (time.struct_time, 8)):
    try:
        cls(range(count))
    except TypeError as error:
        print(error)
# expect: os.terminal_size() takes a 2-sequence (1-sequence given)
# expect: os.terminal_size() takes a 2-sequence (3-sequence given)
# expect: os.stat_result() takes an at least 10-sequence (9-sequence given)
# expect: os.stat_result() takes an at most 19-sequence (20-sequence given)
# expect: time.struct_time() takes an at least 9-sequence (8-sequence given)
for cls in (type(sys.version_info), type(sys.flags)):
    try:
        cls(range(5))
    except TypeError as error:
        print(error)
# expect: cannot create 'sys.version_info' instances
# expect: cannot create 'sys.flags' instances
print(os.terminal_size((80, 24)), len(os.stat_result(range(12))))  # expect: os.terminal_size(columns=80, lines=24) 10
