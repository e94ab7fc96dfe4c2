print("start")  # expect: start
raise KeyboardInterrupt("by hand")
# exit: 130
