import random

random.seed(2024)
deck = [f"{r}{s}" for s in "SH" for r in "A23"]
random.shuffle(deck)
print(deck, random.choice(deck), random.randint(-5, 5), random.uniform(-1, 1))
# expect: ['3H', '2H', 'AS', '3S', '2S', 'AH'] AH -1 0.06636095412323839
