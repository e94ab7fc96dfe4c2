import sys

print(sys.getswitchinterval())  # expect: 0.005
sys.setswitchinterval(0.01)
print(sys.getswitchinterval())  # expect: 0.01
try:
    sys.setswitchinterval(0)
except ValueError as error:
    print(error)  # expect: switch interval must be strictly positive
