"""What happened, for people who look later: logs and timings. Decides nothing.

logs    structlog for us, and the libraries' logs in the same stream
timing  where the time of one turn went
"""
