class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message, excs)

match, rest = MyGroup("m", [ValueError(1), TypeError(2)]).split(ValueError)
print(type(match).__name__, type(rest).__name__)  # expect: MyGroup MyGroup
