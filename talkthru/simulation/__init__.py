"""Several stores, their cloud tier and the way between them in one thread, on a virtual clock, out of a seed.

What runs is the product: conversations, attendants, log, outbox and link of every edge, the cloud's servicers and its
fulfilment. Simulated are time (`virtual`), disks (`disk`), the network below gRPC's calls (`network`), the cloud's
database (`storage`), the till, staff and guests. `schedule` decides what goes wrong and when, `invariants` what must
hold whatever goes wrong; ADR 0012 says why it is built so. `talkthru bench faults` runs it by the thousand.
"""
