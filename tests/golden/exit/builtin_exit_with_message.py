exit("bye")
# exit: 1
# stderr: bye
