class Refused(Exception):
    def __init__(self, amount):
        super().__init__(f"cannot pay {amount}")
        self.amount = amount

try:
    raise Refused(5)
except Refused as error:
    print(error, error.amount, error.args, repr(error))
# expect: cannot pay 5 5 ('cannot pay 5',) Refused('cannot pay 5')
