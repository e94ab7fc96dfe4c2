try:
    raise KeyboardInterrupt
except KeyboardInterrupt:
    print("stopped politely")  # expect: stopped politely
