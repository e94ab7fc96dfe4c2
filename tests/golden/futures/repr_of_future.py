import re
from concurrent.futures import Future

f = Future()
def show(): print(re.sub("0x[0-9a-f]+", "ADDR", repr(f)))
show()  # expect: <Future at ADDR state=pending>
f.set_result(1)
show()  # expect: <Future at ADDR state=finished returned int>
