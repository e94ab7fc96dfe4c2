import time

time.sleep(0.1)
import _slow_left

whole = True
