class C: pass
print(hasattr(C(), "__reduce_ex__"), hasattr(C(), "__sizeof__"), C().__class__ is C, C.__subclasshook__(int), C().__init__())
# expect: True True True NotImplemented None
