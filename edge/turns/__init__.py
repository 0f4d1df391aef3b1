"""Taking turns, decided without clock, task or sound. PURE.

end_of_turn  when has the guest finished
floor        who may speak now
going_on     does a guest who begins to speak go on with their last turn
"""
