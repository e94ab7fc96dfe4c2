import time

time.sleep(0.1)
import _slow_right

whole = True
