"""What a store sells, what an order is, what may happen: values and pure functions.

Nothing here knows a clock, a file, a socket or a random number, and nothing here imports another package of ours.
Times come in as values, money is integer cents, and every refusal is a value (`Refused`), never an exception.

menu · order · pricing · control · fulfilment · events · completeness · deadline · money
"""
