"""A simulated guest, a lane device and the demonstration that joins them to a real store on this machine.

It decides what a guest says and measures what comes back. It is no part of what runs in a store.
"""
