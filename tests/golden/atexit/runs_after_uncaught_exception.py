import atexit

atexit.register(print, "cleanup")
raise ValueError("end")
# expect: cleanup
# raises: ValueError: end
