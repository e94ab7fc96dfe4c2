def account():
    balance = 0
    def deposit(amount):
        nonlocal balance
        balance += amount
    def read():
        return balance
    return deposit, read

deposit, read = account()
deposit(5)
deposit(7)
print(read())  # expect: 12
