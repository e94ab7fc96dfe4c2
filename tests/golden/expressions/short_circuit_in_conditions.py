def loud(value):
    print("evaluated", value)
    return value

if loud(False) and loud(True):
    pass
# expect: evaluated False
if loud(True) or loud(False):
    print("done")
# expect: evaluated True
# expect: done
