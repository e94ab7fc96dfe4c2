import warnings

warnings.simplefilter("error")
try:
    warnings.warn("now an error", UserWarning)
except UserWarning as error:
    print(repr(error))
warnings.simplefilter("ignore")
warnings.warn("silent")
print("end")
# expect: UserWarning('now an error')
# expect: end
# stderr:
