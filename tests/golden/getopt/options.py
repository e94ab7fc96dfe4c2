import getopt

print(getopt.getopt(["-a", "-bx", "--long=y", "rest"], "ab:", ["long="]))
# expect: ([('-a', ''), ('-b', 'x'), ('--long', 'y')], ['rest'])
try:
    getopt.getopt(["-z"], "a")
except getopt.GetoptError as error:
    print(error)  # expect: option -z not recognized
